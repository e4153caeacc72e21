"""Tables in the look's table style, with header rows that repeat and rows that stay whole."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every as every_node
from reportkit.write.docx.captions import caption, caption_text
from reportkit.write.docx.elements import Element, allowed, every, tag, w
from reportkit.write.docx.paragraphs import give, paragraph
from reportkit.write.docx.scope import Content, Scope
from reportkit.write.docx.styles import TABLE
from reportkit.write.docx.widths import widths

_PADDING = 136
_SMALL = 12
_JUSTIFIED = {n.Alignment.CENTRE: "center", n.Alignment.RIGHT: "right"}


def table(node: n.Table, scope: Scope, content: Content) -> list[Element]:
    """A table, with its caption above it."""
    above = caption(node, scope)
    grid = widths(node, scope.width)
    rows = _Rows(node.columns, grid, scope, content)
    head = [_with_next(rows.row(row, heads=True)) for row in node.header]
    body = [rows.row(row, heads=False) for row in node.body]
    for at in _staying(len(body)):
        _with_next(body[at])
    columns = w("tblGrid", *(w("gridCol", w=width) for width in grid))
    return [*above, w("tbl", _properties(node, sum(grid), scope), columns, *head, *body)]


def _staying(rows: int) -> Iterable[int]:
    """The rows that stay with the next: all of a small table; else so many that no row stands alone on a page."""
    return range(rows - 1) if rows <= _SMALL else (0, rows - 2)


def _with_next(row: Element) -> Element:
    for each in every(row, "p"):
        give(each, w("keepNext"))
    return row


def _properties(node: n.Table, width: int, scope: Scope) -> Element:
    title, description = _alternative(node, scope)
    return w(
        "tblPr",
        w("tblStyle", val=scope.ledger.styles[TABLE].id),
        w("tblW", w=width, type="dxa"),
        w("tblLayout", type="fixed"),
        _look(node),
        w("tblCaption", val=title) if title else None,
        w("tblDescription", val=description) if description else None,
    )


def _look(node: n.Table) -> Element:
    """Which parts of the table style apply: the first row as a header, the first column where it names the rows."""
    first_row = int(bool(node.header))
    first_column = int(any(row[0].header for row in node.body if row))
    bits = f"{0x0600 | first_row * 0x20 | first_column * 0x80:04X}"
    parts = {"firstRow": first_row, "lastRow": 0, "firstColumn": first_column, "lastColumn": 0}
    return w("tblLook", val=bits, **parts, noHBand=1, noVBand=1)


def _alternative(node: n.Table, scope: Scope) -> tuple[str, str]:
    """What a table is called and what it tells, for those who do not see it: its caption and its header."""
    names = "; ".join(filter(None, (_words(cell.blocks) for row in node.header for cell in row)))
    title = caption_text(node, scope)
    return allowed(title or names), allowed(names if title else "")


def _words(blocks: n.Blocks) -> str:
    paragraphs = (node for node in every_node(blocks) if isinstance(node, n.Paragraph))
    return " ".join(plain(paragraph.children) for paragraph in paragraphs)


class _Rows:
    """Writes the rows of one table; the scopes of its cells are made once."""

    def __init__(self, columns: tuple[n.Column, ...], grid: list[int], scope: Scope, content: Content) -> None:
        self._grid = grid
        self._columns = columns
        self._content = content
        styles = scope.ledger.styles
        inside = replace(scope, family="Table", depth=-1, labelled=False)
        self._text = replace(inside, style=styles["Table Text"])
        self._heading = replace(inside, style=styles["Table Heading"])

    def row(self, row: n.Row, heads: bool) -> Element:
        properties = w("trPr", w("cantSplit"), w("tblHeader") if heads else None)
        return w("tr", properties, *self._cells(row, heads))

    def _cells(self, row: n.Row, heads: bool) -> Iterator[Element]:
        at = 0
        for cell in row:
            span = max(1, cell.span)
            yield self._cell(cell, at, heads)
            at += span
        if at < len(self._grid):
            yield self._cell(n.Cell((), span=len(self._grid) - at), at, heads)

    def _cell(self, cell: n.Cell, at: int, heads: bool) -> Element:
        span = max(1, cell.span)
        width = sum(self._grid[at : at + span])
        properties = w("tcPr", w("tcW", w=width, type="dxa"), w("gridSpan", val=span) if span > 1 else None)
        scope = replace(self._heading if heads or cell.header else self._text, width=max(width - _PADDING, 1))
        content = self._content(cell.blocks, scope) or [paragraph(scope.style.id, ())]
        _justify(content, "center" if heads and span > 1 and cell.blocks else self._justified(at))
        return w("tc", properties, *content)

    def _justified(self, at: int) -> str:
        return _JUSTIFIED.get(self._columns[at].alignment, "") if at < len(self._columns) else ""


def _justify(content: Iterable[Element], justified: str) -> None:
    for element in content if justified else ():
        if element.tag == tag("p"):
            give(element, w("jc", val=justified))
