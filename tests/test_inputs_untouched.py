"""No command writes to what it reads."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportkit.cli.main import cli
from tests.conftest import ROOT, SAMPLE

COMMANDS = (
    "build sample",
    "build sample --report --keep",
    "build sample --template one-pager --force --strict",
    "check sample",
    "outline sample",
    "evidence sample --html evidence.html --xlsx evidence.xlsx",
    "applications sample",
    "select sample --into selected.csv",
    "notes sample",
    "templates",
    "schema --into schemas",
    "explain",
    "inspect build/sample/sample-conclusions-paper.pdf --html report.html",
)


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copytree(SAMPLE, tmp_path / "inputs/sample")
    return tmp_path


def everything(*folders: Path) -> dict[str, tuple[object, ...]]:
    """Names, times, modes and contents of all that is in some folders."""
    return {str(path): look(path) for folder in folders for path in (folder, *folder.rglob("*"))}


def look(path: Path) -> tuple[object, ...]:
    found = path.lstat()
    data = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    return found.st_mtime_ns, found.st_ctime_ns, found.st_mode, found.st_ino, found.st_nlink, data


@pytest.mark.parametrize("modes", ["as they are", "read-only"])
def test_inputs_and_templates_are_as_they_were_after_every_command(work: Path, modes: str):
    folders = (work / "inputs", work / "templates")
    if modes == "read-only":
        for folder in folders:
            for path in (*folder.rglob("*"), folder):
                os.chmod(path, 0o555 if path.is_dir() else 0o444)
    before = everything(*folders)
    for command in COMMANDS:
        result = CliRunner().invoke(cli, command.split(), catch_exceptions=False)
        assert result.exit_code in (0, 3), f"{command}\n{result.output}"
        assert everything(*folders) == before, command
    assert (work / "build/sample/sample-conclusions-paper.docx").is_file()


def test_every_command_that_reads_is_tried():
    assert set(cli.commands) - {command.split()[0] for command in COMMANDS} == {"new"}
