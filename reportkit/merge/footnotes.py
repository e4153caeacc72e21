"""Footnotes: numbered in reading order, their marks where EU papers put them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count

from reportkit.document import nodes as n
from reportkit.document.walk import rewrite

HARD_SPACE = "\u00a0"
_AHEAD_OF = ".,;:!?"


def marked(blocks: n.Blocks) -> n.Blocks:
    """The tree with each mark ahead of punctuation and a hard space before it (Interinstitutional style guide, 8.1)."""
    return rewrite(blocks, block=_in_block, inline=_in_inline)


def _in_block(block: n.Block) -> n.Block:
    match block:
        case n.Paragraph() | n.Heading():
            return replace(block, children=_placed(block.children))
        case n.Table() | n.Figure():
            return replace(block, caption=_placed(block.caption))
        case _:
            return block


def _in_inline(inline: n.Inline) -> n.Inline:
    match inline:
        case n.Emphasis() | n.Strong() | n.Foreign() | n.Link():
            return replace(inline, children=_placed(inline.children))
        case _:
            return inline


def _placed(inlines: n.Inlines) -> n.Inlines:
    if not any(isinstance(inline, n.Note) for inline in inlines):
        return inlines
    out: list[n.Inline] = []
    for inline in inlines:
        if isinstance(inline, n.Note):
            out.extend(_with_mark(out, inline))
        else:
            out.append(inline)
    return tuple(inline for inline in out if inline != n.Text(""))


def _with_mark(before: list[n.Inline], note: n.Note) -> Iterator[n.Inline]:
    """The note with its hard space; punctuation that stood before it comes after it."""
    moved = ""
    if before and isinstance(before[-1], n.Text):
        text = before[-1].text.rstrip(" " + HARD_SPACE)
        stem = text.rstrip(_AHEAD_OF)
        moved = text[len(stem) :] if len(text) - len(stem) == 1 else ""
        before[-1] = n.Text((stem if moved else text) + HARD_SPACE)
    elif before:
        yield n.Text(HARD_SPACE)
    yield note
    if moved:
        yield n.Text(moved)


def numbered(blocks: n.Blocks) -> n.Blocks:
    """The tree with its footnotes numbered from 1, in the order in which their marks are read."""
    numbers = count(1)

    def inline(node: n.Inline) -> n.Inline:
        return replace(node, number=next(numbers)) if isinstance(node, n.Note) else node

    return rewrite(blocks, inline=inline)
