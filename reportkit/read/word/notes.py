"""notes/*.docx: what rapporteurs wrote down in Word, read like what others type in Markdown."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from reportkit import codes
from reportkit.document.nodes import Image
from reportkit.problems import Place, Problem
from reportkit.read.notes import NotesRead, read_notes
from reportkit.read.word.converted import Converted, converted

_NOT_WORDS = {codes.RAW_HTML.name}  # in Word nobody types HTML: a sign that looks like it is meant as it stands


@dataclass(frozen=True, slots=True)
class WordNotesRead:
    """What one notes file in Word holds, and its pictures by the names that figures have."""

    read: NotesRead
    pictures: Mapping[str, Image]


def read_word_notes(data: bytes, file: str, stem: str) -> tuple[WordNotesRead, list[Problem]]:
    """The notes in the bytes of a Word file, and everything that is wrong with them."""
    found = converted(data, file, stem)
    if isinstance(found, Problem):
        return WordNotesRead(NotesRead(None), {}), [found]
    read, problems = read_notes(found.text, file)
    kept = [problem for problem in problems if problem.code.name not in _silent(found)]
    back = _Back(found, file)
    return WordNotesRead(back.all(read), found.pictures), [*found.problems, *back.all(kept)]


def _silent(found: Converted) -> set[str]:
    """The problems of the Markdown that are none of the Word file, or that are said of it already."""
    return _NOT_WORDS if found.names_session else _NOT_WORDS | {codes.NOTES_WITHOUT_SESSION.name}


@dataclass(frozen=True, slots=True)
class _Back:
    """Leads from the lines of the Markdown back to the places in the Word file."""

    found: Converted
    file: str

    def all(self, value: Any) -> Any:
        """A value in which each place is one of the Word file."""
        match value:
            case Place():
                return self.place(value)
            case tuple() | list():
                return type(value)(self.all(each) for each in value)
            case dict():
                return {key: self.all(each) for key, each in value.items()}
            case _ if is_dataclass(value) and not isinstance(value, type):
                old = {each.name: getattr(value, each.name) for each in fields(value) if each.init}
                new = {name: self.all(each) for name, each in old.items()}
                changed = {name: each for name, each in new.items() if each is not old[name]}
                return replace(value, **changed) if changed else value
            case _:
                return value

    def place(self, place: Place) -> Place:
        """Where the words of a line stand in the Word file; an empty line belongs to what stands above it."""
        if place.file != self.file:
            return place
        above = (self.found.lines[at].origin for at in range(min(place.line, len(self.found.lines)) - 1, -1, -1))
        found = next((origin for origin in above if origin.file), Place(self.file))
        return replace(found, column=place.column)
