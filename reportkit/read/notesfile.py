"""One file of notes, in whatever form it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportkit.document.nodes import Image
from reportkit.problems import Problem
from reportkit.read.files import Folder
from reportkit.read.notes import NotesRead, read_notes
from reportkit.read.notesfiles import WORD_LIMIT, is_word, stem
from reportkit.read.word.notes import read_word_notes


@dataclass(frozen=True, slots=True)
class NotesFile:
    """What a file of notes holds (``None`` where it cannot be read), the pictures inside it, and what is wrong."""

    name: str
    read: NotesRead | None
    problems: tuple[Problem, ...]
    pictures: Mapping[str, Image] = field(default_factory=dict)


def read_notes_file(folder: Folder, name: str) -> NotesFile:
    """The notes in a file of a meeting's folder, by its name as seen from there."""
    place = folder.place(name)
    data = folder.data(name, WORD_LIMIT) if is_word(name) else folder.text(name)
    if isinstance(data, Problem):
        return NotesFile(name, None, (data,))
    if isinstance(data, bytes):
        found, problems = read_word_notes(data, place.file, stem(name))
        return NotesFile(name, found.read, tuple(problems), found.pictures)
    read, problems = read_notes(data, place.file)
    return NotesFile(name, read, tuple(problems))
