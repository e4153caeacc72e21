"""Inlines as HTML, and footnotes, which hold blocks but must be set as one run of lines."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from reportkit.document import nodes as n
from reportkit.write.markup import LINE_BREAK, NOTHING, Markup, element, joined, words

_OUTSIDE = ("http://", "https://", "mailto:")


@dataclass(frozen=True)
class InlineWriter:
    """Writes inlines; ``anchors`` are the ids of the paper, so that nothing links to a place that is not there.

    ``note`` is the word for a footnote: with its number, it is what a listener hears of the link to it.
    """

    anchors: frozenset[str]
    note: str = "Footnote"
    inside_note: bool = False
    inside_link: bool = False

    def all(self, inlines: Iterable[n.Inline]) -> Markup:
        """Inlines one after the other, without a space between them."""
        return joined(self.one(inline) for inline in inlines)

    def one(self, inline: n.Inline) -> Markup:
        """One inline with all that it holds."""
        match inline:
            case n.Text(text):
                return words(text)
            case n.LineBreak():
                return LINE_BREAK
            case n.Emphasis(children):
                return element("em", self.all(children))
            case n.Strong(children):
                return element("strong", self.all(children))
            case n.Superscript(children):
                return element("sup", self.all(children))
            case n.Subscript(children):
                return element("sub", self.all(children))
            case n.Code(text):
                return element("code", words(text))
            case n.Foreign(language, children):
                return element("span", self.all(children), lang=language)
            case n.Link(target, children):
                return self._link(target, replace(self, inside_link=True).all(children))
            case n.Label(id, text):
                return element("span", words(text), class_="label", id=id)
            case n.Reference(target, text):
                return self._link(f"#{target}", words(text), "cross-reference")
            case n.Note():
                return self._note(inline)
            case _:
                assert_never(inline)

    def _link(self, target: str, content: Markup, class_: str = "") -> Markup:
        """A link, or only its words where it leads nowhere: a link must never reach a file or run a script.

        A link within a link is only words too, as a page cannot hold both.
        """
        if self.inside_link:
            return content
        inside = target.startswith("#") and target[1:] in self.anchors
        if inside or target.lower().startswith(_OUTSIDE):
            return element("a", content, class_=class_, href=target)
        return content

    def _note(self, note: n.Note) -> Markup:
        """A footnote where it is called; a note inside a note is set in brackets, as no page can hold both."""
        lines = joined(replace(self, inside_note=True).lines(note.blocks), LINE_BREAK)
        if self.inside_note:
            return joined((words(" ("), lines, words(")")))
        number = str(note.number)
        return element("span", lines, class_="footnote", data_number=number, data_label=f"{self.note} {number}")

    def lines(self, blocks: n.Blocks) -> list[Markup]:
        """Blocks as lines of running text."""
        return [line for block in blocks for line in self._lines_of(block) if line]

    def _lines_of(self, block: n.Block) -> list[Markup]:
        match block:
            case n.Paragraph(children):
                return [self.all(children)]
            case n.Heading(_, children):
                return [element("strong", self.all(children))]
            case n.BulletList(items):
                return [self._item("–", item) for item in items]
            case n.OrderedList(items, start):
                return [self._item(f"{number}.", item) for number, item in enumerate(items, start)]
            case n.Quote(blocks) | n.Box(_, blocks):
                return self.lines(blocks)
            case n.Preformatted(text):
                return [element("code", words(line)) for line in text.splitlines()]
            case n.Table():
                return [self._caption(block.caption), *(self._row(row) for row in block.header + block.body)]
            case n.Figure():
                return [words(block.alternative), self._caption(block.caption)]
            case n.Contents() | n.Rule() | n.PageBreak():
                return []
            case _:
                assert_never(block)

    def _item(self, mark: str, item: n.Blocks) -> Markup:
        return joined((words(f"{mark} "), joined(self.lines(item), LINE_BREAK)))

    def _caption(self, caption: n.Inlines) -> Markup:
        return element("strong", self.all(caption)) if caption else NOTHING

    def _row(self, row: n.Row) -> Markup:
        return joined((joined(self.lines(cell.blocks), LINE_BREAK) for cell in row), words("; "))
