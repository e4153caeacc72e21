"""``reportkit outline``: print the merged paper."""

import sys
from typing import Any

import click

from reportkit.cli.options import example, how, settings_of, where
from reportkit.cli.outcome import reported
from reportkit.errors import ReportkitError


@click.command(epilog=example("reportkit outline my-meeting\nreportkit outline my-meeting --template one-pager"))
@click.argument("meeting")
@how
@where
def outline(meeting: str, **options: Any) -> None:
    """Print the merged paper as an indented tree of text."""
    from reportkit import pipeline
    from reportkit.document.outline import outline as as_text
    from reportkit.terminal import Terminal

    settings, terminal = settings_of(options), Terminal(options["quiet"])
    try:
        for folder in pipeline.find_meetings([meeting], settings):
            merged = pipeline.prepare(folder, settings, lambda step: None)
            terminal.problems(merged.problems)
            click.echo(as_text(merged.document.blocks))
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
