"""The one way into the build folder: the files of a paper appear together, whole, or not at all.

A paper is a set of files: Word, PDF, perhaps a report. One rename is one step, but several are not, and people want
plain files under names that stay, so that no folder or link can be switched in one step either. A journal makes the
set one, as it does in databases:

1. Take the lock of the folder, undo what a killed build left (:mod:`journal`), and look for edited files.
2. Write every new file beside its place under a name of ours, and wait for the disk.
3. Write the journal: which files are to be replaced, and what the way back is. Wait for the disk.
4. Give every file that is to be replaced a second name (a hard link, or a copy where there are none). For a file that
   somebody edited, that is the dated name under which it is kept. Wait for the disk.
5. Rename the new files into their places, the manifest last, and wait for the disk.
6. Take the journal away, and wait for the disk: **now the new set is there.** The second names go.

Whatever fails before step 6, in this process or with it, either no file was touched yet or the journal is there, and
the way back is the same for an error at hand as for a power cut that the next build finds: files that still are what we
put there are replaced by what was there before; files that somebody saved in the meantime are left alone. Between two
waits the disk may keep any part of what was done, and each step is written so that this does not matter: the journal
is on it before the second names, these before the first rename, the renames before the journal goes, and its going
before the second names go.

Not covered: a program that saves a file in the few thousandths of a second between steps 1 and 5 without saying, as
Word and LibreOffice do, that it has it open.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportkit.config import Edited
from reportkit.errors import NotWritten
from reportkit.write.disk.durable import (
    as_not_written,
    is_there,
    make_folder,
    public_mode,
    second_name,
    sha256_of,
    sync_folder,
    temporary,
    write_new,
)
from reportkit.write.disk.edited import kept_name, to_keep
from reportkit.write.disk.journal import Replacement, end_journal, settle, sweep, unsettled, write_journal
from reportkit.write.disk.lock import locked
from reportkit.write.disk.manifest import MANIFEST, read_manifest

Say = Callable[[str], None]
"""Is told, in one sentence, why nothing seems to happen."""

_PRIVATE = 0o600


@dataclass(frozen=True)
class Paper:
    """The finished files of one paper (name → bytes), and the SHA-256 of what they were made of.

    ``name`` is what the manifest calls the paper; ``private`` files are for their owner's eyes alone.
    """

    name: str
    files: Mapping[str, bytes]
    sources: Mapping[str, Any] = field(default_factory=dict)
    private: bool = False


@dataclass(frozen=True)
class Published:
    """Where the files are, and where those that somebody had edited are kept."""

    files: tuple[Path, ...]
    kept: tuple[Path, ...] = ()


def publish(folder: Path, paper: Paper, edited: Edited, say: Say) -> Published:
    """Put the files of a paper into their folder.

    Raises :class:`NotPublished` where somebody edited one or has it open, and :class:`NotWritten`.
    """
    with _sole(folder, say, paper.private):
        keep = to_keep(folder, paper.files, read_manifest(folder), edited)
        kept = _replace(folder, paper, keep)
    return Published(tuple(folder / name for name in paper.files), tuple(folder / name for name in kept))


def look_first(folder: Path, names: Iterable[str], edited: Edited, say: Say) -> None:
    """Say early, before minutes of work, what would stop these files from being published; raises as ``publish``."""
    if folder.is_dir():
        with _sole(folder, say):
            to_keep(folder, names, read_manifest(folder), edited)


def tidy(folder: Path, say: Say) -> None:
    """Undo what a killed build left in a folder, if one did. Raises :class:`NotWritten`."""
    with as_not_written(folder):
        if not folder.is_dir() or not unsettled(folder):
            return
    with _sole(folder, say):
        pass


@contextmanager
def _sole(folder: Path, say: Say, private: bool = False) -> Iterator[None]:
    """The folder, there, locked and settled; a private one is for its owner alone before anything is in it."""
    with as_not_written(folder):
        make_folder(folder)
        if private:
            os.chmod(folder, 0o700)
        with locked(folder, say):
            settle(folder)
            yield


def _replace(folder: Path, paper: Paper, keep: Iterable[str]) -> list[str]:
    """Steps 2 to 6; says under which names edited files are kept."""
    kept = {name: kept_name(folder, name) for name in keep}
    try:
        waiting = _written_beside(folder, paper)
        _put_in_place(folder, waiting, [_planned(folder, name, data, kept) for name, (_, data) in waiting.items()])
    except BaseException:
        with suppress(OSError, NotWritten):  # a second error: the journal stays, and the next build goes back
            settle(folder)
        raise
    with suppress(OSError):  # done is done; the next build sweeps what is left
        sweep(folder)
    return list(kept.values())


def _written_beside(folder: Path, paper: Paper) -> dict[str, tuple[Path, bytes]]:
    """Every file of the set under a name of ours, the manifest last."""
    outputs = {name: sha256_of(data) for name, data in paper.files.items()}
    manifest = read_manifest(folder).with_paper(paper.name, outputs, paper.sources)
    mode = _PRIVATE if paper.private else public_mode()
    waiting = {}
    for name, data in {**paper.files, MANIFEST: manifest.data()}.items():
        beside = temporary(folder, ".new")
        write_new(beside, data, mode)
        waiting[name] = (beside, data)
    return waiting


def _planned(folder: Path, name: str, data: bytes, kept: Mapping[str, str]) -> Replacement:
    """What is about to happen to one file."""
    backup = (kept.get(name) or temporary(folder, ".old").name) if is_there(folder / name) else None
    return Replacement(name, sha256_of(data), backup)


def _put_in_place(folder: Path, waiting: Mapping[str, tuple[Path, bytes]], plan: Sequence[Replacement]) -> None:
    """Steps 3 to 6."""
    write_journal(folder, plan)
    for each in plan:
        if each.backup:
            second_name(folder / each.name, folder / each.backup)
    sync_folder(folder)
    for name, (beside, _) in waiting.items():
        os.replace(beside, folder / name)
    end_journal(folder)
