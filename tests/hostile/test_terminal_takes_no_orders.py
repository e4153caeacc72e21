"""A real terminal shows what naughty texts say, and does nothing that they ask for (S8)."""

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = [
    pytest.mark.full,
    pytest.mark.skipif(not shutil.which("tmux"), reason="tmux is not installed, in which a terminal could be watched"),
]
PRINTS = """
import sys
sys.path[:0] = {path}
from hostile.naughty import strings
from reportkit import codes
from reportkit.problems import Place
from reportkit.terminal import Terminal
terminal = Terminal(verbose=True)
for value in strings():
    terminal.say(value.replace("\\n", " "))  # lines of ordinary output are meant to be lines
    terminal.notice(value)
    terminal.failure(value)
    terminal.problems([codes.WRONG_TYPE.at(Place(value, 1), value, value)])
print("all of it is said")
"""
MOST_SECONDS = 120


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[list[str]]:
    """A tmux of its own with one window, which lets programs do all that a terminal can."""
    command = ["tmux", "-L", f"reportkit-{tmp_path.name}", "-f", "/dev/null"]
    subprocess.run([*command, "new-session", "-d", "-s", "s", "-x", "150", "-y", "50", "sh"], check=True)
    for option in (
        ["set-clipboard", "on"],
        ["allow-passthrough", "all"],
        ["history-limit", "50000"],
        ["automatic-rename", "off"],
    ):
        subprocess.run([*command, "set", "-g", *option], check=False, capture_output=True)
    try:
        yield command
    finally:
        subprocess.run([*command, "kill-server"], check=False, capture_output=True)


def _asked(terminal: list[str], *words: str) -> str:
    return subprocess.run([*terminal, *words], check=False, capture_output=True, text=True).stdout


def _state(terminal: list[str]) -> str:
    kinds = (
        "pane_title,window_name,alternate_on,cursor_flag,insert_flag,mouse_any_flag,origin_flag,wrap_flag,pane_in_mode"
    )
    return _asked(terminal, "display", "-p", " ".join(f"#{{{kind}}}" for kind in kinds.split(",")))


def _type(terminal: list[str], command: str, until: str) -> str:
    """All that has been on the screen when the last words of a command are there."""
    subprocess.run([*terminal, "send-keys", command, "Enter"], check=True)
    begun = time.monotonic()
    while until not in (seen := _asked(terminal, "capture-pane", "-p", "-J", "-S", "-")):
        assert time.monotonic() - begun < MOST_SECONDS, seen[-1000:]
        time.sleep(0.3)
    return seen


def test_the_terminal_that_is_watched_obeys_where_nothing_stands_between(terminal):
    """So that the test below is known to see it."""
    before = _state(terminal)
    _type(terminal, r"printf '\033]2;taken over\007\033[?25l\033[?7l\033]52;c;YQ==\007al''l said\n'", "all said")
    assert _state(terminal) != before
    assert _asked(terminal, "list-buffers")


def test_nothing_that_is_said_moves_the_terminal_or_its_clipboard(terminal, tmp_path):
    script = tmp_path / "says.py"
    script.write_text(PRINTS.format(path=[str(ROOT / "tests"), str(ROOT)]), "utf-8")
    before = _state(terminal)
    seen = _type(terminal, f"{sys.executable} {script}; stty -a | grep -o ' echo '; echo 'is o'ver", "is over")
    assert "all of it is said" in seen
    assert "\n echo" in seen, "the terminal no longer shows what is typed"
    assert _state(terminal) == before
    assert _asked(terminal, "list-buffers") == ""
    coloured = _asked(terminal, "capture-pane", "-p", "-e", "-S", "-")
    assert "\x1b[31mred" not in coloured
    assert r"\u001b[31mred\u001b[0m" in seen
    assert "forged: error[x] y" not in {line.strip() for line in seen.splitlines()}
