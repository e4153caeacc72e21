"""The one place that writes to the build folder: files appear whole, or not at all."""

import contextlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from reportkit.errors import NotWritten


def publish(folder: Path, files: Mapping[str, bytes], private: bool = False) -> list[Path]:
    """Write ``files`` (name → bytes) into ``folder`` and say where they are.

    All of them are written beside their places first, and moved there when the last one is on disk, so that a full
    disk or a crash leaves the old files as they were. ``private`` files and their folder are for their owner
    alone: nobody else on the machine can open them at any moment. Raises :class:`NotWritten`.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        _made(folder, private)
        for name, data in files.items():
            waiting.append((_written_beside(folder, name, data, private), folder / name))
        for temporary, final in waiting:
            os.replace(temporary, final)
    except OSError as error:
        for temporary, _ in waiting:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise NotWritten(f"{folder}: could not be written ({(error.strerror or 'unknown reason').lower()})") from error
    return [final for _, final in waiting]


def _made(folder: Path, private: bool) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if private:
        folder.chmod(0o700)


def _written_beside(folder: Path, name: str, data: bytes, private: bool) -> Path:
    handle, temporary = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
    path = Path(temporary)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        path.chmod(0o600 if private else 0o666 & ~_umask())
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
