"""``reportkit evidence``: show what recommendations rest on."""

import sys
from pathlib import Path
from typing import Any

import click

from reportkit.cli.options import example, how, settings_of, where
from reportkit.cli.outcome import reported
from reportkit.errors import ReportkitError

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
@how
@where
def evidence(meeting: str, html: Path | None, xlsx: Path | None, **options: Any) -> None:
    """Show the findings, sessions and lines of notes that each recommendation rests on.

    It shows too what rests on a single session, and the findings and sessions that no recommendation uses. It holds
    the findings as they stand in the inputs, so keep its files as you keep the notes.
    """
    from reportkit import pipeline, reporting
    from reportkit.terminal import Terminal

    settings, terminal = settings_of(options), Terminal(options["quiet"])
    try:
        for folder in pipeline.find_meetings([meeting], settings):
            found, problems = pipeline.trace(folder, settings, lambda step: None)
            tables = reporting.evidence_sections(found)
            terminal.sections(tables)
            terminal.problems(problems)
            for path in reporting.publish_evidence(folder.name, tables, html, xlsx):
                terminal.say(str(path))
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
