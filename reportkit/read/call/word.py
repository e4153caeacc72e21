"""A call in Word becomes blocks, by the reader that reads notes: changes are accepted, what is hidden stays out."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from reportkit.document import nodes as n
from reportkit.document.text import plain as words_of
from reportkit.read.call.blocks import Block, Kind, Page
from reportkit.read.call.letters import plain
from reportkit.read.word.items import blocks
from reportkit.read.word.names import W
from reportkit.read.word.numbering import Numbering
from reportkit.read.word.pictures import Pictures
from reportkit.read.word.places import Places
from reportkit.read.word.story import StoryReader
from reportkit.read.word.wordfile import open_word

_LONGEST_HEADING = 110
_BOLD_LEVEL = 6


def read_word(data: bytes) -> Page:
    """The blocks of a DOCX. Raises :class:`Refusal`."""
    word = open_word(data)
    reader = StoryReader(
        word, word.body, Places(""), Numbering(word.numbering, word.styles), Pictures(word.package, "")
    )
    items = [item for body in word.body.root.iterfind(f"{W}body") for item in reader.items(body)]
    return Page(tuple(_blocks(blocks(items), 0)))


def _blocks(nodes: n.Blocks, depth: int) -> Iterator[Block]:
    for node in nodes:
        match node:
            case n.Heading(level, children):
                yield Block(Kind.HEADING, plain(words_of(children)), level)
            case n.Paragraph(children):
                yield from _lines(children)
            case n.BulletList(items) | n.OrderedList(items):
                for item in items:
                    yield from _item(item, depth)
            case n.Table():
                yield from _rows(node)
            case n.Quote(inside) | n.Box(_, inside):
                yield from _blocks(inside, depth)
            case _:
                pass


def _lines(children: n.Inlines) -> Iterator[Block]:
    """A paragraph, each line of it a block of its own; a short one all in bold is a heading."""
    bold = all(isinstance(each, n.Strong | n.LineBreak) or not words_of([each]).strip() for each in children)
    for is_break, line in groupby(children, lambda each: isinstance(each, n.LineBreak)):
        text = plain(words_of(line))
        if not is_break and text:
            heading = bold and len(text) <= _LONGEST_HEADING and not text.endswith((".", ";", ","))
            yield Block(Kind.HEADING, text, _BOLD_LEVEL) if heading else Block(Kind.PARAGRAPH, text)


def _item(item: n.Blocks, depth: int) -> Iterator[Block]:
    for node in item:
        if isinstance(node, n.BulletList | n.OrderedList):
            yield from _blocks((node,), depth + 1)
        else:
            yield from (Block(Kind.ITEM, each.text, depth) for each in _blocks((node,), depth))


def _rows(table: n.Table) -> Iterator[Block]:
    """Rows of two cells as labels and values; the cells of other rows one after the other."""
    for row in (*table.header, *table.body):
        cells = [list(_blocks(cell.blocks, 0)) for cell in row]
        if len(cells) == 2 and all(cells) and len(_joined(cells[0])) <= 60:
            yield Block(Kind.LABELLED, _joined(cells[1]), label=_joined(cells[0]))
        else:
            yield from (block for cell in cells for block in cell)


def _joined(cell: Iterable[Block]) -> str:
    return "; ".join(block.text for block in cell)
