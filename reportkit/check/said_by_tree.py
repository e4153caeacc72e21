"""What the tree says: what both files must say."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from reportkit.check.said import Cell, Note, Row, Said
from reportkit.check.telling import NoteTelling, Telling
from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every

_OUTSIDE = ("http://", "https://", "mailto:")
_DEEPEST = 9


def said_by_tree(document: n.Document) -> Said:
    """All that the paper says."""
    anchors = dict(reversed(list(_anchors(document))))
    reader = _Reader(document.labels, anchors, Telling())
    reader.blocks(document.blocks)
    return Said(reader.telling.told(), tuple(reader.notes), anchors)


def _anchors(document: n.Document) -> Iterator[tuple[str, str]]:
    for node in every(document.blocks):
        match node:
            case n.Heading(id=id) if id:
                yield id, f"{node.number} {_with_calls(node.children)}".strip()
            case n.Table(id=id) | n.Figure(id=id) if id:
                yield id, _label(node, document.labels)
            case n.Label(id=id, text=text) if id:
                yield id, text


def _with_calls(inlines: n.Inlines) -> str:
    """The words of a heading with the marks of its footnotes."""
    return "".join(f"({node.number})" if isinstance(node, n.Note) else plain((node,)) for node in inlines)


def _label(node: n.Table | n.Figure, labels: Mapping[str, str]) -> str:
    kind = "table" if isinstance(node, n.Table) else "figure"
    return f"{labels.get(kind, '')} {node.number}".strip() if node.number else ""


@dataclass(frozen=True)
class _Reader:
    """Reads blocks and inlines; ``depth`` counts the lists around them."""

    labels: Mapping[str, str]
    anchors: Mapping[str, str]
    telling: Telling
    depth: int = 0
    in_note: bool = False
    notes: list[Note] = field(default_factory=list)

    def blocks(self, blocks: Iterable[n.Block]) -> None:
        for at, block in enumerate(blocks):
            if at:
                self.telling.gap()
            self._block(block)

    def _block(self, block: n.Block) -> None:
        match block:
            case n.Heading():
                self._heading(block)
            case n.Paragraph(children):
                self.telling.origin(block.origin)
                self._inlines(children)
            case n.BulletList(items):
                self._list(items, 0)
            case n.OrderedList(items, start):
                self._list(items, start, ordered=True)
            case n.Quote(blocks) | n.Box(_, blocks):
                replace(self, depth=0).blocks(blocks)
            case n.Preformatted(text):
                self.telling.origin(block.origin)
                self.telling.say(text)
            case n.Table():
                self._caption(block)
                rows = [*(self._row(row, head=True) for row in block.header), *(self._row(row) for row in block.body)]
                self.telling.table(tuple(rows), block.origin)
            case n.Figure():
                self.telling.picture(block.alternative, block.origin)
                self._caption(block)
            case n.Contents():
                self._contents(block)
            case n.Rule() | n.PageBreak():
                pass
            case _:
                assert_never(block)

    def _heading(self, heading: n.Heading) -> None:
        with self.telling.heading(heading.level):
            self.telling.origin(heading.origin)
            self.telling.say("" if self.in_note else f"{heading.number} ")
            self._inlines(heading.children)

    def _list(self, items: tuple[n.Blocks, ...], start: int, ordered: bool = False) -> None:
        inside = replace(self, depth=min(self.depth + 1, _DEEPEST))
        for number, item in enumerate(items, start):
            self.telling.item(inside.depth, ordered, number if ordered else 0)
            inside.blocks(item)

    def _caption(self, node: n.Table | n.Figure) -> None:
        if not node.caption:
            return
        with self.telling.caption():
            self.telling.origin(node.origin)
            self.telling.say(f"{_label(node, self.labels)}. " if node.number else "")
            self._inlines(node.caption)

    def _row(self, row: n.Row, head: bool = False) -> Row:
        return Row(head, tuple(self._cell(cell, head) for cell in row))

    def _cell(self, cell: n.Cell, head: bool) -> Cell:
        """A cell; an empty one is never a header, as it would name nothing."""
        inside = replace(self, telling=Telling(), depth=0)
        inside.blocks(cell.blocks)
        return Cell((head or cell.header) and bool(cell.blocks), max(cell.span, 1), inside.telling.told())

    def _contents(self, contents: n.Contents) -> None:
        for entry in contents.entries:
            if entry.level <= contents.depth:
                with self.telling.entry(), self.telling.link(self._target(f"#{entry.target}")):
                    self.telling.say(f"{entry.number} {entry.text}")

    def _inlines(self, inlines: Iterable[n.Inline]) -> None:
        for inline in inlines:
            self._inline(inline)

    def _inline(self, inline: n.Inline) -> None:
        match inline:
            case n.Text(text) | n.Code(text) | n.Label(_, text):
                self.telling.say(text)
            case n.LineBreak():
                self.telling.gap()
            case n.Emphasis(inside) | n.Strong(inside) | n.Superscript(inside) | n.Subscript(inside):
                self._inlines(inside)
            case n.Foreign(_, inside):
                self._inlines(inside)
            case n.Link(target, inside):
                with self.telling.link(self._target(target)):
                    self._inlines(inside)
            case n.Reference(target, text):
                with self.telling.link(self._target(f"#{target}")):
                    self.telling.say(text)
            case n.Note():
                self._note(inline)
            case _:
                assert_never(inline)

    def _target(self, target: str) -> str:
        """Where a link leads, or nothing where it leads nowhere and only its words are printed."""
        inside = target.startswith("#") and target[1:] in self.anchors
        return target if inside or target.lower().startswith(_OUTSIDE) else ""

    def _note(self, note: n.Note) -> None:
        """A footnote, and the mark that calls it; a note within a note stands in brackets."""
        if self.in_note:
            self.telling.say(" (")
            self.blocks(note.blocks)
            self.telling.say(")")
            return
        self.telling.say(f"({note.number})")
        telling = NoteTelling()
        telling.say(f"({note.number}) ")
        replace(self, telling=telling, depth=0, in_note=True).blocks(note.blocks)
        self.notes.append(telling.note())
