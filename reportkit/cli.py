"""The command line: arguments in, pipeline called, problems printed, exit code out.

Exit codes: 0 fine, 1 problems in inputs, templates or outputs, 2 usage, 3 warnings under ``--strict``, 6 an output
could not be written, 70 a bug. Everything slow is imported where it is used, so that ``--help`` answers at once.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from reportkit import __version__
from reportkit.config import Format, Settings
from reportkit.errors import NotFound, NotWritten, Refused, ReportkitError
from reportkit.problems import errors

_PROBLEMS, _STRICT, _NOT_WRITTEN, _BUG = 1, 3, 6, 70
_FOLDER = click.Path(file_okay=False, path_type=Path)


def _where(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say where things are."""
    for option in (
        click.option(
            "--build", "build_folder", type=_FOLDER, default="build", help="Where the files go.", show_default=True
        ),
        click.option(
            "--templates", type=_FOLDER, help="Where the templates are.  [default: templates, or those shipped]"
        ),
        click.option("--inputs", type=_FOLDER, default="inputs", help="Where the meetings are.", show_default=True),
    ):
        command = option(command)
    return command


def _how(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options that say how strict and how talkative to be."""
    for option in (
        click.option("--quiet", is_flag=True, help="Print errors only."),
        click.option("--strict", is_flag=True, help="Stop at warnings too (exit code 3)."),
        click.option("--template", help="The template to use.  [default: the one in meeting.yaml]"),
    ):
        command = option(command)
    return command


def _example(text: str) -> str:
    """The end of a command's help: examples, in lines of their own."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in text.splitlines())


class _Commands(click.Group):
    """Lists commands in the order in which a person needs them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=_example("reportkit new my-meeting\nreportkit build my-meeting\nreportkit build"),
)
@click.version_option(__version__, prog_name="reportkit")
def cli() -> None:
    """From the notes of a working-group meeting to its conclusions paper, in Word and PDF."""


@cli.command(
    epilog=_example(
        "reportkit build\nreportkit build my-meeting --format docx\nreportkit build my-meeting --template one-pager\n"
        "reportkit build my-meeting --report"
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
@_how
@_where
def build(meetings: tuple[str, ...], formats: tuple[str, ...], **options: Any) -> None:
    """Make the papers of meetings, in Word and PDF.

    A MEETING is the name of a folder in inputs, or a path. Without one, every meeting there is built.
    """
    from reportkit import pipeline
    from reportkit.terminal import Terminal

    settings, terminal = _settings(options, formats), Terminal(options["quiet"])
    code = 0
    for folder in _found(meetings, settings, terminal):
        started = time.perf_counter()
        try:
            with terminal.progress(folder.name) as progress:
                built = pipeline.build(folder, settings, progress.step, options["strict"])
            terminal.problems(built.problems)
            terminal.written(built.files, built.pages, time.perf_counter() - started)
        except ReportkitError as error:
            code = max(code, _report(error, terminal))
    sys.exit(code)


@cli.command(epilog=_example("reportkit check\nreportkit check my-meeting --strict"))
@click.argument("meetings", nargs=-1, metavar="[MEETING]...")
@_how
@_where
def check(meetings: tuple[str, ...], **options: Any) -> None:
    """Look for mistakes in the inputs and the template; write nothing."""
    from reportkit import pipeline
    from reportkit.terminal import Terminal

    settings, terminal = _settings(options), Terminal(options["quiet"])
    code = 0
    for folder in _found(meetings, settings, terminal):
        try:
            with terminal.progress(folder.name) as progress:
                merged = pipeline.prepare(folder, settings, progress.step)
            terminal.problems(merged.problems)
            warned = any(problem.severity == "warning" for problem in merged.problems)
            code = max(code, _STRICT if warned and options["strict"] else 0)
            terminal.say(f"{folder.name}: ready to build")
        except ReportkitError as error:
            code = max(code, _report(error, terminal))
    sys.exit(code)


@cli.command(
    epilog=_example(
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
        sys.exit(_report(error, terminal))
    sys.exit(_PROBLEMS if any(errors(each.problems) for each in found) else 0)


@cli.command(epilog=_example("reportkit outline my-meeting\nreportkit outline my-meeting --template one-pager"))
@click.argument("meeting")
@_how
@_where
def outline(meeting: str, **options: Any) -> None:
    """Print the merged paper as an indented tree of text."""
    from reportkit import pipeline
    from reportkit.document.outline import outline as as_text
    from reportkit.terminal import Terminal

    settings, terminal = _settings(options), Terminal(options["quiet"])
    try:
        for folder in pipeline.find_meetings([meeting], settings):
            merged = pipeline.prepare(folder, settings, lambda step: None)
            terminal.problems(merged.problems)
            click.echo(as_text(merged.document.blocks))
    except ReportkitError as error:
        sys.exit(_report(error, terminal))


@cli.command(epilog=_example("reportkit new my-meeting\nreportkit new my-meeting --inputs papers"))
@click.argument("name")
@click.option("--inputs", type=_FOLDER, default="inputs", help="Where the meetings are.", show_default=True)
def new(name: str, inputs: Path) -> None:
    """Make a folder for a new meeting, ready to fill, that builds as it stands."""
    from reportkit.start import new_meeting
    from reportkit.terminal import Terminal

    terminal = Terminal()
    try:
        for path in new_meeting(inputs / name):
            terminal.say(str(path))
    except ReportkitError as error:
        sys.exit(_report(error, terminal))
    terminal.say(f"Fill in meeting.yaml first; then: reportkit build {name}")


@cli.command(epilog=_example("reportkit schema meeting > meeting.json\nreportkit schema --into schemas"))
@click.argument("file", type=click.Choice(["meeting", "findings"]), default="meeting")
@click.option("--into", type=_FOLDER, help="Write both schemas into this folder instead of printing one.")
def schema(file: str, into: Path | None) -> None:
    """Print the JSON Schema of meeting.yaml or findings.yaml, by which editors complete and check."""
    from reportkit.schema import schema_text, write_schemas

    if into is None:
        click.echo(schema_text(file))
        return
    for path in write_schemas(into):
        click.echo(str(path))


@cli.command(epilog=_example("reportkit explain unknown-session\nreportkit explain"))
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say what a problem means and how to mend it; without a CODE, list all of them."""
    from reportkit import codes
    from reportkit.problems import did_you_mean

    known = codes.every()
    if code is None:
        for each in known.values():
            click.echo(f"{each.name:<28} {each.severity}")
        return
    if code not in known:
        raise click.BadParameter(f'there is no code "{code}"; {did_you_mean(code, known)}', param_hint="CODE")
    click.echo(f"{known[code].severity}[{code}]\n")
    click.echo(click.wrap_text(known[code].explanation, width=88))


@cli.command(epilog=_example("reportkit templates\nreportkit templates --templates house-templates"))
@_where
def templates(**options: Any) -> None:
    """List the templates that there are, what each makes and what it needs."""
    from reportkit import pipeline
    from reportkit.terminal import Terminal

    terminal, code = Terminal(), 0
    for template, problems in pipeline.find_templates(_settings({**options, "template": None})):
        terminal.problems(problems)
        if template is None:
            code = _PROBLEMS
            continue
        needs = ", ".join(template.file.needs) or "nothing but meeting.yaml"
        click.echo(f"{template.name}: {template.file.title}")
        click.echo(click.wrap_text(template.file.description, 88, "  ", "  "))
        click.echo(f"  needs: {needs}\n")
    sys.exit(code)


def _settings(options: dict[str, Any], formats: tuple[str, ...] = ()) -> Settings:
    return Settings(
        inputs=options["inputs"],
        templates=options["templates"],
        build=options["build_folder"],
        template=options["template"],
        formats=frozenset(map(Format, formats)) or frozenset(Format),
        report=options.get("report", False),
    )


def _found(meetings: tuple[str, ...], settings: Settings, terminal: Any) -> list[Path]:
    from reportkit import pipeline

    try:
        return pipeline.find_meetings(meetings, settings)
    except NotFound as error:
        sys.exit(_report(error, terminal))


def _report(error: ReportkitError, terminal: Any) -> int:
    """Print what went wrong, and say which exit code it is."""
    if isinstance(error, Refused):
        terminal.problems(error.problems)
        return _PROBLEMS if any(problem.severity == "error" for problem in error.problems) else _STRICT
    terminal.failure(str(error))
    return _NOT_WRITTEN if isinstance(error, NotWritten) else _PROBLEMS


def main() -> NoReturn:
    """Run the command line; a bug prints one line and ends with exit code 70."""
    try:
        cli()
    except BrokenPipeError:
        sys.exit(0)
    except Exception as error:  # the last line of defence: nobody sees a traceback
        click.echo(f"reportkit: a bug in reportkit itself ({type(error).__name__}); nothing was written", err=True)
        sys.exit(_BUG)
    sys.exit(0)
