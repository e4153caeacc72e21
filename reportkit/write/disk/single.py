"""One file, or one new folder, anywhere: whole or not at all, and nobody else's work is written over.

Files here have no manifest beside them, so that reportkit cannot know whether somebody worked on one. What is there and
holds something else is therefore never replaced unless the user says ``--force``. While they are being written, parts
are locked by their owner; one that is not is left from a killed run, and swept by the next that writes the same name.
"""

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from reportkit.errors import NotWritten
from reportkit.write.disk.durable import (
    WINDOWS,
    as_not_written,
    is_there,
    make_folder,
    private,
    public_mode,
    sha256,
    sha256_of,
    sync_folder,
    write_new,
)
from reportkit.write.disk.lock import is_ours

_PART = ".part"


def write_file(path: Path, data: bytes, force: bool = False) -> Path:
    """Write one file and say where it is. Raises :class:`NotWritten`."""
    return write_files(path.parent, {path.name: data}, force)[0]


def write_files(folder: Path, files: Mapping[str, bytes], force: bool = False) -> list[Path]:
    """Write files (name → bytes) into a folder, each of them whole; if one may not be written, none is.

    Raises :class:`NotWritten`.
    """
    with as_not_written(folder):
        in_the_way = [name for name, data in files.items() if _in_the_way(folder / name, data, force)]
        if in_the_way:
            named = ", ".join(f'"{folder / name}"' for name in in_the_way)
            raise NotWritten(f"{named}: there already, and was left as it is; --force writes over it")
        make_folder(folder)
        for name, data in files.items():
            _write(folder / name, data)
        sync_folder(folder)
    return [folder / name for name in files]


def write_folder(folder: Path, files: Mapping[str, bytes], empty: Iterable[str]) -> list[Path]:
    """Make a new folder with files (path in it → bytes) and empty folders in it, all at once.

    A folder that is there already and holds nothing is filled. Raises :class:`NotWritten`.
    """
    with as_not_written(folder):
        make_folder(folder.parent)
        _sweep(folder)
        part = _part(folder)
        try:
            with _owned(part):
                _fill(part, files, empty)
                if folder.is_dir():
                    folder.rmdir()
                os.rename(part, folder)
        except BaseException:
            shutil.rmtree(part, ignore_errors=True)
            raise
        sync_folder(folder.parent)
    return [folder / name for name in files]


def _in_the_way(path: Path, data: bytes, force: bool) -> bool:
    return is_there(path) and not force and sha256(path) != sha256_of(data)


def _write(path: Path, data: bytes) -> None:
    _sweep(path)
    part = _part(path)
    try:
        with open(part, "xb", opener=private) as file:
            is_ours(file.fileno())
            file.write(data)
            file.flush()
            os.chmod(part, public_mode())
            os.fsync(file.fileno())
            if not WINDOWS:  # there, a file cannot be renamed while it is open
                os.replace(part, path)
        if WINDOWS:
            os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def _owned(part: Path) -> Iterator[None]:
    """A new folder that is locked as long as we need it."""
    make_folder(part)
    if WINDOWS:
        yield
        return
    handle = os.open(part, os.O_RDONLY)
    try:
        is_ours(handle)
        yield
    finally:
        os.close(handle)


def _fill(part: Path, files: Mapping[str, bytes], empty: Iterable[str]) -> None:
    for each in empty:
        make_folder(part / each)
    for name, data in files.items():
        make_folder((part / name).parent)
        write_new(part / name, data, public_mode())
    for folder in {part, *((part / name).parent for name in files)}:
        sync_folder(folder)


def _part(path: Path) -> Path:
    return path.with_name(f".{path.name}.{secrets.token_hex(8)}{_PART}")


def _sweep(path: Path) -> None:
    """Take away what killed runs left of a file or folder: their parts are nobody's any more."""
    if WINDOWS:  # no lock there tells an owner's part from one that was left
        return
    names = [name for name in os.listdir(path.parent) if name.startswith(f".{path.name}.") and name.endswith(_PART)]
    for part in (path.parent / name for name in names):
        with suppress(OSError):
            handle = os.open(part, os.O_RDONLY | os.O_NOFOLLOW)
            try:
                if is_ours(handle):
                    shutil.rmtree(part) if part.is_dir() else part.unlink()
            finally:
                os.close(handle)
