"""The words of a tree, in reading order."""

from collections.abc import Iterable
from typing import assert_never

from reportkit.document import nodes as n


def plain(inlines: Iterable[n.Inline]) -> str:
    """The characters of inlines without their footnotes, for titles, names and comparisons."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: n.Inline) -> str:
    match inline:
        case n.Text(text) | n.Code(text) | n.Label(_, text) | n.Reference(_, text):
            return text
        case n.LineBreak():
            return " "
        case n.Note():
            return ""
        case (
            n.Emphasis(children)
            | n.Strong(children)
            | n.Superscript(children)
            | n.Subscript(children)
            | n.Foreign(_, children)
            | n.Link(_, children)
        ):
            return plain(children)
        case _:
            assert_never(inline)
