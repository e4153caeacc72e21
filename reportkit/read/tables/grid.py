"""A table as it stands in a file, before anything is known of its meaning: rows of texts, each with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportkit.problems import Place


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row as texts, and the row's number (in a text file the line on which it begins), from 1."""

    number: int
    cells: tuple[str, ...]

    def cell(self, index: int) -> str:
        """The cell in a column, counted from 0; nothing where the row is shorter."""
        return self.cells[index] if index < len(self.cells) else ""

    @property
    def filled(self) -> list[int]:
        """The columns in which anything stands."""
        return [index for index, cell in enumerate(self.cells) if cell.strip()]


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet of a workbook, or a text file, whose ``sheet`` is empty; ``rows`` are those that hold anything.

    ``flaws`` says of cells (row number, column from 0) why nobody knows their value; ``titles`` are the numbers of rows
    that are one merged cell; ``hidden`` are words for what the program does not show.
    """

    file: str
    rows: tuple[Row, ...]
    sheet: str = ""
    flaws: Mapping[tuple[int, int], str] = field(default_factory=dict)
    titles: frozenset[int] = frozenset()
    hidden: str = ""

    def place(self, number: int = 0, index: int = -1, heading: str = "") -> Place:
        """The place of a cell, a row (without ``index``) or the whole; ``heading`` names a text file's column."""
        if self.sheet:
            return Place(self.file, number, letters(index) if index >= 0 else "", self.sheet)
        return Place(self.file, number, heading)

    def column(self, index: int) -> str:
        """What people call a column without a heading: by its letters, in a text file by its number."""
        return letters(index) if self.sheet else str(index + 1)


def letters(index: int) -> str:
    """The letters of a column counted from 0: A, B … Z, AA."""
    before, last = divmod(index, 26)
    return (letters(before - 1) if before else "") + chr(ord("A") + last)
