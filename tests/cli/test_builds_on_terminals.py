"""A terminal that is closed, or in whose background a build runs: whole papers, and nothing left over (R11)."""

import fcntl
import os
import pty
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tests.faults.building import BUILD, NAMES, aged, built, children, papers, settled, surroundings, workplace

_SECONDS = 60
_SHELL = """\
import os, signal, subprocess, sys, termios
settings = termios.tcgetattr(0)
settings[3] |= termios.TOSTOP
termios.tcsetattr(0, termios.TCSANOW, settings)
job = subprocess.Popen(sys.argv[1:], process_group=0)
_, status = os.waitpid(job.pid, os.WUNTRACED)
if not (os.WIFSTOPPED(status) and os.WSTOPSIG(status) == signal.SIGTTOU):
    sys.exit(99)
os.tcsetpgrp(0, job.pid)
os.killpg(job.pid, signal.SIGCONT)
sys.exit(job.wait())
"""
"""What a shell does with a job in the background that is stopped when it writes, and is called to the front."""


@pytest.fixture
def work(tmp_path: Path) -> Path:
    return workplace(tmp_path)


def on(
    theirs: int, work: Path, command: list[str], hangup: signal.Handlers = signal.SIG_DFL
) -> "subprocess.Popen[bytes]":
    """A command whose terminal this is."""

    def begin() -> None:
        signal.signal(signal.SIGHUP, hangup)  # who runs the tests may ignore it
        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

    streams = dict.fromkeys(("stdin", "stdout", "stderr"), theirs)
    given = surroundings(work) | {"TERM": "xterm"}
    return subprocess.Popen(command, cwd=work, env=given, start_new_session=True, preexec_fn=begin, **streams)


def read_out(ours: int) -> None:
    """Read what a terminal is sent, to its end."""
    with suppress(OSError):  # nobody is at the other end any more
        while os.read(ours, 65536):
            pass


def soon(what: Callable[[], bool]) -> bool:
    """Whether something comes true within a while."""
    until = time.monotonic() + _SECONDS
    while not what() and time.monotonic() < until:
        time.sleep(0.02)
    return what()


@pytest.mark.parametrize("hangup", [signal.SIG_DFL, signal.SIG_IGN], ids=["heard", "ignored"])
def test_a_terminal_that_is_closed_during_a_build(hangup: signal.Handlers, work: Path):
    assert built(work).returncode == 0
    before = papers(work)
    ours, theirs = pty.openpty()
    with on(theirs, work, [*BUILD, "--verbose"], hangup) as build:
        os.close(theirs)
        assert soon(lambda: bool(children(build.pid)))
        (child,) = children(build.pid)
        os.close(ours)
        assert build.wait(_SECONDS) == (0 if hangup == signal.SIG_IGN else -signal.SIGHUP)
    assert soon(lambda: not Path(f"/proc/{child}").exists())
    assert papers(work) == before
    aged(work)
    assert built(work).returncode == 0
    assert papers(work) == before
    assert settled(work)


def test_a_build_in_the_background_of_a_terminal_waits_and_goes_on(work: Path):
    ours, theirs = pty.openpty()
    with on(theirs, work, [sys.executable, "-c", _SHELL, *BUILD, "--verbose"]) as shell:
        os.close(theirs)
        read_out(ours)
        assert shell.wait(_SECONDS) == 0
    os.close(ours)
    assert papers(work).keys() == NAMES
    assert settled(work)


def test_a_build_whose_input_is_a_closed_terminal_does_not_mind(work: Path):
    ours, theirs = pty.openpty()
    os.close(ours)
    ran = subprocess.run(BUILD, cwd=work, env=surroundings(work), stdin=theirs, capture_output=True, timeout=240)
    os.close(theirs)
    assert (ran.returncode, b"Traceback" in ran.stderr) == (0, False)
    assert papers(work).keys() == NAMES
