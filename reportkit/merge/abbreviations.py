"""Abbreviations, spelt out where they are first used (Interinstitutional style guide, section 10.8)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportkit.document import nodes as n
from reportkit.document.text import plain

_ADDRESS = re.compile(r"://|www\.|\w@\w")
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?…:]['’”)]?\s+)[‘“(]?$")


@dataclass(frozen=True, slots=True)
class Expansion:
    """A short form, and its long form in the singular and the plural."""

    short: str
    long: str
    plural: str


def expanded(blocks: n.Blocks, expansions: Iterable[Expansion]) -> n.Blocks:
    """The tree with the first use of each abbreviation in running text written ``long form (SHORT)``.

    Headings, tables, captions, titles and notices keep the short form: they are read out of order, or verbatim. So do
    quotations, words in another language, addresses, and compounds such as ``P/CVE-related``, which would not be read
    as one word any more.
    """
    waiting = {each.short: each for each in expansions}
    return _Reading(waiting).blocks(blocks) if waiting else blocks


class _Reading:
    """Goes over a paper as a reader does, and spells out what the reader has not met yet."""

    def __init__(self, waiting: dict[str, Expansion]) -> None:
        self.waiting = waiting
        words = "|".join(re.escape(short) for short in sorted(waiting, key=len, reverse=True))
        self.pattern = re.compile(rf"(?<![\w/-])(?P<short>{words})(?P<many>s?)(?![\w/]|-\w)(?P<whose>['’]s\b|['’](?=\s))?")
        self.before = ""
        self.fresh = ""

    def blocks(self, blocks: n.Blocks) -> n.Blocks:
        return tuple(self.block(block) for block in blocks)

    def block(self, block: n.Block) -> n.Block:
        match block:
            case n.Paragraph():
                self.before = self.fresh
                return replace(block, children=self.inlines(block.children))
            case n.BulletList() | n.OrderedList():
                return replace(block, items=tuple(self.blocks(item) for item in block.items))
            case n.Box(role=n.Role.KEY_OUTCOMES):
                return replace(block, blocks=_Items(self).blocks(block.blocks))
            case n.Box(role=n.Role.FINDING | n.Role.RECOMMENDATION | n.Role.PRACTICE):
                return replace(block, blocks=self.blocks(block.blocks))
            case _:
                return block
