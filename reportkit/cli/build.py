"""``reportkit build``: make papers."""

import sys
import time
from typing import Any

import click

from reportkit.cli.options import example, how, limited, limits_of, settings_of, where
from reportkit.cli.outcome import found, reported
from reportkit.config import Format, papers_folder
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.meetings import readable
from reportkit.write.publish import publish


@click.command(
    epilog=example(
        "reportkit build\nreportkit build my-meeting --format docx\nreportkit build my-meeting --template one-pager\n"
        "reportkit build my-meeting --report\nreportkit build my-meeting --edition restricted"
    )
)
@click.argument("meetings", nargs=-1, metavar="[MEETING]...")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([each.value for each in Format]),
    help="docx or pdf; may be given twice.  [default: both]",
)
@click.option("--report", is_flag=True, help="Write a report on the files too, as one HTML page beside them.")
@how
@where
@limited
def build(meetings: tuple[str, ...], formats: tuple[str, ...], **options: Any) -> None:
    """Make the papers of meetings, in Word and PDF.

    A MEETING is the name of a folder in inputs, or a path. Without one, every meeting there is built.
    """
    from reportkit.terminal import Terminal

    settings, terminal = settings_of(options, formats), Terminal(options["quiet"], options["verbose"])
    code = 0
    for folder in found(meetings, settings, terminal):
        started = time.perf_counter()
        job = Job("build", str(folder), (folder, settings, options["strict"]), readable(folder, settings))
        try:
            with terminal.progress(folder.name) as progress:
                made = run(job, limits_of(options), progress.step, terminal.notice)
            files = publish(papers_folder(folder.resolve().name, settings), made.files, private=settings.restricted)
            terminal.problems(made.problems)
            terminal.written(files, made.value["pages"], time.perf_counter() - started)
        except ReportkitError as error:
            code = max(code, reported(error, terminal))
    sys.exit(code)
