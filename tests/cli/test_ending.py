"""However the program ends, it ends with a sentence and an exit code: pipes, terminals, full disks and bugs."""

import os
import pty
import re
import resource
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

REPORTKIT = [sys.executable, "-m", "reportkit"]
ESCAPE = "\x1b"


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder with a new meeting that has a mistake in it."""
    run(tmp_path, "new", "first")
    path = tmp_path / "inputs/first/meeting.yaml"
    path.write_text(path.read_text("utf-8").replace("mode:", "mood:", 1), "utf-8")
    return tmp_path


def environment(folder: Path, **more: str) -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "PYTHONPATH": str(ROOT), **more}


def run(folder: Path, *words: str, shell: str = "", **more: str) -> subprocess.CompletedProcess[str]:
    """A command; with ``shell``, what follows it in a shell's line."""
    command = ["bash", "-c", f'"$@" {shell}; exit ${{PIPESTATUS[0]}}', "bash", *REPORTKIT, *words]
    return subprocess.run(
        command if shell else [*REPORTKIT, *words],
        cwd=folder,
        env=environment(folder, **more),
        capture_output=True,
        text=True,
        timeout=60,
    )


def on_a_terminal(folder: Path, *words: str, columns: int = 80, **more: str) -> tuple[int, str]:
    """The exit code, and all that a terminal of so many columns was sent."""
    import fcntl
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [*REPORTKIT, *words],
        cwd=folder,
        env=environment(folder, **{"TERM": "xterm", **more}),
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    seen = b""
    while select.select([ours], [], [], 60)[0]:
        try:
            piece = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not piece:
            break
        seen += piece
    os.close(ours)
    return process.wait(60), seen.decode()


def untroubled(result: subprocess.CompletedProcess[str], code: int) -> None:
    assert result.returncode == code, result.stderr
    assert "Traceback" not in result.stderr
    assert "Exception" not in result.stderr
    assert len(result.stderr.splitlines()) <= 5


def test_a_reader_may_stop_reading(work: Path):
    result = run(work, "explain", shell="| head -n 1")
    untroubled(result, 0)
    assert len(result.stdout.splitlines()) == 1


def test_a_reader_may_never_have_read(work: Path):
    untroubled(run(work, "explain", shell="| true"), 0)


def test_a_reader_of_problems_may_stop_too(work: Path):
    result = run(work, "check", "first", shell="2>&1 >/dev/null | true")
    assert result.returncode in (0, 1)
    assert result.stderr == ""


def test_a_full_disk_for_the_output_is_exit_6_and_one_sentence(work: Path):
    result = run(work, "explain", shell="> /dev/full")
    untroubled(result, 6)
    assert result.stderr == "error: the results could not be printed (no space left on device)\n"


def test_a_full_disk_for_problems_does_not_change_the_exit_code_to_a_bug(work: Path):
    assert run(work, "check", "first", shell="2> /dev/full").returncode in (1, 6)


@pytest.mark.parametrize("closing", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_closed_streams_do_no_harm(work: Path, closing: str):
    result = run(work, "check", "first", shell=closing)
    untroubled(result, 1)


def test_without_a_terminal_there_is_no_colour_and_no_progress(work: Path):
    result = run(work, "check", "first")
    untroubled(result, 1)
    assert ESCAPE not in result.stdout + result.stderr
    assert "\r" not in result.stderr


def test_on_a_terminal_there_is_colour(work: Path):
    code, seen = on_a_terminal(work, "check", "first")
    assert code == 1
    assert re.search(rf"{ESCAPE}\[[0-9;]*31m", seen)


def test_who_wants_no_colour_gets_none(work: Path):
    code, seen = on_a_terminal(work, "check", "first", NO_COLOR="1")
    assert code == 1
    assert not re.search(rf"{ESCAPE}\[[0-9;]*3[0-7]m", seen)


def test_a_dumb_terminal_gets_no_escapes(work: Path):
    code, seen = on_a_terminal(work, "check", "first", TERM="dumb")
    assert code == 1
    assert ESCAPE not in seen


@pytest.mark.parametrize("columns", [1, 20, 40])
def test_a_narrow_terminal_loses_no_word(work: Path, columns: int):
    code, seen = on_a_terminal(work, "check", "first", "--quiet", columns=columns, NO_COLOR="1")
    assert code == 1
    plain = re.sub(rf"{ESCAPE}\[[0-9;?]*[a-zA-Z]", "", seen)
    assert "did you mean" in " ".join(plain.split())


@pytest.mark.parametrize("columns", ["100000", "-1", "0", "abc", ""])
def test_a_width_that_no_terminal_has_is_no_matter(work: Path, columns: str):
    code, seen = on_a_terminal(work, "check", "first", "--quiet", COLUMNS=columns, NO_COLOR="1")
    assert code == 1
    assert "did you mean" in " ".join(seen.split())


def test_a_terminal_that_knows_few_letters_sees_escapes(work: Path):
    result = run(work, "check", "first", PYTHONIOENCODING="ascii")
    untroubled(result, 1)
    assert "\\u201creportkit explain" in result.stderr


def test_a_name_that_is_no_text_is_shown_somehow(work: Path):
    odd = os.fsencode(work / "inputs") + b"/caf\xe9"
    os.makedirs(odd)
    result = subprocess.run(
        [*REPORTKIT, "check", b"caf\xe9"], cwd=work, env=environment(work), capture_output=True, timeout=60
    )
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr


BROKEN = """
import threading, reportkit.cli.main as module
def broken():
    {body}
module.cli = broken
module.main()
"""


def crashed(folder: Path, body: str) -> subprocess.CompletedProcess[str]:
    code = BROKEN.format(body=body)
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment(folder), capture_output=True, text=True, timeout=60
    )


def test_a_bug_is_one_line_and_a_private_report(tmp_path: Path):
    result = crashed(tmp_path, "raise RuntimeError('Anna Example')")
    assert result.returncode == 70
    (line,) = result.stderr.splitlines()
    found = re.fullmatch(
        r"reportkit: this is a bug in reportkit and no mistake of yours \(RuntimeError\); "
        r"a report without anything of yours is in ~/(\.local/state/reportkit/crash-[^/]+\.txt)",
        line,
    )
    text = (tmp_path / found[1]).read_text("utf-8")
    assert "__main__:4:broken" in text
    assert "Anna" not in text + result.stderr + result.stdout


def test_a_bug_in_a_thread_is_told_in_the_same_way(tmp_path: Path):
    body = "t = threading.Thread(target=lambda: {}['Anna Example']); t.start(); t.join()"
    result = crashed(tmp_path, body)
    assert len(result.stderr.splitlines()) == 1
    assert "(KeyError)" in result.stderr
    assert "Anna" not in result.stderr


def test_too_little_memory_is_exit_5(tmp_path: Path):
    result = crashed(tmp_path, "raise MemoryError")
    assert (result.returncode, result.stderr.count("\n")) == (5, 1)


def test_libraries_do_not_warn_users(tmp_path: Path):
    result = crashed(tmp_path, "import warnings; warnings.warn('Anna Example')")
    assert (result.returncode, result.stderr) == (0, "")


def test_what_is_raised_when_objects_go_is_not_shown(tmp_path: Path):
    body = "A = type('A', (), {'__del__': lambda self: 1 / 0}); A()"
    result = crashed(tmp_path, body)
    assert (result.returncode, result.stderr) == (0, "")


def test_no_image_of_the_memory_is_left(tmp_path: Path):
    def allow() -> None:
        hardest = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (hardest, hardest))

    code = BROKEN.format(body="import resource; print(resource.getrlimit(resource.RLIMIT_CORE))")
    result = subprocess.run(
        [sys.executable, "-c", code], env=environment(tmp_path), capture_output=True, text=True, preexec_fn=allow
    )
    assert result.stdout == "(0, 0)\n"


def test_ctrl_c_ends_without_a_traceback(tmp_path: Path):
    result = crashed(tmp_path, "raise KeyboardInterrupt")
    assert (result.returncode, result.stderr) == (130, "\nreportkit: stopped\n")
