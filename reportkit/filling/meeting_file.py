"""The meeting.yaml of a new meeting, filled in from its call."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportkit.filling.needs import needed, pointless
from reportkit.filling.starter import Field, fields_of, lines_of_section
from reportkit.filling.written import audience, call_fields, event_fields
from reportkit.read.call.found import Call, Day

_SOUGHT = frozenset(
    {
        "title", "working_group", "dates", "mode", "time_zone", "tool", "place", "country", "languages",
        "interpretation", "background", "aims", "key_questions", "target_groups", "published", "deadline",
        "questions", "capacity",
    }
)  # fmt: skip
_WIDEST = 120
_AGENDA = """\
  - id: opening
    title: Opening
    kind: opening
    date: {first}
  - id: "1"
    title: Title of the first session
    kind: plenary
    date: {first}{hours}
    # group: Group 1 # of a breakout session
    summary: The session did this and that, in one sentence.
  - id: closing
    title: Conclusions
    kind: closing
    date: {last}"""
_HOURS = '\n    start: "{start}" # the hours of the whole day, as in the call\n    end: "{end}"'


def filled(starter: str, call: Call) -> str:
    """The starter's meeting.yaml (its dates those of the meeting) with what the call says in it."""
    filling = _Filling(frozenset(needed(call)), pointless(call))
    lines = filling.section(starter.splitlines(), "event", event_fields(call))
    lines = filling.section(lines, "call", call_fields(call))
    if readers := audience(call):
        lines = _Filling(sought=frozenset()).section(lines, "paper", {"audience": readers})
    lines = _agenda(lines, call.dates.value) if call.dates else _without_days(lines)
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class _Filling:
    """Which fields are sought in a call, needed for a paper, or missed by nobody."""

    needed: frozenset[str] = frozenset()
    pointless: frozenset[str] = frozenset()
    sought: frozenset[str] = _SOUGHT

    def section(self, lines: Sequence[str], name: str, found: Mapping[str, list[str]]) -> list[str]:
        """The lines with one section filled in."""
        begin, end = lines_of_section(lines, name)
        inside = list(lines[begin + 1 : end])
        if lines[begin].startswith("#"):
            if not found:
                return list(lines)
            inside = _switched_on(inside)
        fields = [line for field in fields_of(inside) for line in self.field(field, found)]
        return [*lines[:begin], lines[begin].removeprefix("# "), *fields, *lines[end:]]

    def field(self, field: Field, found: Mapping[str, list[str]]) -> Iterator[str]:
        if field.name in found:
            yield from _explained(field, found[field.name])
        elif field.name not in self.sought:
            yield from field.lines
        else:
            missed = "; the paper cannot be made without it" if field.name in self.needed else ""
            yield from () if field.name in self.pointless else [f"  # not found in the call{missed}:"]
            yield from field.switched_off()


def _switched_on(lines: Sequence[str]) -> list[str]:
    """The lines of a section that is switched off as a whole: each field of it is switched off instead."""
    bare = [line.removeprefix("#").removeprefix(" ") for line in lines]
    return [f"  # {line.strip()}" if re.match(r"  \w", line) else f"  # {line.removeprefix('  ')}" for line in bare]


def _explained(field: Field, lines: Sequence[str]) -> Iterator[str]:
    """The lines of a field that was found, with the starter's words for it behind its key where there is room."""
    for line in lines:
        explained = f"{line} # {field.comment}"
        is_key = line.startswith(f"  {field.name}:") and not line.endswith((">-", "|"))
        yield explained if is_key and field.comment and len(explained) <= _WIDEST else line


def _agenda(lines: list[str], days: Sequence[Day]) -> list[str]:
    """The lines with an agenda on the days of the meeting; the hours of single sessions are for people to say."""
    begin, end = lines_of_section(lines, "sessions")
    first, last = days[0], days[-1]
    hours = _HOURS.format(start=first.start, end=first.end) if first.start else ""
    made = _AGENDA.format(first=first.date, last=last.date, hours=hours)
    return [*lines[: begin + 1], *made.splitlines(), *lines[end:]]


def _without_days(lines: list[str]) -> list[str]:
    """The lines with nothing that rests on the days of the meeting, which nobody knows yet."""
    begin, end = lines_of_section(lines, "sessions")
    note = "# The call names no days; take the signs away from these lines once they are known."
    out = [*lines[:begin], note, *(f"# {line}" if line else line for line in lines[begin:end]), *lines[end:]]
    return [re.sub(r"^  (paper_date:.*)$", r"  # \1", line) for line in out]
