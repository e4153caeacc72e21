"""Bytes that are on the disk when we say so, under names that nobody else takes."""

import errno
import hashlib
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportkit.errors import NotWritten

OURS = ".reportkit-"
"""How the names of our temporary files begin, so that the next build knows them for what they are."""

WINDOWS = os.name == "nt"
"""Whether folders cannot be waited for, and open files not renamed."""

_NOT_THROUGH_LINKS = getattr(os, "O_NOFOLLOW", 0)
_NOT_FOR_FOLDERS = {errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.ENOSYS}


def temporary(folder: Path, ending: str) -> Path:
    """A new name of ours in a folder."""
    return folder / f"{OURS}{secrets.token_hex(8)}{ending}"


def write_new(path: Path, data: bytes, mode: int) -> None:
    """Write a file that is not there yet, nobody else's to read until it is whole.

    Each step reports its own failure, and the last of them is closing: a file left for Python to close loses the
    error of a full disk. Raises :class:`OSError`.
    """
    with open(path, "xb", opener=private) as file:
        file.write(data)
        file.flush()
        os.chmod(path, mode)
        os.fsync(file.fileno())


def private(path: str, flags: int) -> int:
    """Opens a new file for its owner alone, and never through a link."""
    return os.open(path, flags | _NOT_THROUGH_LINKS, 0o600)


@contextmanager
def as_not_written(path: Path) -> Iterator[None]:
    """What the system says of a failure, in one sentence about the file or folder. Raises :class:`NotWritten`."""
    try:
        yield
    except OSError as error:
        raise NotWritten(f"{path}: could not be written ({(error.strerror or 'unknown reason').lower()})") from error


def second_name(path: Path, second: Path) -> None:
    """Give a file a second name, or a copy of it that name where no file has two (FAT, some network drives).

    Raises :class:`OSError`, also where something bears that name.
    """
    try:
        os.link(path, second)
    except FileExistsError:
        raise
    except OSError:
        beside = temporary(path.parent, ".copy")
        write_new(beside, path.read_bytes(), 0o600)
        shutil.copystat(path, beside)
        os.replace(beside, second)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, each known to the disk before what is put into it."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; where folders cannot be waited for (Windows), do not."""
    if WINDOWS:
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS:
            raise
    finally:
        os.close(handle)


def public_mode() -> int:
    """The mode that any program gives to a new file here: ``0666 & ~umask``."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def sha256_of(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def sha256(path: Path) -> str | None:
    """The SHA-256 of an ordinary file; of one that is not there, nothing. Raises :class:`OSError`."""
    if not is_there(path):
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_there(path: Path) -> bool:
    """Whether an ordinary file is there. Raises :class:`NotWritten` where something else is (a link, a folder)."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    if not stat.S_ISREG(found.st_mode):
        raise NotWritten(f"{path}: this is not an ordinary file; move it away")
    return True
