"""Standard output that says in our words when it takes nothing more, and shows every letter somehow."""

import errno
import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from reportkit.errors import NotWritten

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


class _Raw(io.FileIO):
    """A file of the system's whose failures are told apart from those of other files.

    When nobody reads it any more, as in ``| head`` or when a terminal is closed, what is said goes nowhere: the work
    is done to its end, and the exit code says how.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number, "wb", closefd=False)
        self._gone = {errno.EPIPE, errno.EIO} if self.isatty() else {errno.EPIPE}

    def write(self, data: "ReadableBuffer", /) -> int:
        try:
            return super().write(data) or 0
        except OSError as error:
            if error.errno in self._gone:
                _to_nowhere(self.fileno())
                return memoryview(data).nbytes
            reason = (error.strerror or "unknown reason").lower()
            raise NotWritten(f"the results could not be printed ({reason})") from error


def stand_ready() -> None:
    """Open what a careless caller closed, so that no file of ours is taken for the terminal, and wrap the output."""
    for number in (0, 1, 2):
        with suppress(OSError):
            _reopened(number)
    if not os.environ.get("COLUMNS", "1").strip("0"):
        del os.environ["COLUMNS"]  # in no column at all, rich prints nothing
    sys.stdout = _stream(1, sys.stdout)
    sys.stderr = _stream(2, sys.stderr)


def _reopened(number: int) -> None:
    try:
        os.fstat(number)
    except OSError:
        os.open(os.devnull, os.O_RDWR)


def _stream(number: int, before: TextIO | None) -> io.TextIOWrapper:
    encoding = before.encoding if before else "utf-8"
    raw = _Raw(number)
    lines = number == 2 or raw.isatty()
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding, errors="backslashreplace", line_buffering=lines)


def leave_alone() -> None:
    """What is still to come cannot be printed; Python is not to complain of that when it ends."""
    with suppress(OSError):
        _to_nowhere(1, 2)


def _to_nowhere(*numbers: int) -> None:
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in numbers:
        os.dup2(nowhere, number)
    os.close(nowhere)
