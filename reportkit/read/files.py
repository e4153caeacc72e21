"""The files of one folder, read without ever leaving it."""

import os
from dataclasses import dataclass
from pathlib import Path

from reportkit import codes, doing
from reportkit.guard.folder import contents
from reportkit.guard.names import twins
from reportkit.guard.refusal import Refusal
from reportkit.problems import Place, Problem

TEXT_LIMIT = 5_000_000
_LITTER = {"thumbs.db", "desktop.ini"}


@dataclass(frozen=True)
class Folder:
    """A meeting's folder: where it really is, and how its files are named in problems."""

    root: Path
    shown: str

    def place(self, relative: str) -> Place:
        return Place(f"{self.shown}/{relative}" if self.shown else relative)

    def names(self, under: str) -> list[str]:
        """The files directly in a folder inside this one, sorted, as paths from here; hidden files are left out."""
        try:
            found = sorted(os.listdir(self.root / under)) if self._is_inside(under) else []
        except OSError:
            return []
        return [f"{under}/{name}" if under else name for name in found if self._is_file(under, name)]

    def _is_inside(self, under: str) -> bool:
        return (self.root / under).resolve().is_relative_to(self.root)

    def _is_file(self, under: str, name: str) -> bool:
        hidden = name.startswith((".", "~$")) or name.casefold() in _LITTER
        return not hidden and not os.path.isdir(self.root / under / name)

    def doubts(self, under: str) -> list[Problem]:
        """What is wrong with a folder inside this one: it lies elsewhere or is shut, or two files are one elsewhere."""
        if not self._is_inside(under):
            return [codes.OUTSIDE_FOLDER.at(self.place(under), "this folder lies outside that of the meeting")]
        if shut := self.shut(under):
            return shut
        message = "another file has the same name but for capitals or accents"
        pairs = twins(self.names(under))
        return [codes.NAMES_ALIKE.at(self.place(name), message, "rename one of them") for _, name in pairs]

    def shut(self, under: str) -> list[Problem]:
        """That a folder inside this one, or this one itself (""), is there and may not be read."""
        reason = _shut(self.root / under)
        place = self.place(under) if under else Place(self.shown or ".")
        return [codes.FILE_UNREADABLE.at(place, f"this folder cannot be read: {reason}")] if reason else []

    def has(self, relative: str) -> bool:
        return os.path.lexists(self.root / relative)

    def data(self, relative: str, limit: int) -> bytes | Problem:
        """What a file holds, or why it cannot be had."""
        place = self.place(relative)
        doing.now(place.file)
        try:
            return contents(self.root, relative, limit)
        except Refusal as refused:
            return refused.problem(place)

    def text(self, relative: str) -> str | Problem:
        """The text of a file, with one kind of line end, or why it cannot be had."""
        data = self.data(relative, TEXT_LIMIT)
        return decoded(data, self.place(relative)) if isinstance(data, bytes) else data


def _shut(folder: Path) -> str:
    """Why it cannot be known what a folder holds; of one that is not there, or that can be read, nothing."""
    try:
        os.listdir(folder)
        os.lstat(os.path.join(folder, "."))  # to look at what is in it is another right than to list it
    except FileNotFoundError:
        return ""
    except OSError as error:
        return error.strerror or "unknown reason"
    return ""


def folder_at(path: Path) -> Folder:
    """The folder at ``path``; problems name its files as the user did, never by where this machine keeps them."""
    root = path.resolve()
    shown = path
    if path.is_absolute():
        here = Path.cwd().resolve()
        shown = root.relative_to(here) if root.is_relative_to(here) else Path(path.name)
    return Folder(root, "" if shown == Path() else shown.as_posix())


def decoded(data: bytes, place: Place) -> str | Problem:
    """UTF-8 as text, with or without a byte order mark."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _not_utf8(place, "this file is saved as UTF-16 (Excel calls it Unicode text)")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _not_utf8(
            Place(place.file, line), "this file is not saved as UTF-8; this is the first line that shows it"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(place: Place, message: str) -> Problem:
    hint = 'save it again as UTF-8 (in Excel: "CSV UTF-8"; in an editor: Save with encoding)'
    return codes.NOT_UTF8.at(place, message, hint)
