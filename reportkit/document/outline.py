"""A tree as indented text: for people who want to see what is in a paper, and for tests that compare papers by eye."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from reportkit.document import nodes as n
from reportkit.document.text import plain

_INDENT = "  "


def outline(blocks: Iterable[n.Block]) -> str:
    """One line a block, indented below what it stands in; footnotes stand below the block that calls them."""
    return "\n".join(_lines(blocks, 0))


def _lines(blocks: Iterable[n.Block], depth: int) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, depth)


def _block(block: n.Block, depth: int) -> Iterator[str]:
    match block:
        case n.Heading():
            number = f"{block.number} " if block.number else ""
            yield _line(depth, f"heading {block.level}: {number}{_words(block.children)}")
            yield from _notes(block.children, depth)
        case n.Paragraph(children):
            yield _line(depth, _words(children))
            yield from _notes(children, depth)
        case n.BulletList(items):
            for item in items:
                yield from _item("-", item, depth)
        case n.OrderedList(items, start):
            for position, item in enumerate(items, start):
                yield from _item(f"{position}.", item, depth)
        case n.Quote(blocks):
            yield _line(depth, "quote:")
            yield from _lines(blocks, depth + 1)
        case n.Box(role, blocks):
            yield _line(depth, f"{role}:")
            yield from _lines(blocks, depth + 1)
        case n.Table():
            yield _line(depth, f"table {block.number or ''}: {_words(block.caption)}".replace(" :", ":"))
            yield from _notes(block.caption, depth)
            yield from _rows(block, depth + 1)
        case n.Figure():
            yield _line(
                depth, f"figure {block.number or ''}: {_words(block.caption)} [{block.source}]".replace(" :", ":")
            )
            yield _line(depth + 1, f"shows: {block.alternative}")
        case n.Preformatted(text):
            yield from (_line(depth, f"| {line}") for line in text.split("\n"))
        case n.Contents(entries=entries):
            yield _line(depth, "contents:")
            for entry in entries:
                yield _line(depth + entry.level, f"{entry.number} {entry.text}".strip())
        case n.Rule():
            yield _line(depth, "----")
        case n.PageBreak():
            yield _line(depth, "==== new page ====")
        case _:
            assert_never(block)


def _item(mark: str, blocks: n.Blocks, depth: int) -> Iterator[str]:
    inside = list(_lines(blocks, depth + 1)) or [""]
    yield _line(depth, f"{mark} {inside[0].strip()}")
    yield from inside[1:]


def _rows(table: n.Table, depth: int) -> Iterator[str]:
    for name, rows in (("header", table.header), ("row", table.body)):
        for row in rows:
            yield _line(depth, f"{name}: " + " | ".join(_cell(cell) for cell in row))


def _cell(cell: n.Cell) -> str:
    """A cell's words, and a ``<`` for each further column that it takes."""
    return " / ".join(line.strip() for line in _lines(cell.blocks, 0)) + " | <" * (cell.span - 1)


def _words(inlines: n.Inlines) -> str:
    return "".join(f"({inline.number})" if isinstance(inline, n.Note) else plain((inline,)) for inline in inlines)


def _notes(inlines: n.Inlines, depth: int) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, n.Note):
            yield _line(depth + 1, f"note {inline.number}:")
            yield from _lines(inline.blocks, depth + 2)


def _line(depth: int, text: str) -> str:
    return _INDENT * depth + text
