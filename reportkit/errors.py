"""The few exceptions of reportkit.

::

    ReportkitError
    ├── Refused       the inputs, the template or the outputs have problems that stop the build (exit 1)
    ├── NotWritten    an output could not be written: disk, permission, lock (exit 6)
    └── NotFound      a meeting or a template of that name is not there (exit 1)
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


class NotWritten(ReportkitError):
    """An output could not be written; the files that were there before are untouched."""


class NotFound(ReportkitError):
    """There is no meeting or template of that name; the message lists those that there are."""
