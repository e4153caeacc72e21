"""Tables as they are told: without what only Word needs, and in one piece."""

from dataclasses import replace

from reportkit.check.letters import squeezed
from reportkit.check.said import Row, Table, words_of


def trimmed(row: Row) -> Row:
    """A row without the empty cells at its end, which Word must have and a PDF need not; no empty cell is a header."""
    cells = tuple(replace(cell, header=cell.header and bool(cell.facts)) for cell in row.cells)
    while cells and not cells[-1].facts:
        cells = cells[:-1]
    return Row(row.head, cells)


def joined(first: Table, rest: Table, broken: bool) -> Table | None:
    """Both as one table, if the second one can be the rest of the first.

    WeasyPrint leaves the head out on a page that it would fill with a row; wherever it stands, it is the table's.
    """
    heads = [[row for row in table.rows if row.head] for table in (first, rest)]
    if squeezed(_head(rest)) != squeezed(_head(first)) and (all(heads) or not broken):
        return None
    bodies = [[row for row in table.rows if not row.head] for table in (first, rest)]
    head = heads[0] or heads[1]
    cut = {len(head) + len(bodies[0])} if broken else set()
    before = {each + len(head) - len(heads[0]) for each in first.cuts}
    return Table((*head, *bodies[0], *bodies[1]), frozenset(before | cut), first.places)


def _head(table: Table) -> str:
    return "|".join(words_of(cell.facts) for row in table.rows if row.head for cell in row.cells)
