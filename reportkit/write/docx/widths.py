"""How the width of the text is shared among the columns of a table."""

from itertools import accumulate, islice, pairwise

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every

_ROWS_LOOKED_AT = 200
_LONGEST_LINE = 48


def widths(table: n.Table, width: int) -> list[int]:
    """The widths of the columns, which together are exactly ``width``."""
    shares = _shares(table)
    edges = [round(width * edge / sum(shares)) for edge in accumulate(shares, initial=0.0)]
    return [max(1, right - left) for left, right in pairwise(edges)]


def _shares(table: n.Table) -> list[float]:
    """What each column asks for; columns that leave it to us share by what they hold."""
    count = max([1, len(table.columns), *(_span(row) for row in table.header + table.body)])
    given = [max(0.0, column.width) for column in table.columns] + [0.0] * (count - len(table.columns))
    if all(given):
        return given
    wanted = _wanted(table, count)
    known = [(share, want) for share, want in zip(given, wanted, strict=True) if share]
    scale = sum(share for share, _ in known) / sum(want for _, want in known) if known else 1.0
    return [share or want * scale for share, want in zip(given, wanted, strict=True)]


def _span(row: n.Row) -> int:
    return sum(max(1, cell.span) for cell in row)


def _wanted(table: n.Table, count: int) -> list[float]:
    """A measure of what the cells of each column hold: room for the longest word, and for lines of a good length."""
    wanted = [4.0] * count
    for row in islice((*table.header, *table.body), _ROWS_LOOKED_AT):
        at = 0
        for cell in row:
            if cell.span <= 1:
                wanted[at] = max(wanted[at], _measure(cell))
            at += max(1, cell.span)
    return wanted


def _measure(cell: n.Cell) -> float:
    words = " ".join(plain(node.children) for node in every(cell.blocks) if isinstance(node, n.Paragraph))
    longest = max((len(word) for word in words.split()), default=0)
    return max(longest + 2.0, float(min(len(words), _LONGEST_LINE)))
