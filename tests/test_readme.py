"""README is true: its commands run, and every command is in it."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from reportkit.cli.main import cli
from reportkit.merge.context import context
from reportkit.merge.filters import FILTERS
from reportkit.pipeline import Merged
from tests.conftest import ROOT, SAMPLE

README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = re.findall(r"^\$ reportkit (.+)$", README, re.MULTILINE)


def test_every_command_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "templates", "templates")
    shutil.copytree(SAMPLE, f"inputs/{SAMPLE.name}")
    for command in COMMANDS:
        result = CliRunner().invoke(cli, command.split(), catch_exceptions=False)
        assert result.exit_code == 0, f"{command}\n{result.output}"


def test_every_command_is_in_the_readme():
    assert {name for name in cli.commands if f"reportkit {name}" not in README} == set()


def test_both_set_up_commands_are_targets():
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in re.findall(r"^\$ make (\w+)$", README, re.MULTILINE):
        assert f"\n{target}:" in makefile


def test_everything_that_a_template_may_print_is_in_the_readme(sample: Merged):
    values, _ = context(sample.printed, sample.template)
    assert {name for name in values if f"`{name}" not in README} == set()
    assert {name for name in FILTERS if f"`{name}`" not in README} == set()


def test_the_picture_is_there():
    (path,) = re.findall(r'<img src="([^"]+)"', README)
    assert (ROOT / path).is_file()
