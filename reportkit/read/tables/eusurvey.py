"""What exports of EUSurvey add to the questions and answers of a survey.

Row 1 is ``Alias`` and the survey's name, row 2 ``Export Date`` and the date, row 4 the questions. A question may end
in `` (ID123)`` or an id of the survey's own, ``(P5)``; an answer that was chosen, in ``Label(ID76)``. Several chosen
answers stand in one cell, parted by ``; ``. A table question is ``Stem row (ID486):Column (ID484)``, one of a matrix
``Stem: item (ID12)``.
"""

import re
from collections.abc import Iterable

from reportkit.model.folding import folded
from reportkit.read.tables.grid import Grid

SYSTEM = frozenset({"invitation number", "contribution id", "user name", "languages", "creation date", "last update"})
"""The columns, folded, that every export has whatever was asked."""

_QUESTION = re.compile(r"(.*\S)\s+\(([^()\s]+)\)\s*", re.DOTALL)
_GIVEN_BY_EUSURVEY = re.compile(r"\s*\(ID\d+\)")
_CHOSEN = re.compile(r"(.+?)\s?\(([^()\s]+)\)", re.DOTALL)
_BETWEEN = re.compile(r";\s+")


def header_row(grid: Grid) -> int | None:
    """Where the questions stand among the rows of an export; ``None`` if the grid is no export."""
    beginning = [folded(row.cell(0)) for row in grid.rows[:2]]
    return 2 if beginning == ["alias", "export date"] and len(grid.rows) > 2 else None


def question(heading: str) -> tuple[str, str]:
    """A question without its ids, and its id (empty where it has none)."""
    found = _QUESTION.fullmatch(heading.strip())
    text, identifier = (found[1], found[2]) if found else (heading.strip(), "")
    rows = [each.strip(" ()") for each in _GIVEN_BY_EUSURVEY.findall(text)]
    return _GIVEN_BY_EUSURVEY.sub("", text), ":".join([*rows, identifier])


def are_chosen(cells: Iterable[str]) -> bool:
    """Whether all answers to a question end in ids, so that people chose them instead of typing."""
    answers = [answer for cell in cells for answer in chosen(cell)]
    return bool(answers) and all(_CHOSEN.fullmatch(answer) for answer in answers)


def chosen(cell: str) -> list[str]:
    """The answers in a cell."""
    return [answer for answer in _BETWEEN.split(cell.strip()) if answer]


def label(answer: str, all_have_ids: bool) -> str:
    """An answer without its id; an id of the survey's own is known by all answers to the question having one."""
    found = _CHOSEN.fullmatch(answer)
    return found[1] if found and (all_have_ids or re.fullmatch(r"ID\d+", found[2])) else answer
