"""Whoever reads what a build says, and in whatever way he stops, the papers are the old ones or the new ones (R11)."""

import subprocess
from pathlib import Path

import pytest

from tests.faults.building import BUILD, NAMES, papers, settled, surroundings, workplace

SHELL = '"$@" {}; exit ${{PIPESTATUS[0]}}'


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return workplace(tmp_path)


def in_a_shell(work: Path, rest: str, *words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """A build, and in the shell's line what follows it."""
    command = ["bash", "-c", SHELL.format(rest), "bash", *BUILD, *words]
    given = surroundings(work) | environment
    return subprocess.run(command, cwd=work, env=given, capture_output=True, text=True, timeout=240)


def whole(work: Path) -> None:
    assert papers(work).keys() == NAMES
    assert settled(work)


@pytest.mark.parametrize("rest", ["2>&1 | head -n 1", "2>&1 >/dev/null | true"])
def test_a_build_whose_reader_goes_is_done_to_its_end(work: Path, rest: str):
    ran = in_a_shell(work, rest, "--verbose")
    assert (ran.returncode, ran.stderr) == (0, "")
    whole(work)


def test_a_build_that_fails_says_so_by_its_code_though_nobody_reads(work: Path):
    (work / "inputs/m/meeting.yaml").write_text("mood: bad\n", "utf-8")
    assert in_a_shell(work, "2>&1 | true").returncode == 1


def test_results_and_problems_may_go_into_one_pipe(work: Path):
    ran = in_a_shell(work, "2>&1")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert [line.split(": ")[0].split(" ")[0] for line in ran.stdout.splitlines()] == [
        "inputs/m/participants.csv",
        "1",
        "build/m/m-one-pager.docx",
        "build/m/m-one-pager.pdf",
        "made",
    ]


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"PYTHONUNBUFFERED": "1"}, id="unbuffered"),
        pytest.param({"LANG": "C", "LC_ALL": "C"}, id="C"),
        pytest.param({"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, id="ascii"),
    ],
)
def test_names_of_any_letters_are_built_whatever_the_terminal_knows(work: Path, environment: dict[str, str]):
    (work / "inputs/m").rename(work / "inputs/réunion 会")
    command = [each if each != "m" else "réunion 会" for each in BUILD]
    given = surroundings(work) | environment
    ran = subprocess.run(command, cwd=work, env=given, capture_output=True, timeout=240)
    assert (ran.returncode, b"Traceback" in ran.stderr) == (0, False), ran
    assert len(list((work / "build/réunion 会").glob("réunion 会-*"))) == 2
