"""``reportkit check``: look for mistakes."""

import sys
from typing import Any

import click

from reportkit.cli.leaks import look_through
from reportkit.cli.options import example, how, limited, limits_of, settings_of, where
from reportkit.cli.outcome import STRICT, found, reported
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.meetings import readable


@click.command(
    epilog=example(
        "reportkit check\nreportkit check my-meeting --strict\nreportkit check my-meeting --edition restricted\n"
        "reportkit check --leaks reviewed.docx paper.pdf --meeting my-meeting"
    )
)
@click.argument("meetings", nargs=-1, metavar="[MEETING]...")
@click.option("--leaks", is_flag=True, help="Look through finished files (given instead of meetings) for participants.")
@click.option("--meeting", "of", multiple=True, help="With --leaks: whose participants.  [default: those of all]")
@how
@where
@limited
def check(meetings: tuple[str, ...], leaks: bool, of: tuple[str, ...], **options: Any) -> None:
    """Look for mistakes in the inputs and the template; write nothing.

    With --leaks, look through Word files and PDFs, whoever made them, for participants' names, employers, addresses
    and numbers, and for comments, tracked changes, hidden words and properties. Exit code 4 says that somebody was
    found, 1 that something else is left that a paper should not hold.
    """
    if of and not leaks:
        raise click.UsageError("--meeting belongs to --leaks; without it, name the meetings alone")
    if leaks:
        return look_through(meetings, of, options)
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
