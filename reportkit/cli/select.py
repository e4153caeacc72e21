"""``reportkit select``: propose a balanced list of participants."""

import sys
from pathlib import Path
from typing import Any

import click

from reportkit import codes
from reportkit.cli.options import FOLDER, example, force, limited, limits_of
from reportkit.cli.outcome import reported
from reportkit.config import Settings
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import Refused, ReportkitError
from reportkit.meetings import find_meetings
from reportkit.problems import Place
from reportkit.report.section import Section
from reportkit.write.disk.single import write_file

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(
    epilog=example(
        "reportkit select my-meeting --dry-run\nreportkit select my-meeting --places 30\n"
        "reportkit select my-meeting --into selected.csv --xlsx reasons.xlsx"
    )
)
@click.argument("meeting")
@click.option(
    "--places", type=click.IntRange(1, 1000), default=None, help="How many.  [default: as in meeting.yaml, or 30]"
)
@click.option("--dry-run", is_flag=True, help="Show the list; write nothing.")
@click.option("--into", type=_FILE, help="Where the list goes.  [default: participants.csv in the meeting's folder]")
@click.option("--names", is_flag=True, help="Show names and organisations too.  [default: only the rows of the table]")
@click.option("--xlsx", type=_FILE, help="Write the choices and their reasons as a workbook too.")
@click.option("--inputs", type=FOLDER, default="inputs", help="Where the meetings are.", show_default=True)
@force
@limited
def select(meeting: str, places: int | None, dry_run: bool, into: Path | None, **options: Any) -> None:
    """Propose who should have a place, balanced and with a reason for everybody.

    Target groups share the places equally; within a group the Member State with the fewest places comes next, then the
    kind of role with the fewest, then whoever was in time, answered more questions and applied earlier. What the column
    "decision" of the table says (in, reserve or out) always stands. Those selected become participants.csv, whose
    permissions stay empty until people give them.
    """
    from reportkit.terminal import Terminal

    terminal, names, xlsx = Terminal(), options["names"], options["xlsx"]
    try:
        (folder,) = find_meetings([meeting], Settings(inputs=options["inputs"]))
        target = None if dry_run else _free(folder, into)
        job = Job("select", str(folder), (folder, places or 0, names, xlsx is not None), (folder,))
        found = run(job, limits_of(options))
        terminal.sections([Section(**section) for section in found.value])
        terminal.problems(found.problems)
        wanted = {path: name for path, name in ((target, "participants.csv"), (xlsx, "tables.xlsx")) if path}
        for path, name in wanted.items():
            write_file(path, found.files[name], options["force"] and path == xlsx)
            terminal.say(str(path))
    except ReportkitError as error:
        sys.exit(reported(error, terminal))


def _free(folder: Path, into: Path | None) -> Path:
    """Where the list goes; raises :class:`Refused` where there is a list already."""
    there = [into] if into and into.exists() else [] if into else sorted(folder.glob("participants.*"))
    if there:
        message = "there is a list of participants already; it was not touched"
        hint = "move it away, or name another file with --into; --dry-run shows the choice and writes nothing"
        raise Refused([codes.PARTICIPANTS_THERE.at(Place(str(there[0])), message, hint)])
    return into or folder / "participants.csv"
