"""The HTML that Python-Markdown wrote for one piece, as nodes.

Lists, quotations and code were taken apart before (see ``pieces``), so a piece is a paragraph, a heading, a table or a
rule. It is parsed once, when it is final: before that, Python-Markdown's own tree holds stand-ins. The HTML is ours
(raw HTML in the text was escaped); where Python-Markdown sees more in a piece than ``pieces`` did, the words stay.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from lxml import etree, html

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.slots import SLOT
from reportkit.document.tablemarks import grouped
from reportkit.document.text import plain
from reportkit.problems import Place, Problem

NoteOf = Callable[[str, Place], n.Inlines]
_SAFE = re.compile(r"^(https?://|mailto:)[^\s]+$", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_BLOCKS = frozenset({"p", "table", "hr", "h1", "h2", "h3", "h4", "h5", "h6"})


class Converter:
    """Turns one piece's HTML into blocks; ``note`` gives the footnote of a name."""

    def __init__(self, place: Place, note: NoteOf) -> None:
        self.place = place
        self.note = note
        self.problems: list[Problem] = []

    def blocks(self, text: str) -> n.Blocks:
        """The blocks of a piece of HTML."""
        if not text.strip():
            return ()
        return self.flow(html.fragment_fromstring(text, create_parent="div"))

    def flow(self, parent: etree._Element) -> n.Blocks:
        """The blocks inside an element; words that stand between blocks become paragraphs."""
        out: list[n.Block] = []
        loose: list[n.Inline] = [*self.text(parent.text)]
        for child in parent:
            if child.tag in _BLOCKS:
                out.extend(self.paragraph(loose))
                loose = []
                out.extend(self.block(child))
            else:
                loose.extend(self.inline(child))
            loose.extend(self.text(child.tail))
        return (*out, *self.paragraph(loose))

    def block(self, element: etree._Element) -> n.Blocks:
        tag = str(element.tag)
        if tag == "p":
            return self.paragraph_or_figure(element)
        if tag == "table":
            return (self.table(element),)
        if tag == "hr":
            return (n.Rule(),)
        return (n.Heading(int(tag[1]), _trimmed(self.inlines(element)), origin=self.place),)

    def paragraph(self, inlines: list[n.Inline]) -> n.Blocks:
        words = _trimmed(tuple(inlines))
        return (n.Paragraph(words, self.place),) if words else ()

    def paragraph_or_figure(self, element: etree._Element) -> n.Blocks:
        images = [child for child in element if child.tag == "img"]
        alone = len(images) == len(element) == 1 and not (element.text or "").strip()
        if alone and not (images[0].tail or "").strip():
            return (self.figure(images[0]),)
        return self.paragraph(list(self.inlines(element)))

    def figure(self, image: etree._Element) -> n.Figure:
        title = " ".join(image.get("title", "").split())
        caption = (n.Text(title),) if title else ()
        return n.Figure(image.get("src", ""), image.get("alt", ""), caption, origin=self.place)

    def table(self, element: etree._Element) -> n.Table:
        head = [grouped(self.row(row)) for row in element.iterfind("thead/tr")]
        body = [self.row(row) for row in element.iterfind("tbody/tr")]
        first = element.find("thead/tr")
        columns = tuple(_column(cell) for cell in first) if first is not None else ()
        return n.Table(
            columns, tuple(head), tuple(row for row in body if any(cell.blocks for cell in row)), origin=self.place
        )

    def row(self, row: etree._Element) -> n.Row:
        return tuple(n.Cell(self.flow(cell)) for cell in row)

    # ── inlines ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def inlines(self, element: etree._Element) -> n.Inlines:
        return tuple(self._inlines(element))

    def _inlines(self, element: etree._Element) -> Iterator[n.Inline]:
        yield from self.text(element.text)
        for child in element:
            yield from self.inline(child)
            yield from self.text(child.tail)

    def text(self, text: str | None) -> n.Inlines:
        words = re.sub(r"[ \t\n]+", " ", text or "")
        for tag in _TAG.findall(words):
            self.problems.append(
                codes.RAW_HTML.at(
                    self.place, f"{tag} is printed as it stands", "notes and templates take Markdown, not HTML"
                )
            )
        return (n.Text(words),) if words else ()

    def inline(self, element: etree._Element) -> n.Inlines:
        inside = self.inlines(element)
        match element.tag:
            case "em":
                return (n.Emphasis(inside),)
            case "strong":
                return (n.Strong(inside),)
            case "sup":
                return (n.Superscript(inside),)
            case "sub":
                return (n.Subscript(inside),)
            case "code":
                return (n.Code(plain(inside)),)
            case "br":
                return (n.LineBreak(),)
            case "a":
                return self.link(element.get("href", ""), inside)
            case "img":
                return self.image_in_line(element)
            case "span" if "data-note" in element.attrib:
                return self.note(element.get("data-note", ""), self.place)
            case "span":
                return (n.Foreign(element.get("lang", ""), inside),)
            case _:  # a list or a quotation that Python-Markdown saw inside an item: its words stay
                return inside

    def link(self, target: str, inside: n.Inlines) -> n.Inlines:
        if target.startswith("#") and not plain(inside).strip():
            return (n.Reference(target[1:], origin=self.place),)
        if _SAFE.match(target) or SLOT.search(target) or (target.startswith("#") and len(target) > 1):
            return (n.Link(target, inside or (n.Text(target),)),)
        message = f'the link to "{target}" is left out, its words are kept'
        hint = "links lead to https://…, http://…, mailto:… or, inside the paper, to #id"
        self.problems.append(codes.LINK_REFUSED.at(self.place, message, hint))
        return inside

    def image_in_line(self, element: etree._Element) -> n.Inlines:
        message = "this image stands inside a line and is left out"
        hint = "put the image on a line of its own, with blank lines around it"
        self.problems.append(codes.IMAGE_IN_LINE.at(self.place, message, hint))
        alternative = element.get("alt", "")
        return (n.Text(alternative),) if alternative else ()


def _column(cell: etree._Element) -> n.Column:
    found = re.search(r"text-align:\s*(left|center|right)", cell.get("style", ""))
    return n.Column(n.Alignment(found[1]) if found else n.Alignment.LEFT)


def _trimmed(inlines: n.Inlines) -> n.Inlines:
    """Inlines without white space at both ends and around line breaks, and without empty texts."""
    joined: list[n.Inline] = []
    for inline in inlines:
        if isinstance(inline, n.Text) and joined and isinstance(joined[-1], n.Text):
            joined[-1] = n.Text(joined[-1].text + inline.text)
        else:
            joined.append(inline)
    out: list[n.Inline] = []
    for position, inline in enumerate(joined):
        if isinstance(inline, n.Text):
            text = inline.text
            if position == 0 or isinstance(joined[position - 1], n.LineBreak):
                text = text.lstrip(" ")
            if position == len(joined) - 1 or isinstance(joined[position + 1], n.LineBreak):
                text = text.rstrip(" ")
            inline = replace(inline, text=text)
            if not text:
                continue
        out.append(inline)
    return tuple(out)
