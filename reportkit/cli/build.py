"""``reportkit build``: make papers."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reportkit.cli.options import edited, example, how, limited, limits_of, settings_of, where
from reportkit.cli.outcome import found, reported
from reportkit.config import Format, Settings, papers_folder
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.meetings import readable
from reportkit.write.publish import Paper, look_first, publish, tidy

if TYPE_CHECKING:
    from reportkit.terminal import Terminal


@click.command(
    epilog=example(
        "reportkit build\nreportkit build my-meeting --format docx\nreportkit build my-meeting --template one-pager\n"
        "reportkit build my-meeting --report\nreportkit build my-meeting --edition restricted\n"
        "reportkit build my-meeting --keep"
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
@edited
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
        try:
            _build(folder, settings, options, terminal)
        except ReportkitError as error:
            code = max(code, reported(error, terminal))
    sys.exit(code)


def _build(folder: Path, settings: Settings, options: dict[str, Any], terminal: "Terminal") -> None:
    """Make one paper in a child, and publish it here."""
    started, papers = time.perf_counter(), papers_folder(folder.resolve().name, settings)

    def making(names: list[str]) -> None:
        look_first(papers, names, settings.edited, terminal.waiting)

    tidy(papers, terminal.waiting)
    job = Job("build", str(folder), (folder, settings, options["strict"]), readable(folder, settings))
    with terminal.progress(folder.name) as progress:
        made = run(job, limits_of(options), progress.step, terminal.notice, making)
    paper = Paper(made.value["name"], made.files, made.value["sources"], settings.restricted)
    published = publish(papers, paper, settings.edited, terminal.waiting)
    terminal.problems(made.problems)
    terminal.kept(published.kept)
    terminal.written(published.files, made.value["pages"], time.perf_counter() - started)
