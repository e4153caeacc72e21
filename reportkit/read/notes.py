"""notes/*.md: what rapporteurs wrote down, and the findings, recommendations and so on that they marked in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, get_origin

from pydantic import Field

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.markdown import Definitions, parse, set_apart
from reportkit.document.text import plain
from reportkit.document.walk import rewrite
from reportkit.model.notes import Notes, Passage
from reportkit.model.paper import Abbreviation
from reportkit.model.record import PLACES, Identifier, Line, Record
from reportkit.problems import Place, Problem
from reportkit.read.details import Detail, unknown_detail
from reportkit.read.markers import MARKERS, Marked, Marker, given_id, lift
from reportkit.read.passages import Theme, stretches
from reportkit.read.private import public
from reportkit.read.records import read_record
from reportkit.read.written import Path, Written

_ABBREVIATION = re.compile(r"^ {0,3}\*\[([^\]]+)\]:[ \t]*(\S.*)$")
_NAME_END = re.compile(r":\s|\s[-–—]\s")
_HINT = 'begin the file with three lines: "---", "session: 2a", "---"'


class Head(Record):
    """The first lines of notes, between two lines of three hyphens."""

    session: Identifier = Field(description="the id of the session in meeting.yaml, such as 2a")
    group: Line | None = Field(default=None, description="the breakout group")
    rapporteur: Line | None = Field(default=None, description="who wrote the notes; never printed")
    theme: Identifier | None = Field(default=None, description="the theme of the whole file")


@dataclass(frozen=True, slots=True)
class Entry:
    """A marked line as data for its record; ``id`` is empty where the rapporteur gave none."""

    marker: Marker
    id: str
    written: Written


@dataclass(frozen=True, slots=True)
class NotesRead:
    """What one notes file holds; ``notes`` is ``None`` where nobody can say which session they are from."""

    notes: Notes | None
    entries: tuple[Entry, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()


def read_notes(text: str, file: str) -> tuple[NotesRead, list[Problem]]:
    """The notes in a text, and everything that is wrong with them."""
    lines = text.split("\n")
    end, head, problems = _head(lines, file)
    shown = public([""] * end + lines[end:], file, frozenset(MARKERS))
    lifted = lift(shown.lines, file)
    body = _Body(file, head, [*problems, *shown.problems, *lifted.problems])
    abbreviations, rest = _abbreviations(lifted.lines, file)
    bare, body.definitions = set_apart("\n".join(rest))
    passages = body.passages(bare.split("\n"))
    entries = tuple(entry for marked in lifted.marked if (entry := body.entry(marked)))
    body.unused(rest, shown.called)
    notes = Notes(head.session, head.group, passages, head.where("session")) if head else None
    return NotesRead(notes, entries, abbreviations), body.problems


def _head(lines: list[str], file: str) -> tuple[int, Head | None, list[Problem]]:
    """The number of lines that the head takes, the head, and what is wrong with it."""
    begin = next((at for at, line in enumerate(lines) if line.strip()), 0)
    if lines[begin].rstrip() != "---":
        return 0, None, [codes.NOTES_WITHOUT_SESSION.at(Place(file, begin + 1), "these notes name no session", _HINT)]
    end = next((at for at in range(begin + 1, len(lines)) if lines[at].rstrip() in {"---", "..."}), -1)
    if end < 0:
        message = "the first lines of these notes have no end"
        return begin + 1, None, [codes.NOTES_WITHOUT_SESSION.at(Place(file, begin + 1), message, _HINT)]
    result = read_record("\n".join(lines[begin + 1 : end]), Place(file, begin + 2), Head)
    return end + 1, result.record, list(result.problems)


def _abbreviations(lines: list[str], file: str) -> tuple[tuple[Abbreviation, ...], list[str]]:
    """The abbreviations that notes define, and the lines without them."""
    found = [(number, _ABBREVIATION.match(line)) for number, line in enumerate(lines, start=1)]
    abbreviations = tuple(
        Abbreviation(short=match[1].strip(), long=match[2].strip(), **{PLACES: {"": Place(file, number)}})
        for number, match in found
        if match and match[1].strip()
    )
    return abbreviations, ["" if match else lines[number - 1] for number, match in found]


@dataclass(slots=True)
class _Body:
    """The body of one notes file on its way to passages and entries."""

    file: str
    head: Head | None
    problems: list[Problem]
    definitions: Definitions = field(default_factory=Definitions)
    called: set[str] = field(default_factory=set)

    def passages(self, lines: list[str]) -> tuple[Passage, ...]:
        named = self.head.where("theme") if self.head else Place(self.file)
        cut, problems = stretches(lines, self.file, Theme(self.head.theme if self.head else None, named))
        self.problems += problems
        self.themes = [(stretch.place.line, stretch.theme) for stretch in cut]
        return tuple(Passage(each.theme.name, self.blocks(each.text, each.place), each.place, each.theme.named) for each in cut)

    def blocks(self, text: str, place: Place) -> n.Blocks:
        parsed = parse(text, place, self.definitions)
        self.problems += parsed.problems
        self.called |= parsed.called
        return rewrite(parsed.blocks, block=_from_folder)
