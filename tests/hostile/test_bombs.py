"""Small files that would exhaust a machine: each is refused in a sentence, with little memory and time (S3)."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from hostile.acceptance import Outcome, accept
from hostile.bombs import BOMBS

from reportkit.problems import Place
from reportkit.read.yaml import load
from tests.conftest import SAMPLE as SAMPLE_MEETING

# The command says at its end what it took itself and what its child did.
MEASURED = """
import atexit, resource, sys
def told():
    own, child = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print("used", own.ru_utime + own.ru_stime + child.ru_utime + child.ru_stime, own.ru_maxrss, child.ru_maxrss)
atexit.register(told)
from reportkit.cli.main import main
main()
"""
SMALL = [
    "sh",
    "-c",
    '"$@"; exit $?',
    "sh",
]  # between this process and the command, which would inherit our peak of memory
MOST_OWN, MOST_OF_CHILD = 256 << 10, 512 << 10  # kB, with Python itself
MOST_SECONDS, USUAL = 5, 0.03  # of the processor, where it reads the sample's findings in so many
SAMPLE = [name for at, name in enumerate(BOMBS) if at % 5 == 0]


@dataclass(frozen=True)
class Cost:
    """Seconds of the processor, and kB of memory in the command and in its child."""

    seconds: float
    own: int
    child: int


def explode(name: str, work: Path) -> tuple[Outcome, Cost]:
    """What ``check`` says of the bomb, and what it took."""
    for file, content in BOMBS[name]().items():
        path = work / "inputs" / "m" / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    if file.startswith("participants") and not file.endswith("csv"):
        (work / "inputs" / "m" / "participants.csv").unlink(missing_ok=True)
    command = [*SMALL, sys.executable, "-c", MEASURED, "check", "m"]
    surroundings = {**os.environ, "COLUMNS": "200"}
    done = subprocess.run(command, cwd=work, env=surroundings, capture_output=True, text=True, check=False)
    said, _, used = done.stdout.rpartition("used ")
    seconds, own, child = used.split()
    return Outcome(done.returncode, said, done.stderr), Cost(float(seconds), int(own), int(child))


def slowness() -> float:
    """How many times as slow as usual this machine is now: a busy one makes the processor slower too."""
    path, taken = SAMPLE_MEETING / "findings.yaml", []
    text = path.read_text("utf-8")
    for _ in range(9):
        begun = time.process_time()
        load(text, Place(path.name))
        taken.append(time.process_time() - begun)
    return max(1, sorted(taken)[4] / USUAL)


def refused(name: str, work: Path) -> None:
    outcome, cost = explode(name, work)
    most = MOST_SECONDS if cost.seconds <= MOST_SECONDS else MOST_SECONDS * slowness()
    print(f"{name}: exit {outcome.code}, {cost}, {outcome.codes[:1]}")
    accept(outcome)
    assert outcome.code in {1, 5}, outcome
    assert cost.own <= MOST_OWN
    assert cost.child <= MOST_OF_CHILD
    assert cost.seconds <= most


def test_there_are_enough_bombs():
    assert len(BOMBS) >= 45


@pytest.mark.parametrize("name", SAMPLE)
def test_a_bomb_is_refused(name, work):
    refused(name, work)


@pytest.mark.full
@pytest.mark.parametrize("name", BOMBS)
def test_every_bomb_is_refused(name, work):
    refused(name, work)
