"""A command in scarce surroundings, and what must hold however it ends."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from hostile.acceptance import Outcome, accept, contents_of

from tests.conftest import ROOT

BUILD = ("build", "m", "--template", "one-pager", "--quiet")
_COMMAND = "import os, sys; os.execv(sys.executable, [sys.executable, '-m', 'reportkit', *sys.argv[1:]])"
_NOT_EVEN_THAT = "not enough memory even to begin"


def run(
    work: Path,
    words: tuple[str, ...] = BUILD,
    first: str = "",
    surroundings: Mapping[str, str] | None = None,
    through: Sequence[str] = (),
) -> Outcome:
    """How a command ends, in a process that runs the code ``first`` before it, perhaps by way of a program; it says so
    in a sentence, and its old files are as they were or all new.
    """
    before = contents_of(work / "build")
    done = subprocess.run(
        [*through, sys.executable, "-c", f"{first}\n{_COMMAND}", *words],
        cwd=work,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **(surroundings or {})},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    outcome = Outcome(done.returncode, done.stdout, done.stderr)
    if _NOT_EVEN_THAT in outcome.err:  # there was no room to say more
        assert (outcome.code, "Traceback" in outcome.err) == (5, False), outcome
    else:
        accept(outcome)
    assert outcome.code == 0 or outcome.err.strip(), "a command failed without a word"
    assert outcome.code == 0 or contents_of(work / "build") == before, "a command that failed changed files"
    return outcome
