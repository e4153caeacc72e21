"""Standard output that says in our words when it takes nothing more, and shows every letter somehow."""

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

    A pipe that its reader closed stays a :class:`BrokenPipeError`.
    """

    def write(self, data: "ReadableBuffer", /) -> int:
        try:
            return super().write(data) or 0
        except BrokenPipeError:
            raise
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            raise NotWritten(f"the results could not be printed ({reason})") from error


def stand_ready() -> None:
    """Open what a careless caller closed, so that no file of ours is taken for the terminal, and wrap the output."""
    for number in (0, 1, 2):
        with suppress(OSError):
            _reopened(number)
    sys.stdout = _stream(1, sys.stdout)
    sys.stderr = _stream(2, sys.stderr)


def _reopened(number: int) -> None:
    try:
        os.fstat(number)
    except OSError:
        os.open(os.devnull, os.O_RDWR)


def _stream(number: int, before: TextIO | None) -> io.TextIOWrapper:
    encoding = before.encoding if before else "utf-8"
    raw = _Raw(number, "wb", closefd=False)
    lines = number == 2 or raw.isatty()
    return io.TextIOWrapper(io.BufferedWriter(raw), encoding, errors="backslashreplace", line_buffering=lines)


def leave_alone() -> None:
    """Nobody reads what is still to come; Python is not to complain of that when it ends."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        os.close(nowhere)
