"""``reportkit evidence``: show what recommendations rest on."""

import sys
from pathlib import Path
from typing import Any

import click

from reportkit.cli.options import example, force, how, limited, limits_of, settings_of, where
from reportkit.cli.outcome import found, reported
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.meetings import readable
from reportkit.report.section import Section
from reportkit.write.disk.single import write_file

_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command(
    epilog=example(
        "reportkit evidence my-meeting\nreportkit evidence my-meeting --html evidence.html\n"
        "reportkit evidence my-meeting --xlsx evidence.xlsx"
    )
)
@click.argument("meeting")
@click.option("--html", type=_FILE, help="Write the tables as one HTML page too.")
@click.option("--xlsx", type=_FILE, help="Write the tables as an Excel workbook too, a sheet for each.")
@force
@how
@where
@limited
def evidence(meeting: str, html: Path | None, xlsx: Path | None, **options: Any) -> None:
    """Show the findings, sessions and lines of notes that each recommendation rests on.

    It shows too what rests on a single session, and the findings and sessions that no recommendation uses. It holds
    the findings as they stand in the inputs, so keep its files as you keep the notes.
    """
    from reportkit.terminal import Terminal

    settings, terminal = settings_of(options), Terminal(options["quiet"], options["verbose"])
    wanted = {kind: path for kind, path in (("html", html), ("xlsx", xlsx)) if path}
    (folder,) = found((meeting,), settings, terminal)
    job = Job("evidence", str(folder), (folder, settings, tuple(wanted)), readable(folder, settings))
    try:
        traced = run(job, limits_of(options), notice=terminal.notice)
        terminal.sections([Section(**section) for section in traced.value])
        terminal.problems(traced.problems)
        for kind, path in wanted.items():
            write_file(path, traced.files[f"evidence.{kind}"], options["force"])
            terminal.say(str(path))
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
