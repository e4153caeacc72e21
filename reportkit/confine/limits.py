"""How much a child may take, and the calls to the system that see to it."""

import errno
import os
import signal
import sys
from dataclasses import dataclass
from typing import Any

_MIB = 1024 * 1024
_LIBRARIES = 512
"""Room for what is mapped and not used, in MiB: libraries take about 200 of address space and 30 of memory."""
_SCRATCH_BYTES = 64 * _MIB
_OPEN_FILES = 256
_DUMPABLE, _DEATH_SIGNAL = 4, 1
_SHORT_OF = {errno.ENOMEM: "memory", errno.EMFILE: "files", errno.ENFILE: "files", errno.EAGAIN: "processes"}
_SAID = {
    "failed to map segment": "memory",
    "annot allocate memory": "memory",
    "can't start new thread": "processes",
}
"""How libraries and Python say that something is lacking, where they have no error of their own for it."""


@dataclass(frozen=True)
class Limits:
    """What a task gets: the sample paper takes 155 MiB and 3 s, one ten times as long 185 MiB and 6 s."""

    memory: int = 512
    """MiB of data."""

    seconds: int = 30
    """Seconds of the processor; as a wall clock, twice as many."""

    @property
    def wall(self) -> float:
        """Seconds until a child is stopped that waits or sleeps."""
        return 2.0 * self.seconds + 5


def die_with(parent: int) -> bool:
    """The process ends when its parent does, and leaves no memory image. False where the system cannot do that."""
    if sys.platform != "linux":
        return False
    import ctypes

    prctl = ctypes.CDLL(None, use_errno=True).prctl
    done = bool(prctl(_DEATH_SIGNAL, signal.SIGKILL, 0, 0, 0) == 0)
    prctl(_DUMPABLE, 0, 0, 0, 0)
    if os.getppid() != parent:  # it has ended before it could be watched
        os._exit(1)
    return done


def impose(limits: Limits) -> list[str]:
    """Hold this process to ``limits`` from now on; returns what this system has no limit for."""
    try:
        import resource
    except ImportError:
        return ["memory", "processor time", "open files"]
    wanted: dict[str, tuple[tuple[str, int, int], ...]] = {
        "memory": (
            ("RLIMIT_DATA", limits.memory * _MIB, 0),
            ("RLIMIT_AS", (limits.memory + _LIBRARIES) * _MIB, 0),
        ),
        "processor time": (("RLIMIT_CPU", limits.seconds, 2),),
        "memory images": (("RLIMIT_CORE", 0, 0),),
        "size of files": (("RLIMIT_FSIZE", _SCRATCH_BYTES, 0),),
        "open files": (("RLIMIT_NOFILE", _OPEN_FILES, 0),),
    }
    held = {name: [_lowered(resource, *each) for each in kinds] for name, kinds in wanted.items()}
    return [name for name, done in held.items() if not all(done)]


def shortage(error: BaseException | None) -> str:
    """Which limit is behind an error, whatever a library has made of it: memory, files, processes, or none ("")."""
    while error is not None:
        if which := "memory" if isinstance(error, MemoryError) else _lacking(error):
            return which
        error = error.__cause__ or error.__context__
    return ""


def _lacking(error: BaseException) -> str:
    """What is lacking by the number of an error, or by its words."""
    if which := _SHORT_OF.get(getattr(error, "errno", None) or 0):
        return which
    if not isinstance(error, ImportError | OSError | RuntimeError):
        return ""
    return next((which for words, which in _SAID.items() if words in str(error)), "")


def _lowered(resource: Any, name: str, value: int, grace: int) -> bool:
    """Set a limit, unless there is a lower one already. False where the system does not have it or refuses.

    The process cannot raise it again. Past ``grace`` more, nothing but the bare end of the process is left: the signal
    before that says why.
    """
    kind = getattr(resource, name, None)
    if kind is None:
        return False
    try:
        softest, hardest = resource.getrlimit(kind)
        hard = value + grace if hardest < 0 else min(value + grace, hardest)
        soft = min(value, hard) if softest < 0 else min(value, hard, softest)
        resource.setrlimit(kind, (soft, hard))
    except (OSError, ValueError):
        return False
    return True
