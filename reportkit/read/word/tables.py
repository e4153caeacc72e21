"""The tables of a Word file: which row is the header, what is merged, and which are no tables but frames."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.problems import Place
from reportkit.read.word.names import W, child, number, switched, value
from reportkit.read.word.places import Places

_MOST_COLUMNS = 500
ReadCell = Callable[[Element], n.Blocks]


@dataclass(frozen=True, slots=True)
class TableReader:
    """Reads one table; ``cell`` reads what stands in a cell."""

    table: Element
    places: Places
    number: int
    cell: ReadCell

    def read(self, place: Place) -> n.Table:
        rows = [self.row(row, at) for at, row in enumerate(self.rows(), start=1)]
        width = min(max((sum(cell.span for cell in row) for row in rows), default=0), _MOST_COLUMNS)
        filled = [_filled(row, width) for row in rows]
        heads = self.heads()
        self.say_merged(place)
        columns = tuple(n.Column() for _ in range(width))
        return n.Table(columns, tuple(filled[:heads]), tuple(filled[heads:]), origin=place)

    def rows(self) -> list[Element]:
        return list(self.table.iterfind(f"{W}tr"))

    def heads(self) -> int:
        """How many rows are the header: those that are marked as such, or else the first."""
        rows = self.rows()
        marked = 0
        while marked < len(rows) - 1 and switched(rows[marked], "trPr", "tblHeader"):
            marked += 1
        return marked or min(len(rows), 1)

    def row(self, row: Element, at: int) -> n.Row:
        cells = [n.Cell(())] * _skipped(row, "gridBefore")
        for cell in row.iterfind(f"{W}tc"):
            column = sum(each.span for each in cells) + 1
            cells.append(self.one(cell, f"table {self.number}, row {at}, column {column}"))
        return (*cells, *[n.Cell(())] * _skipped(row, "gridAfter"))

    def one(self, cell: Element, part: str) -> n.Cell:
        before = self.places.enter(part)
        blocks = () if _goes_on(cell) else self.cell(cell)
        self.places.leave(before)
        span = min(max(number(value(cell, "tcPr", "gridSpan"), 1), 1), _MOST_COLUMNS)
        return n.Cell(blocks, span=span)

    def say_merged(self, place: Place) -> None:
        """Say so where cells are merged in a way that Markdown, and so the notes, cannot say."""
        body = self.rows()[self.heads() :]
        wide = any(number(value(cell, "tcPr", "gridSpan"), 1) > 1 for row in body for cell in row.iterfind(f"{W}tc"))
        if wide or any(_goes_on(cell) for cell in self.table.iter(f"{W}tc")):
            message = (
                "cells of this table are merged; their words are printed in the first of them, the others are empty"
            )
            self.places.complain(codes.WORD_TABLE, message, "part the cells if that is not what you mean", place)


def is_frame(table: Element) -> bool:
    """Whether a table has one row or one column, so that it holds text and no data."""
    rows = table.findall(f"{W}tr")
    return len(rows) <= 1 or all(len(row.findall(f"{W}tc")) <= 1 for row in rows)


def cells(table: Element) -> Iterator[Element]:
    """The cells of a table in reading order."""
    for row in table.iterfind(f"{W}tr"):
        yield from row.iterfind(f"{W}tc")


def _goes_on(cell: Element) -> bool:
    """Whether a cell is the lower part of a merged one."""
    merged = child(cell, "tcPr", "vMerge")
    return merged is not None and merged.get(f"{W}val", "continue") == "continue"


def _skipped(row: Element, name: str) -> int:
    return min(max(number(value(row, "trPr", name)), 0), _MOST_COLUMNS)


def _filled(row: n.Row, width: int) -> n.Row:
    return (*row, *[n.Cell(())] * (width - sum(cell.span for cell in row)))
