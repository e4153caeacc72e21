"""``reportkit inspect``: say what is in finished files."""

import sys
from pathlib import Path

import click

from reportkit.cli.options import example
from reportkit.cli.outcome import PROBLEMS, reported
from reportkit.errors import ReportkitError
from reportkit.problems import errors


@click.command(
    epilog=example(
        "reportkit inspect paper.pdf\nreportkit inspect paper.docx paper.pdf --html report.html\n"
        "reportkit inspect paper.pdf --json"
    )
)
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE...")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Write the report as one HTML page too.")
@click.option("--json", "as_json", is_flag=True, help="Print the report for programs, as JSON.")
def inspect(files: tuple[Path, ...], html: Path | None, as_json: bool) -> None:
    """Say what is in Word files and PDFs, and what is wrong with them.

    A FILE may come from any program. Exit code 1 says that an error was found in one of them.
    """
    from reportkit import reporting
    from reportkit.terminal import Terminal

    terminal = Terminal()
    if html and html.resolve() in {path.resolve() for path in files}:
        raise click.BadParameter("the report would take the place of the file", param_hint="--html")
    found = reporting.inspect(files)
    if as_json:
        click.echo(reporting.report_json(found))
    else:
        for each in found:
            terminal.inspection(each.file, reporting.report_sections(each), each.problems)
    try:
        if html:
            reporting.publish_report(html, found)
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
    sys.exit(PROBLEMS if any(errors(each.problems) for each in found) else 0)
