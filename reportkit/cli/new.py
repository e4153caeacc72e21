"""``reportkit new``: begin a meeting."""

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from reportkit.cli.options import FOLDER, example, limited, limits_of
from reportkit.cli.outcome import reported
from reportkit.confine.job import Job
from reportkit.confine.parent import run
from reportkit.errors import ReportkitError
from reportkit.report.section import Section

_CALL = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(
    epilog=example(
        "reportkit new my-meeting\nreportkit new my-meeting --from call.html\nreportkit new my-meeting --inputs papers"
    )
)
@click.argument("name")
@click.option("--from", "call", type=_CALL, metavar="CALL", help="Fill in what this call for participants says.")
@click.option("--inputs", type=FOLDER, default="inputs", help="Where the meetings are.", show_default=True)
@limited
def new(name: str, call: Path | None, inputs: Path, **options: Any) -> None:
    """Make a folder for a new meeting, ready to fill, that builds as it stands.

    A CALL is the call for participants as you have it: the web page as the browser saves it, text copied from it
    (.txt, .md), a Word file or a PDF. What it says goes into meeting.yaml, each value with the words that it comes
    from; what it does not say stays open. Contact persons go to contacts.csv, which nothing prints.
    """
    from reportkit.start import new_meeting, refuse
    from reportkit.terminal import Terminal

    terminal = Terminal()
    try:
        refuse(inputs / name)
        said = _from_call(call, options, terminal) if call else {}
        for path in new_meeting(inputs / name, instead=said.get("texts")):
            terminal.say(str(path))
    except ReportkitError as error:
        sys.exit(reported(error, terminal))
    terminal.say(f"{_first(said)}; then: reportkit build {name}")


def _first(said: Mapping[str, Any]) -> str:
    """What is to be done before a paper can be made."""
    if not said:
        return "Fill in meeting.yaml first"
    if said["missing"]:
        names = ", ".join(said["missing"])
        return f"Write in meeting.yaml what the call does not say ({names}), and look through the rest"
    return 'Look through meeting.yaml, above all at what says "check"'


def _from_call(call: Path, options: dict[str, Any], terminal: Any) -> Mapping[str, Any]:
    """What a call fills in, and what it does not say; what was found in it is shown."""
    job = Job("call", call.name, (call, date.today()), (call.parent,))
    answer = run(job, limits_of(options), notice=terminal.notice)
    rows = tuple((field, state, value) for field, state, value in answer.value["rows"])
    terminal.sections([Section(f"What {call.name} says", ("Field", "State", "Value"), rows)])
    terminal.problems(answer.problems)
    said: Mapping[str, Any] = answer.value
    return said
