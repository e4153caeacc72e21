"""What stands in a sheet besides values: calamine shows an error, and a formula never calculated, as an empty cell.

It also makes room for everything between the first and the last cell, however far apart, and says nothing of hidden
rows and columns. So each sheet is gone through first.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from reportkit import codes
from reportkit.problems import Place, Problem
from reportkit.read.tables.grid import letters
from reportkit.read.tables.limits import MOST_CELLS, MOST_COLUMNS, MOST_ROWS

NOT_CALCULATED = "holds a formula whose result is not in the file"
ERROR = "holds an error instead of a value"


class Span(NamedTuple):
    """A merged cell: its first row (from 1) and column (from 0), and how many of each it covers."""

    row: int
    column: int
    rows: int
    columns: int


@dataclass(slots=True)
class Marks:
    """The last row and column (from 1) that hold anything, cells without a value, what is hidden and what is merged."""

    rows: int = 0
    columns: int = 0
    flaws: dict[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def used(self, row: int, column: int) -> None:
        """Note that something stands in a cell; both are counted from 1."""
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)

    def hidden(self) -> str:
        """The hidden columns and rows that hold anything, in words: ``column C, rows 7 to 9``."""
        columns = [(first, min(last, self.columns)) for first, last in self.hidden_columns if first <= self.columns]
        rows = [(first, min(last, self.rows)) for first, last in self.hidden_rows if first <= self.rows]
        named = [_stretch("column", letters(first - 1), letters(last - 1)) for first, last in columns]
        named += [_stretch("row", str(first), str(last)) for first, last in _joined(rows)]
        return ", ".join(named[:8]) + (" and more" if len(named) > 8 else "")

    def too_large(self, place: Place) -> Problem | None:
        """Why a sheet is not read, if it is too large."""
        if self.rows <= MOST_ROWS and self.columns <= MOST_COLUMNS and self.rows * self.columns <= MOST_CELLS:
            return None
        message = f"the cells of this sheet reach to {letters(self.columns - 1)}{self.rows}, farther than a list does"
        return codes.TABLE_TOO_LARGE.at(place, message, "delete the rows and columns far from the table, and save it")


def _stretch(what: str, first: str, last: str) -> str:
    return f"{what} {first}" if first == last else f"{what}s {first} to {last}"


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches without the borders between neighbours."""
    out: list[tuple[int, int]] = []
    for first, last in sorted(stretches):
        if out and first <= out[-1][1] + 1:
            out[-1] = (out[-1][0], max(out[-1][1], last))
        else:
            out.append((first, last))
    return out
