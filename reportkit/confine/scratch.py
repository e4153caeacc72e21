"""The one folder that a child may write in: WeasyPrint puts the fonts of the look there for Fontconfig to find.

The parent makes it and takes it away, whatever becomes of the child. A parent that is killed cannot: the next run
takes away what nobody holds any more.
"""

import contextlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reportkit.errors import NotWritten

_PREFIX = "reportkit-scratch-"
_YOUNG = 60.0
"""Seconds in which a folder may be made and not yet held."""

_REFUSED = "no temporary folder can be made ({}); set TMPDIR to {}"


@contextmanager
def scratch() -> Iterator[Path]:
    """A private folder that is gone afterwards. Raises :class:`NotWritten`."""
    folder = _made()
    held = _held(folder)
    try:
        _sweep(folder.parent)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if held is not None:
            os.close(held)


def _made() -> Path:
    """A new folder. Its name must be text: WeasyPrint tells Fontconfig where fonts are in letters, not in bytes."""
    try:
        tempfile.gettempdir().encode(sys.getfilesystemencoding())
        return Path(tempfile.mkdtemp(prefix=_PREFIX))
    except UnicodeEncodeError as error:
        reason, wanted = "its name is no text in this language's letters", "one with a plain name"
        raise NotWritten(_REFUSED.format(reason, wanted)) from error
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise NotWritten(_REFUSED.format(reason, "one that can be written")) from error


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
    """Take away our own folders that no process holds, and that a wrong clock may have dated into the future."""
    for folder in temporary.glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            status = folder.lstat()
            if status.st_uid != os.getuid() or abs(time.time() - status.st_mtime) < _YOUNG:
                continue
            if (held := _held(folder)) is not None:
                shutil.rmtree(folder, ignore_errors=True)
                os.close(held)
