"""How much a child may take, and the calls to the system that see to it."""

import signal
import sys
from dataclasses import dataclass

_MIB = 1024 * 1024
_LIBRARIES = 512
"""Room for what is mapped and not used, in MiB: libraries take about 200 of address space and 30 of memory."""
_SCRATCH_BYTES = 64 * _MIB
_OPEN_FILES = 256
_DUMPABLE, _DEATH_SIGNAL = 4, 1


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
    import os

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
    wanted = {
        "memory": (("RLIMIT_DATA", limits.memory * _MIB), ("RLIMIT_AS", (limits.memory + _LIBRARIES) * _MIB)),
        "processor time": (("RLIMIT_CPU", limits.seconds),),
        "memory images": (("RLIMIT_CORE", 0),),
        "size of files": (("RLIMIT_FSIZE", _SCRATCH_BYTES),),
        "open files": (("RLIMIT_NOFILE", _OPEN_FILES),),
    }
    held = {name: [_lowered(resource, *limit) for limit in limits] for name, limits in wanted.items()}
    return [name for name, done in held.items() if not all(done)]


def _lowered(resource: "object", name: str, value: int) -> bool:
    """Set a limit, unless there is a lower one already. False where the system does not have it or refuses."""
    kind = getattr(resource, name, None)
    if kind is None:
        return False
    try:
        _, hardest = resource.getrlimit(kind)  # type: ignore[attr-defined]
        least = value if hardest < 0 else min(value, hardest)
        resource.setrlimit(kind, (least, least))  # type: ignore[attr-defined]
    except (OSError, ValueError):
        return False
    return True
