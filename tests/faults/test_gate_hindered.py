"""P7: a gate that is killed, gets no end, breaks, or reads nothing is no pass: the last papers stay, byte for byte.

The papers of an earlier build are there, and the meeting has changed since. The hindered build publishes nothing,
leaves nothing, and says so with the exit code of the gate (4), or of the inputs (1) where there is no list of
participants to look for; a bug is told as one (70). The next build makes the new papers, as if nothing had been.
"""

import subprocess
from pathlib import Path

import pytest

from tests.faults.building import BUILD, NAMES, built, judged, papers, settled, surroundings, workplace
from tests.faults.strace import ROOT

LIST = "inputs/m/participants.csv"
CUT = "it.gate = lambda files, *more: real({name: data[:600] for name, data in files.items()}, *more)"
HINDERED = {
    "killed": "it.gate = lambda *given: os.kill(os.getpid(), signal.SIGKILL)",
    "ended": "it.gate = lambda *given: os.kill(os.getpid(), signal.SIGTERM)",
    "out of memory": "it.gate = lambda *given: [].extend(bytearray(1 << 20) for _ in range(1 << 20))",
    "no memory at all": "\ndef gate(*given): raise MemoryError\nit.gate = gate",
    "too deep": "\ndef gate(*given): return gate(*given)\nit.gate = gate",
    "files that cannot be read": CUT,
    "files that are empty": CUT.replace("[:600]", "[:0]"),
    "working without end": "\ndef gate(*given):\n    while True: pass\nit.gate = gate",
    "waiting without end": "it.gate = lambda *given: time.sleep(10_000)",
    "a bug": "it.gate = lambda *given: {}['Ada Example']",
}
"""What becomes of the gate, as a program that replaces it."""

SHORT = ("working without end", "waiting without end")
EACH_TIME = ("killed", "files that cannot be read")
ROSTERS: dict[str, bytes | None] = {
    "missing": None,
    "empty": b"",
    "of nobody": b"name,role,group,country\n",
    "without names": b"name,role,group,country\n,governor,B,NL\n",
    "with other columns": b"a,b,c\nAda Example,governor,B\n",
    "of another kind": b"PK\x03\x04 Ada Example",
    "in no encoding": b"name,role,group,country\nAda Example\xff\xfe\x81,governor,B,NL\n",
}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A meeting with its papers, which has changed since they were built."""
    work = workplace(tmp_path)
    assert built(work).returncode == 0
    findings = work / "inputs/m/findings.yaml"
    findings.write_text(findings.read_text("utf-8").replace("Train more people", "Train many more people"), "utf-8")
    return work


def hindered(work: Path, program: str, seconds: int) -> "subprocess.CompletedProcess[str]":
    """A build whose gate is replaced; it is replaced in the child alone, where it is."""
    (work / "broken").mkdir()
    text = f"import os, signal, time\nimport reportkit.check.leaks.gate as it\nreal = it.gate\n{program}\n"
    (work / "broken/sitecustomize.py").write_text(text, "utf-8")
    given = surroundings(work) | {"PYTHONPATH": f"{work / 'broken'}:{ROOT}"}
    command = [*BUILD, "--seconds", str(seconds)]
    return subprocess.run(command, cwd=work, env=given, capture_output=True, text=True, timeout=240)


def everything(work: Path) -> dict[str, bytes]:
    """The papers, and what is known of them."""
    return papers(work) | {"manifest": (work / "build/m/.manifest.json").read_bytes()}


def unharmed(work: Path, ran: "subprocess.CompletedProcess[str]", code: int, before: dict[str, bytes]) -> None:
    assert ran.returncode == code, ran.stderr
    assert "Traceback" not in ran.stderr
    assert "Ada" not in ran.stderr
    assert everything(work) == before, "something was published"
    assert settled(work)


def next_is_right(work: Path, before: dict[str, bytes]) -> None:
    ran = built(work)
    judged(ran)
    assert ran.returncode == 0, ran.stderr
    assert papers(work).keys() == NAMES
    assert all(data != before[name] for name, data in papers(work).items()), "the change is not in the papers"
    assert settled(work)


@pytest.mark.parametrize(
    "how", [pytest.param(each, marks=[pytest.mark.full] * (each not in EACH_TIME)) for each in HINDERED]
)
def test_a_hindered_gate_publishes_nothing_and_leaves_the_last_papers(how: str, good: Path):
    before = everything(good)
    ran = hindered(good, HINDERED[how], seconds=20 if how in SHORT else 100)
    unharmed(good, ran, 70 if how == "a bug" else 4, before)
    next_is_right(good, before)


@pytest.mark.parametrize(
    "what", [pytest.param(each, marks=[pytest.mark.full] * (each not in ("missing", "of nobody"))) for each in ROSTERS]
)
def test_without_a_list_that_can_be_looked_for_nothing_is_published(what: str, good: Path):
    before, path = everything(good), good / LIST
    people = path.read_bytes()
    data = ROSTERS[what]
    path.unlink() if data is None else path.write_bytes(data)
    unharmed(good, built(good), 1, before)
    path.write_bytes(people)
    next_is_right(good, before)


@pytest.mark.full
def test_a_folder_in_place_of_the_list_is_no_empty_list(good: Path):
    before = everything(good)
    (good / LIST).unlink()
    (good / LIST).mkdir()
    unharmed(good, built(good), 1, before)
    (good / LIST).rmdir()
