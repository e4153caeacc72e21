"""The filters that paper.md may use, beside Jinja's own: what EU papers need (Interinstitutional style guide)."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import Any

from reportkit.document import nodes as n
from reportkit.document.walk import rewrite
from reportkit.merge.values import BlocksValue, Rich, inlines_of, joined
from reportkit.model.country import COUNTRIES, find_country
from reportkit.model.language import LANGUAGES

HARD_SPACE = "\u00a0"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WITH_ARTICLE = {"Netherlands", "United Kingdom", "United States", "European Union"}
_NAMES = {"Member", "European", "Europe", "Council", *_MONTHS, *(c.name.split()[0] for c in COUNTRIES.values())}
"""Words that keep their capital inside a sentence."""
_WORDS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def long_date(day: date) -> str:
    """``4 November 2021``."""
    return f"{day.day}{HARD_SPACE}{month(day)}"


def month(day: date) -> str:
    """``November 2021``."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def date_range(days: Sequence[date]) -> str:
    """``4-5 November 2021``, ``30 November - 1 December 2021`` or, for one day, that day."""
    first, last = min(days), max(days)
    if first == last:
        return long_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{long_date(last)}"
    beginning = long_date(first).removesuffix(f" {first.year}") if first.year == last.year else long_date(first)
    return f"{beginning} - {long_date(last)}"


def clock(time: str) -> str:
    """A time of day with a point: ``9.00``."""
    return time.replace(":", ".").removeprefix("0") if time else ""


def in_words(count: int) -> str:
    """A count as EU papers write it: words up to nine, then figures; a hard space parts thousands."""
    return _WORDS[count] if 0 <= count < len(_WORDS) else f"{count:,}".replace(",", HARD_SPACE)


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its noun: ``one training``, ``16 trainings``."""
    return f"{in_words(count)} {one if count == 1 else many or one + 's'}"


def protocol_order(names: Iterable[str]) -> list[str]:
    """Country names or codes, each once, in protocol order; other countries follow in alphabetical order."""
    found = {country.code: country for country in map(find_country, names) if country}
    return [country.name for country in sorted(found.values(), key=lambda country: country.rank)]


def country_name(text: str) -> str:
    """The English name of a country, from its code or its name."""
    country = find_country(text)
    return country.name if country else text


def country_code(text: str) -> str:
    """The code that EU papers use for a country (``EL`` for Greece)."""
    country = find_country(text)
    return country.code if country else text


def language_name(code: str) -> str:
    """The English name of a language, from its two-letter code."""
    return LANGUAGES.get(code.casefold(), code)


def grouped(records: Iterable[Mapping[str, Any]], key: str) -> list[dict[str, Any]]:
    """Records with the same value under ``key``, as ``{key, items}``, in the order in which the values come up."""
    groups: dict[Any, list[Mapping[str, Any]]] = {}
    for record in records:
        value = record[key]
        for each in value if isinstance(value, list | tuple) else [value]:
            groups.setdefault(each, []).append(record)
    return [{"key": value, "items": members} for value, members in groups.items()]


def by_day(sessions: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Sessions as ``{date, sessions}``, day by day."""
    ordered = sorted(sessions, key=lambda session: session["date"])
    return [
        {"date": day, "sessions": list(each)} for day, each in groupby(ordered, key=lambda session: session["date"])
    ]


def in_text(names: Iterable[str]) -> list[str]:
    """Country names as running text has them: ``the Netherlands``."""
    return [f"the {name}" if name in _WITH_ARTICLE else name for name in names]


def lower_first(text: str) -> Rich:
    """The words with a small first letter, so that they can go on a sentence; names and capitals are left alone."""
    return _with_first(text, lambda words: words if _is_name(words) else words[:1].lower() + words[1:])


def _is_name(words: str) -> bool:
    first = re.split(r"[\s,;:’'-]", words, maxsplit=1)[0]
    return first[:2].isupper() or first in _NAMES


def upper_first(text: str) -> Rich:
    """The words with a capital first letter."""
    return _with_first(text, lambda word: word[:1].upper() + word[1:])


def sentence(text: str) -> Rich:
    """The words with a full stop behind them, unless they end in a mark already."""
    inlines = inlines_of(text)
    return Rich(inlines if str(text).rstrip().endswith((".", "!", "?", ":", ";")) else (*inlines, n.Text(".")))


def without_stop(text: str) -> Rich:
    """The words without the full stop at their end."""
    inlines = inlines_of(text)
    if inlines and isinstance(inlines[-1], n.Text):
        return Rich((*inlines[:-1], n.Text(inlines[-1].text.rstrip(" ."))))
    return Rich(inlines)


def _with_first(text: str, change: Callable[[str], str]) -> Rich:
    inlines = inlines_of(text)
    if inlines and isinstance(inlines[0], n.Text):
        return Rich((n.Text(change(inlines[0].text)), *inlines[1:]))
    return Rich(inlines)


def captioned(table: BlocksValue, caption: str, anchor: str = "") -> BlocksValue:
    """A table with these words as its caption, and an id that ``ref`` finds."""
    return BlocksValue(
        tuple(
            replace(block, caption=inlines_of(caption), id=anchor) if isinstance(block, n.Table | n.Figure) else block
            for block in table.blocks
        )
    )


def headings_from(value: BlocksValue, level: int) -> BlocksValue:
    """Blocks whose highest heading is of this level; the lower ones keep their distance to it."""
    levels = [block.level for block in value.blocks if isinstance(block, n.Heading)]
    shift = level - min(levels, default=level)

    def shifted(block: n.Block) -> n.Block:
        return replace(block, level=min(6, block.level + shift)) if isinstance(block, n.Heading) else block

    return BlocksValue(rewrite(value.blocks, block=shifted))


FILTERS: dict[str, Callable[..., Any]] = {
    "date": long_date,
    "date_range": date_range,
    "month": month,
    "clock": clock,
    "in_words": in_words,
    "counted": counted,
    "protocol_order": protocol_order,
    "in_text": in_text,
    "country": country_name,
    "country_code": country_code,
    "language": language_name,
    "and": joined,
    "or": lambda parts: joined(parts, " or "),
    "by": grouped,
    "by_day": by_day,
    "lower_first": lower_first,
    "upper_first": upper_first,
    "sentence": sentence,
    "without_stop": without_stop,
    "captioned": captioned,
    "headings_from": headings_from,
}
