"""What is being done at the moment, for whoever watches: a process that is stopped can no longer say it.

The stages say what they begin (``step``) and which file is in hand (``now``), and may ask for a smaller limit for one
piece of work (``at_most``). Where nobody watches, as in most tests, all of it does nothing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Watcher(Protocol):
    """Somebody who wants to know what is being done, and who can hold a piece of work to its time."""

    def step(self, name: str) -> None:
        """A step begins: read, merge, write, check or another."""

    def making(self, names: list[str]) -> None:
        """All is well so far, and files of these names are to be made."""

    def now(self, what: str) -> None:
        """A file, as the user knows it, is in hand from now on."""

    def allow(self, seconds: float) -> float:
        """Stop the process if it is still busy after so many seconds; 0 lifts that. Returns what was left before."""


class _Nobody:
    def step(self, name: str) -> None: ...

    def making(self, names: list[str]) -> None: ...

    def now(self, what: str) -> None: ...

    def allow(self, seconds: float) -> float:
        return 0.0


_watcher: Watcher = _Nobody()


def watch(watcher: Watcher) -> None:
    """From now on, ``watcher`` is told."""
    global _watcher
    _watcher = watcher


def step(name: str) -> None:
    """A step of a paper's way begins."""
    _watcher.step(name)


def making(names: list[str]) -> None:
    """The work that takes long begins; whoever knows a reason why these files cannot be written may end it."""
    _watcher.making(names)


def now(what: str) -> None:
    """A file is in hand; a message about a limit will name it."""
    _watcher.now(what)


@contextmanager
def at_most(seconds: float, what: str) -> Iterator[None]:
    """One piece of work, on the file ``what``, that gets so many seconds of the processor and no more."""
    _watcher.now(what)
    before = _watcher.allow(seconds)
    try:
        yield
    finally:
        _watcher.allow(before)
