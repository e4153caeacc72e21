"""What must hold whatever a command is given: the criteria U of the plan, in one place.

An exit code from the table, no traceback; each problem in at most five lines, with a place and what to do; the files
that were there before are the same, or there is a full new set.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

EXIT_CODES = {0, 1, 2, 3, 4, 5, 6}
_PROBLEM = re.compile(r"(error|warning|note)\[([a-z0-9-]+)\]")
_SUMMARY = re.compile(r"^\d+ (error|warning|note)s?\b.*“reportkit explain", re.MULTILINE)
_LINES = 5
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_SECONDS = 120


@dataclass(frozen=True)
class Outcome:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def codes(self) -> list[str]:
        """The names of its problems."""
        return [name for _, name in _PROBLEM.findall(self.err)]


def run(work: Path, *words: str, secret: str = "", **settings: str) -> Outcome:
    """What a command does in a folder; fails where one of the criteria does not hold."""
    build = work / "build"
    before = contents_of(build)
    command = [sys.executable, "-m", "reportkit", *words]
    surroundings = {**os.environ, "COLUMNS": "200", **settings}
    done = subprocess.run(command, cwd=work, env=surroundings, capture_output=True, timeout=_SECONDS, check=False)
    outcome = Outcome(done.returncode, *(_decoded(stream) for stream in (done.stdout, done.stderr)))
    accept(outcome, secret)
    assert outcome.code == 0 or contents_of(build) == before, "a command that failed changed files"
    return outcome


def accept(outcome: Outcome, secret: str = "") -> None:
    """Fail where what a command said is not fit for a rapporteur."""
    assert outcome.code in EXIT_CODES, outcome
    assert "Traceback" not in outcome.out + outcome.err, outcome
    assert not _CONTROL.search(outcome.out + outcome.err), outcome
    assert not secret or secret not in outcome.out + outcome.err, "a secret came out"
    problems = len(outcome.codes)
    if outcome.code == 1:
        assert problems or outcome.err.startswith("error: "), "a command failed without a word"
    assert len(outcome.err.splitlines()) <= _LINES * max(1, problems), outcome
    if problems:
        assert _SUMMARY.search(outcome.err), "nothing says how to learn more"
        placed = [line for line in outcome.err.splitlines() if _PROBLEM.search(line)]
        assert all(line.split(": ", 1)[0].strip() for line in placed), "a problem has no place"


def contents_of(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, by its path."""
    return {str(each.relative_to(folder)): each.read_bytes() for each in sorted(folder.rglob("*")) if each.is_file()}


def _decoded(stream: bytes) -> str:
    return stream.decode("utf-8").replace("\r\n", "\n")
