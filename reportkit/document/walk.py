"""Going over a tree: to look at each node, or to make a new tree with some nodes changed."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar, assert_never

from reportkit.document import nodes as n

Node = n.Block | n.Inline
T = TypeVar("T")


def every(nodes: Iterable[Node]) -> Iterator[Node]:
    """Each node below and at ``nodes``, in reading order; a note's blocks come where the note is called."""
    for node in nodes:
        yield node
        yield from every(children(node))


def children(node: Node) -> Iterator[Node]:
    """The nodes directly inside a node, in reading order (a table's caption first, a figure's last)."""
    match node:
        case n.Text() | n.LineBreak() | n.Code() | n.Label() | n.Reference():
            return
        case n.Preformatted() | n.Contents() | n.Rule() | n.PageBreak():
            return
        case (
            n.Emphasis(inside)
            | n.Strong(inside)
            | n.Superscript(inside)
            | n.Subscript(inside)
            | n.Foreign(_, inside)
            | n.Link(_, inside)
            | n.Paragraph(inside)
        ):
            yield from inside
        case n.Heading() | n.Figure():
            yield from node.children if isinstance(node, n.Heading) else node.caption
        case n.Note() | n.Quote() | n.Box():
            yield from node.blocks
        case n.BulletList(items) | n.OrderedList(items):
            for item in items:
                yield from item
        case n.Table():
            yield from node.caption
            for row in node.header + node.body:
                for cell in row:
                    yield from cell.blocks
        case _:
            assert_never(node)


BlockChange = Callable[[n.Block], n.Block | n.Blocks]
InlineChange = Callable[[n.Inline], n.Inline | n.Inlines]


def same(node: n.Block) -> n.Block:
    """The block change that changes nothing."""
    return node


def same_inline(node: n.Inline) -> n.Inline:
    """The inline change that changes nothing."""
    return node


def rewrite(blocks: n.Blocks, block: BlockChange = same, inline: InlineChange = same_inline) -> n.Blocks:
    """The tree with each node replaced by what ``block`` or ``inline`` makes of it, from the leaves upwards.

    A change may return one node, or a tuple of nodes (an empty one drops the node). Changes are called in reading
    order, so that a pass may count.
    """

    def rewrite_blocks(old: n.Blocks) -> n.Blocks:
        return _joined(block(inside_block(each)) for each in old)

    def rewrite_inlines(old: n.Inlines) -> n.Inlines:
        return _joined(inline(inside_inline(each)) for each in old)

    def rewrite_row(row: n.Row) -> n.Row:
        return tuple(replace(cell, blocks=rewrite_blocks(cell.blocks)) for cell in row)

    def inside_inline(node: n.Inline) -> n.Inline:
        match node:
            case n.Text() | n.LineBreak() | n.Code() | n.Label() | n.Reference():
                return node
            case n.Note():
                return replace(node, blocks=rewrite_blocks(node.blocks))
            case n.Emphasis() | n.Strong() | n.Superscript() | n.Subscript() | n.Foreign() | n.Link():
                return replace(node, children=rewrite_inlines(node.children))
            case _:
                assert_never(node)

    def inside_block(node: n.Block) -> n.Block:
        match node:
            case n.Preformatted() | n.Contents() | n.Rule() | n.PageBreak():
                return node
            case n.Paragraph() | n.Heading():
                return replace(node, children=rewrite_inlines(node.children))
            case n.Figure():
                return replace(node, caption=rewrite_inlines(node.caption))
            case n.Quote() | n.Box():
                return replace(node, blocks=rewrite_blocks(node.blocks))
            case n.BulletList() | n.OrderedList():
                return replace(node, items=tuple(rewrite_blocks(item) for item in node.items))
            case n.Table():
                caption = rewrite_inlines(node.caption)
                header = tuple(rewrite_row(row) for row in node.header)
                return replace(node, caption=caption, header=header, body=tuple(rewrite_row(row) for row in node.body))
            case _:
                assert_never(node)

    return rewrite_blocks(blocks)


def _joined(parts: Iterable[T | tuple[T, ...]]) -> tuple[T, ...]:
    joined: list[T] = []
    for part in parts:
        joined.extend(part if isinstance(part, tuple) else (part,))
    return tuple(joined)
