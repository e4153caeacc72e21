"""The child: imports what its task needs, shuts itself in, does the task and says what came of it.

``python -m reportkit.confine.child TASK PARENT`` is started by :mod:`reportkit.confine.parent` and by nobody else.
"""

import os
import pickle
import signal
import sys
from collections.abc import Iterable
from importlib import import_module
from typing import Any, BinaryIO

from reportkit import doing
from reportkit.confine import TASKS, fence, landlock
from reportkit.confine.job import Order
from reportkit.confine.limits import die_with, impose, shortage
from reportkit.confine.protocol import answered, message
from reportkit.crash import crash_of
from reportkit.errors import Refused, ReportkitError

_NO_MEMORY = message("limit", which="memory")
_TOO_DEEP = message("limit", which="depth")


class _Pipe:
    """Tells the parent; the watcher of everything that is done here."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def send(self, parts: Iterable[bytes]) -> None:
        for part in parts:
            self._stream.write(part)
        self._stream.flush()

    def step(self, name: str) -> None:
        self.send([message("step", text=name)])

    def making(self, names: list[str]) -> None:
        self.send([message("making", names=names)])

    def now(self, what: str) -> None:
        self.send([message("now", text=what)])

    def notice(self, text: str) -> None:
        self.send([message("notice", text=text)])

    def allow(self, seconds: float) -> float:
        """The system ends the process when the time is over, whatever library is busy with what."""
        if not hasattr(signal, "setitimer"):
            return 0.0
        self.send([message("allow", seconds=seconds)])
        before, _ = signal.setitimer(signal.ITIMER_PROF, seconds)
        return before


def main() -> None:
    """Do the one task that the parent wants; the pipe says what came of it."""
    name, parent = sys.argv[1], int(sys.argv[2])
    watched = die_with(parent)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent hears it too, and ends this process
    pipe = _Pipe(_only_way_out())
    try:
        task = import_module(f"reportkit.tasks.{name}") if name in TASKS else None
        order: Order = pickle.load(sys.stdin.buffer)
        _shut_in(order, pipe, watched)
        doing.watch(pipe)
        pipe.send(answered(task.run(*order.arguments)))  # type: ignore[union-attr]
    except MemoryError:
        pipe.send([_NO_MEMORY])
    except RecursionError:
        pipe.send([_TOO_DEEP])
    except ReportkitError as error:
        pipe.send([_raised(error)])
    except Exception as error:
        which = shortage(error)
        pipe.send([message("limit", which=which) if which else _unforeseen(error)])
    os._exit(0)  # nothing is left to do, and taking everything apart takes time


def _only_way_out() -> BinaryIO:
    """The pipe to the parent; from now on, what a library prints goes nowhere."""
    out = os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (1, 2):
        os.dup2(nowhere, standard)
    os.close(nowhere)
    return os.fdopen(out, "wb")


def _shut_in(order: Order, pipe: _Pipe, watched: bool) -> None:
    """Limits and fence; what this system cannot do is said, and no reason to stop."""
    missing = impose(order.limits)
    if not watched:
        missing.append("a lifetime bound to the parent's")
    try:
        version = landlock.restrict([*fence.needed(), *order.readable], order.scratch)
    except OSError:
        version = 0
    fenced = f"files are fenced in (Landlock {version})" if version else "no Landlock here: files are not fenced in"
    pipe.notice(f"limits: {order.limits.memory} MiB, {order.limits.seconds} s; {fenced}")
    if missing:
        pipe.notice(f"this system has no limit for: {', '.join(missing)}")


def _raised(error: ReportkitError) -> bytes:
    problems: list[Any] = list(error.problems) if isinstance(error, Refused) else []
    return message("raised", type=type(error).__name__, text=str(error), problems=problems)


def _unforeseen(error: Exception) -> bytes:
    """A library that cannot be loaded is no bug of ours: the installation is not whole."""
    if isinstance(error, ImportError):
        lacking = f"{error.name} cannot be loaded" if error.name else "a library cannot be loaded"
        return _raised(ReportkitError(f"reportkit is not installed as a whole ({lacking}); install it again"))
    return _crash(error)


def _crash(error: BaseException) -> bytes:
    crash = crash_of(error)
    return message("crash", text=crash.kind, stack=list(crash.stack))


if __name__ == "__main__":
    main()
