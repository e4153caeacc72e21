"""Abbreviations, spelt out where they are first used (Interinstitutional style guide, section 10.6)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from reportkit.document import nodes as n
from reportkit.document.walk import rewrite


@dataclass(frozen=True, slots=True)
class Expansion:
    """A short form, and its long form in the singular and the plural."""

    short: str
    long: str
    plural: str


def expanded(blocks: n.Blocks, expansions: Iterable[Expansion]) -> n.Blocks:
    """The tree with the first use of each abbreviation in running text written ``long form (SHORT)``.

    Headings, tables, captions, titles and notices keep the short form: they are read out of order, or verbatim.
    """
    waiting = {each.short: each for each in expansions}
    out: list[n.Block] = []
    for block in blocks:
        out.extend(
            rewrite((block,), inline=lambda inline: _spelt_out(inline, waiting)) if _running(block) else (block,)
        )
    return tuple(out)


def _running(block: n.Block) -> bool:
    match block:
        case n.Paragraph() | n.BulletList() | n.OrderedList() | n.Quote():
            return True
        case n.Box(role=role):
            return role in {n.Role.KEY_OUTCOMES, n.Role.FINDING, n.Role.RECOMMENDATION, n.Role.PRACTICE}
        case _:
            return False


def _spelt_out(inline: n.Inline, waiting: dict[str, Expansion]) -> n.Inline:
    if not isinstance(inline, n.Text) or not waiting:
        return inline
    words = sorted(waiting, key=len, reverse=True)
    pattern = re.compile(rf"(?<![\w/-])({'|'.join(map(re.escape, words))})(s?)(?![\w-])")

    def first_use(found: re.Match[str]) -> str:
        expansion = waiting.pop(found[1], None)
        if expansion is None or _explained(found, expansion):
            return found[0]
        long = expansion.plural if found[2] else expansion.long
        return f"{_cased(long, found)} ({found[0]})"

    return replace(inline, text=pattern.sub(first_use, inline.text))


def _cased(long: str, found: re.Match[str]) -> str:
    """The long form, with a capital where it begins a sentence."""
    before = found.string[: found.start()].rstrip()
    begins = before.endswith((".", "!", "?")) or not found.string[: found.start()]
    return long[:1].upper() + long[1:] if begins else long


def _explained(found: re.Match[str], expansion: Expansion) -> bool:
    """Whether the author has spelt it out already: the long form stands just before, or follows in parentheses."""
    before = found.string[: found.start()].rstrip().rstrip("(").rstrip().casefold()
    after = found.string[found.end() :].lstrip().removeprefix("(").casefold()
    forms = (expansion.long.casefold(), expansion.plural.casefold())
    return before.endswith(forms) or after.startswith(forms)
