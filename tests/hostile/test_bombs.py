"""Small files that would exhaust a machine: each is refused in a sentence, with little memory and time (S3)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hostile.acceptance import Outcome, accept
from hostile.bombs import BOMBS

# A small process between this one and the command: what a command inherits of ours is not counted.
MEASURED = """
import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print("used", used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.exit(code)
"""
MOST_MEMORY = 512 << 10  # kB, with Python itself
MOST_SECONDS = 20  # of the processor; the child's own limit is 30
SAMPLE = [name for at, name in enumerate(BOMBS) if at % 5 == 0]


def explode(name: str, work: Path) -> tuple[Outcome, float, int]:
    """What ``check`` says of the bomb, the seconds of the processor and the kB of memory that it took."""
    for file, content in BOMBS[name]().items():
        path = work / "inputs" / "m" / file
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    if file.startswith("participants") and not file.endswith("csv"):
        (work / "inputs" / "m" / "participants.csv").unlink()
    command = [sys.executable, "-c", MEASURED, sys.executable, "-m", "reportkit", "check", "m"]
    surroundings = {**os.environ, "COLUMNS": "200"}
    done = subprocess.run(command, cwd=work, env=surroundings, capture_output=True, text=True, check=False)
    said, _, used = done.stdout.rpartition("used ")
    seconds, memory = used.split()
    return Outcome(done.returncode, said, done.stderr), float(seconds), int(memory)


def refused(name: str, work: Path) -> None:
    outcome, seconds, memory = explode(name, work)
    print(f"{name}: exit {outcome.code}, {seconds:.1f} s, {memory >> 10} MiB, {outcome.codes[:1]}")
    accept(outcome)
    assert outcome.code in {1, 5}, outcome
    assert memory <= MOST_MEMORY
    assert seconds <= MOST_SECONDS


@pytest.mark.parametrize("name", SAMPLE)
def test_a_bomb_is_refused(name, work):
    refused(name, work)


@pytest.mark.full
@pytest.mark.parametrize("name", BOMBS)
def test_every_bomb_is_refused(name, work):
    refused(name, work)
