"""The way back: what a build is about to replace, written down before the first file is.

As long as the journal is there, the build that wrote it has not happened: whoever holds the lock next undoes it. Taking
the journal away is what makes the build so.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from reportkit.errors import NotWritten
from reportkit.write.disk.durable import OURS, sha256, sync_folder, temporary, write_new

JOURNAL = ".reportkit.journal"


@dataclass(frozen=True)
class Replacement:
    """A file about to be put in place: its name, the SHA-256 of what comes, and where what was there is kept."""

    name: str
    new: str
    backup: str | None


def write_journal(folder: Path, replacements: Iterable[Replacement]) -> None:
    """Write down what is about to be replaced, and wait until it is on the disk. Raises :class:`OSError`."""
    path = temporary(folder, ".journal")
    write_new(path, json.dumps([asdict(each) for each in replacements]).encode(), 0o600)
    os.replace(path, folder / JOURNAL)
    sync_folder(folder)


def end_journal(folder: Path) -> None:
    """Take the journal away, on the disk too: what was done stays done. Raises :class:`OSError`."""
    sync_folder(folder)
    os.unlink(folder / JOURNAL)
    sync_folder(folder)


def settle(folder: Path) -> None:
    """Undo a build that did not come to its end, and sweep what it left; the lock must be held.

    Raises :class:`OSError` and :class:`NotWritten`.
    """
    if (folder / JOURNAL).exists():
        for each in _read(folder):
            _undo(folder, each)
        end_journal(folder)
    sweep(folder)


def sweep(folder: Path) -> None:
    """Take our temporary files away, once the disk knows that the journal is gone. Raises :class:`OSError`."""
    names = leftovers(folder)
    if names:
        sync_folder(folder)
    for name in names:
        os.unlink(folder / name)


def unsettled(folder: Path) -> bool:
    """Whether a build in this folder did not come to its end."""
    return (folder / JOURNAL).exists() or bool(leftovers(folder))


def leftovers(folder: Path) -> list[str]:
    """Our temporary files in a folder; while the lock is held, nobody needs them but its owner."""
    return sorted(name for name in os.listdir(folder) if name.startswith(OURS))


def _undo(folder: Path, each: Replacement) -> None:
    """Put back what was there, unless somebody has worked on the file since: then it is theirs."""
    final, backup = folder / each.name, folder / each.backup if each.backup else None
    there = sha256(final)
    if there in (each.new, None):
        _restore(final, backup)
    if backup and there and sha256(backup) == there:  # two names of one file: replacing one by the other did nothing
        backup.unlink()


def _restore(final: Path, backup: Path | None) -> None:
    if backup is None:
        final.unlink(missing_ok=True)
    elif backup.exists():
        os.replace(backup, final)


def _read(folder: Path) -> list[Replacement]:
    try:
        found = [Replacement(**each) for each in json.loads((folder / JOURNAL).read_bytes())]
        if all(Path(name).name == name for each in found for name in (each.name, each.backup or each.name)):
            return found
    except (ValueError, TypeError, RecursionError):
        pass
    raise NotWritten(f"{folder}: {JOURNAL} is damaged; look at the files there, and delete it")
