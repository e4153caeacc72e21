"""One build at a time in a folder.

The lock belongs to the open file, not to its name: when its owner ends, however it ends, the system takes it back, so
that a killed build stands in nobody's way and the file itself need never be removed. On Windows, which has no
``fcntl``, ``msvcrt`` locks the first byte of the file, with the same effect. Where the disk knows no locks at all (some
network drives), the build goes on without: two builds there at the same moment are the user's to avoid.
"""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reportkit.errors import NotWritten

LOCK = ".reportkit.lock"
PATIENCE = 1.0
"""Seconds of waiting after which the user is told."""

LIMIT = 60.0
"""Seconds of waiting after which a build gives up."""

_PAUSE = 0.05
_OPENED = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
_NO_LOCKS = {errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK}

if sys.platform == "win32":
    import msvcrt

    _TAKEN = {errno.EACCES, errno.EDEADLK}

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    _TAKEN = {errno.EWOULDBLOCK}

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the folder's lock. Raises :class:`NotWritten` after a minute, and :class:`OSError`."""
    handle = os.open(folder / LOCK, _OPENED, 0o666)
    try:
        _wait(handle, folder, say)
        yield
    finally:
        os.close(handle)


def _wait(handle: int, folder: Path, say: Callable[[str], None]) -> None:
    began, told = time.monotonic(), False
    while not is_ours(handle):
        waited = time.monotonic() - began
        if waited >= LIMIT:
            raise NotWritten(f"{folder}: another build has been writing there for {LIMIT:.0f} seconds; try again later")
        if waited >= PATIENCE and not told:
            say(f"{folder}: waiting for another build to finish")
            told = True
        time.sleep(_PAUSE)


def is_ours(handle: int) -> bool:
    """Whether the lock of an open file is ours now. Raises :class:`OSError`."""
    try:
        _lock(handle)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        if error.errno not in _NO_LOCKS:
            raise
    return True
