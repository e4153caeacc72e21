"""True builds of a small meeting, ended, hindered and looked at."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests import small_meeting
from tests.faults.strace import ROOT
from tests.write.failing_disk import hidden, there

CODES = {0, 1, 2, 3, 4, 5, 6, 130}
"""What the program may end with by itself: a bug (70) is none of these."""

NAMES = {"m-one-pager.docx", "m-one-pager.pdf"}
BUILD = [sys.executable, "-m", "reportkit", "build", "m", "--template", "one-pager", "--seconds", "100"]
"""It has more time than is usual: these tests often run beside many others."""


def workplace(folder: Path) -> Path:
    """A folder to build in: templates, a meeting, a place for temporary files and a home."""
    for name in ("tmp", "home"):
        (folder / name).mkdir()
    return small_meeting.workplace(folder)


def surroundings(work: Path) -> dict[str, str]:
    """The environment of a build that leaves what it leaves below ``work``."""
    own = {"HOME": str(work / "home"), "TMPDIR": str(work / "tmp"), "PYTHONPATH": str(ROOT)}
    return {name: value for name, value in os.environ.items() if not name.startswith("XDG_")} | own


def built(work: Path, before: Sequence[str] = (), **environment: str) -> "subprocess.CompletedProcess[str]":
    """One build, perhaps by way of a program that hinders it."""
    given = surroundings(work) | environment
    return subprocess.run([*before, *BUILD], cwd=work, env=given, capture_output=True, text=True, timeout=240)


def children(process: int) -> list[int]:
    """The children of a process, as Linux lists them."""
    with open(f"/proc/{process}/task/{process}/children", encoding="ascii") as listed:
        return [int(each) for each in listed.read().split()]


def aged(work: Path) -> None:
    """Let two minutes go by: what is younger than one may be another's who only begins, and is not swept."""
    for left in (work / "tmp").iterdir():
        os.utime(left, (time.time() - 120,) * 2)


def papers(work: Path) -> dict[str, bytes]:
    """The finished files that are there."""
    folder = work / "build" / "m"
    return there(folder) if folder.is_dir() else {}


def judged(ran: "subprocess.CompletedProcess[str]", case: object = "") -> None:
    """The program ended as it should: with one of its exit codes, and in a few plain words."""
    said = f"{case}: {ran.returncode}, {ran.stderr}"
    assert ran.returncode in CODES, said
    assert "Traceback" not in ran.stderr, said
    assert "Ada" not in ran.stderr, said
    assert len(ran.stderr.splitlines()) <= 6, said


def settled(work: Path) -> bool:
    """Whether nothing is left but the papers and what is known of them."""
    folder = work / "build" / "m"
    left = hidden(folder) if folder.is_dir() else set()
    return left <= {".manifest.json", ".reportkit.lock"} and not list((work / "tmp").iterdir())
