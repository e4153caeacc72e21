"""``reportkit new``: begin a meeting."""

import sys
from pathlib import Path

import click

from reportkit.cli.options import FOLDER, example
from reportkit.cli.outcome import reported
from reportkit.errors import ReportkitError


@click.command(epilog=example("reportkit new my-meeting\nreportkit new my-meeting --inputs papers"))
@click.argument("name")
@click.option("--inputs", type=FOLDER, default="inputs", help="Where the meetings are.", show_default=True)
def new(name: str, inputs: Path) -> None:
    """Make a folder for a new meeting, ready to fill, that builds as it stands."""
    from reportkit.start import new_meeting
    from reportkit.terminal import Terminal

    terminal = Terminal()
    try:
        for path in new_meeting(inputs / name):
            terminal.say(str(path))
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
    terminal.say(f"Fill in meeting.yaml first; then: reportkit build {name}")
