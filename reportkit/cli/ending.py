"""How the program ends, whatever happens: with a sentence and an exit code, and never with a traceback."""

import signal
import sys
import threading
import warnings
from contextlib import suppress
from typing import NoReturn

from reportkit.cli.outcome import BUG, LIMIT, NOT_WRITTEN, STOPPED
from reportkit.cli.output import leave_alone, stand_ready
from reportkit.errors import Broken, NotWritten


def prepare() -> None:
    """See to it that no part of the program says or leaves more than it should.

    What threads and forgotten objects raise is reported as any bug or not at all; libraries' warnings, which are for
    programmers and hold paths, are not shown; no image of the memory is left on the disk.
    """
    stand_ready()
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.excepthook = lambda kind, error, trace: _tell(error)
    threading.excepthook = lambda given: _tell(given.exc_value)
    sys.unraisablehook = lambda given: None
    if not sys.warnoptions:
        warnings.simplefilter("ignore")
    with suppress(ImportError, OSError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def end(code: int) -> NoReturn:
    """End with this code, once all that was printed is out."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except NotWritten as error:
        if code != NOT_WRITTEN:
            _say(f"error: {error}")
        code = NOT_WRITTEN
        leave_alone()
    sys.exit(code)


def failed(error: BaseException) -> int:
    """Say what ended the program, and with which exit code."""
    if isinstance(error, KeyboardInterrupt):
        _say("\nreportkit: stopped")
        return STOPPED
    if isinstance(error, MemoryError):
        _say("reportkit: there is not enough memory even to begin; nothing was written")
        return LIMIT
    if isinstance(error, NotWritten):
        _say(f"error: {error}")
        return NOT_WRITTEN
    _tell(error)
    return BUG


def _tell(error: BaseException | None) -> None:
    from reportkit.crash import Crash, crash_of, report

    if error is None:
        return
    crash = Crash(error.kind, error.stack) if isinstance(error, Broken) else crash_of(error)
    where = report(crash)
    said = f"a report without anything of yours is in {where}" if where else "no report could be written"
    _say(f"reportkit: this is a bug in reportkit and no mistake of yours ({crash.kind}); {said}")


def _say(sentence: str) -> None:
    with suppress(OSError, ValueError, NotWritten):
        print(sentence, file=sys.stderr, flush=True)
