"""Behind the fence a child reads what its input is made of, and nothing else; it writes nothing and calls nobody."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reportkit.confine import landlock
from reportkit.confine.job import Job
from reportkit.confine.limits import Limits
from reportkit.confine.parent import run

Odd = Callable[..., Job]
FENCED = pytest.mark.skipif(not landlock.version(), reason="this kernel has no Landlock")


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    folder = tmp_path / "inputs" / "m"
    folder.mkdir(parents=True)
    (folder / "notes.md").write_text("x")
    (tmp_path / "inputs" / "other.md").write_text("secret")
    (folder / "way-out.md").symlink_to(tmp_path / "inputs" / "other.md")
    return folder


@pytest.fixture
def listening() -> Iterator[str]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield str(server.getsockname()[1])


def attempts(odd: Odd, meeting: Path, *wanted: tuple[str, object]) -> list[str]:
    job = odd("attempts", *((how, str(target)) for how, target in wanted), readable=(meeting,))
    return run(job, Limits()).value


@FENCED
def test_what_is_readable_is_read_and_nothing_beside_it(odd: Odd, meeting: Path):
    inside = [("read", meeting / "notes.md"), ("list", meeting), ("read", os.__file__)]
    outside = [
        ("read", meeting / "way-out.md"),
        ("read", meeting.parent / "other.md"),
        ("read", meeting / "../other.md"),
        ("list", meeting.parent),
        ("list", Path.home()),
        ("read", "/etc/passwd"),
        ("read", "/etc/hostname"),
        ("read", "/proc/self/environ"),
        ("read", "/proc/version"),
        ("list", "/"),
        ("list", "/tmp"),
    ]
    assert attempts(odd, meeting, *inside) == ["done"] * len(inside)
    assert set(attempts(odd, meeting, *outside)) == {"PermissionError"}


@FENCED
def test_one_file_alone_can_be_readable(odd: Odd, meeting: Path):
    done = attempts(odd, meeting / "notes.md", ("read", meeting / "notes.md"), ("list", meeting))
    assert done == ["done", "PermissionError"]


@FENCED
@pytest.mark.parametrize(
    "how", ["write", "append", "truncate", "remove", "rename", "hard link", "run", "make folder", "link"]
)
def test_nothing_is_written_or_run(odd: Odd, meeting: Path, how: str):
    targets = {"run": "/bin/true", "make folder": meeting / "new", "link": meeting / "new"}
    assert attempts(odd, meeting, (how, targets.get(how, meeting / "notes.md"))) == ["PermissionError"]
    assert sorted(os.listdir(meeting)) == ["notes.md", "way-out.md"]


@FENCED
@pytest.mark.skipif(landlock.version() < 4, reason="this kernel's Landlock knows nothing of TCP")
def test_nobody_is_called_and_nobody_can_call(odd: Odd, meeting: Path, listening: str):
    assert attempts(odd, meeting, ("connect", listening), ("listen", "")) == ["PermissionError"] * 2


@FENCED
@pytest.mark.skipif(landlock.version() < 6, reason="this kernel's Landlock knows nothing of signals")
def test_no_other_process_is_reached(odd: Odd, meeting: Path):
    wanted = [("signal", str(os.getppid())), ("memory of", str(os.getpid()))]
    assert attempts(odd, meeting, *wanted) == ["PermissionError"] * 2


def test_without_landlock_the_work_is_done_and_a_notice_says_so(odd: Odd, meeting: Path):
    told: list[str] = []
    job = odd("attempts", ("read", str(meeting / "notes.md")), readable=(meeting,))
    run(job, Limits(), notice=told.append)
    said = f"Landlock {landlock.version()}" if landlock.version() else "no Landlock here"
    assert [said in each for each in told] == [True]


def test_what_another_version_of_landlock_knows_is_asked_of_it_and_no_more():
    rights = [(landlock._all(landlock._FILES, at), landlock._all(landlock._NETWORK, at)) for at in (1, 2, 3, 4, 5, 7)]
    assert [bin(files).count("1") for files, _ in rights] == [13, 14, 15, 15, 16, 16]
    assert [bin(network).count("1") for _, network in rights] == [0, 0, 0, 2, 2, 2]
    assert landlock._all(landlock._SCOPES, 5) == 0
