"""The days in a call, each with its sentence, and what speaks for and against its being the day that is sought."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportkit.read.call.calendar_words import ENGLISH_WEEKDAYS
from reportkit.read.call.dates import DayFound, DaysFound, find_days
from reportkit.read.call.letters import excerpt, sentences
from reportkit.read.call.parts import Part

_NEAR = 70


@dataclass(frozen=True, slots=True)
class Mention:
    """Days that a sentence of a part names; ``at`` is the number of the part, ``before`` what stands before them."""

    found: DaysFound
    part: Part
    at: int
    sentence: str
    before: str

    @property
    def words(self) -> str:
        """The days with a few words around them."""
        return excerpt(self.sentence, self.found.start, self.found.end)


def mentions_of(parts: Sequence[Part]) -> list[Mention]:
    """All days that a call names."""
    return [mention for at, part in enumerate(parts) for mention in _in_part(part, at)]


def _in_part(part: Part, at: int) -> Iterator[Mention]:
    for sentence in sentences(part.text):
        for found in find_days(sentence):
            yield Mention(found, part, at, sentence, sentence[max(0, found.start - _NEAR) : found.start])


def ranked(mentions: Sequence[Mention], score: Callable[[Mention], int], least: int) -> list[tuple[int, Mention]]:
    """Mentions that reach ``least``, the best first; of equals, the first in the call."""
    scored = [(score(mention), mention) for mention in mentions]
    return sorted((each for each in scored if each[0] >= least), key=lambda each: -each[0])


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date, and why a person has to look again (empty if not)."""

    date: date
    check: str = ""


def resolved(day: DayFound, not_before: date | None = None, not_after: date | None = None) -> Resolved | None:
    """The date of a day; where its year is not said, the nearest that the other days of the call leave open."""
    found = day.date
    reasons = [day.unsure] if day.unsure else []
    if found is None and not day.year:
        found, reason = _nearest(day, not_before, not_after)
        reasons.append(reason)
    if found is None:
        return None
    if day.weekday is not None and day.weekday != found.weekday():
        said, real = ENGLISH_WEEKDAYS[day.weekday], ENGLISH_WEEKDAYS[found.weekday()]
        reasons.append(f"the call says {said}, but {found} is a {real}")
    return Resolved(found, "; ".join(reasons))


def _nearest(day: DayFound, not_before: date | None, not_after: date | None) -> tuple[date | None, str]:
    if not_after:
        found = next(
            (each for year in (not_after.year, not_after.year - 1) if (each := day.on(year)) and each <= not_after),
            None,
        )
        if found and (not_before is None or found >= not_before):
            return found, "the call names no year; this is the last such day before the meeting"
    if not_before:
        found = next(
            (each for year in (not_before.year, not_before.year + 1) if (each := day.on(year)) and each >= not_before),
            None,
        )
        if found and (not_after is None or found <= not_after):
            return (
                found,
                f"the call names no year; this is the first such day after {not_before}, the day it names with one",
            )
    return None, ""


def spans_at_most(days: Sequence[date], most: int) -> bool:
    """Whether some days lie close together."""
    return max(days) - min(days) <= timedelta(most)


def without_days(text: str) -> str:
    """A text with blanks where days stand, so that their numbers are not taken for hours."""
    for found in find_days(text):
        text = text[: found.start] + re.sub(r"[^.;]", " ", text[found.start : found.end]) + text[found.end :]
    return text
