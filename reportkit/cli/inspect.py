"""``reportkit inspect``: say what is in finished files."""

import sys
from pathlib import Path
from typing import Any

import click

from reportkit.cli.options import example, force, limited, limits_of
from reportkit.cli.outcome import PROBLEMS, reported
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.problems import errors
from reportkit.report.section import Section
from reportkit.write.disk.single import write_file


@click.command(
    epilog=example(
        "reportkit inspect paper.pdf\nreportkit inspect paper.docx paper.pdf --html report.html\n"
        "reportkit inspect paper.pdf --json"
    )
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Write the report as one HTML page too.")
@click.option("--json", "as_json", is_flag=True, help="Print the report for programs, as JSON.")
@force
@limited
def inspect(files: tuple[Path, ...], html: Path | None, as_json: bool, **options: Any) -> None:
    """Say what is in Word files and PDFs, and what is wrong with them.

    A FILE may come from any program. Exit code 1 says that an error was found in one of them.
    """
    from reportkit.terminal import Terminal

    terminal = Terminal()
    if html and html.resolve() in {path.resolve() for path in files}:
        raise click.BadParameter("the report would take the place of the file", param_hint="--html")
    job = Job("inspect", ", ".join(map(str, files)), (files,), files)
    try:
        found = run(job, limits_of(options))
        if as_json:
            click.echo(found.value["json"])
        else:
            for each in found.value["files"]:
                terminal.inspection(
                    each["file"], [Section(**section) for section in each["sections"]], each["problems"]
                )
        if html:
            write_file(html, found.files["report.html"], options["force"])
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
    sys.exit(PROBLEMS if any(errors(each["problems"]) for each in found.value["files"]) else 0)
