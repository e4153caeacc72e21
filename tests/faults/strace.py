"""strace as a reader of system calls and as a hand that makes them fail."""

import compileall
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PUBLISHER = [sys.executable, "-B", str(Path(__file__).with_name("publisher.py"))]  # -B: each run makes the same calls
OUTPUT = (
    "openat,write,fsync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,"
    "chmod,fchmod,fchmodat,mkdir,mkdirat,rmdir,close,flock,getdents64,ftruncate,read"
)
"""The calls to the system with which files are looked for, written and put in place."""

_CALL = re.compile(r"^(?:\d+ +)?(?P<name>\w+)\(")


@dataclass(frozen=True)
class Call:
    """One call to the system: the how manyth of its name it is, and whether it concerns a folder."""

    name: str
    number: int
    text: str


@cache
def can_trace() -> bool:
    """Whether strace is there and may trace."""
    return bool(shutil.which("strace")) and subprocess.run(["strace", "-o", "/dev/null", "true"]).returncode == 0


def needs_strace() -> None:
    """Skip where no process may be traced."""
    if not can_trace():
        pytest.skip("strace is not installed, or this machine lets nobody trace")
    _compiled()


@cache
def _compiled() -> None:
    """All of the program is compiled: else what other tests compile meanwhile would change which calls are made."""
    compileall.compile_dir(ROOT / "reportkit", quiet=1)


def calls(command: Sequence[str], folder: Path, log: Path, cwd: Path = ROOT) -> list[Call]:
    """The calls that concern a folder, as a command makes them in one undisturbed run."""
    traced = ["strace", "-qq", "-y", "-s", "200", "-o", str(log), "-e", f"trace={OUTPUT}", *command]
    subprocess.run(traced, cwd=cwd, check=True, capture_output=True)
    return [call for call in _numbered(log.read_text("utf-8", "replace")) if str(folder) in call.text]


def injected(
    command: Sequence[str], call: Call, fault: str, log: Path, cwd: Path = ROOT
) -> "subprocess.CompletedProcess[str]":
    """What becomes of a command when one of its calls meets a fault: an error (``EIO``) or a signal (``SIGKILL``)."""
    how = f"signal={fault}" if fault.startswith("SIG") else f"error={fault}"
    options = ["-e", f"trace={call.name}", "-e", f"inject={call.name}:{how}:when={call.number}"]
    traced = ["strace", "-qq", "-y", "-s", "200", "-o", str(log), *options, *command]
    return subprocess.run(traced, cwd=cwd, capture_output=True, text=True, timeout=120)


def hit(log: Path, call: Call) -> str:
    """The text of the call that was made to fail; nothing if the command never came to it."""
    found = [each for each in _numbered(log.read_text("utf-8", "replace")) if each.name == call.name]
    return found[call.number - 1].text if len(found) >= call.number else ""


def _numbered(log: str) -> Iterator[Call]:
    counted: Counter[str] = Counter()
    for line in log.splitlines():
        if match := _CALL.match(line):
            counted[match["name"]] += 1
            yield Call(match["name"], counted[match["name"]], line)
