"""Abbreviations, spelt out where they are first used (Interinstitutional style guide, section 10.8)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportkit.document import nodes as n
from reportkit.document.text import plain

_ADDRESS = re.compile(r"://|www\.|\S@\w")
_VOWEL = re.compile(r"(?!eu|uni|us|one\b)[aeiou]|hour|hono|heir", re.IGNORECASE)
_SENTENCE_BEGINS = re.compile(r"(?:^|[.!?]['’”)]?\s)\s*[‘“(]?$")


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
    """Goes over a paper as a reader does, and spells out what the reader has not met yet.

    ``before`` is what the block has said so far, and ``start`` what it begins with: nothing, or a comma where blocks go
    on a sentence.
    """

    def __init__(self, waiting: dict[str, Expansion]) -> None:
        self.waiting = waiting
        shorts = "|".join(re.escape(short) for short in sorted(waiting, key=len, reverse=True))
        self.pattern = re.compile(
            rf"(?<![\w/-])(\b(?:an?|An)\s)?(?<![\w/-])({shorts})(s?)(?![\w/]|-\w)(['’]s\b|(?<=s)['’](?=\s))?"
        )
        self.start = self.before = ""

    def blocks(self, blocks: n.Blocks) -> n.Blocks:
        return tuple(self.block(block) for block in blocks)

    def block(self, block: n.Block) -> n.Block:
        match block:
            case n.Paragraph():
                self.before = self.start
                return replace(block, children=self.inlines(block.children))
            case n.BulletList() | n.OrderedList():
                return replace(block, items=tuple(self.blocks(item) for item in block.items))
            case n.Box(role=n.Role.KEY_OUTCOMES | n.Role.FINDING | n.Role.RECOMMENDATION | n.Role.PRACTICE):
                self.start = "," if block.role is n.Role.KEY_OUTCOMES else ""
                inside = self.blocks(block.blocks)
                self.start = ""
                return replace(block, blocks=inside)
            case _:
                return block

    def inlines(self, inlines: n.Inlines) -> n.Inlines:
        return tuple(self.inline(inline) for inline in inlines)

    def inline(self, inline: n.Inline) -> n.Inline:
        match inline:
            case n.Text(text):
                changed = replace(inline, text=self.pattern.sub(self.first_use, text))
                self.before += text
                return changed
            case n.Link(_, children) if _ADDRESS.search(plain(children)):
                return inline
            case n.Emphasis() | n.Strong() | n.Superscript() | n.Subscript() | n.Link():
                return replace(inline, children=self.inlines(inline.children))
            case n.Note():
                before = self.before
                note = replace(inline, blocks=self.blocks(inline.blocks))
                self.before = before
                return note
            case n.Label():
                return inline
            case _:
                self.before += plain((inline,))
                return inline

    def first_use(self, found: re.Match[str]) -> str:
        """What a short form becomes: itself, or the long form and itself, both with the ending that it bears."""
        article, short, many, whose = found[1] or "", found[2], found[3], found[4] or ""
        expansion = self.waiting.get(short)
        if expansion is None or _in_an_address(found):
            return found[0]
        before = self.before + found.string[: found.start(2)]
        del self.waiting[short]
        if _explained(before, found, expansion):
            return found[0]
        if whose in {"'", "’"} and "‘" in before.rpartition("’")[2]:
            whose = ""  # it closes a quotation
        long = expansion.plural if many else expansion.long
        cased = long[:1].upper() + long[1:] if _SENTENCE_BEGINS.search(before) else long
        return f"{_before(article, long)}{cased}{whose} ({short}{many}{whose}){(found[4] or '')[len(whose) :]}"


def _before(article: str, long: str) -> str:
    """The article that fits the long form: ``an NGO`` is ``a non-governmental organisation``."""
    return article and article[0] + ("n" if _VOWEL.match(long) else "") + article[-1]


def _in_an_address(found: re.Match[str]) -> bool:
    """Whether the word around a short form is an address, as a value may hold one."""
    begin = found.string.rfind(" ", 0, found.start(2)) + 1
    end = found.string.find(" ", found.end())
    return bool(_ADDRESS.search(found.string[begin : end if end >= 0 else None]))


def _explained(before: str, found: re.Match[str], expansion: Expansion) -> bool:
    """Whether the author has spelt it out already: the long form stands just before, or follows in parentheses."""
    said = before.rstrip().rstrip("(").rstrip().casefold()
    after = found.string[found.end() :].lstrip().removeprefix("(").casefold()
    forms = (expansion.long.casefold(), expansion.plural.casefold())
    return said.endswith(forms) or after.startswith(forms)
