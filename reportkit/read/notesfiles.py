"""Which files in the folder notes are notes, and in which form."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from reportkit import codes
from reportkit.problems import Problem
from reportkit.read.files import Folder

WORD_LIMIT = 50_000_000
_MARKDOWN, _WORD = ".md", ".docx"
_OTHER_DOCUMENTS = {
    ".doc",
    ".docm",
    ".dot",
    ".dotx",
    ".dotm",
    ".rtf",
    ".odt",
    ".ott",
    ".fodt",
    ".pages",
    ".wps",
    ".pdf",
}


@dataclass(frozen=True, slots=True)
class NotesFiles:
    """The names of the notes of a meeting, and what is wrong with the other files beside them."""

    names: tuple[str, ...]
    problems: tuple[Problem, ...]


def in_notes_folder(folder: Folder) -> NotesFiles:
    """The notes in a meeting's folder, by their names as seen from there."""
    names = folder.names("notes")
    kept = [name for name in names if _ending(name) in {_MARKDOWN, _WORD}]
    problems = [_ignored(folder, name) for name in names if name not in kept]
    stems = {stem(name) for name in kept if not is_word(name)}
    problems += [_twice(folder, name) for name in kept if is_word(name) and stem(name) in stems]
    return NotesFiles(tuple(kept), tuple(problems))


def is_word(name: str) -> bool:
    """Whether notes are a Word document."""
    return _ending(name) == _WORD


def stem(name: str) -> str:
    """The name of notes without their folder and ending."""
    return PurePosixPath(name).stem


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.casefold()


def _ignored(folder: Folder, name: str) -> Problem:
    place = folder.place(name)
    if _ending(name) in _OTHER_DOCUMENTS:
        message = f"notes cannot be read from a file whose name ends in {_ending(name)}"
        return codes.NOTES_FORMAT.at(place, message, "open it in Word or LibreOffice and save it as .docx")
    message = "this file is not read: notes are Word documents (.docx) or Markdown files (.md)"
    return codes.NOTES_IGNORED.at(place, message, "save it as .docx, or as text with .md")


def _twice(folder: Folder, name: str) -> Problem:
    message = f"these notes are there twice, as {stem(name)}.docx and as {stem(name)}.md"
    return codes.NOTES_TWICE.at(folder.place(name), message, "keep one of the two files, and move the other elsewhere")
