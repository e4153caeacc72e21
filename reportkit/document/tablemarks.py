"""What a table's own marks say: the braces behind its caption, and the ``<`` that joins a header cell to its left.

The braces hold the ``#id``, ``widths="2 1 1"``, ``row-headers`` (the first column names the rows), ``header-rows="2"``
and ``wide`` (a landscape page of its own).
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from reportkit.document import nodes as n

_JOINS = (n.Text("<"),)


def marked(table: n.Table, marks: Mapping[str, str]) -> n.Table:
    """The table as the braces behind its caption want it."""
    header, body = _parted(table, marks.get("header-rows", ""))
    if "row-headers" in marks:
        body = tuple(_named(row) for row in body)
    columns = _with_widths(table.columns, marks.get("widths", ""))
    id, wide = marks.get("#", ""), "wide" in marks
    return replace(table, columns=columns, header=header, body=body, id=id, wide=wide)


def grouped(row: n.Row) -> n.Row:
    """A header row in which each cell that holds only ``<`` has become part of the cell to its left."""
    cells: list[n.Cell] = []
    for cell in row:
        if cells and _joins(cell):
            cells[-1] = replace(cells[-1], span=cells[-1].span + cell.span)
        else:
            cells.append(cell)
    return tuple(cells)


def _parted(table: n.Table, rows: str) -> tuple[tuple[n.Row, ...], tuple[n.Row, ...]]:
    """Header and body, where so many rows in all are header rows; a table keeps at least one row as its body."""
    wanted = int(rows) if rows.isdecimal() else 0
    more = min(max(wanted - len(table.header), 0), max(len(table.body) - 1, 0))
    return table.header + tuple(grouped(row) for row in table.body[:more]), table.body[more:]


def _joins(cell: n.Cell) -> bool:
    match cell.blocks:
        case (n.Paragraph(children),):
            return children == _JOINS
        case _:
            return False


def _named(row: n.Row) -> n.Row:
    return (replace(row[0], header=True), *row[1:]) if row else row


def _with_widths(columns: tuple[n.Column, ...], widths: str) -> tuple[n.Column, ...]:
    numbers = [float(width) for width in re.findall(r"\d+(?:\.\d+)?", widths)]
    if len(numbers) != len(columns):
        return columns
    return tuple(replace(column, width=width) for column, width in zip(columns, numbers, strict=True))
