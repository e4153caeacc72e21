"""``reportkit check --leaks``: look through finished files for those who took part."""

import sys
from pathlib import Path
from typing import Any

import click

from reportkit import codes
from reportkit.cli.options import limits_of, settings_of
from reportkit.cli.outcome import GATE, PROBLEMS, found, reported
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.problems import errors
from reportkit.report.section import Section


def look_through(files: tuple[str, ...], meetings: tuple[str, ...], options: dict[str, Any]) -> None:
    """Say what of the lists of participants is in files, and end with exit code 4 where something is."""
    from reportkit.terminal import Terminal

    if not files:
        raise click.UsageError("which files? reportkit check --leaks FILE...")
    terminal = Terminal(options["quiet"], options["verbose"])
    folders, paths = tuple(found(meetings, settings_of(options), terminal)), tuple(map(Path, files))
    job = Job("leaks", ", ".join(files), (paths, folders), (*paths, *folders))
    try:
        answer = run(job, limits_of(options), notice=terminal.notice)
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
    for each in answer.value["files"]:
        sections = [Section(**section) for section in each["sections"]]
        terminal.inspection(each["file"], sections, each["problems"])
    terminal.problems(answer.problems)
    terminal.say(_lists(answer.value["lists"]))
    wrong = [problem.code for each in answer.value["files"] for problem in errors(each["problems"])]
    if {codes.PARTICIPANT_EXPOSED, codes.GATE_UNREADABLE}.intersection(wrong):
        sys.exit(GATE)
    sys.exit(PROBLEMS if wrong or errors(answer.problems) else 0)


def _lists(sizes: dict[str, int]) -> str:
    """Which lists of participants were looked for."""
    named = ", ".join(f"{meeting} ({count} people)" for meeting, count in sizes.items())
    return f"looked for the participants of: {named or 'no meeting'}"
