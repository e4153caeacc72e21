"""What a command says when it cannot go on, and the exit code that it ends with.

Exit codes: 0 fine, 1 problems in inputs, templates or outputs, 2 usage, 3 warnings under ``--strict``, 6 an output
could not be written, 70 a bug.
"""

import sys
from pathlib import Path
from typing import Any

from reportkit.config import Settings
from reportkit.errors import NotFound, NotWritten, Refused, ReportkitError

PROBLEMS, STRICT, NOT_WRITTEN, BUG = 1, 3, 6, 70


def found(meetings: tuple[str, ...], settings: Settings, terminal: Any) -> list[Path]:
    """The folders of the meetings asked for; where one is not there, the command ends."""
    from reportkit import pipeline

    try:
        return pipeline.find_meetings(meetings, settings)
    except NotFound as error:
        sys.exit(reported(error, terminal))


def reported(error: ReportkitError, terminal: Any) -> int:
    """Print what went wrong, and say which exit code it is."""
    if isinstance(error, Refused):
        terminal.problems(error.problems)
        return PROBLEMS if any(problem.severity == "error" for problem in error.problems) else STRICT
    terminal.failure(str(error))
    return NOT_WRITTEN if isinstance(error, NotWritten) else PROBLEMS
