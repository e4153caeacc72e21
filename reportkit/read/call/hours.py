"""Times of day as people write them: ``9.00-12.30``, ``from 9:00 to 12:30``, ``9h00``, ``13h-17h30``, ``2-5 pm``."""

import re
from dataclasses import dataclass

_TIME = (
    r"(?P<{0}h>\d{{1,2}})(?:\s?(?:[.:]|h|H)\s?(?P<{0}m>[0-5]\d))?\s?(?P<{0}x>a\.?m\b\.?|p\.?m\b\.?|hrs?\b|h\b"
    r"|uhr\b|o.clock)?|(?P<{0}n>noon|midday|midi|mittags?)"
)
_TO = r"\s*(?:[-–—‑]|to|until|till|and|bis|à|jusqu.à|through)\s*"
_RANGE = re.compile(
    rf"(?<![\d.,:/€$+])(?<!EUR )(?:{_TIME.format('a')})(?:\s?(?:CES?T|MES?Z|UTC|GMT|WES?T"
    rf"|EES?T))?{_TO}(?:{_TIME.format('b')})(?![\d:]|[.,]\d|/|\s?%)",
    re.IGNORECASE,
)
_SINGLE = re.compile(rf"(?<![\d.,:/€$+-])(?:{_TIME.format('a')})(?![\d:]|[.,]\d|/|\s?%)", re.IGNORECASE)
_BEGINS = re.compile(r"\b(?:start|begin|open|commenc|from|beginn|commence|début|ab)\w*\b[^.;]{0,20}$", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:end|finish|clos|conclud|until|till|to|bis|endet|termine"
    r"|fin)\w*\b[^.;]{0,20}$",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"\b(?P<zone>CES?T|MES?Z|WES?T|EES?T|BST|(?:UTC|GMT)(?:\s?[+-−]\s?\d{1,2}(?:[:.]\d\d)?)?)\b"
    r"|\b(?P<place>(?:[A-ZÉ][a-zé]+|local)\s+time)\b(?!\s+(?:of|to|for|in))"
)
_NOT_PLACES = re.compile(
    r"(?:Full|Part|Real|Start|End|Any|The|This|First|Last|Closing|Opening|Prime|Long|Short|Travel)\s"
)
_GERMAN = {"MEZ": "CET", "MESZ": "CEST"}


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when, as ``9.00`` and ``12.30``; where in the text."""

    start: str
    end: str
    at: int


def find_hours(text: str) -> list[Hours]:
    """The hours in a text; a pair of numbers that could be anything else is not taken."""
    found = [hours for match in _RANGE.finditer(text) if (hours := _hours(match))]
    rest = _RANGE.sub(lambda match: " " * len(match[0]) if _hours(match) else match[0], text)
    return sorted([*found, *_from_words(rest)], key=lambda hours: hours.at)


def _hours(match: re.Match[str]) -> Hours | None:
    parts = match.groupdict()
    if not any(parts[name] for name in ("am", "bm", "ax", "bx", "an", "bn")):
        return None
    half = parts["bx"] or parts["ax"]
    start = _clock(parts, "a", half if parts["bx"] and not parts["ax"] else "")
    end = _clock(parts, "b", "")
    if start and end and _minutes(start) >= _minutes(end) and not parts["ax"]:
        start = _clock(parts, "a", "am")
    return Hours(start, end, match.start()) if start and end and _minutes(start) < _minutes(end) else None


def _clock(parts: dict[str, str | None], side: str, otherwise: str) -> str:
    """A time as papers print it; ``otherwise`` is the half of the day where this time says none."""
    if parts[f"{side}n"]:
        return "12.00"
    hour, minute = int(parts[f"{side}h"] or 0), parts[f"{side}m"] or "00"
    half = (parts[f"{side}x"] or otherwise or "").casefold().replace(".", "")
    if half in {"am", "pm"}:
        if not 1 <= hour <= 12:
            return ""
        hour = hour % 12 + (12 if half == "pm" else 0)
    return f"{hour}.{minute}" if hour <= 23 else ""


def _minutes(clock: str) -> int:
    hour, minute = clock.split(".")
    return int(hour) * 60 + int(minute)


def _from_words(text: str) -> list[Hours]:
    """Hours told as when something begins and when it ends."""
    out: list[Hours] = []
    begun = ""
    for match in _SINGLE.finditer(text):
        clock = clock_of(match)
        before = text[max(0, match.start() - 40) : match.start()]
        if clock and _ENDS.search(before) and begun and _minutes(begun) < _minutes(clock):
            out.append(Hours(begun, clock, match.start()))
            begun = ""
        elif clock and _BEGINS.search(before):
            begun = clock
    return out


def clock_of(match: re.Match[str]) -> str:
    """A single time, empty where the number could be anything else."""
    parts = match.groupdict()
    return _clock(parts, "a", "") if any(parts[name] for name in ("am", "ax", "an")) else ""


def find_zone(text: str) -> str:
    """The time zone that a text names, such as ``CET`` or ``Brussels time``; empty if it names none."""
    for match in _ZONE.finditer(text):
        if match["zone"]:
            return _GERMAN.get(match["zone"], match["zone"])
        if not _NOT_PLACES.match(match["place"]):
            return match["place"]
    return ""
