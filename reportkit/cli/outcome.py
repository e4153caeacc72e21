"""What a command says when it cannot go on, and the exit code that it ends with.

Exit codes: 0 fine, 1 problems in inputs, templates or outputs, 2 usage, 3 warnings under ``--strict``, 4 somebody is
named in a finished file or it could not be looked through, 5 an input took more memory or time than it may, 6 an
output could not be written, or somebody changed it, 70 a bug, 130 stopped by Ctrl-C.
"""

import sys
from pathlib import Path
from typing import Any

from reportkit.config import Settings
from reportkit.errors import (
    Exposed,
    GateUnfinished,
    LimitReached,
    NotFound,
    NotPublished,
    NotWritten,
    Refused,
    ReportkitError,
)
from reportkit.meetings import find_meetings

PROBLEMS, STRICT, GATE, LIMIT, NOT_WRITTEN, BUG, STOPPED = 1, 3, 4, 5, 6, 70, 130


def found(meetings: tuple[str, ...], settings: Settings, terminal: Any) -> list[Path]:
    """The folders of the meetings asked for; where one is not there, the command ends."""
    try:
        return find_meetings(meetings, settings)
    except NotFound as error:
        sys.exit(reported(error, terminal))


def reported(error: ReportkitError, terminal: Any) -> int:
    """Print what went wrong, and say which exit code it is."""
    if isinstance(error, Refused):
        terminal.problems(error.problems)
        if isinstance(error, LimitReached | GateUnfinished | Exposed):
            return LIMIT if isinstance(error, LimitReached) else GATE
        return PROBLEMS if any(problem.severity == "error" for problem in error.problems) else STRICT
    if isinstance(error, NotPublished):
        terminal.problems(error.problems)
    else:
        terminal.failure(str(error))
    return NOT_WRITTEN if isinstance(error, NotWritten) else PROBLEMS
