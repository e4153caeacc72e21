"""A meeting many times as large takes about as many times as long, and never all of the machine (R9).

What is compared is processor time, without what a meeting with next to nothing in it takes: the start.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportkit.start import new_meeting
from tests.conftest import ROOT
from tests.limits.grown import grown

_MOST = 1.3
"""How much more than so many times as long it may take."""


@dataclass(frozen=True)
class Cost:
    """Seconds of the processor, the peak of memory in MiB, the exit code and what was said."""

    seconds: float
    memory: float
    code: int
    said: str


def cost(command: str, inputs: Path, *options: str) -> Cost:
    """What a command takes for the one meeting that there is."""
    where = ["--inputs", str(inputs), "--templates", str(ROOT / "templates"), "--quiet", *options]
    where += ["--build", str(inputs.parent / "build")] if command == "build" else []
    words = [sys.executable, "-m", "reportkit", command, *where]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, process.returncode, said)


def costs(command: str, folder: Path, times: tuple[int, ...], *options: str) -> dict[int, Cost]:
    """For 0 what the start takes, and for each size all of it."""
    new_meeting(folder / "0" / "inputs" / "m")
    for each in times:
        grown(each, folder / str(each) / "inputs")
    found = {each: cost(command, folder / str(each) / "inputs", *options) for each in (0, *times)}
    assert {each: one.said for each, one in found.items() if one.code} == {}
    return found


def grows_as_it_should(found: dict[int, Cost], small: int, large: int) -> bool:
    more = found[large].seconds - found[0].seconds
    return more <= _MOST * large / small * (found[small].seconds - found[0].seconds)


def test_ten_times_the_meeting_is_read(tmp_path: Path):
    assert costs("check", tmp_path, (10,))[10].code == 0


@pytest.mark.full
def test_ten_times_the_meeting_is_checked_in_ten_times_the_time(tmp_path: Path):
    assert grows_as_it_should(costs("check", tmp_path, (1, 10)), 1, 10)


@pytest.mark.full
def test_a_hundred_times_the_meeting_is_built_in_a_hundred_times_the_time(tmp_path: Path):
    found = costs("build", tmp_path, (1, 10, 100), "--seconds", "900", "--memory", "4000")
    print({each: (round(one.seconds, 1), round(one.memory)) for each, one in found.items()})
    assert grows_as_it_should(found, 1, 10)
    assert grows_as_it_should(found, 10, 100)
    assert found[10].memory <= 512


@pytest.mark.full
@pytest.mark.parametrize("options", [(), ("--seconds", "300")])
def test_a_hundred_times_the_meeting_is_done_or_stopped_with_a_sentence(tmp_path: Path, options: tuple[str, ...]):
    grown(100, tmp_path / "inputs")
    found = cost("build", tmp_path / "inputs", *options)
    assert found.code in {0, 5}, found
    if found.code == 5:
        assert "m: error[" in found.said
        assert "hint: if it is really that large: --" in found.said
        assert not list((tmp_path / "build").rglob("*.pdf"))
