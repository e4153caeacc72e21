"""Why a child did not finish, in the user's words: which input, which step, which limit, and what to do."""

import signal
from collections.abc import Mapping
from typing import Any

from reportkit import codes
from reportkit.confine.limits import Limits
from reportkit.confine.protocol import number_of, text_of
from reportkit.errors import Broken, GateUnfinished, LimitReached
from reportkit.problems import Place

_VERBS = {"read": "reading", "merge": "merging", "write": "writing", "check": "checking", "gate": "looking through"}
_GATE = "gate"
_OUT_OF_TIME = {getattr(signal, name) for name in ("SIGXCPU", "SIGPROF") if hasattr(signal, name)}


class Ending:
    """What the child said that it was doing, kept for the case that it says no more."""

    def __init__(self, about: str, limits: Limits) -> None:
        self.about = about
        self.limits = limits
        self.step = ""
        self.now = ""
        self.allowed = 0.0
        self.overdue = False
        self.begun = False
        """Whether the child has said anything at all."""

    def hear(self, said: Mapping[str, Any]) -> None:
        """A step, a file or a smaller limit begins. Raises :class:`Garbled`."""
        if said["say"] == "step":
            self.step, self.now = text_of(said, "text"), ""
        elif said["say"] == "now":
            self.now = text_of(said, "text")
        else:
            self.allowed = number_of(said, "seconds")

    def reached(self, which: str) -> LimitReached | GateUnfinished:
        """A limit was reached: of memory, time, depth, files or processes, or the process was ended."""
        code, said, hint = self._words(which)
        verb = _VERBS.get(self.step, "working on")
        if self.step == _GATE:
            message = f"the finished files could not be looked through to their end: it {said}"
            return GateUnfinished([codes.GATE_UNFINISHED.at(Place(self.about), message, hint)])
        return LimitReached([code.at(Place(self.now or self.about), f'{verb} "{self.about}" {said}', hint)])

    def _words(self, which: str) -> tuple[Any, str, str]:
        memory, seconds = self.limits.memory, self.limits.seconds
        if which == "memory":
            said = f"needed more memory than it may have here (at most {memory} MB), and was stopped"
            return codes.MEMORY_LIMIT, said, f"if it is really that large: --memory {4 * memory}"
        if which == "time":
            spent = self.allowed or seconds
            whole = not self.allowed or self.allowed >= seconds  # no smaller limit, for one piece of work
            hint = f"if it is really that large: --seconds {10 * seconds}" if whole else ""
            return codes.TIME_LIMIT, f"took more than {spent:g} seconds, and was stopped", hint
        if which == "depth":
            return codes.DEPTH_LIMIT, "met things in things in things, too deep to follow", "write it flatter"
        if which == "files":
            return codes.STOPPED_EARLY, "was stopped: no more files can be opened here", "end other programs; try again"
        again = f"try again; if it is really that large: --memory {4 * memory}"
        if which == "processes":
            said = "was stopped: no more processes or threads can be begun, for their number or for lack of memory"
            return codes.STOPPED_EARLY, said, f"end other programs and {again}"
        return codes.STOPPED_EARLY, "was ended from outside, or for lack of memory or of processes", again


def stopped(ending: Ending, status: int) -> LimitReached | GateUnfinished | Broken:
    """What it means that the child ended with this status before it had answered."""
    if ending.overdue:
        ending.allowed = ending.limits.wall
        return ending.reached("time")
    if -status in _OUT_OF_TIME:
        if -status == getattr(signal, "SIGXCPU", None):
            ending.allowed = 0.0
        return ending.reached("time")
    if status < 0 or not ending.begun:  # what a child loads before its first word, the parent could load
        return ending.reached("ended")
    return Broken(f"no answer, status {status}", ())
