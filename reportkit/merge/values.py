"""What a template may print that is more than a string: words with their marks, and whole blocks."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from reportkit.document import nodes as n
from reportkit.document.text import plain


class Rich(str):
    """A string to filters and conditions, inlines to the paper: emphasis, links and footnotes come along."""

    inlines: n.Inlines

    def __new__(cls, inlines: n.Inlines) -> "Rich":
        rich = super().__new__(cls, plain(inlines))
        rich.inlines = inlines
        return rich


@dataclass(frozen=True, slots=True)
class BlocksValue:
    """Blocks that a template prints on a line of their own."""

    blocks: n.Blocks

    def __bool__(self) -> bool:
        return bool(self.blocks)

    def __str__(self) -> str:
        return ""


def inlines_of(value: Any) -> n.Inlines:
    """A printed value as inlines; a string is text, whatever characters it holds."""
    if isinstance(value, Rich):
        return value.inlines
    text = str(value)
    return (n.Text(text),) if text else ()


def joined(parts: Iterable[Any], last: str = " and ") -> Rich:
    """Parts as an English enumeration: ``A, B and C``."""
    listed = [inlines_of(part) for part in parts]
    out: list[n.Inline] = []
    for position, part in enumerate(listed):
        if position:
            out.append(n.Text(last if position == len(listed) - 1 else ", "))
        out.extend(part)
    return Rich(tuple(out))


def named(value: Any) -> str:
    """What a value is that cannot be printed, in plain words."""
    if callable(value):
        return "something to be called"
    return "yes or no" if isinstance(value, bool) else "a group of values" if isinstance(value, dict) else "a list"


def remedy(value: Any) -> str:
    """What to do with a value that cannot be printed."""
    if callable(value):
        return "call it with its values in parentheses"
    if isinstance(value, bool):
        return "ask for it with {% if … %}"
    return (
        "print one of its parts, such as .title"
        if isinstance(value, dict)
        else "go over it with {% for … %}, or join it with | and"
    )
