"""Rows of a table that a page of the PDF cut in two, put together again."""

from dataclasses import replace
from itertools import zip_longest

from reportkit.check.letters import squeezed
from reportkit.check.said import MAYBE, Cell, Facts, Item, Row, Run, Table, Words, words_of

_EMPTY = Cell(False, 1, ())


def put_together(table: Table, like: Table) -> Table:
    """A table whose rows are whole again; ``like`` tells whether a row is, as it does not show in the file."""
    rows: list[Row] = []
    for at, row in enumerate(table.rows):
        wanted = like.rows[len(rows) - 1] if at in table.cuts and 0 < len(rows) <= len(like.rows) else None
        if wanted and _keys(rows[-1]) != _keys(wanted) and _begins(wanted, whole := _whole(rows[-1], row)):
            rows[-1] = whole
        else:
            rows.append(row)
    return replace(table, rows=tuple(rows))


def _begins(row: Row, part: Row) -> bool:
    """Whether each cell of a row begins with the words that a part of it has."""
    pairs = zip_longest(_keys(row), _keys(part), fillvalue="")
    return all(one.startswith(other) for one, other in pairs)


def _keys(row: Row) -> list[str]:
    return [squeezed(words_of(cell.facts)) for cell in row.cells]


def _whole(first: Row, rest: Row) -> Row:
    cells = zip_longest(first.cells, rest.cells, fillvalue=_EMPTY)
    return Row(first.head, tuple(_cell(one, other) for one, other in cells))


def _cell(first: Cell, rest: Cell) -> Cell:
    return replace(first if first.facts else rest, facts=_followed(first.facts, rest.facts))


def _followed(first: Facts, rest: Facts) -> Facts:
    """Facts and their rest: words with which the rest begins belong to those before."""
    match first[-1:], rest[:1]:
        case (Words() | Item() as last,), (Words() as more,):
            run = Run(f"{last.run.words}{MAYBE}{more.run.words}", last.run.links + more.run.links)
            return (*first[:-1], replace(last, run=run), *rest[1:])
        case _:
            return first + rest
