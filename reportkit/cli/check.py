"""``reportkit check``: look for mistakes."""

import sys
from typing import Any

import click

from reportkit.cli.options import example, how, limited, limits_of, settings_of, where
from reportkit.cli.outcome import STRICT, found, reported
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.meetings import readable


@click.command(
    epilog=example(
        "reportkit check\nreportkit check my-meeting --strict\nreportkit check my-meeting --edition restricted"
    )
)
@click.argument("meetings", nargs=-1, metavar="[MEETING]...")
@how
@where
@limited
def check(meetings: tuple[str, ...], **options: Any) -> None:
    """Look for mistakes in the inputs and the template; write nothing."""
    from reportkit.terminal import Terminal

    settings, terminal = settings_of(options), Terminal(options["quiet"], options["verbose"])
    code = 0
    for folder in found(meetings, settings, terminal):
        job = Job("check", str(folder), (folder, settings), readable(folder, settings))
        try:
            with terminal.progress(folder.name) as progress:
                checked = run(job, limits_of(options), progress.step, terminal.notice)
            terminal.problems(checked.problems)
            warned = any(problem.severity == "warning" for problem in checked.problems)
            code = max(code, STRICT if warned and options["strict"] else 0)
            terminal.say(f"{folder.name}: ready to build")
        except ReportkitError as error:
            code = max(code, reported(error, terminal))
    sys.exit(code)
