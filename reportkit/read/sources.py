"""What a paper is made of, as the SHA-256 of each file: to tell whether any of it changed.

People name their input files as they like, after a speaker for example; here, only files that have a name of ours keep
it, and others are numbered.
"""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportkit.read.files import Folder, folder_at
from reportkit.read.template import SHARED

_OURS = {"meeting", "participants", "findings", "trainings"}
_PLACES = ("", "notes", "figures")
_LIMIT = 50_000_000


def input_digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of a meeting."""
    root = folder_at(folder)
    return {label: digest for under in _PLACES for label, digest in _numbered(root, under)}


def template_digests(root: Path, name: str) -> dict[str, str]:
    """One SHA-256 of all files of a template, and one of all that templates share."""
    folder = folder_at(root)
    return {each: _together(dict(_below(folder, each))) for each in (name, SHARED)}


def _numbered(folder: Folder, under: str) -> Iterator[tuple[str, str]]:
    number = 0
    for name in folder.names(under):
        path = Path(name)
        digest = _digest(folder, name)
        if not under and path.stem in _OURS:
            yield name, digest
        else:
            number += 1
            yield f"{under or 'other'}/{number}{path.suffix if path.suffix.isascii() else ''}", digest


def _below(folder: Folder, under: str) -> Iterator[tuple[str, str]]:
    for path in sorted((folder.root / under).rglob("*")):
        name = path.relative_to(folder.root).as_posix()
        if not path.is_dir() and name in folder.names(path.parent.relative_to(folder.root).as_posix()):
            yield name, _digest(folder, name)


def _digest(folder: Folder, name: str) -> str:
    data = folder.data(name, _LIMIT)
    return hashlib.sha256(data).hexdigest() if isinstance(data, bytes) else "not read"


def _together(digests: Mapping[str, str]) -> str:
    lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(digests.items()))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()
