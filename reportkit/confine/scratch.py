"""The one folder that a child may write in: WeasyPrint puts the fonts of the look there for Fontconfig to find.

The parent makes it and takes it away, whatever becomes of the child. A parent that is killed cannot: the next run
takes away what nobody holds any more.
"""

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportkit.errors import NotWritten

_PREFIX = "reportkit-scratch-"
_YOUNG = 60.0
"""Seconds in which a folder may be made and not yet held."""


@contextmanager
def scratch() -> Iterator[Path]:
    """A private folder that is gone afterwards. Raises :class:`NotWritten`."""
    try:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise NotWritten(
            f"no temporary folder can be made ({reason}); set TMPDIR to one that can be written"
        ) from error
    held = _held(folder)
    try:
        _sweep(folder.parent)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if held is not None:
            os.close(held)


def _held(folder: Path) -> int | None:
    """A lock on the folder, for as long as the handle is open; None where somebody has it or there are no locks."""
    try:
        import fcntl
    except ImportError:
        return None
    handle = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        return None
    return handle


def _sweep(temporary: Path) -> None:
    """Take away our own folders that no process holds."""
    for folder in temporary.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            status = folder.lstat()
            if status.st_uid != os.getuid() or time.time() - status.st_mtime < _YOUNG:
                continue
            if (held := _held(folder)) is not None:
                shutil.rmtree(folder, ignore_errors=True)
                os.close(held)
