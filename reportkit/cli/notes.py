"""``reportkit notes``: look at the notes of a meeting, or go on with those from Word in Markdown."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from reportkit.cli.options import FOLDER, example, how, limited, limits_of, settings_of, where
from reportkit.cli.outcome import found, reported
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import NotWritten, ReportkitError
from reportkit.report.section import Section
from reportkit.write.disk.single import write_files


@click.command(
    epilog=example(
        "reportkit notes my-meeting\nreportkit notes my-meeting --to-markdown\n"
        "reportkit notes my-meeting --to-markdown --into converted"
    )
)
@click.argument("meeting")
@click.option("--to-markdown", is_flag=True, help="Write the notes that are Word files as Markdown too.")
@click.option("--into", type=FOLDER, help="Where their folders notes and figures go.  [default: the meeting's own]")
@how
@where
@limited
def notes(meeting: str, to_markdown: bool, into: Path | None, **options: Any) -> None:
    """List the notes of a meeting: session, group, words, what is marked in them, and how many problems there are.

    With --to-markdown, notes in Word are written as Markdown, with their pictures, for those who want to go on in that.
    What is there already is never overwritten, and the Word files stay as they are.
    """
    from reportkit.terminal import Terminal

    settings, terminal = settings_of(options), Terminal(options["quiet"], options["verbose"])
    (folder,) = found((meeting,), settings, terminal)
    job = Job("notes", str(folder), (folder, to_markdown), (folder,))
    try:
        answer = run(job, limits_of(options), notice=terminal.notice)
        if not to_markdown:
            terminal.sections([Section(**section) for section in answer.value])
        terminal.problems(answer.problems)
        if to_markdown:
            _write(answer.files, into or folder, terminal)
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
    sys.exit(1 if any(problem.severity == "error" for problem in answer.problems) else 0)


def _write(files: Mapping[str, bytes], folder: Path, terminal: Any) -> None:
    """Write converted notes and their pictures where they belong in a meeting's folder. Raises :class:`NotWritten`."""
    parts = {"notes": {}, "figures": {}}  # type: dict[str, dict[str, bytes]]
    for name, data in files.items():
        parts["notes" if name.endswith(".md") else "figures"][name] = data
    for part, inside in parts.items():
        there = next((name for name in inside if (folder / part / name).exists()), "")
        if there:
            raise NotWritten(f"{folder / part / there} is there already; move it elsewhere, or name another --into")
    for part, inside in parts.items():
        for path in write_files(folder / part, inside) if inside else ():
            terminal.say(str(path))
    if not files:
        terminal.say("no notes of this meeting are Word files")
    elif (folder / "notes").is_dir() and any((folder / "notes" / name).with_suffix(".docx").exists() for name in files):
        terminal.say("Now move the Word files out of the folder notes; notes in two forms are not read.")
