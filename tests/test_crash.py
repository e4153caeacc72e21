"""A report on a bug says where it arose, and nothing that a user wrote."""

import os
import re
import stat
from pathlib import Path

import pytest
from jinja2 import Environment

from reportkit.crash import Crash, crash_of, report

SECRET = "Anna Example"


class Custom(Exception):
    """An error of our own."""


def caught(function) -> Crash:
    try:
        function()
    except BaseException as error:
        return crash_of(error)
    raise AssertionError("nothing was raised")


def deep(levels: int) -> None:
    if not levels:
        raise KeyError(SECRET)
    deep(levels - 1)


def chained() -> None:
    try:
        deep(2)
    except KeyError as error:
        raise Custom(SECRET) from error


def test_the_stack_is_modules_lines_and_functions():
    crash = caught(lambda: deep(1))
    assert crash.kind == "KeyError"
    assert [re.sub(r":\d+:", ":", line) for line in crash.stack] == [
        f"{__name__}:caught",
        f"{__name__}:test_the_stack_is_modules_lines_and_functions.<locals>.<lambda>",
        f"{__name__}:deep",
        f"{__name__}:deep",
        "  KeyError",
    ]


def test_what_an_error_arose_from_comes_first():
    crash = caught(chained)
    assert crash.kind == f"{__name__}.Custom"
    assert [line for line in crash.stack if line.startswith("  ")] == ["  KeyError", f"  {__name__}.Custom"]


def test_a_stack_without_end_is_cut():
    assert len(caught(lambda: deep(900)).stack) == 101


def test_errors_that_arise_from_each_other_come_to_an_end():
    first, second = ValueError(), TypeError()
    first.__cause__, second.__cause__ = second, first
    assert crash_of(first).stack == ("  TypeError", "  ValueError")


def test_a_template_s_own_names_are_not_told():
    template = Environment().from_string("{% macro anna_example() %}{{ 1 / 0 }}{% endmacro %}{{ anna_example() }}")
    crash = caught(template.render)
    assert "(a template)" in " ".join(crash.stack)
    assert "anna" not in " ".join(crash.stack)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    return tmp_path


def test_a_report_is_private_and_holds_no_value_and_no_path(home: Path):
    where = report(caught(chained))
    assert re.fullmatch(r"~/\.local/state/reportkit/crash-\d{8}-\d{6}-[0-9a-f]{6}\.txt", where)
    path = home / where[2:]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text("utf-8")
    assert "KeyError" in text
    assert re.search(r"^reportkit \d", text, re.MULTILINE)
    assert re.search(r"^weasyprint \d", text, re.MULTILINE)
    for secret in (SECRET, "Anna", str(home), str(Path(__file__).parent), os.uname().nodename, ".py"):
        assert secret not in text, secret


def test_the_state_folder_of_the_user_is_used(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert report(Crash("ValueError", ())).startswith("~/state/reportkit/crash-")
    monkeypatch.setenv("XDG_STATE_HOME", "not/absolute")
    assert report(Crash("ValueError", ())).startswith("~/.local/state/")


def test_without_a_home_the_temporary_folder_does(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / ".local").write_text("a file, not a folder")
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    assert report(Crash("ValueError", ())).startswith("~/tmp/crash-")


def test_where_no_report_can_be_written_there_is_none(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / ".local").write_text("a file, not a folder")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / ".local"))
    assert report(Crash("ValueError", ())) == ""
