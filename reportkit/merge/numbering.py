"""Numbers and anchors of headings, tables and figures."""

import re
import unicodedata
from dataclasses import replace
from itertools import count

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import rewrite

NUMBERED_LEVELS = 2


def headings(blocks: n.Blocks, with_numbers: bool) -> n.Blocks:
    """The tree with an anchor on each heading and, if wanted, a number on those of the first two levels."""
    taken: set[str] = set()
    counters = [0] * NUMBERED_LEVELS

    def block(node: n.Block) -> n.Block:
        if not isinstance(node, n.Heading):
            return node
        number = _next_number(counters, node.level) if with_numbers else ""
        return replace(node, id=_anchor(node, taken), number=number)

    return rewrite(blocks, block=block)


def _next_number(counters: list[int], level: int) -> str:
    if level > len(counters):
        return ""
    counters[level - 1] += 1
    counters[level:] = [0] * (len(counters) - level)
    return ".".join(str(number) for number in counters[:level])


def _anchor(heading: n.Heading, taken: set[str]) -> str:
    """An id made of the heading's words, ASCII only, that no other heading has."""
    ascii_words = unicodedata.normalize("NFKD", plain(heading.children)).encode("ascii", "ignore").decode().casefold()
    base = heading.id or "-".join(re.findall(r"[a-z0-9]+", ascii_words)[:8]) or "section"
    free = next(name for number in count(1) if (name := base if number == 1 else f"{base}-{number}") not in taken)
    taken.add(free)
    return free


def captions(blocks: n.Blocks) -> n.Blocks:
    """The tree with a number on each table and figure that has a caption."""
    tables, figures = count(1), count(1)

    def block(node: n.Block) -> n.Block:
        if isinstance(node, n.Table) and node.caption:
            return replace(node, number=next(tables))
        if isinstance(node, n.Figure) and node.caption:
            return replace(node, number=next(figures))
        return node

    return rewrite(blocks, block=block)
