"""A build that is ended, at any moment and in any way, leaves the old files or the new ones."""

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.faults.building import BUILD, CODES, NAMES, aged, built, children, papers, settled, surroundings, workplace

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)
TARGETS = ("both", "parent", "child")
MOMENTS = 50


def ended(work: Path, number: int, whom: str, after: float) -> "subprocess.CompletedProcess[str]":
    """A build that is sent a signal after some seconds; earlier than its child there is none to be sent one."""
    given = {"cwd": work, "env": surroundings(work), "stderr": subprocess.PIPE, "stdout": subprocess.DEVNULL}
    with subprocess.Popen(BUILD, text=True, start_new_session=True, **given) as process:
        time.sleep(after)
        if process.poll() is None:
            for each in {"both": [-process.pid], "parent": [process.pid], "child": children(process.pid)}[whom]:
                os.killpg(-each, number) if each < 0 else os.kill(each, number)
        said = process.communicate(timeout=240)[1]
    return subprocess.CompletedProcess(BUILD, process.returncode, "", said)


def disturbed(work: Path, number: int, whom: str, after: float) -> None:
    """End a build, and look at what is left, then and after the next one."""
    before = papers(work)
    ran = ended(work, number, whom, after)
    case = f"{signal.Signals(number).name} to {whom} after {after:.2f} s: {ran.returncode} {ran.stderr}"
    assert ran.returncode in CODES | {-number}, case
    assert "Traceback" not in ran.stderr, case
    assert ran.returncode in {-signal.SIGTERM, -signal.SIGKILL} or len(ran.stderr.splitlines()) <= 6, case
    assert papers(work) in ({}, before) or papers(work).keys() == NAMES, case
    aged(work)
    assert built(work).returncode == 0, case
    assert papers(work).keys() == NAMES, case
    assert not before or papers(work) == before, case
    assert settled(work), case


@pytest.mark.parametrize("whom", TARGETS)
def test_a_build_that_is_ended_leaves_nothing_half_done(whom: str, tmp_path: Path) -> None:
    chance = random.Random(whom)
    disturbed(workplace(tmp_path), chance.choice(SIGNALS), whom, chance.uniform(0.3, 1.5))


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, float]:
    """A folder in which a build came to its end, and the seconds that it took."""
    work = workplace(tmp_path_factory.mktemp("finished"))
    began = time.monotonic()
    assert built(work).returncode == 0
    return work, time.monotonic() - began


@pytest.mark.full
@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
@pytest.mark.parametrize("moment", range(MOMENTS))
def test_whenever_a_build_is_ended_nothing_is_half_done(
    moment: int, number: int, finished: tuple[Path, float], tmp_path: Path
) -> None:
    before, whole = finished
    work = tmp_path / "work"
    shutil.copytree(before, work, symlinks=True)
    disturbed(work, number, TARGETS[moment % 3], whole * moment / MOMENTS)
