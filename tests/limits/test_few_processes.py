"""Few processes and threads allowed: exit 5 or 6 and a sentence, or the whole paper, and old papers are kept (R10).

The kernel counts what a user runs, and lets root run as much as it likes: root becomes a user who runs nothing else.
"""

import os
import subprocess
from pathlib import Path

import pytest
from hostile.acceptance import contents_of

from tests.limits.scarce import run

_USER = 47_115
_RIGHTS = "-all,+dac_override"
OTHER = ["setpriv", f"--reuid={_USER}", f"--regid={_USER}", "--clear-groups", f"--bounding-set={_RIGHTS}"]
OTHER += [f"--inh-caps={_RIGHTS}", f"--ambient-caps={_RIGHTS}", "--securebits=+no_setuid_fixup"]
"""Another user, who may still go into the folders of root's tests."""

FEW = (0, 1, 2, 3, 4, 5, 6, 8, 16, 32)
ENOUGH = 32


def other() -> list[str]:
    if os.getuid():
        return []
    try:
        subprocess.run([*OTHER, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this machine lets root become no other user")
    return OTHER


def held(work: Path, most: int) -> None:
    limit = f"import resource; resource.setrlimit(resource.RLIMIT_NPROC, ({most}, {most}))"
    outcome = run(work, first=limit, through=other())
    assert outcome.code in {0, 5, 6}, outcome
    assert outcome.code == 0 or "processes" in outcome.err, outcome
    if not os.getuid():  # anybody else may run more than this already
        assert most < ENOUGH or outcome.code == 0, outcome
        assert most > 1 or outcome.code == 5, outcome


@pytest.mark.parametrize("most", [1])
def test_few_processes_are_said_in_a_sentence(work: Path, most: int):
    held(work, most)


@pytest.mark.full
@pytest.mark.parametrize("most", FEW)
def test_every_number_of_processes_is_said_in_a_sentence_and_old_papers_are_kept(work: Path, most: int):
    assert run(work, through=other()).code == 0
    assert len(contents_of(work / "build")) > 1
    held(work, most)
