"""``reportkit applications``: show who applied."""

import sys
from pathlib import Path
from typing import Any

import click

from reportkit.cli.options import FOLDER, example, force, limited, limits_of
from reportkit.cli.outcome import reported
from reportkit.config import Settings
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.meetings import find_meetings
from reportkit.report.section import Section
from reportkit.write.disk.single import write_file


@click.command(
    epilog=example(
        "reportkit applications my-meeting\nreportkit applications my-meeting --names\n"
        "reportkit applications my-meeting --xlsx applications-seen.xlsx"
    )
)
@click.argument("meeting")
@click.option("--names", is_flag=True, help="Show names and organisations too.  [default: only the rows of the table]")
@click.option("--xlsx", type=click.Path(dir_okay=False, path_type=Path), help="Write the tables as a workbook too.")
@click.option("--inputs", type=FOLDER, default="inputs", help="Where the meetings are.", show_default=True)
@force
@limited
def applications(meeting: str, names: bool, xlsx: Path | None, inputs: Path, **options: Any) -> None:
    """Show who applied for a place, and what is missing, late or double.

    It reads applications.xlsx (or .xls, .ods, .csv, .tsv) in the folder of the MEETING: the export of a survey, or a
    table of mails. People are shown as rows of that table.
    """
    from reportkit.terminal import Terminal

    terminal = Terminal()
    try:
        (folder,) = find_meetings([meeting], Settings(inputs=inputs))
        job = Job("applications", str(folder), (folder, names, xlsx is not None), (folder,))
        found = run(job, limits_of(options))
        terminal.sections([Section(**section) for section in found.value])
        terminal.problems(found.problems)
        if xlsx:
            write_file(xlsx, found.files["tables.xlsx"], options["force"])
            terminal.say(str(xlsx))
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
