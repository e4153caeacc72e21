"""The commands and the child that works for them, as a rapporteur meets them."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportkit.confine import landlock
from tests.conftest import ROOT, SAMPLE

ENDLESS = "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}" * 9


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copytree(SAMPLE, tmp_path / "inputs" / "m")
    return tmp_path


def reportkit(*words: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "reportkit", *words]
    return subprocess.run(command, capture_output=True, text=True, env={**os.environ, **environment})


def change(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")


def test_the_last_good_files_stay_when_a_limit_is_reached(work: Path):
    assert reportkit("build", "m", "--template", "one-pager", "--quiet").returncode == 0
    before = {path: path.read_bytes() for path in (work / "build").rglob("*") if path.is_file()}
    change(work / "templates/one-pager/paper.md", ENDLESS)
    result = reportkit("build", "m", "--template", "one-pager")
    assert result.returncode == 5
    assert 'templates/one-pager/paper.md: error[time-limit] merging "inputs/m" took more than 2' in result.stderr
    assert {path: path.read_bytes() for path in (work / "build").rglob("*") if path.is_file()} == before


def test_a_limit_stops_one_meeting_and_the_others_are_built(work: Path):
    shutil.copytree(work / "inputs/m", work / "inputs/n")
    settings = work / "inputs/m/meeting.yaml"
    shutil.copytree(work / "templates/one-pager", work / "templates/endless")
    change(work / "templates/endless/paper.md", ENDLESS)
    text = settings.read_text("utf-8")
    assert "template: conclusions-paper" in text
    change(settings, text.replace("template: conclusions-paper", "template: endless"))
    assert reportkit("build", "--quiet").returncode == 5
    assert {path.parent.name for path in (work / "build").rglob("*.pdf")} == {"n"}


@pytest.mark.parametrize("command", ["build", "check", "outline", "templates", "inspect"])
def test_too_little_memory_is_exit_5_in_every_command(work: Path, command: str):
    what = {"templates": [], "inspect": [str(work / "templates/_shared/look.docx")]}.get(command, ["m"])
    little = ["prlimit", "--data=20000000"] if command in {"templates", "inspect", "check", "outline"} else []
    words = [*little, sys.executable, "-m", "reportkit", command, *what, "--memory", "64"]
    result = subprocess.run(words, capture_output=True, text=True)
    assert result.returncode == 5, result.stderr
    assert "error[memory-limit]" in result.stderr or "or for lack of memory" in result.stderr  # GLib ends by itself
    assert not (work / "build").exists()


def test_more_memory_and_more_time_can_be_given(work: Path):
    assert reportkit("build", "m", "--memory", "64", "--quiet").returncode == 5
    assert reportkit("build", "m", "--quiet", REPORTKIT_MEMORY="64").returncode == 5
    assert reportkit("build", "m", "--memory", "300", "--seconds", "60", "--quiet").returncode == 0
    assert reportkit("build", "m", "--memory", "0").returncode == 2


def test_verbose_says_once_what_holds(work: Path):
    shutil.copytree(work / "inputs/m", work / "inputs/n")
    lines = reportkit("check", "--verbose").stderr.splitlines()
    fence = f"Landlock {landlock.version()}" if landlock.version() else "no Landlock here"
    assert [line for line in lines if line.startswith("limits: 512 MiB, 30 s; ") and fence in line] == lines[:1]
    assert "limits:" not in reportkit("check").stderr


@pytest.mark.parametrize("after", [0.15, 0.6, 1.5, 2.5])
def test_ctrl_c_ends_it_at_once_with_one_line(work: Path, after: float):
    command = [sys.executable, "-m", "reportkit", "build", "m"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as process:
        time.sleep(after)
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGINT)
        said = process.stderr.read()
    if process.returncode not in {0, -signal.SIGINT}:
        assert (process.returncode, said.strip()) == (130, "reportkit: stopped")
        assert not (work / "build/m").exists()
    assert "Traceback" not in said or process.returncode == -signal.SIGINT


def test_a_parent_needs_none_of_the_libraries_that_read_files():
    code = (
        "import sys\nfrom reportkit.cli.main import cli\nfrom reportkit.confine.parent import run\n"
        "import reportkit.cli.build, reportkit.cli.inspect, reportkit.terminal\n"
        "slow = {'weasyprint', 'docx', 'pydantic', 'jinja2', 'markdown', 'lxml', 'ruamel', 'PIL', 'pikepdf'}\n"
        "print(sorted(slow & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"
