"""The rows of a table as data for records, under the names of their fields and with the places of their cells."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from reportkit import codes
from reportkit.model.record import PLACES
from reportkit.problems import Place, Problem
from reportkit.read.tables.columns import Columns
from reportkit.read.tables.grid import Row
from reportkit.read.tables.header import Column
from reportkit.read.tables.table import Table
from reportkit.read.written import Path, Written

WHOLE = "this row"
Meaning = Callable[[str], Any]
"""What the text of a cell means to a field, or ``None`` where it is taken as it stands."""


def rows_of(
    table: Table, columns: Columns, meanings: Mapping[str, Meaning], secret: bool = False
) -> tuple[list[Written], list[Problem]]:
    """The rows of a table; their cells are texts (or what they mean), or lists where a column holds several values."""
    found: list[Written] = []
    problems: list[Problem] = []
    used = [column for column in table.columns if column.field in columns.known | columns.more]
    for row in table.rows:
        wrong = list(_wrong(table, row, used))
        problems += wrong
        if not wrong:
            found.append(_row(table, row, used, _Cells(columns, meanings, secret)))
    return found, problems


def _as_it_stands(text: str) -> None:
    """No meaning but the text itself."""


class _Cells:
    """What the cells of a table mean."""

    def __init__(self, columns: Columns, meanings: Mapping[str, Meaning], secret: bool) -> None:
        self.columns, self.meanings, self.secret = columns, meanings, secret

    def value(self, table: Table, row: Row, column: Column) -> Any:
        text = table.text(row, column)
        meaning = self.meanings.get(column.field, _as_it_stands)
        known = meaning(text)
        if column.field not in self.columns.lists:
            return text if known is None else known
        if known is not None:
            return [known]
        parts = table.answers(row, column) if table.header.exported else text.split(";")
        return [value for part in parts for value in _values(part, meaning, not table.header.exported)]


def _values(part: str, meaning: Meaning, commas: bool) -> Iterator[Any]:
    """The values in a part of a cell, which commas part further unless the whole is understood."""
    known = meaning(part.strip())
    for each in part.split(",") if known is None and commas else [part]:
        if each.strip():
            inner = known if known is not None else meaning(each.strip())
            yield each.strip() if inner is None else inner


def _wrong(table: Table, row: Row, used: list[Column]) -> Iterator[Problem]:
    """Why a row cannot be read."""
    if not table.grid.sheet and any(cell.strip() for cell in row.cells[table.header.width :]):
        message = f"this row has {len(row.cells)} cells, and there are {table.header.width} columns"
        hint = "put a cell that contains the separator in quotation marks"
        yield codes.TOO_MANY_CELLS.at(table.place(row), message, hint)
    for column in used:
        problem = table.flaw(row, column)
        if problem:
            yield problem


def _row(table: Table, row: Row, used: list[Column], cells: _Cells) -> Written:
    """A row with the cells that hold something; of two columns for one field, the first."""
    data: dict[str, Any] = {}
    places: dict[Path, Place] = {(): table.place(row)}
    for column in used:
        if row.cell(column.index).strip() and column.field not in data:
            data[column.field] = cells.value(table, row, column)
            places[(column.field,)] = table.place(row, column)
    data[PLACES] = {str(path[0]) if path else "": place for path, place in places.items()}
    return Written(data, places, WHOLE, cells.secret)
