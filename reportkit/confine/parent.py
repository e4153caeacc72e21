"""The parent's side: starts a child, listens to it, and says in the user's words what became of it."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import Any, BinaryIO, cast

from reportkit import errors
from reportkit.answer import Answer
from reportkit.confine import TASKS
from reportkit.confine.ending import Ending, stopped
from reportkit.confine.job import Job, Order
from reportkit.confine.limits import Limits, shortage
from reportkit.confine.protocol import Garbled, answer_of, names_of, problems_of, received, text_of
from reportkit.confine.scratch import scratch

Tell = Callable[[str], None]
"""Is told something as it happens: the name of a step, or a notice."""

Making = Callable[[list[str]], None]
"""Is told which files are to be made, before the work that takes long."""


@dataclass(frozen=True)
class _Told:
    """Those whom a child tells something while it works."""

    step: Tell
    notice: Tell
    making: Making


_KEPT = frozenset(
    {"LANG", "LANGUAGE", "LOCPATH", "PATH", "PYTHONHASHSEED", "PYTHONOPTIMIZE", "SOURCE_DATE_EPOCH", "TZ"}
)
_KEPT_FAMILIES = ("LC_", "LD_", "DYLD_", "FAKETIME", "SYSTEM")


def run(
    job: Job,
    limits: Limits,
    step: Tell = lambda name: None,
    notice: Tell = lambda text: None,
    making: Making = lambda names: None,
) -> Answer:
    """What the task answers. Raises what it raises of :mod:`reportkit.errors`, and where a limit is reached
    :class:`LimitReached` (in the gate :class:`GateUnfinished`), and for a bug :class:`Broken`.

    What ``making`` raises ends the child too.
    """
    told = _Told(step, notice, making)
    ending = Ending(job.about, limits)
    try:
        with scratch() as folder, _started(job.task, folder) as process:
            order = Order(job.arguments, tuple(path.resolve() for path in job.readable), folder, limits)
            return _followed(process, order, ending, told)
    except (MemoryError, OSError, RuntimeError) as error:  # the machine gives no process, pipe or thread
        raise (ending.reached(which) if (which := shortage(error)) else error) from error


def _followed(process: "subprocess.Popen[bytes]", order: Order, ending: Ending, told: _Told) -> Answer:
    """Give the order, and listen to what becomes of it; past the time limit, the child is ended."""
    overdue = Timer(order.limits.wall, _end, (process, ending))
    overdue.daemon = True
    overdue.start()
    try:
        with suppress(BrokenPipeError):
            _say(process, order)
        return _heard(process, ending, told)
    finally:
        overdue.cancel()


@contextmanager
def _started(task: str, folder: Path) -> "Iterator[subprocess.Popen[bytes]]":
    """The child, importing what it needs; when this is left, by whatever way, it is gone."""
    if task not in TASKS:
        raise ValueError(f"there is no task {task}")
    command = [sys.executable, "-P", "-s", "-m", "reportkit.confine.child", task, str(os.getpid())]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    process = subprocess.Popen(command, env=_surroundings(folder), **pipes)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.kill()
        for pipe in (process.stdin, process.stdout):
            with suppress(BrokenPipeError):
                pipe.close()
        process.wait()


def _surroundings(folder: Path) -> dict[str, str]:
    """The child's environment: language, time zone, where libraries are, and the folder in which it may write."""
    kept = {name: value for name, value in os.environ.items() if name in _KEPT or name.startswith(_KEPT_FAMILIES)}
    own = dict.fromkeys(("HOME", "TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME"), str(folder))
    return kept | own | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


def _end(process: "subprocess.Popen[bytes]", ending: Ending) -> None:
    ending.overdue = True
    process.kill()


def _say(process: "subprocess.Popen[bytes]", order: Order) -> None:
    assert process.stdin is not None
    pickle.dump(order, process.stdin)
    process.stdin.flush()


def _heard(process: "subprocess.Popen[bytes]", ending: Ending, told: _Told) -> Answer:
    """Listen until the child has said what came of its task, or can say no more."""
    stream = cast(BinaryIO, process.stdout)
    try:
        while (said := received(stream)) is not None:
            ending.begun = True
            if said["say"] == "notice":
                told.notice(text_of(said, "text"))
            elif said["say"] == "making":
                told.making(names_of(said))
            elif said["say"] in {"step", "now", "allow"}:
                ending.hear(said)
                if said["say"] == "step":
                    told.step(ending.step)
            else:
                return _result(said, stream, ending)
    except Garbled:
        process.kill()
    raise stopped(ending, process.wait())


def _result(said: Mapping[str, Any], stream: BinaryIO, ending: Ending) -> Answer:
    """The last word of a child: an answer, or what it raises."""
    if said["say"] == "answer":
        return answer_of(said, stream)
    if said["say"] == "limit":
        raise ending.reached(text_of(said, "which"))
    if said["say"] == "raised":
        raise _error(said)
    if said["say"] == "crash" and isinstance(said.get("stack"), list):
        raise errors.Broken(text_of(said, "text"), map(str, said["stack"]))
    raise Garbled("this is no last word")


def _error(said: Mapping[str, Any]) -> errors.ReportkitError:
    """The error of that name, as the child raised it."""
    kind = getattr(errors, text_of(said, "type"), None)
    if not isinstance(kind, type) or not issubclass(kind, errors.ReportkitError):
        raise Garbled("there is no such error")
    return kind(problems_of(said)) if issubclass(kind, errors.Refused) else kind(text_of(said, "text"))
