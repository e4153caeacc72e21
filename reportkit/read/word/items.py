"""What stands one below the other in a Word file, and the blocks that it makes: lists, captions, quotations."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum

from reportkit.document import nodes as n
from reportkit.problems import Place
from reportkit.read.word.numbering import Mark
from reportkit.read.word.spans import Spans, cut, inlines, plain

_LABEL = re.compile(
    r"\s*(?:(?P<table>table|tableau|tabelle|tab\.)|figure|fig\.|abbildung|abb\.|illustration|bild|photo|drawing)"
    r"(?:\s+(?:\d+(?:[.-]\d+)*|[A-Z]|[IVX]+)\b)?(?:\s*[.:–—-]\s+|\s*$|(?<=\d)\s+)",
    re.IGNORECASE,
)
_ANCHOR = re.compile(r"\s*\{#([\w.-]+)[^{}]*\}\s*$")
_TYPED = re.compile(r"\s*Table:\s")
_SLACK = 200  # twentieths of a point by which an item and what goes on with it may be set in differently


class Kind(Enum):
    """What a paragraph is."""

    TEXT = "text"
    HEADING = "heading"
    CAPTION = "caption"
    QUOTE = "quote"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph: its words, and what makes it part of a list; ``level`` is that of a heading.

    ``details`` are the braces at its end, which are data and no words.
    """

    kind: Kind
    spans: Spans
    place: Place
    level: int = 0
    mark: Mark | None = None
    indent: int = 0
    continues: bool = False
    details: str = ""


@dataclass(frozen=True, slots=True)
class Thing:
    """A table, a picture or a rule; one that is ``attached`` stands in the paragraph before it."""

    block: n.Table | n.Figure | n.Rule
    attached: bool = False


Item = Para | Thing


def blocks(items: Sequence[Item]) -> n.Blocks:
    """The blocks that items make."""
    stack = _Stack()
    for item in _captioned(list(items)):
        stack.add(item)
    return _joined(stack.closed())


# ── captions ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _captioned(items: list[Item]) -> list[Item]:
    """The items, in which each caption has become part of the table or picture that it stands beside."""
    out = list[Item | None](items)
    for at, item in enumerate(items):
        if isinstance(item, Para) and (item.kind is Kind.CAPTION or _is_typed(items, at)):
            beside = _beside(out, at)
            thing = out[beside] if beside >= 0 else None
            if isinstance(thing, Thing):
                out[beside], out[at] = _with_caption(thing, item.spans), None
    return [item for item in out if item is not None]


def _is_typed(items: Sequence[Item], at: int) -> bool:
    """Whether a caption is typed as in Markdown, below its table."""
    item, before = items[at], items[at - 1] if at else None
    return isinstance(item, Para) and _is(before, n.Table) and bool(_TYPED.match(plain(item.spans)))


def _is(item: Item | None, *kinds: type) -> bool:
    return isinstance(item, Thing) and isinstance(item.block, kinds)


def _beside(items: Sequence[Item | None], at: int) -> int:
    """Where the table or picture of a caption is: tables have theirs above, pictures below, if it says no other."""
    item = items[at]
    label = _LABEL.match(plain(item.spans)) if isinstance(item, Para) else None
    kinds: tuple[type, ...] = (n.Table, n.Figure)
    if label:
        kinds = (n.Table,) if label["table"] else (n.Figure,)
    sides = (at + 1, at - 1) if kinds == (n.Table,) else (at - 1, at + 1)
    free = (side for side in sides if 0 <= side < len(items) and _is_free(items[side], kinds))
    return next(free, -1)


def _is_free(item: Item | None, kinds: tuple[type, ...]) -> bool:
    return isinstance(item, Thing) and isinstance(item.block, kinds) and not getattr(item.block, "caption", ())


def _with_caption(thing: Thing, spans: Spans) -> Thing:
    """A table or picture with its caption, whose label and number the paper sets itself."""
    label, anchor = _LABEL.match(plain(spans)), _ANCHOR.search(plain(spans))
    id = anchor[1] if anchor and isinstance(thing.block, n.Figure) else ""
    end = anchor.start() if anchor and id else None
    words = inlines(cut(spans, label.end() if label else 0, end))
    if isinstance(thing.block, n.Rule):
        return thing
    return replace(thing, block=replace(thing.block, caption=words, id=id))


# ── lists ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(slots=True)
class _Open:
    """A list that may go on."""

    mark: Mark
    place: Place
    start: int
    items: list[list[n.Block]] = field(default_factory=list)
    last: int = 0

    def takes(self, mark: Mark) -> bool:
        """Whether an item is this list's next one."""
        return (mark.number == self.last + 1) if self.start else not mark.number

    def add(self, mark: Mark, block: n.Block) -> None:
        self.items.append([block])
        self.last, self.mark = mark.number, mark

    def closed(self) -> n.Block:
        items = tuple(map(tuple, self.items))
        return n.OrderedList(items, self.start, self.place) if self.start else n.BulletList(items, self.place)


@dataclass(slots=True)
class _Stack:
    """Blocks so far, and the lists that are open, the innermost last."""

    out: list[n.Block] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)

    def add(self, item: Item) -> None:
        if isinstance(item, Thing):
            if not item.attached:
                self.close(0)
            self.put(item.block)
        elif item.mark and not item.mark.silent:
            self.item(item.mark, item)
        else:
            self.close(self.depth(item))
            self.put(_block(item))

    def item(self, mark: Mark, para: Para) -> None:
        self.close(next((at for at, each in enumerate(self.open) if each.mark.level > mark.level), len(self.open)))
        if self.open and self.open[-1].mark.level == mark.level and not self.open[-1].takes(mark):
            self.close(len(self.open) - 1)
        if not self.open or self.open[-1].mark.level < mark.level:
            self.open.append(_Open(mark, para.place, mark.number))
        self.open[-1].add(mark, _block(para))

    def depth(self, para: Para) -> int:
        """How many of the open lists a paragraph without a mark of its own goes on with."""
        if para.kind in {Kind.HEADING, Kind.CAPTION, Kind.QUOTE}:
            return 0
        if para.mark:
            return sum(each.mark.level <= para.mark.level for each in self.open)
        reached = sum(each.mark.indent <= para.indent + _SLACK for each in self.open) if para.indent else 0
        return reached or (len(self.open) if para.continues else 0)

    def put(self, block: n.Block) -> None:
        (self.open[-1].items[-1] if self.open else self.out).append(block)

    def close(self, depth: int) -> None:
        while len(self.open) > depth:
            closed = self.open.pop().closed()
            self.put(closed)

    def closed(self) -> list[n.Block]:
        self.close(0)
        return self.out


def _block(para: Para) -> n.Block:
    words = inlines(para.spans)
    match para.kind:
        case Kind.HEADING:
            return n.Heading(min(para.level, 6), _unbold(words), origin=para.place)
        case Kind.QUOTE:
            return n.Quote((n.Paragraph(words, para.place),), para.place)
        case Kind.CODE:
            return n.Preformatted(plain(para.spans), para.place)
        case Kind.TEXT | Kind.CAPTION:
            return n.Paragraph(words, para.place)


def _unbold(words: n.Inlines) -> n.Inlines:
    """The words of a heading, which is bold anyway where it is meant to be."""
    return tuple(inner for each in words for inner in (each.children if isinstance(each, n.Strong) else (each,)))


def _joined(parts: Sequence[n.Block]) -> n.Blocks:
    """Blocks in which paragraphs of one quotation, and lines of one passage of code, are one block."""
    return tuple(_join(parts))


def _join(parts: Sequence[n.Block]) -> Iterator[n.Block]:
    open: n.Block | None = None
    for part in parts:
        if isinstance(open, n.Quote) and isinstance(part, n.Quote):
            open = replace(open, blocks=open.blocks + part.blocks)
        elif isinstance(open, n.Preformatted) and isinstance(part, n.Preformatted):
            open = replace(open, text=f"{open.text}\n{part.text}")
        else:
            if open is not None:
                yield open
            open = part
    if open is not None:
        yield open
