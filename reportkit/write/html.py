"""The tree as one HTML page: what WeasyPrint lays out, and what the preview shows.

Every word goes through :func:`reportkit.write.markup.words`; nothing in a paper is ever read as markup. How things look
is decided by ``look.css`` alone, which finds each node by its element and its class.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import assert_never
from urllib.parse import quote

from reportkit.document import nodes as n
from reportkit.document import walk
from reportkit.document.text import plain
from reportkit.write.inlines import InlineWriter
from reportkit.write.markup import NOTHING, Markup, element, joined, words

IMAGE_SCHEME = "reportkit:image/"

_NEW_LINE = Markup("\n")
_LONG = 24
_LINE = ("kind", "body", "date", "place")


def html(document: n.Document) -> str:
    """The whole paper as an HTML5 page."""
    inlines = InlineWriter(frozenset(_anchors(document.blocks)), document.labels.get("footnote", "Footnote"))
    blocks = _BlockWriter(inlines, document.labels)
    body = element("body", blocks.body(document.blocks), **_running(document))
    page = element("html", _head(document.properties), _NEW_LINE, body, lang=document.properties.language)
    return f"<!DOCTYPE html>\n{page}\n"


def _head(properties: n.Properties) -> Markup:
    moment = f"{properties.date}T00:00:00Z" if properties.date else ""
    meta = {
        "author": properties.author,
        "description": properties.subject,
        "keywords": ", ".join(properties.keywords),
        "dcterms.created": moment,
        "dcterms.modified": moment,
        "generator": "reportkit",
    }
    lines = [
        element("meta", charset="utf-8"),
        element("title", words(properties.title)),
        *(element("meta", name=name, content=content) for name, content in meta.items() if content),
    ]
    return element("head", joined(lines, _NEW_LINE))


def _running(document: n.Document) -> dict[str, str]:
    """What the margins of the page print, as data attributes of the body; ``look.css`` says where."""
    words_of_pages = {"page": document.labels.get("page", "Page"), "of": document.labels.get("of", "of")}
    line = "  |  ".join(filter(None, (document.running.get(key) for key in _LINE)))
    running: Mapping[str, str] = {**words_of_pages, "line": line, **document.running}
    return {f"data-{re.sub(r'[^a-z0-9]+', '-', key.lower())}": value for key, value in running.items()}


def _anchors(blocks: n.Blocks) -> Iterator[str]:
    for node in walk.every(blocks):
        match node:
            case n.Heading(id=id) | n.Table(id=id) | n.Figure(id=id) | n.Label(id=id) if id:
                yield id
            case _:
                pass


@dataclass(frozen=True)
class _BlockWriter:
    inlines: InlineWriter
    labels: Mapping[str, str]

    def body(self, blocks: n.Blocks) -> Markup:
        """All blocks of the page; the headings right before a wide table are marked, and go with it."""
        turned = reversed(list(accumulate(reversed(blocks), _turned, initial=False))[1:])
        written = (
            self._heading(block, "wide") if wide and isinstance(block, n.Heading) else self.one(block)
            for block, wide in zip(blocks, turned, strict=True)
        )
        return joined(written, _NEW_LINE)

    def all(self, blocks: Iterable[n.Block]) -> Markup:
        return joined((self.one(block) for block in blocks), _NEW_LINE)

    def one(self, block: n.Block) -> Markup:
        match block:
            case n.Heading():
                return self._heading(block)
            case n.Paragraph(children):
                return element("p", self.inlines.all(children))
            case n.BulletList(items):
                return element("ul", *(self._item(item) for item in items))
            case n.OrderedList(items, start):
                return element("ol", *(self._item(item) for item in items), **_beginning(start))
            case n.Quote(blocks):
                return element("blockquote", self.all(blocks))
            case n.Preformatted(text):
                return element("pre", words("\n" + text))
            case n.Table():
                return self._table(block)
            case n.Figure():
                return self._figure(block)
            case n.Box(role, blocks):
                return element("div", self.all(blocks), class_=role.value)
            case n.Contents():
                return self._contents(block)
            case n.Rule():
                return element("hr")
            case n.PageBreak():
                return element("div", class_="page-break")
            case _:
                assert_never(block)

    def _heading(self, heading: n.Heading, look: str = "") -> Markup:
        """A heading; its bookmark is spelled out, as a footnote called in it has no place there."""
        bookmark = f"{heading.number} {plain(heading.children)}".strip()
        content = joined((_number(heading.number), self.inlines.all(heading.children)))
        return element(f"h{heading.level}", content, class_=look, id=heading.id, data_bookmark=bookmark)

    def _item(self, item: n.Blocks) -> Markup:
        return element("li", self._compact(item))

    def _compact(self, blocks: n.Blocks) -> Markup:
        """Blocks, without a paragraph around the words where there is only one: faster to lay out, and lighter."""
        match blocks:
            case (n.Paragraph(children),):
                return self.inlines.all(children)
            case _:
                return self.all(blocks)

    def _table(self, table: n.Table) -> Markup:
        caption = self._caption("caption", "table", table)
        head = element("thead", *(self._row(row, table.columns, "th") for row in table.header))
        body = element("tbody", *(self._row(row, table.columns, "td") for row in table.body))
        parts = (caption, _columns(table.columns), head if table.header else NOTHING, body)
        return element(
            "table", joined(filter(None, parts), _NEW_LINE), class_="wide" if table.wide else "", id=table.id
        )

    def _row(self, row: n.Row, columns: tuple[n.Column, ...], name: str) -> Markup:
        cells, at = [], 0
        for cell in row:
            cells.append(self._cell(cell, columns[at] if at < len(columns) else n.Column(), name))
            at += cell.span
        return element("tr", *cells)

    def _cell(self, cell: n.Cell, column: n.Column, name: str) -> Markup:
        """A cell; an empty one is never a header, as it would name nothing to a person who listens to the table."""
        name = "th" if (name == "th" or cell.header) and cell.blocks else "td"
        scope = ("row" if cell.header else "col") if name == "th" else ""
        aligned = "" if column.alignment is n.Alignment.LEFT else column.alignment.value
        classes = f"{aligned} long-word" if _has_long_word(cell) and scope != "col" else aligned
        span = str(cell.span) if cell.span > 1 else ""
        return element(name, self._compact(cell.blocks), class_=classes.strip(), scope=scope, colspan=span)

    def _figure(self, figure: n.Figure) -> Markup:
        image = element("img", src=IMAGE_SCHEME + quote(figure.source), alt=figure.alternative)
        return element("figure", image, self._caption("figcaption", "figure", figure), id=figure.id)

    def _caption(self, name: str, kind: str, node: n.Table | n.Figure) -> Markup:
        if not node.caption:
            return NOTHING
        number = element("span", words(f"{self.labels.get(kind, '')} {node.number}."), class_="caption-number")
        before = joined((number, words(" "))) if node.number else NOTHING
        return element(name, before, self.inlines.all(node.caption))

    def _contents(self, contents: n.Contents) -> Markup:
        entries = [_entry(entry) for entry in contents.entries if entry.level <= contents.depth]
        return element("nav", element("ul", *entries), class_="contents", role="doc-toc") if entries else NOTHING


def _turned(below: bool, block: n.Block) -> bool:
    """Whether a block stands on a landscape page: it is a wide table, or a heading, and what is below it does."""
    return (isinstance(block, n.Table) and block.wide) or (below and isinstance(block, n.Heading))


def _has_long_word(cell: n.Cell) -> bool:
    """Whether a cell holds a word that no narrow column can take; only there may a word be broken anywhere."""
    texts = (node.text for node in walk.every(cell.blocks) if isinstance(node, n.Text | n.Code | n.Preformatted))
    return any(len(word) > _LONG for text in texts for word in re.split(r"[\s/-]", text))


def _entry(entry: n.ContentsEntry) -> Markup:
    link = element("a", _number(entry.number), words(entry.text), href=f"#{entry.target}")
    return element("li", link, class_=f"level-{entry.level}")


def _beginning(start: int) -> dict[str, str]:
    """The first number of a list, said twice: browsers know ``start``, WeasyPrint only the counter."""
    return {"start": str(start), "style": f"counter-reset: list-item {start - 1}"} if start != 1 else {}


def _number(number: str) -> Markup:
    return joined((element("span", words(number), class_="number"), words(" "))) if number else NOTHING


def _columns(columns: tuple[n.Column, ...]) -> Markup:
    """The shares of the columns in per cent; without any, the browser divides the width."""
    total = sum(column.width for column in columns)
    if not total:
        return NOTHING
    cols = (element("col", style=f"width: {100 * c.width / total:.4g}%" if c.width else "") for c in columns)
    return element("colgroup", *cols)
