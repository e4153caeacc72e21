"""How the width of the text is shared among the columns of a table."""

from itertools import accumulate, islice, pairwise

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every

_ROWS_LOOKED_AT = 200
_CHARACTER = 98
_AROUND = 1.8
_LONG, _BROKEN = 24, 16.0
_NARROW = frozenset("ijlItfr.,:;!'()[]/-–| ")
_WIDE = frozenset("mwMW%@…—")

Wish = tuple[float, float]


def widths(table: n.Table, width: int) -> list[int]:
    """The widths of the columns, which together are exactly ``width``."""
    shares = _shares(table, width / _CHARACTER)
    edges = [round(width * edge / sum(shares)) for edge in accumulate(shares, initial=0.0)]
    return [max(1, right - left) for left, right in pairwise(edges)]


def _shares(table: n.Table, characters: float) -> list[float]:
    """What each column gets; those that leave it to us share by what they hold, in a line of so many characters."""
    count = max([1, len(table.columns), *(_span(row) for row in table.header + table.body)])
    given = [max(0.0, column.width) for column in table.columns] + [0.0] * (count - len(table.columns))
    wishes = _wishes(table, count)
    shares = given if all(given) else _completed(given, _fair(wishes, characters))
    return _roomy([share * characters / sum(shares) for share in shares], [need for need, _ in wishes])


def _completed(given: list[float], wanted: list[float]) -> list[float]:
    """The given shares, and beside them what the other columns want, by the same measure."""
    known = [(share, want) for share, want in zip(given, wanted, strict=True) if share]
    scale = sum(share for share, _ in known) / sum(want for _, want in known) if known else 1.0
    return [share or want * scale for share, want in zip(given, wanted, strict=True)]


def _roomy(shares: list[float], needs: list[float]) -> list[float]:
    """Shares in which a column with room to spare gives to those whose longest word would be broken."""
    lack = sum(max(0.0, need - share) for share, need in zip(shares, needs, strict=True))
    spare = sum(max(0.0, share - need) for share, need in zip(shares, needs, strict=True))
    part = min(1.0, lack / spare) if spare else 0.0
    return [need if share < need else share - (share - need) * part for share, need in zip(shares, needs, strict=True)]


def _fair(wishes: list[Wish], characters: float) -> list[float]:
    """Every column gets what its longest word needs; what is left goes to those whose cells are longer."""
    needs, more = [need for need, _ in wishes], [want - need for need, want in wishes]
    left = max(0.0, characters - sum(needs))
    part = min(1.0, left / sum(more)) if sum(more) else 0.0
    return [need + part * extra for need, extra in zip(needs, more, strict=True)]


def _wishes(table: n.Table, count: int) -> list[Wish]:
    """What the longest word and the longest cell of each column take, in characters."""
    wishes = [(_AROUND, _AROUND)] * count
    for row in islice((*table.header, *table.body), _ROWS_LOOKED_AT):
        at = 0
        for cell in row:
            if cell.span <= 1:
                need, want = _wish(cell)
                wishes[at] = (max(wishes[at][0], need), max(wishes[at][1], want))
            at += max(1, cell.span)
    return wishes


def _wish(cell: n.Cell) -> Wish:
    lines = [plain(node.children) for node in every(cell.blocks) if isinstance(node, n.Paragraph)]
    word = max((_room(word) for line in lines for word in line.split()), default=0.0)
    return word + _AROUND, max(map(_length, lines), default=0.0) + _AROUND


def _room(word: str) -> float:
    """The room that a word needs; one that no column can take will be broken, and shall not break those of others."""
    return _length(word) if len(word) <= _LONG else _BROKEN


def _length(words: str) -> float:
    """How long words are, in letters of a common width; it need not be exact."""
    return sum(0.55 if c in _NARROW else 1.5 if c in _WIDE else 1.25 if c.isupper() else 1.0 for c in words)


def _span(row: n.Row) -> int:
    return sum(max(1, cell.span) for cell in row)
