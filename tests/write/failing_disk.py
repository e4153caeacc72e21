"""A disk that fails, or a process that is killed, at any call one likes."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

CALLS = ("open", "link", "replace", "rename", "unlink", "fsync", "chmod", "mkdir", "rmdir", "listdir")


class Killed(BaseException):
    """Stands for the end of the process: from it on, nothing that the process tries has an effect."""


class Fault:
    """Lets the call number ``at`` fail: alone, with all that follow, or by the end of the process.

    Calls are counted from 1; with a name, only calls of that name count.
    """

    def __init__(self, at: int, how: str, name: str = "") -> None:
        self.at, self.how, self.name = at, how, name
        self.calls: list[str] = []

    @property
    def reached(self) -> bool:
        return len(self.calls) >= self.at

    def wrapped(self, name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            if counts := name == self.name or not self.name:
                self.calls.append(name)
            if self.reached and self.how == "killed":
                raise Killed
            if (counts and len(self.calls) == self.at) or (self.reached and self.how == "for good"):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return real(*arguments, **named)

        return call


@contextmanager
def failing(at: int, how: str, name: str = "") -> Iterator[Fault]:
    """A disk with a :class:`Fault`."""
    fault = Fault(at, how, name)
    with pytest.MonkeyPatch.context() as patch:
        for each in CALLS:
            patch.setattr(os, each, fault.wrapped(each, getattr(os, each)))
        yield fault


def there(folder: Path) -> dict[str, bytes]:
    """What people see in a folder: every file whose name has no dot before it."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name[0] != "."}


def hidden(folder: Path) -> set[str]:
    """The names of our own files in a folder."""
    return {path.name for path in folder.iterdir() if path.name[0] == "."}
