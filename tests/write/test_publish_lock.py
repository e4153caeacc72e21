"""One build at a time in a folder."""

import errno
import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from reportkit.config import Edited
from reportkit.errors import NotWritten
from reportkit.write.disk import lock
from reportkit.write.disk.lock import LOCK, locked
from reportkit.write.publish import Paper, look_first, publish, tidy

HOLDER = """
import sys, time
from pathlib import Path
from reportkit.write.disk.lock import locked
with locked(Path(sys.argv[1]), print):
    print("mine", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path):
    """Another process that holds the lock."""
    with subprocess.Popen([sys.executable, "-c", HOLDER, tmp_path], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "mine\n"
        yield process
        process.kill()


class Clock:
    """Time that passes by sleeping only."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, sleeps=lambda: None) -> None:
        self.now, self.sleeps = 0.0, sleeps
        monkeypatch.setattr(lock.time, "monotonic", lambda: 1_000 + self.now)
        monkeypatch.setattr(lock.time, "sleep", self.sleep)

    def sleep(self, seconds: float) -> None:
        assert 0 < seconds <= 0.5
        self.now += seconds
        self.sleeps()


def test_whoever_waits_longer_than_a_second_is_told_once(tmp_path: Path, holder, monkeypatch: pytest.MonkeyPatch):
    told = []
    clock = Clock(monkeypatch, lambda: holder.kill() or holder.wait() if clock.now > 3 else None)
    with locked(tmp_path, lambda words: told.append((clock.now, words))):
        assert clock.now < 3.2
    ((when, words),) = told
    assert 1 <= when < 1.1
    assert words == f"{tmp_path}: waiting for another build to finish"


PAPER = Paper("m-a", {"m-a.pdf": b"pdf"})
WAITING = {
    "publishing": lambda folder, say: publish(folder, PAPER, Edited.STOP, say),
    "looking first": lambda folder, say: look_first(folder, PAPER.files, Edited.STOP, say),
    "tidying": lambda folder, say: tidy(folder, say),
}


@pytest.mark.parametrize("what", WAITING)
def test_whoever_has_to_wait_is_told(what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / ".reportkit-0123.new").write_bytes(b"half")
    told = []
    with ExitStack() as another:
        another.enter_context(locked(tmp_path, print))
        Clock(monkeypatch, lambda: told and another.close())
        WAITING[what](tmp_path, told.append)
    assert told == [f"{tmp_path}: waiting for another build to finish"]


def test_whoever_waits_a_minute_gives_up(tmp_path: Path, holder, monkeypatch: pytest.MonkeyPatch):
    clock = Clock(monkeypatch)
    given_up = pytest.raises(NotWritten, match="has been writing there for 60 seconds; try again later")
    with given_up, locked(tmp_path, lambda words: None):
        raise AssertionError("this is another's")
    assert 60 <= clock.now < 60.1


def test_a_short_wait_is_not_worth_a_word(tmp_path: Path, holder, monkeypatch: pytest.MonkeyPatch):
    clock = Clock(monkeypatch, lambda: holder.kill() or holder.wait() if clock.now > 0.9 else None)
    told = []
    with locked(tmp_path, told.append):
        assert told == []


def test_a_killed_owner_blocks_nobody(tmp_path: Path, holder, monkeypatch: pytest.MonkeyPatch):
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    monkeypatch.setattr(lock.time, "sleep", lambda seconds: pytest.fail("nobody holds it"))
    with locked(tmp_path, lambda words: pytest.fail(words)):
        assert (tmp_path / LOCK).is_file()


def test_the_lock_is_given_back_after_an_error(tmp_path: Path):
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), locked(tmp_path, lambda words: pytest.fail(words)):
            raise ZeroDivisionError


def test_a_child_does_not_inherit_the_lock(tmp_path: Path):
    with locked(tmp_path, print):
        handles = os.listdir("/proc/self/fd")
        mine = [int(each) for each in handles if os.path.exists(f"/proc/self/fd/{each}")]
        (handle,) = [each for each in mine if os.path.realpath(f"/proc/self/fd/{each}") == str(tmp_path / LOCK)]
        assert not os.get_inheritable(handle)


def test_a_link_in_the_lock_s_place_is_not_followed(tmp_path: Path):
    (tmp_path / LOCK).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="symbolic links"), locked(tmp_path, print):
        raise AssertionError("a link was followed")
    assert not (tmp_path / "elsewhere").exists()


def test_others_may_lock_too_as_far_as_the_umask_lets_them(tmp_path: Path):
    before = os.umask(0o002)
    with locked(tmp_path, print):
        os.umask(before)
        assert (tmp_path / LOCK).stat().st_mode & 0o777 == 0o664


@pytest.mark.parametrize("number", [errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOLCK])
def test_a_disk_without_locks_is_written_to_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int):
    monkeypatch.setattr(lock, "_lock", raising(number))
    with locked(tmp_path, lambda words: pytest.fail(words)):
        pass


@pytest.mark.parametrize("number", [errno.EIO, errno.EACCES, errno.EBADF])
def test_any_other_failure_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int):
    monkeypatch.setattr(lock, "_lock", raising(number))
    with pytest.raises(OSError, match=os.strerror(number)), locked(tmp_path, print):
        raise AssertionError("this is nobody's")


def raising(number: int):
    def fail(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    return fail
