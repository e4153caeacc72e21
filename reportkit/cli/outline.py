"""``reportkit outline``: print the merged paper."""

import sys
from typing import Any

import click

from reportkit.cli.options import example, how, limited, limits_of, settings_of, where
from reportkit.cli.outcome import found, reported
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.meetings import readable
from reportkit.problems import shown_lines


@click.command(epilog=example("reportkit outline my-meeting\nreportkit outline my-meeting --template one-pager"))
@click.argument("meeting")
@how
@where
@limited
def outline(meeting: str, **options: Any) -> None:
    """Print the merged paper as an indented tree of text."""
    from reportkit.terminal import Terminal

    settings, terminal = settings_of(options), Terminal(options["quiet"], options["verbose"])
    (folder,) = found((meeting,), settings, terminal)
    job = Job("outline", str(folder), (folder, settings), readable(folder, settings))
    try:
        merged = run(job, limits_of(options), notice=terminal.notice)
        terminal.problems(merged.problems)
        print(shown_lines(merged.value))
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
