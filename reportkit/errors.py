"""The few exceptions of reportkit.

::

    ReportkitError
    ├── Refused       the inputs, the template or the outputs have problems that stop the build (exit 1)
    │   ├── LimitReached     an input took more memory or time than it may (exit 5)
    │   ├── GateUnfinished   the finished files could not be looked through to their end (exit 4)
    │   └── Exposed          somebody who took part is found in a finished file (exit 4)
    ├── NotWritten    an output could not be written: disk, permission, lock (exit 6)
    │   └── NotPublished  somebody edited an output or has it open, and would lose work (exit 6)
    └── NotFound      a meeting or a template of that name is not there (exit 1)
    Broken            the process that does the work met a bug of reportkit (exit 70)
"""

from collections.abc import Iterable

from reportkit.problems import Problem


class ReportkitError(Exception):
    """What reportkit raises on purpose; anything else that comes out is a bug."""


class Refused(ReportkitError):
    """The build cannot go on; ``problems`` says why, all of it at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} problem(s)")


class LimitReached(Refused):
    """An input took more than its share of the machine, and the work on it was stopped; the problem names it."""


class GateUnfinished(Refused):
    """A limit was reached while the finished files were looked through; what is not looked through is not published."""


class Exposed(Refused):
    """Somebody who took part is found in a finished file, or it cannot be looked through; it is not published."""


class NotWritten(ReportkitError):
    """An output could not be written; the files that were there before are untouched."""


class NotPublished(NotWritten):
    """Somebody edited outputs since they were written, or has them open; ``problems`` names all of them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} file(s) in the way")


class NotFound(ReportkitError):
    """There is no meeting or template of that name; the message lists those that there are."""


class Broken(Exception):
    """The process that does the work met a bug: which kind of error, and where, without any value of the inputs."""

    def __init__(self, kind: str, stack: Iterable[str]) -> None:
        self.kind = kind
        """The name of the error's type."""

        self.stack = tuple(stack)
        """``module:line`` of each call, the outermost first."""

        super().__init__(kind)
