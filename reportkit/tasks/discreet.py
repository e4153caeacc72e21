"""Tasks on a meeting's folder say nothing that names somebody of its list, whatever stands where in its files."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial, wraps
from pathlib import Path
from typing import Concatenate, ParamSpec

from reportkit.answer import Answer
from reportkit.check.leaks.discreet import discreet
from reportkit.errors import Refused
from reportkit.read.folder import read_roster

P = ParamSpec("P")
Run = Callable[Concatenate[Path, P], Answer]


def naming_nobody(run: Run[P]) -> Run[P]:
    """The same task, whose problems are discreet, those that it raises too."""

    @wraps(run)
    def told(folder: Path, /, *arguments: P.args, **named: P.kwargs) -> Answer:
        roster = partial(read_roster, folder)
        try:
            answer = run(folder, *arguments, **named)
        except Refused as refused:
            refused.problems = discreet(refused.problems, roster)
            raise
        return replace(answer, problems=discreet(answer.problems, roster))

    return told
