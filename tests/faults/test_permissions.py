"""What may not be read or written is named, nothing is lost, and nothing is left out in silence."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.building import NAMES, built, judged, papers, settled, workplace

BOUND = ["setpriv", "--bounding-set=-dac_override,-dac_read_search,-fowner"]
"""Modes of files do not concern root; they do without these rights."""


@dataclass(frozen=True)
class Case:
    """A file or folder with another mode, what the program ends with, and what it says."""

    path: str
    mode: int
    code: int
    says: str = ""


CASES = [
    Case("inputs/m/meeting.yaml", 0, 1, "inputs/m/meeting.yaml: error[file-unreadable]"),
    Case("inputs/m/participants.csv", 0, 1, "inputs/m/participants.csv: error[file-unreadable]"),
    Case("inputs/m/findings.yaml", 0o200, 1, "inputs/m/findings.yaml: error[file-unreadable]"),
    Case("inputs/m/notes/2a.md", 0, 1, "inputs/m/notes/2a.md: error[file-unreadable]"),
    Case("inputs/m/notes", 0, 1, "inputs/m/notes: error[file-unreadable] this folder cannot be read"),
    Case("inputs/m/notes", 0o444, 1, "inputs/m/notes: error[file-unreadable] this folder cannot be read"),
    Case("inputs/m", 0, 1, "inputs/m: error[file-unreadable] this folder cannot be read"),
    Case("inputs", 0, 2, "not readable"),
    Case("templates/one-pager/paper.md", 0, 1, "templates/one-pager/paper.md: error[file-unreadable]"),
    Case("templates/one-pager/template.yaml", 0, 1, "templates/one-pager/template.yaml: error[file-unreadable]"),
    Case("templates/_shared/look.css", 0, 1, "templates"),
    Case("templates/_shared", 0, 1, "templates"),
    Case("templates/one-pager", 0, 1, "one-pager"),
    Case("build/m/.manifest.json", 0, 6, "build/m: could not be written (permission denied)"),
    Case("build/m/.reportkit.lock", 0, 6, "build/m: could not be written (permission denied)"),
    Case("build/m/m-one-pager.pdf", 0, 6, "build/m: could not be written (permission denied)"),
    Case("build/m", 0o555, 6, "build/m: could not be written (permission denied)"),
    Case("build/m", 0, 6, "build/m: could not be written (permission denied)"),
    Case("build", 0, 2, "not readable"),
    Case("build", 0o555, 0),
    Case("home", 0, 0),
    Case("tmp", 0o555, 0),
]


def bound() -> list[str]:
    if os.getuid():
        return []
    try:
        subprocess.run([*BOUND, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this machine lets root give up no rights")
    return BOUND


def hindered(case: Case, work: Path) -> None:
    assert built(work, bound()).returncode == 0
    before, path = papers(work), work / case.path
    mode = path.stat().st_mode
    path.chmod(case.mode)
    ran = built(work, bound())
    path.chmod(mode)
    judged(ran, case)
    assert ran.returncode == case.code, ran.stderr
    assert case.says in ran.stderr
    assert papers(work) == before
    assert built(work, bound()).returncode == 0
    assert papers(work).keys() == NAMES
    assert settled(work)


@pytest.mark.full
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.path} {case.mode:o}")
def test_what_may_not_be_used_is_named_and_nothing_is_lost(case: Case, tmp_path: Path) -> None:
    hindered(case, workplace(tmp_path))


@pytest.mark.parametrize("mode", [0, 0o444])
def test_notes_that_may_not_be_read_are_never_left_out(mode: int, tmp_path: Path) -> None:
    work = workplace(tmp_path)
    (work / "inputs/m/notes").chmod(mode)
    ran = built(work, bound())
    (work / "inputs/m/notes").chmod(0o755)
    judged(ran)
    assert ran.returncode == 1
    assert "inputs/m/notes: error[file-unreadable] this folder cannot be read: Permission denied" in ran.stderr
    assert papers(work) == {}


@pytest.mark.parametrize("mode", [0, 0o555])
def test_a_folder_that_may_not_be_written_is_named_before_any_work(mode: int, tmp_path: Path) -> None:
    work = workplace(tmp_path)
    (work / "build/m").mkdir(parents=True)
    (work / "build/m").chmod(mode)
    ran = built(work, bound())
    (work / "build/m").chmod(0o755)
    judged(ran)
    assert ran.returncode == 6
    assert "build/m: could not be written (permission denied)" in ran.stderr
