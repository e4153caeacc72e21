"""A child answers, fails, breaks and is stopped; the parent always says what became of it, and goes on."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit import codes
from reportkit.confine.job import Job
from reportkit.confine.limits import Limits
from reportkit.confine.parent import run
from reportkit.confine.protocol import message
from reportkit.errors import Broken, GateUnfinished, LimitReached, NotFound, NotWritten, Refused
from reportkit.problems import Place, Severity

Odd = Callable[..., Job]
LITTLE = Limits(memory=64, seconds=1)


def stopped(job: Job, limits: Limits = LITTLE) -> str:
    with pytest.raises(LimitReached) as reached:
        run(job, limits)
    (problem,) = reached.value.problems
    return str(problem)


def test_an_answer_arrives_as_it_was_given(odd: Odd):
    value = {"a": [1, 2.5, None, True, "ñ\ud800\u202e"], "b": {"c": "x" * 1_000_000}}
    answer = run(odd("echo", value), Limits())
    assert answer.value == value
    assert {name: len(data) for name, data in answer.files.items()} == {"a.bin": 3_000_000, "b.bin": 0}


def test_problems_keep_their_place_and_their_severity(odd: Odd):
    answer = run(odd("problem"), Limits())
    (inner,) = answer.value["nested"]
    assert inner == codes.TIME_LIMIT.at(Place("a.md", 3, "c"), "words", "hint")
    assert [each.severity for each in answer.problems] == [Severity.WARNING]


def test_what_a_task_raises_is_raised_again(odd: Odd):
    with pytest.raises(Refused) as refused:
        run(odd("refuses"), Limits())
    assert [each.code.name for each in refused.value.problems] == ["time-limit"]
    with pytest.raises(NotFound, match="there is no such thing"):
        run(odd("misses"), Limits())


def test_a_bug_is_told_without_any_value(odd: Odd):
    with pytest.raises(Broken) as broken:
        run(odd("crashes"), Limits())
    assert broken.value.kind == "ValueError"
    assert broken.value.stack[-2].startswith("reportkit.tasks.odd:")
    assert "Secret" not in repr(vars(broken.value)) + str(broken.value)


def test_what_a_library_prints_goes_nowhere(odd: Odd, capfd: pytest.CaptureFixture):
    assert run(odd("chatters"), Limits()).value == "said"
    assert capfd.readouterr() == ("", "")


def test_a_task_that_is_not_in_the_table_is_not_started():
    with pytest.raises(ValueError, match="there is no task os"):
        run(Job("os", "m", (), ()), Limits())


@pytest.mark.parametrize(
    ("what", "code", "says"),
    [
        ("eats", "memory-limit", 'merging "inputs/m" needed more memory than it may have here (at most 64 MB)'),
        ("eats_at_once", "memory-limit", "--memory 256"),
        ("works", "time-limit", 'inputs/m/notes/a.md: error[time-limit] merging "inputs/m" took more than 1 seconds'),
        ("works_in_c", "time-limit", "templates/x/paper.md: error[time-limit] working on"),
        ("goes_deep", "depth-limit", "inputs/m: error[depth-limit]"),
        ("breaks_memory", "stopped-early", "inputs/m: error[stopped-early]"),
    ],
)
def test_past_a_limit_the_problem_names_the_input_and_the_step(odd: Odd, what: str, code: str, says: str):
    said = stopped(odd(what))
    assert f"error[{code}]" in said
    assert says in said


@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGABRT", "SIGSEGV", "SIGBUS", "SIGHUP"])
def test_a_child_that_is_ended_from_outside_is_a_limit_and_not_a_bug(odd: Odd, name: str):
    assert 'error[stopped-early] writing "inputs/m"' in stopped(odd("is_killed", name))


def test_a_smaller_limit_ends_with_its_piece_of_work(odd: Odd):
    assert run(odd("works_a_little"), Limits()).value == "done"


def test_a_child_that_only_waits_is_stopped_by_the_clock(odd: Odd, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Limits, "wall", 1.5)
    said = stopped(odd("waits"))
    assert 'error[time-limit] merging "inputs/m" took more than 1.5 seconds' in said
    assert "hint: if it is really that large: --seconds 10" in said


@pytest.mark.parametrize("what", [("works", "gate"), ("eats", "gate"), ("is_killed", "SIGKILL", "gate")])
def test_in_the_gate_the_end_of_the_child_is_no_pass(odd: Odd, what: tuple[str, ...]):
    with pytest.raises(GateUnfinished) as unfinished:
        run(odd(*what), LITTLE)
    assert [each.code.name for each in unfinished.value.problems] == ["gate-unfinished"]


@pytest.mark.parametrize("name", ["", "../x", "a/b", "..", ".hidden", "a\\b", "a\0b", "~x", "x" * 256])
def test_a_file_with_a_name_that_leads_elsewhere_is_not_taken(odd: Odd, name: str):
    with pytest.raises((LimitReached, Broken)):
        run(odd("names", name), Limits())


HEAD = (b"m" + (100).to_bytes(8, "big"), b"m" + (1 << 60).to_bytes(8, "big"), b"x" + bytes(8), b"m\0\0", b"\xff" * 40)
WRONG = (
    message("answer"),
    message("answer", files=[1]),
    message("answer", files={"a": -1}),
    message("answer", files={"a": 1 << 40}),
    message("answer", files={"a": 5}) + b"b" + (4).to_bytes(8, "big") + b"abcd",
    message("answer", files={"a": 5}),
    message("answer", files={}, problems=["x"]),
    message("answer", files={}, value={"$problem": ["no-such-code", "error", "", 0, "", "", ""]}),
    message("answer", files={}, value={"$problem": ["time-limit", "fatal", "", 0, "", "", ""]}),
    message("answer", files={}, value={"$problem": [1]}),
    message("raised", type="Broken"),
    message("raised", type="__builtins__"),
    message("raised", type="Refused", problems=[1]),
    message("step", text=7),
    message("allow", seconds="x"),
    message("allow", seconds=[1]),
    message("limit", which=1),
    message("crash", text="x", stack=7),
    message("unheard of"),
    b"m" + (2).to_bytes(8, "big") + b"[]",
    b"m" + (200_000).to_bytes(8, "big") + b"[" * 200_000,
    b"m" + (9).to_bytes(8, "big") + b'{"say":1}',
)


@pytest.mark.parametrize("said", [*HEAD, *WRONG], ids=range(len(HEAD) + len(WRONG)))
def test_whatever_a_child_says_the_parent_keeps_its_head(odd: Odd, said: bytes):
    with pytest.raises((LimitReached, Broken)):
        run(odd("says", said), Limits())


@pytest.mark.parametrize("status", [0, 1, 3])
def test_a_child_that_leaves_without_a_word_is_a_bug(odd: Odd, status: int):
    with pytest.raises(Broken, match=f"status {status}"):
        run(odd("leaves", status), Limits())


def test_the_child_sees_no_secrets_of_the_environment(odd: Odd, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("PYTHONSTARTUP", "/x")
    monkeypatch.setenv("TZ", "Europe/Vienna")
    seen = run(odd("environment"), Limits()).value
    assert not {"AWS_SECRET_ACCESS_KEY", "PYTHONSTARTUP"} & set(seen)
    assert seen["TZ"] == "Europe/Vienna"
    assert seen["HOME"] == seen["TMPDIR"] != os.environ.get("HOME")


def test_these_limits_hold_in_the_child(odd: Odd):
    held = run(odd("limits"), Limits(memory=300, seconds=7)).value
    assert held["RLIMIT_CORE"] == [0, 0]
    assert held["RLIMIT_CPU"] == [7, 9]
    assert held["RLIMIT_DATA"] == [300 << 20, 300 << 20]
    assert held["RLIMIT_AS"][0] == 812 << 20
    assert held["RLIMIT_NOFILE"][0] <= 256


def test_nothing_is_left_in_the_temporary_folder(odd: Odd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    temporary = tmp_path / "t"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    run(odd("echo", 1), Limits())
    stopped(odd("is_killed", "SIGKILL"))
    assert list(temporary.iterdir()) == []


def test_what_a_killed_parent_left_is_swept_and_what_another_holds_is_not(
    odd: Odd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    import fcntl

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    left, future, held, young, other = (tmp_path / f"reportkit-scratch-{each}" for each in ("l", "f", "h", "y", "o"))
    for folder in (left, future, held, young):
        (folder / "fonts").mkdir(parents=True)
    other.symlink_to(tmp_path / "site")
    for folder in (left, held):
        os.utime(folder, (1, 1))
    os.utime(future, (1 << 32, 1 << 32))  # a clock was wrong when it was made
    handle = os.open(held, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    run(odd("echo", 1), Limits())
    os.close(handle)
    assert [folder.exists() for folder in (left, future, held, young, other)] == [False, False, True, True, True]
    assert (tmp_path / "site/sitecustomize.py").exists()


def test_a_temporary_folder_that_is_not_there_is_said(odd: Odd, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("tempfile.tempdir", "/nonexistent")
    with pytest.raises(NotWritten, match="no temporary folder can be made"):
        run(odd("echo", 1), Limits())


def test_a_temporary_folder_whose_name_is_no_text_is_said(odd: Odd, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    folder = tmp_path / os.fsdecode(b"caf\xe9")
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    with pytest.raises(NotWritten, match="its name is no text"):
        run(odd("echo", 1), Limits())
    assert list(folder.iterdir()) == []


PARENT = """
import signal
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # who ran the tests may ignore it
from reportkit.confine import parent
from reportkit.confine.job import Job
from reportkit.confine.limits import Limits
from reportkit.confine.ending import Ending
parent.TASKS |= {"odd"}
hear = Ending.hear
def tell(self, said):
    hear(self, said)
    if self.now: print(self.now, flush=True)
Ending.hear = tell
parent.run(Job("odd", "m", ("waits",), ()), Limits())
"""


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its parent")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_child_ends_with_its_parent(odd: Odd, how: int):
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    with subprocess.Popen(
        [sys.executable, "-c", PARENT], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=surroundings
    ) as parent:
        child = int(parent.stdout.readline())
        assert alive(child)
        parent.send_signal(how)
        parent.wait(60)
    until = time.monotonic() + 60
    while alive(child) and time.monotonic() < until:
        time.sleep(0.02)
    assert not alive(child)
