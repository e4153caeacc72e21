"""A table whose columns are understood: the sheet that fits best, its header, and its rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportkit import codes
from reportkit.model.folding import folded
from reportkit.problems import Place, Problem, did_you_mean
from reportkit.read.tables import eusurvey
from reportkit.read.tables.columns import Columns
from reportkit.read.tables.grid import Grid, Row
from reportkit.read.tables.header import Column, Header, header_of

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Table:
    """A grid, its columns, and the rows below its header that hold anything.

    Columns without a ``field`` are there too, for readers that want all questions of a survey.
    """

    grid: Grid
    header: Header
    rows: tuple[Row, ...]
    chosen: frozenset[int] = frozenset()

    @property
    def columns(self) -> tuple[Column, ...]:
        return self.header.columns

    def place(self, row: Row, column: Column | None = None) -> Place:
        if column is None:
            return self.grid.place(row.number)
        return self.grid.place(row.number, column.index, column.field or column.heading)

    def text(self, row: Row, column: Column) -> str:
        """What stands in a cell, without the ids that EUSurvey adds to answers."""
        text = row.cell(column.index).strip()
        return "; ".join(self.answers(row, column)) if self.header.exported and text else text

    def answers(self, row: Row, column: Column) -> list[str]:
        """The answers in a cell of a survey, each without its id."""
        all_have_ids = column.index in self.chosen
        return [eusurvey.label(each, all_have_ids) for each in eusurvey.chosen(row.cell(column.index))]

    def flaw(self, row: Row, column: Column) -> Problem | None:
        """Why nobody knows the value of a cell, where that is so."""
        why = self.grid.flaws.get((row.number, column.index), "")
        if not why:
            return None
        hint = "open the file in the spreadsheet program, mend the cell and save the file"
        return codes.CELL_WITHOUT_VALUE.at(self.place(row, column), f"this cell {why}", hint)


def table_of(grids: Sequence[Grid], columns: Columns, place: Place) -> tuple[Table | None, list[Problem]]:
    """The table in the sheet that fits the columns best, and what is wrong with it.

    It is ``None`` where no sheet has a row of headings. That a needed column is missing is said by :func:`missing`.
    """
    headers = [(grid, header_of(grid, columns)) for grid in grids]
    found = [(grid, header) for grid, header in headers if header]
    if not found:
        return None, [_no_header(grids, columns, place)]
    grid, header = max(found, key=lambda each: len(each[1].fields))
    rows = tuple(row for row in grid.rows[header.below :] if row.number not in grid.titles)
    chosen = frozenset(_chosen(header, rows))
    return Table(grid, header, rows, chosen), list(_remarks(grids, grid, header))


def _no_header(grids: Sequence[Grid], columns: Columns, place: Place) -> Problem:
    needed = ", ".join(columns.needed)
    message = (
        "this table has no row with the names of its columns"
        if any(grid.rows for grid in grids)
        else "this table is empty"
    )
    return codes.TABLE_EMPTY.at(place, message, f"needed here: {needed}" if needed else "")


def _chosen(header: Header, rows: Iterable[Row]) -> Iterator[int]:
    """The columns whose answers were all chosen from a list."""
    for column in header.columns if header.exported else ():
        if eusurvey.are_chosen(row.cell(column.index) for row in rows):
            yield column.index


def _remarks(grids: Sequence[Grid], grid: Grid, header: Header) -> Iterator[Problem]:
    others = [f'"{each.sheet}"' for each in grids if each is not grid]
    if others:
        message = f"the table was read from this sheet; not read: {', '.join(others)}"
        yield codes.SHEET_CHOSEN.at(grid.place(), message)
    if grid.hidden:
        hint = "show them, and delete what does not belong to the table"
        yield codes.CELLS_HIDDEN.at(grid.place(), f"this sheet has hidden cells, which were read: {grid.hidden}", hint)
    for row in grid.rows[header.below :]:
        if row.number in grid.titles:
            message = "this row is one merged cell; it was taken for a heading and left out"
            yield codes.ROW_LEFT_OUT.at(grid.place(row.number), message)


def missing(table: Table, names: Iterable[str]) -> Iterator[Problem]:
    """Columns that are needed and not there."""
    place = table.grid.place(table.header.number)
    strange = [column.heading for column in table.columns if not column.field]
    for name in names:
        if name not in table.header.fields:
            hint = did_you_mean(name, strange) if len(strange) < _LONGEST else ""
            yield codes.COLUMN_MISSING.at(place, f'there is no column "{name}"', hint)


def dropped(table: Table, columns: Columns) -> Iterator[Problem]:
    """One message that names all columns that are not used, or only by the check on names."""
    place = table.grid.place(table.header.number)
    names = [f'"{_short(column.heading)}"' for column in table.columns if not column.field and not column.system]
    names += [f"the one without a name at {each}" for each in _nameless(table)]
    private = [f'"{_short(column.heading)}"' for column in table.columns if column.field in columns.private]
    kept = f"read for the check on names alone: {', '.join(private)}" if private else ""
    if names:
        known = "used here: " + ", ".join(sorted(columns.known))
        message = f"columns that are not used were dropped: {', '.join(names)}" + (f"; {kept}" if kept else "")
        yield codes.COLUMN_UNKNOWN.at(place, message, known)
    elif kept:
        yield codes.COLUMN_PRIVATE.at(place, f"columns {kept}")


def unexplained(table: Table, columns: Columns) -> Iterator[Problem]:
    """Headings that meeting.yaml explains and that are not there."""
    place = table.grid.place(table.header.number)
    headings = [column.heading for column in table.columns]
    there = {folded(name) for column in table.columns for name in (column.heading, column.id, column.whole)}
    for heading in columns.given:
        if folded(heading) not in there:
            message = f'meeting.yaml explains a column "{_short(heading)}", which is not there'
            yield codes.COLUMN_EXPLAINED.at(place, message, did_you_mean(heading, headings))


def _short(heading: str) -> str:
    return heading if len(heading) <= _LONGEST else heading[: _LONGEST - 1] + "…"


def _nameless(table: Table) -> list[str]:
    """The letters (in a text file the numbers) of columns that hold something and have no heading."""
    named = {column.index for column in table.columns}
    last = table.header.width if not table.grid.sheet else 1 << 14  # a text row that is longer has a problem of its own
    found = sorted({index for row in table.rows for index in row.filled if index < last} - named)
    return [table.grid.column(index) for index in found]


def twice(table: Table) -> Iterator[Problem]:
    """Columns that mean the same."""
    first: dict[str, Column] = {}
    for column in table.columns:
        before = first.setdefault(column.field, column) if column.field else column
        if before is not column:
            place = table.grid.place(table.header.number)
            names = f'"{_short(before.heading)}" and "{_short(column.heading)}"'
            same = before.heading.casefold() == column.heading.casefold()
            message = f'there are two columns "{column.field}"' + ("" if same else f": {names}")
            hint = "rename or delete one of them, or say in meeting.yaml, under columns, which of them is meant"
            yield codes.COLUMN_TWICE.at(place, message, hint)
