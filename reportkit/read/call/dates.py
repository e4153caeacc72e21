"""Days as people write them: ``4-5 November 2021``, ``Thursday 4 and Friday 5 November``, ``October 12–13, 2023`` …

No date is made up: a day has a number and a month in the text, or is not found; a year that is not there stays open.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from reportkit.read.call.calendar_words import GLUE, MONTHS, TOKEN, WEEKDAYS

_LONGEST_RANGE = 14
_JOINS = frozenset({"range", "and"})


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day in a text; ``year`` is ``None`` where it is not said, ``weekday`` counts from 0 (Monday).

    ``unsure`` says why the day may have been meant otherwise.
    """

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    unsure: str = ""

    def on(self, year: int) -> date | None:
        """The date in a year, ``None`` if there is none."""
        try:
            return date(self.year or year, self.month, self.day)
        except ValueError:
            return None

    @property
    def date(self) -> date | None:
        return self.on(self.year) if self.year else None


@dataclass(frozen=True, slots=True)
class DaysFound:
    """Days that stand together in a text, and from where to where."""

    days: tuple[DayFound, ...]
    start: int
    end: int


@dataclass(slots=True)
class _Run:
    """Words of a calendar that stand together, being understood one after the other."""

    start: int
    end: int
    days: list[DayFound] = field(default_factory=list)
    ranges: set[int] = field(default_factory=set)
    month: int = 0
    weekday: int | None = None
    settled: int = 0

    def take(self, token: re.Match[str]) -> None:
        kind, text = _kind(token), token[0].strip().strip(".").casefold()
        self.end = token.end() if kind not in _JOINS else self.end
        getattr(self, f"_{kind}")(text)

    def _iso(self, text: str) -> None:
        year, month, day = map(int, text.split("-"))
        self._add(DayFound(day, month, year))

    def _numeric(self, text: str) -> None:
        first, second, year = map(int, re.split(r"[./-]\s?", text))
        american = second > 12
        unsure = "" if american or first > 12 or "." in text or first == second else "read as day/month/year"
        day, month = (second, first) if american else (first, second)
        year = year if year > 99 else 2000 + year
        self.days = [each if each.month else replace(each, month=month, year=year) for each in self.days]
        self._add(DayFound(day, month, year, unsure=unsure))

    def _add(self, day: DayFound) -> None:
        self.days.append(replace(day, weekday=self.weekday))
        self.weekday, self.settled = None, len(self.days)

    def _weekday(self, text: str) -> None:
        self.weekday = WEEKDAYS[text]

    def _day(self, text: str) -> None:
        number = int(re.sub(r"\D", "", text))
        self.days.append(DayFound(number, self.month, weekday=self.weekday))
        self.weekday = None

    def _month(self, text: str) -> None:
        pending = [at for at in range(self.settled, len(self.days)) if not self.days[at].month]
        for at in pending:
            self.days[at] = replace(self.days[at], month=MONTHS[text])
        self.settled = len(self.days)
        self.month = 0 if pending else MONTHS[text]

    def _year(self, text: str) -> None:
        self.days = [each if each.year else replace(each, year=int(text)) for each in self.days]
        self.month = 0

    def _range(self, text: str) -> None:
        if self.days:
            self.ranges.add(len(self.days))

    def _and(self, text: str) -> None:
        pass

    def found(self) -> DaysFound | None:
        """The days of the run; all days between the two ends of a range."""
        days = [each for each in self._filled() if each.month and each.on(each.year or 2024)]
        return DaysFound(tuple(days), self.start, self.end) if days else None

    def _filled(self) -> Iterator[DayFound]:
        for at, day in enumerate(self.days):
            if at in self.ranges:
                yield from _between(self.days[at - 1], day)
            yield day


def _between(first: DayFound, last: DayFound) -> Iterator[DayFound]:
    year = first.year or last.year or 2023
    start, end = first.on(year), last.on(last.year or year)
    if start and end and 1 < (end - start).days <= _LONGEST_RANGE:
        for later in range(1, (end - start).days):
            day = start + timedelta(later)
            yield DayFound(day.day, day.month, first.year and day.year)


def find_days(text: str) -> list[DaysFound]:
    """All days in a text, those that stand together as one."""
    runs: list[_Run] = []
    reached = -1
    for token in filter(_is_calendar, TOKEN.finditer(text)):
        goes_on = bool(runs) and GLUE.fullmatch(text, reached, token.start()) is not None
        if not goes_on and _kind(token) in _JOINS:
            continue
        if not goes_on:
            runs.append(_Run(token.start(), token.end()))
        runs[-1].take(token)
        reached = token.end()
    return [found for run in runs if (found := run.found())]


def _kind(token: re.Match[str]) -> str:
    """What a word of calendars is: the name of its group."""
    return next(name for name, text in token.groupdict().items() if text is not None and name != "sep")


def _is_calendar(token: re.Match[str]) -> bool:
    """Whether a word is one of calendars: "may" with a small letter is not."""
    return token[0] not in {"may", "mar", "dec", "sat", "sun", "wed"}
