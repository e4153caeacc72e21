"""What is kept of a bug, for those who mend it: kinds of errors and places in the code, and nothing that a user wrote.

A traceback shows more than it should: messages quote values, and file names hold the name of the user. So only the type
of each error is kept, and of each call the module, line and function; with the versions of what was running.
"""

import os
import platform
import secrets
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from types import FrameType

from reportkit import __version__
from reportkit.problems import shown
from reportkit.write.disk.durable import make_folder, write_new

_DEEPEST = 100
_LIBRARIES = ("lxml", "pikepdf", "pillow", "pydantic", "python-docx", "weasyprint")


@dataclass(frozen=True)
class Crash:
    """An unforeseen error as plain data: what kind it is and where it arose, the outermost call first."""

    kind: str
    stack: tuple[str, ...]


def crash_of(error: BaseException) -> Crash:
    """All that may be kept of an error, and of those behind it."""
    return Crash(_kind(error), tuple(line for each in _behind(error) for line in _lines(each)))


def report(crash: Crash) -> str:
    """Write a report that only its owner can read, and say where it is (from ``~``); nowhere: an empty text."""
    name = f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S}-{secrets.token_hex(3)}.txt"
    for folder in (_state_folder(), Path(tempfile.gettempdir())):
        with suppress(OSError, RuntimeError):
            make_folder(folder)
            write_new(folder / name, _text(crash).encode("utf-8", "backslashreplace"), 0o600)
            return _from_home(folder / name)
    return ""


def _behind(error: BaseException) -> Iterator[BaseException]:
    """An error and what it arose from, the first cause first."""
    chain: list[BaseException] = []
    each: BaseException | None = error
    while each is not None and each not in chain:
        chain.append(each)
        each = each.__cause__ or each.__context__
    yield from reversed(chain)


def _lines(error: BaseException) -> list[str]:
    calls = [_call(frame, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    return [*calls[:_DEEPEST], f"  {_kind(error)}"]


def _call(frame: FrameType, line: int) -> str:
    """Code of ours or of a library has a module; a template's has none, and its macros have names that people gave."""
    module = frame.f_globals.get("__name__")
    return f"{module}:{line}:{frame.f_code.co_qualname}" if module in sys.modules else f"(a template):{line}"


def _kind(error: BaseException) -> str:
    kind = type(error)
    return kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"


def _text(crash: Crash) -> str:
    return "\n".join(
        (
            "A bug in reportkit. This report holds nothing of your files: neither text nor names nor paths.",
            "",
            f"error: {shown(crash.kind, 200)}",
            *(shown(line, 200) for line in crash.stack),
            "",
            f"reportkit {__version__}",
            f"Python {platform.python_version()} ({platform.python_implementation()})",
            f"{platform.system()} {platform.release()} {platform.machine()}",
            *_versions(),
            "",
        )
    )


def _versions() -> Iterator[str]:
    for name in _LIBRARIES:
        with suppress(metadata.PackageNotFoundError):
            yield f"{name} {metadata.version(name)}"


def _state_folder() -> Path:
    """Where this system keeps what programs remember; by the XDG rules on Linux."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "reportkit"
    state = os.environ.get("XDG_STATE_HOME", "")
    return (Path(state) if os.path.isabs(state) else Path.home() / ".local" / "state") / "reportkit"


def _from_home(path: Path) -> str:
    with suppress(ValueError, RuntimeError):
        return f"~/{path.relative_to(Path.home()).as_posix()}"
    return str(path)
