"""``reportkit check``: look for mistakes."""

import sys
from typing import Any

import click

from reportkit.cli.options import example, how, settings_of, where
from reportkit.cli.outcome import STRICT, found, reported
from reportkit.errors import ReportkitError


@click.command(epilog=example("reportkit check\nreportkit check my-meeting --strict"))
@click.argument("meetings", nargs=-1, metavar="[MEETING]...")
@how
@where
def check(meetings: tuple[str, ...], **options: Any) -> None:
    """Look for mistakes in the inputs and the template; write nothing."""
    from reportkit import pipeline
    from reportkit.terminal import Terminal

    settings, terminal = settings_of(options), Terminal(options["quiet"])
    code = 0
    for folder in found(meetings, settings, terminal):
        try:
            with terminal.progress(folder.name) as progress:
                merged = pipeline.prepare(folder, settings, progress.step)
            terminal.problems(merged.problems)
            warned = any(problem.severity == "warning" for problem in merged.problems)
            code = max(code, STRICT if warned and options["strict"] else 0)
            terminal.say(f"{folder.name}: ready to build")
        except ReportkitError as error:
            code = max(code, reported(error, terminal))
    sys.exit(code)
