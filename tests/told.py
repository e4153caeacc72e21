"""A tree as lines that say all of it but how it was made: words, emphasis, links, notes, lists, tables."""

import re
from collections.abc import Iterator

from reportkit.document import nodes as n


def told(blocks: n.Blocks) -> list[str]:
    return list(_blocks(blocks, ""))


def _blocks(blocks: n.Blocks, before: str) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, before)


def _block(block: n.Block, before: str) -> Iterator[str]:
    match block:
        case n.Heading(level, children):
            yield f"{before}h{level} {words(children)}"
        case n.Paragraph(children):
            yield f"{before}{words(children)}"
        case n.BulletList(items):
            for item in items:
                yield from _item(f"{before}- ", before, item)
        case n.OrderedList(items, start):
            for at, item in enumerate(items, start):
                yield from _item(f"{before}{at}. ", before, item)
        case n.Quote(inside) | n.Box(_, inside):
            yield from _blocks(inside, before + "> ")
        case n.Preformatted(text):
            yield from (f"{before}| {line}" for line in text.split("\n"))
        case n.Table():
            yield f"{before}table {words(block.caption)}".rstrip()
            for name, rows in (("head", block.header), ("row", block.body)):
                for row in rows:
                    yield f"{before}  {name}: " + " | ".join(_cell(cell) for cell in row)
        case n.Figure():
            yield f"{before}figure [{block.alternative}] {words(block.caption)}".rstrip()
        case n.Rule():
            yield f"{before}---"


def _item(mark: str, before: str, blocks: n.Blocks) -> Iterator[str]:
    lines = list(_blocks(blocks, ""))
    yield mark + (lines[0] if lines else "")
    yield from (f"{before}  {line}" for line in lines[1:])


def _cell(cell: n.Cell) -> str:
    return " / ".join(_blocks(cell.blocks, "")) + " <" * (cell.span - 1)


def words(inlines: n.Inlines) -> str:
    return re.sub(r"\s+", " ", "".join(_inline(inline) for inline in inlines)).strip()


def _inline(inline: n.Inline) -> str:
    match inline:
        case n.Text(text):
            return text
        case n.Code(text):
            return f"`{text}`"
        case n.LineBreak():
            return " ⏎ "
        case n.Emphasis((n.Strong(children),)):
            return _inline(n.Strong((n.Emphasis(children),)))
        case n.Emphasis(children):
            return _marked("_", children)
        case n.Strong(children):
            return _marked("*", children)
        case n.Superscript(children):
            return _marked("^", children)
        case n.Subscript(children):
            return _marked("~", children)
        case n.Foreign(_, children):
            return "".join(_inline(child) for child in children)
        case n.Link(target, children):
            return f"[{words(children)}]({target})"
        case n.Reference(target):
            return f"[](#{target})"
        case n.Note(blocks):
            return f"^[{' / '.join(_blocks(blocks, ''))}]"
        case n.Label(_, text):
            return text


def _marked(sign: str, children: n.Inlines) -> str:
    text = "".join(_inline(child) for child in children)
    inner = text.strip()
    return text.replace(inner, f"{sign}{inner}{sign}", 1) if inner else text
