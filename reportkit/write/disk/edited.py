"""What people did to files since reportkit wrote them, and the names under which their work is kept."""

import os
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import count
from pathlib import Path

from reportkit import codes
from reportkit.config import Edited
from reportkit.errors import NotPublished
from reportkit.problems import Place, Problem
from reportkit.write.disk.durable import sha256
from reportkit.write.disk.manifest import Manifest

_CHOICE = '"--keep" keeps it beside the new one under a dated name, "--force" writes over it'
_CLOSE = 'close it there; if nobody has it open, delete "{}", or use "--force"'


def to_keep(folder: Path, names: Iterable[str], manifest: Manifest, edited: Edited) -> list[str]:
    """The files that somebody changed and that are to be kept.

    Raises :class:`NotPublished`, which names all files that stand in the way, and :class:`OSError`.
    """
    if edited is Edited.FORCE:
        return []
    found = list(names)
    opened = [problem for name in found for problem in _opened(folder, name)]
    changed = [name for name in found if _changed(folder, name, manifest)]
    stopping = [_told(folder, name, manifest) for name in changed] if edited is Edited.STOP else []
    if opened or stopping:
        raise NotPublished([*stopping, *opened])
    return changed


def kept_name(folder: Path, name: str) -> str:
    """Where an edited file is kept: its name says on which day it was changed, and nothing else bears it."""
    path = folder / name
    day = _day(path.stat().st_mtime)
    marks = (f", {number}" if number > 1 else "" for number in count(1))
    names = (f"{path.stem} (edited {day}{mark}){path.suffix}" for mark in marks)
    return next(name for name in names if not os.path.lexists(folder / name))


def _day(moment: float) -> str:
    """The day of a moment, which a wrong clock may have put into a year that no calendar has."""
    try:
        return str(datetime.fromtimestamp(moment).date())
    except (ValueError, OverflowError, OSError):
        return "some day"


def _changed(folder: Path, name: str, manifest: Manifest) -> bool:
    digest = sha256(folder / name)
    return digest is not None and not manifest.knows(name, digest)


def _told(folder: Path, name: str, manifest: Manifest) -> Problem:
    place = Place(f"{folder}/{name}")
    if manifest.lists(name):
        return codes.FILE_EDITED.at(place, "somebody has changed this file since reportkit wrote it", _CHOICE)
    return codes.FILE_UNKNOWN.at(place, "reportkit did not write this file, or no longer knows that it did", _CHOICE)


def _opened(folder: Path, name: str) -> Iterator[Problem]:
    for mark in owner_files(name):
        if os.path.lexists(folder / mark):
            message = "this file is open in Word or LibreOffice"
            yield codes.FILE_OPEN.at(Place(f"{folder}/{name}"), message, _CLOSE.format(mark))
            return


def owner_files(name: str) -> list[str]:
    """What Word and LibreOffice put beside a file while it is open.

    Word writes ``~$`` before a short name and over the first letters of a longer one (Microsoft's "owner file").
    """
    return [f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#"]
