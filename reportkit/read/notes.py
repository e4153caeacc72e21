"""notes/*.md: what rapporteurs wrote down, and the findings, recommendations and so on that they marked in it."""

import re
from dataclasses import dataclass

from pydantic import Field

from reportkit import codes
from reportkit.document.markdown import set_apart, within_reason
from reportkit.model.notes import Notes
from reportkit.model.paper import Abbreviation
from reportkit.model.record import PLACES, Identifier, Line, Record
from reportkit.model.roster import Person
from reportkit.problems import Place, Problem
from reportkit.read.body import Body, Entry
from reportkit.read.markers import MARKERS, lift
from reportkit.read.passages import Theme, cut
from reportkit.read.private import public
from reportkit.read.records import read_record
from reportkit.read.validate import Validated, validated
from reportkit.read.written import Written

_ABBREVIATION = re.compile(r"^ {0,3}\*\[([^\]]+)\]:[ \t]*(\S.*)$")
_HINT = 'begin the file with three lines: "---", "session: 2a", "---"'


class Head(Record):
    """The first lines of notes, between two lines of three hyphens."""

    session: Identifier = Field(description="the id of the session in meeting.yaml, such as 2a")
    group: Line | None = Field(default=None, description="the breakout group")
    rapporteur: Line | None = Field(default=None, description="who wrote the notes; never printed")
    theme: Identifier | None = Field(default=None, description="the theme of the whole file")


@dataclass(frozen=True, slots=True)
class NotesRead:
    """What one notes file holds; ``notes`` is ``None`` where nobody can say which session they are from."""

    notes: Notes | None
    entries: tuple[Entry, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    rapporteur: Person | None = None


def read_notes(text: str, file: str) -> tuple[NotesRead, list[Problem]]:
    """The notes in a text, and everything that is wrong with them."""
    lines = text.split("\n")
    end, head, problems = _head(lines, file)
    shown = public([""] * end + lines[end:], file, frozenset(MARKERS))
    lifted = lift(shown.lines, file)
    defined, rest = _abbreviations(lifted.lines, file)
    bare, written = set_apart("\n".join(rest))
    definitions, endless = within_reason(written, "\n".join(rest), Place(file))
    default = Theme(head.theme if head else None, head.where("theme") if head else Place(file))
    cutting = cut(bare.split("\n"), file, default)
    body = Body(file, definitions)
    passages = tuple(body.passage(stretch) for stretch in cutting.stretches)
    session = head.session if head else ""
    entries = tuple(body.entry(each, session, cutting.theme_at(each.place.line).name) for each in lifted.marked)
    body.footnotes(rest, shown.called)
    notes = Notes(head.session, head.group, passages, head.where("session"), len(lines)) if head else None
    found = [*problems, *shown.problems, *lifted.problems, *cutting.problems, *endless, *body.problems]
    found += [problem for each in defined for problem in each.problems]
    abbreviations = tuple(each.record for each in defined if each.record)
    return NotesRead(notes, entries, abbreviations, _rapporteur(head)), found


def _rapporteur(head: Head | None) -> Person | None:
    """Who wrote the notes, for the check on names alone."""
    return Person(head.rapporteur, where=str(head.where("rapporteur"))) if head and head.rapporteur else None


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


def _abbreviations(lines: list[str], file: str) -> tuple[list[Validated[Abbreviation]], list[str]]:
    """The abbreviations that notes define, and the lines without them."""
    found = [(number, _ABBREVIATION.match(line)) for number, line in enumerate(lines, start=1)]
    read = [
        validated(Abbreviation, _defined(match[1], match[2], Place(file, number)))
        for number, match in found
        if match and match[1].strip()
    ]
    return read, ["" if match else lines[number - 1] for number, match in found]


def _defined(short: str, long: str, place: Place) -> Written:
    data = {"short": short.strip(), "long": long.strip(), PLACES: {"": place}}
    return Written(data, {(): place, ("short",): place, ("long",): place}, "this abbreviation")
