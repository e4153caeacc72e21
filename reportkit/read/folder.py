"""A meeting's folder becomes a meeting; what is wrong with any of its files is found in one go."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.walk import every
from reportkit.model.application import Application
from reportkit.model.meeting import Collected, FindingsFile, Meeting, MeetingFile
from reportkit.model.notes import Notes
from reportkit.model.permitted import permitted_words
from reportkit.model.record import Record
from reportkit.model.roster import Person, Roster
from reportkit.model.training import Training
from reportkit.problems import Place, Problem, did_you_mean
from reportkit.read.applications import read_applications
from reportkit.read.body import Entry
from reportkit.read.contacts import read_contacts
from reportkit.read.drawings import read_drawing
from reportkit.read.figures import DRAWING, ENDINGS, LIMIT, read_image
from reportkit.read.files import Folder, folder_at
from reportkit.read.findings import collected, read_findings, together
from reportkit.read.findings_table import read_findings_table
from reportkit.read.notes import NotesRead
from reportkit.read.notesfile import read_notes_file
from reportkit.read.notesfiles import in_notes_folder
from reportkit.read.participants import PeopleRead, read_participants
from reportkit.read.records import read_record
from reportkit.read.tables.limits import MOST_BYTES
from reportkit.read.tables.sheets import ENDINGS as TABLES
from reportkit.read.trainings import read_trainings
from reportkit.read.union import Union, redirected, united
from reportkit.read.validate import Validated

T = TypeVar("T")
R = TypeVar("R", bound=Record)
_TableReader = Callable[[bytes, Place, MeetingFile | None], tuple[T, list[Problem]]]
_YAML = (".yaml", ".yml")
# One file of findings, or one for each rapporteur: findings.yaml, findings-anna.xlsx.
_FINDINGS = re.compile(rf"findings(?:[ ._-].*)?(?:{'|'.join(map(re.escape, (*_YAML, *TABLES)))})")


def read_meeting(folder: Path) -> tuple[Meeting | None, list[Problem]]:
    """The meeting in a folder, and everything that is wrong with its files.

    The meeting is ``None`` only where meeting.yaml is not there or says too little; other mistakes are left out of it.
    """
    reading = _Reading(folder_at(folder))
    if not reading.folder.has("meeting.yaml"):
        hint = 'is this the right folder? "reportkit new NAME" begins a new meeting'
        place = reading.folder.place("meeting.yaml")
        absent = codes.NO_MEETING_FILE.at(place, "there is no meeting.yaml in this folder", hint)
        return None, reading.folder.shut("") or [absent]
    reading.problems += [each for under in ("", "notes", "figures") for each in reading.folder.doubts(under)]
    file = reading.file()
    read = in_agenda_order(reading.notes(), file)
    union, distinct = reading.findings(read, file)
    people = reading.table("participants", read_participants, file, PeopleRead())
    contacts = reading.contacts(file)
    trainings: tuple[Training, ...] = reading.table("trainings", read_trainings, file, ())
    notes = tuple(redirected(each.notes, union.names) for each in read if each.notes)
    images = reading.images(notes)
    if file is None:
        return None, reading.problems
    abbreviations = file.abbreviations + tuple(each for one in read for each in one.abbreviations)
    file = file.model_copy(update={"abbreviations": abbreviations})
    name, broken = folder.resolve().name, frozenset(reading.broken)
    meeting = Meeting(
        *(name, file, union.collected, people.participants, trainings, notes, images, broken),
        merged=union.sources,
        distinct=distinct,
        roster=Roster((*people.persons, *contacts, *_rapporteurs(read, people)), tuple(permitted_words(file))),
    )
    return meeting, reading.problems


def read_roster(folder: Path) -> Roster:
    """Those whom no message about a meeting's folder may name, as far as its list can be read."""
    reading = _Reading(folder_at(folder))
    file = reading.file()
    people = reading.table("participants", read_participants, file, PeopleRead())
    return Roster((*people.persons, *reading.contacts(file)), tuple(permitted_words(file)) if file else ())


def read_applicants(folder: Path) -> tuple[MeetingFile | None, tuple[Application, ...], list[Problem]]:
    """What meeting.yaml says, those who applied for a place, and everything that is wrong with the two files."""
    reading = _Reading(folder_at(folder))
    file = reading.file()
    if not any(name.rpartition(".")[0] == "applications" for name in reading.folder.names("")):
        hint = "save the export of the survey, or your table of applications, under this name into the meeting's folder"
        message = "there is no table of applications"
        reading.problems.append(codes.APPLICATIONS_ABSENT.at(reading.folder.place("applications.xlsx"), message, hint))
        return file, (), reading.problems
    return file, reading.table("applications", read_applications, file, ()), reading.problems


def _rapporteurs(read: Iterable[NotesRead], people: PeopleRead) -> list[Person]:
    """Those who wrote notes and are not on the list, each once."""
    listed = {person.name.casefold() for person in people.persons}
    found = {each.rapporteur.name.casefold(): each.rapporteur for each in read if each.rapporteur}
    return [person for name, person in found.items() if name not in listed]


def in_agenda_order(read: Iterable[NotesRead], file: MeetingFile | None) -> list[NotesRead]:
    """Notes in the order of their sessions, then of their files' names (in which they come)."""
    rank = {session.id: at for at, session in enumerate(file.sessions)} if file else {}
    return sorted(read, key=lambda each: rank.get(each.notes.session, len(rank)) if each.notes else len(rank))


@dataclass(slots=True)
class _Reading:
    """One folder being read; it gathers the problems of all its files."""

    folder: Folder
    problems: list[Problem] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    pictures: dict[str, n.Image] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """The text of a file; a file that is not there is worth a note."""
        if not self.folder.has(name):
            self.absent(name, [other for other in self.folder.names("") if other.casefold() == name.casefold()])
            return None
        return self.good(self.folder.text(name))

    def good(self, found: T | Problem) -> T | None:
        """What was found, unless it is a problem, which is kept."""
        if isinstance(found, Problem):
            self.problems.append(found)
            return None
        return found

    def record(self, result: Validated[R]) -> R | None:
        """The record as far as it could be read; its problems are kept."""
        self.problems += result.problems
        self.broken |= result.broken
        return result.record

    def file(self) -> MeetingFile | None:
        text = self.good(self.folder.text("meeting.yaml"))
        place = self.folder.place("meeting.yaml")
        return None if text is None else self.record(read_record(text, place, MeetingFile))

    def notes(self) -> list[NotesRead]:
        found = in_notes_folder(self.folder)
        self.problems += found.problems
        if not found.names:
            place = self.folder.place("notes")
            self.problems.append(codes.INPUT_ABSENT.at(place, "there are no notes; the paper is made without them"))
        files = [read_notes_file(self.folder, name) for name in found.names]
        for file in files:
            self.problems += file.problems
            self.pictures.update(file.pictures)
        return [file.read for file in files if file.read]

    def findings(
        self, read: Iterable[NotesRead], file: MeetingFile | None
    ) -> tuple[Union, tuple[tuple[str, ...], ...]]:
        """What findings files hold and notes mark, without what says the same; and which ids only read alike."""
        names = self.findings_files()
        files = [self.findings_file(name) for name in names if name.lower().endswith(_YAML)]
        written = together(each for each in files if each)
        tables = (name for name in names if name.lower().endswith(TABLES))
        nothing: tuple[Entry, ...] = ()
        entries = [entry for name in tables for entry in self.table(name, read_findings_table, file, nothing)]
        entries += [entry for each in read for entry in each.entries]
        found = self.record(collected(written, entries)) or Collected()
        union = united(found, written.merge)
        self.problems += union.problems
        return union, written.distinct

    def findings_files(self) -> list[str]:
        """The files of findings, one or several; that there is none is worth a note."""
        names = self.folder.names("")
        found = sorted((name for name in names if _FINDINGS.fullmatch(name)), key=lambda name: name.rpartition(".")[0])
        if not found:
            self.absent("findings.yaml", [name for name in names if _FINDINGS.fullmatch(name.lower())])
        return found

    def findings_file(self, name: str) -> FindingsFile | None:
        text = self.text(name)
        return self.record(read_findings(text, self.folder.place(name).file)) if text else None

    def table(self, name: str, read: _TableReader[T], file: MeetingFile | None, empty: T) -> T:
        """What a table holds: the file of that name, or (without an ending) the one of that kind."""
        name = name if "." in name else self.one_of(name)
        data = self.good(self.folder.data(name, MOST_BYTES)) if name else None
        if data is None:
            return empty
        found, problems = read(data, self.folder.place(name), file)
        self.problems += problems
        return found

    def contacts(self, file: MeetingFile | None) -> tuple[Person, ...]:
        """Whom the call names as contacts; most meetings have no such file."""
        there = any(self.folder.has(f"contacts{ending}") for ending in TABLES)
        return self.table("contacts", read_contacts, file, ()) if there else ()

    def one_of(self, kind: str) -> str:
        """The name of the one table of a kind that there is; that there is none is worth a note."""
        names = [name for name in self.folder.names("") if name.lower().endswith(TABLES)]
        found = [name for name in names if name.rpartition(".")[0] == kind]
        if len(found) > 1:
            message = f"there are {len(found)} files of this kind, and only one can be used: {', '.join(found)}"
            hint = "move all but one of them out of the folder"
            self.problems.append(codes.INPUT_TWICE.at(self.folder.place(found[0]), message, hint))
        elif not found:
            self.absent(f"{kind}.csv", [name for name in names if name.rpartition(".")[0].casefold() == kind])
        return found[0] if len(found) == 1 else ""

    def absent(self, name: str, near: list[str]) -> None:
        hint = f'did you mean "{near[0]}"? Its name is written otherwise' if near else ""
        message = f"there is no {name}; the paper is made without it"
        self.problems.append(codes.INPUT_ABSENT.at(self.folder.place(name), message, hint))

    def images(self, notes: Iterable[Notes]) -> dict[str, n.Image]:
        """The pictures that notes show, by their paths."""
        there = [name for name in self.folder.names("figures") if name.lower().endswith(ENDINGS)]
        wanted: dict[str, Place] = {}
        for figure in figures(notes):
            wanted.setdefault(figure.source, figure.origin)
        for name in there:
            if name not in wanted:
                place = self.folder.place(name)
                self.problems.append(codes.IMAGE_UNUSED.at(place, "no notes show this picture"))
        found = {name: self.pictures.get(name) or self.image(name, place, there) for name, place in wanted.items()}
        return {name: image for name, image in found.items() if image}

    def image(self, name: str, place: Place, there: list[str]) -> n.Image | None:
        if not self.folder.has(name) or not name.lower().endswith(ENDINGS):
            hint = did_you_mean(name, there) or "put it in the folder figures, and write figures/ before its name"
            self.problems.append(codes.IMAGE_MISSING.at(place, f'there is no picture "{name}"', hint))
            return None
        data = self.good(self.folder.data(name, LIMIT))
        read = read_drawing if name.lower().endswith(DRAWING) else read_image
        return None if data is None else self.good(read(data, self.folder.place(name)))


def figures(notes: Iterable[Notes]) -> Iterator[n.Figure]:
    """The pictures that notes show, in order."""
    for each in notes:
        for passage in each.passages:
            yield from (node for node in every(passage.blocks) if isinstance(node, n.Figure))
