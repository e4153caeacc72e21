"""Abbreviations: each explained once, and written in one way (Interinstitutional style guide, section 10.8)."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from reportkit.check.conventions.words import Found, Words
from reportkit.model.country import COUNTRIES
from reportkit.model.meeting import Meeting

NEED_NO_WORDS = """
    AIDS BBC CC CD CEST CET CHF CNN COM COVID CSV DNA DOI DOCX DVD EUR FAQ GB GBP GR GMT HIV HTML ID IQ ISBN ISO ISSN IT
    NATO OJ OK PC PDF PIN SMS TLP TV UN UNESCO UNICEF URL USB USD UTC VIP WHO XLSX ZIP
"""
"""What readers know without being told, names of formats and time zones, and codes of currencies."""

_SMALLEST = 2
_SHORT = re.compile(r"[A-Z][A-Z0-9/&.-]")
_CAPITALS = re.compile(r"(?<![\w@./&-])(?:[A-Z][A-Z0-9]*[./&-])*[A-Z][A-Z0-9]+(?=s?(?![\w@]))")
_ROMAN = re.compile(r"[IVXLC]+")
_EXPLAINED = re.compile(
    r"(?<=[a-z]) \(([A-Z][\w/&-]*?)s?[;,)]"  # the long form (SHORT)
    r"|\b([A-Z][\w/&-]*[A-Z])s? \((?:[\w’'/-]+ )+[\w’'/-]+\)"  # SHORT (the long form)
)
_SHOUTING = re.compile(r"(?:\b[A-Z]{2,}\b\W*){4,}")


def undefined(words: Sequence[Words], meeting: Meeting) -> Iterator[Found]:
    """Abbreviations that nothing explains, each where it first stands."""
    known = _known(words, meeting)
    for each in words:
        if not _SHORT.search(each.text):
            continue
        for found in _CAPITALS.finditer(_SHOUTING.sub(" ", each.text)):
            short = found[0]
            if short not in known and any(_unknown(part, known) for part in re.split(r"[/&.-]", short)):
                known.add(short)
                hint = "add it to abbreviations in meeting.yaml, or spell it out"
                yield each.place, f'nothing explains the abbreviation "{short}"', hint


def _unknown(part: str, known: Container[str]) -> bool:
    """Whether a part of a compound is an abbreviation that needs words: no id such as F3, and no Roman number."""
    letters = sum(character.isalpha() for character in part)
    return letters >= _SMALLEST and part not in known and not _ROMAN.fullmatch(part)


def _known(words: Iterable[Words], meeting: Meeting) -> set[str]:
    """Short forms that readers know or are told, and the capitals in the names of the meeting itself."""
    event, paper = meeting.file.event, meeting.file.paper
    names = (event.working_group, event.body, event.network, event.tool, event.time_zone, paper.kind)
    known = {part for name in names for part in re.findall(r"[A-Z][A-Z0-9]+", name or "")}
    for each in words:
        known.update(
            group
            for found in _EXPLAINED.finditer(each.text if "(" in each.text else "")
            for group in found.groups()
            if group
        )
    for abbreviation in meeting.file.abbreviations:
        short = abbreviation.short
        known |= {short, _letters(short), *re.split(r"[/&.-]", short)}
    return known | set(NEED_NO_WORDS.split()) | set(COUNTRIES)


def variants(words: Sequence[Words], meeting: Meeting) -> Iterator[Found]:
    """Abbreviations that are written otherwise than meeting.yaml explains them."""
    shorts = {_letters(each.short): each.short for each in meeting.file.abbreviations}
    several = {letters: short for letters, short in shorts.items() if len(letters) > 1}
    if not several:
        return
    forms = "|".join(r"[-–./& ]?".join(map(re.escape, letters)) for letters in several)
    pattern = re.compile(rf"(?<![\w@./-])(?:{forms})(?=s?(?![\w@/]))\.?")
    for each in words:
        for found in pattern.finditer(each.text):
            short = several[_letters(found[0])]
            form = found[0].removesuffix(".")
            if form != short and form not in shorts.values():
                yield each.place, f'"{form}" is written "{short}" in meeting.yaml', f'write "{short}"'


def _letters(short: str) -> str:
    """A short form without slashes, hyphens, points and spaces."""
    return re.sub(r"[\W_]", "", short)
