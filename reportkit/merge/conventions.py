"""Conventions of EU papers that a program can apply: what belongs together stays on one line.

An ordinary space becomes a hard one, which adds nothing and takes nothing away, and so is safe in any words. A hard
space is put before ``%`` where the author left none; that adds something, and so the cells of tables made from data
stay as they are. Whatever would change other characters is not applied but found (see ``check.conventions``).
"""

import re
from dataclasses import replace

from reportkit.document import nodes as n
from reportkit.document.walk import rewrite

HARD_SPACE = "\u00a0"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = "million|billion|EUR|euros?|km|kg|m|cm|mm|m²|km²|ha|t|h|min|MB|GB|kB|°C"
_BEFORE_NUMBERS = "EUR|USD|GBP|CHF|Articles?|Art\\.|No|Nos|pp?\\.|vol\\.|Chapters?|Sections?|Annex(?:es)?|Rules?|§"

# The spaces that become hard ones, in the order of GENRE.md, section 6.
_TOGETHER = re.compile(
    r"(?<!\d{4})(?<=\d) (?=\d{3}(?!\d))"  # 2 000
    r"|(?<=\d) (?=[%‰])"  # 5 %
    rf"|(?<=\d) (?=(?:{_MONTHS}|{_UNITS})\b)"  # 4 November, 20 km, 3 million
    rf"|(?:\b|(?=§))(?<!-)(?:{_BEFORE_NUMBERS}) (?=\d)"  # EUR 3 000, Article 5, p. 39, No 3
    r"|(?<=\w) (?=[–-] )"  # 30 November - 1 December: a dash does not begin a line
)
_PERCENT = re.compile(r"(?<=\d)(?=[%‰](?![\w%]))")
_ADDRESS = re.compile(r"://|www\.|\S@\w")


def applied(blocks: n.Blocks) -> n.Blocks:
    """The tree with hard spaces where EU papers have them; code, addresses and link targets stay as they are."""
    return tuple(_applied(block) for block in blocks)


def _applied(block: n.Block) -> n.Block:
    match block:
        case n.Box():
            return replace(block, blocks=applied(block.blocks))
        case n.Table() if block.origin == n.NOWHERE:
            return rewrite((block,), inline=_kept_together)[0]
        case _:
            return rewrite((block,), inline=_set)[0]


def _kept_together(inline: n.Inline) -> n.Inline:
    return replace(inline, text=_together(inline.text)) if isinstance(inline, n.Text) else inline


def _set(inline: n.Inline) -> n.Inline:
    if not isinstance(inline, n.Text):
        return inline
    words = inline.text if _ADDRESS.search(inline.text) else _PERCENT.sub(HARD_SPACE, inline.text)
    return replace(inline, text=_together(words))


def _together(words: str) -> str:
    return _TOGETHER.sub(lambda found: found[0].replace(" ", HARD_SPACE), words)
