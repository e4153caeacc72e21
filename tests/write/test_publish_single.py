"""One file, or one new folder, whole or not at all."""

import contextlib
import os
import re
import stat
from itertools import count
from pathlib import Path

import pytest
from failing_disk import Killed, failing

from reportkit.errors import NotWritten
from reportkit.write.disk import durable, single
from reportkit.write.disk.single import write_file, write_files, write_folder

FILES = {"a.txt": b"a", "notes/b.md": b"b", "notes/deep/c.md": b"c"}


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_file_is_written_in_a_folder_that_is_made_for_it(tmp_path: Path):
    path = tmp_path / "new" / "report.html"
    assert write_file(path, b"report") == path
    assert path.read_bytes() == b"report"
    assert names(tmp_path) == ["new", "new/report.html"]


def test_another_file_is_not_written_over_but_by_force(tmp_path: Path):
    path = tmp_path / "report.html"
    path.write_bytes(b"mine")
    with pytest.raises(NotWritten) as told:
        write_file(path, b"report")
    assert str(told.value) == f'"{path}": there already, and was left as it is; --force writes over it'
    assert path.read_bytes() == b"mine"
    write_file(path, b"report", force=True)
    assert path.read_bytes() == b"report"


def test_the_same_file_may_be_written_again(tmp_path: Path):
    write_file(tmp_path / "report.html", b"report")
    write_file(tmp_path / "report.html", b"report")
    assert names(tmp_path) == ["report.html"]


def test_if_one_file_is_in_the_way_none_is_written(tmp_path: Path):
    for name in ("b", "c"):
        (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(NotWritten) as told:
        write_files(tmp_path, {"a": b"1", "b": b"2", "c": b"3"})
    assert f'"{tmp_path / "b"}", "{tmp_path / "c"}": there already' in str(told.value)
    assert names(tmp_path) == ["b", "c"]


@pytest.mark.parametrize("force", [True, False])
def test_a_link_is_not_written_through(tmp_path: Path, force: bool):
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / "report").symlink_to("mine")
    with pytest.raises(NotWritten, match="not an ordinary file"):
        write_file(tmp_path / "report", b"report", force)
    assert (tmp_path / "mine").read_bytes() == b"mine"


def test_modes_are_those_of_any_new_file(tmp_path: Path):
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "a", b"x")
        write_folder(tmp_path / "m", FILES, [])
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o640
    assert stat.S_IMODE((tmp_path / "m").stat().st_mode) == 0o750
    assert stat.S_IMODE((tmp_path / "m/a.txt").stat().st_mode) == 0o640


@pytest.mark.parametrize("how", ["once", "for good", "killed"])
def test_whatever_call_fails_a_file_is_the_old_one_or_the_new_one(how: str, tmp_path: Path):
    path = tmp_path / "report [1].html"
    seen = set()
    for at in count(1):
        path.write_bytes(b"old")
        with failing(at, how) as fault, contextlib.suppress(NotWritten, Killed):
            write_file(path, b"new", force=True)
        assert path.read_bytes() in (b"old", b"new")
        seen.add(path.read_bytes())
        if how == "once":
            assert names(tmp_path) == [path.name]
        if not fault.reached:
            break
        write_file(path, b"newer", force=True)
        assert names(tmp_path) == [path.name]
        assert path.read_bytes() == b"newer"
    assert seen == {b"old", b"new"}
    assert at > 5


@pytest.mark.parametrize("how", ["once", "for good", "killed"])
def test_whatever_call_fails_a_folder_is_there_whole_or_not_at_all(how: str, tmp_path: Path):
    whole = ["a.txt", "figures", "notes", "notes/b.md", "notes/deep", "notes/deep/c.md"]
    for at in count(1):
        inputs = tmp_path / str(at)
        with failing(at, how) as fault, contextlib.suppress(NotWritten, Killed):
            write_folder(inputs / "m", FILES, ["figures"])
        assert not (inputs / "m").exists() or names(inputs / "m") == whole
        if not fault.reached:
            break
        if not (inputs / "m").exists():
            write_folder(inputs / "m", FILES, ["figures"])
        assert names(inputs / "m") == whole
        assert (inputs / "m/notes/b.md").read_bytes() == b"b"
        assert [path.name for path in inputs.iterdir()] == ["m"]
    assert at > 20


def test_an_empty_folder_is_filled_and_a_full_one_is_not(tmp_path: Path):
    (tmp_path / "m").mkdir()
    assert write_folder(tmp_path / "m", {"a": b"1"}, []) == [tmp_path / "m/a"]
    with pytest.raises(NotWritten) as told:
        write_folder(tmp_path / "m", {"b": b"1"}, [])
    assert str(told.value) == f"{tmp_path / 'm'}: could not be written (directory not empty)"
    assert names(tmp_path) == ["m", "m/a"]


def test_the_first_failure_is_the_one_that_is_told(tmp_path: Path):
    full = r"{}: could not be written \(no space left on device\)"
    with failing(1, "once", "mkdir"), pytest.raises(NotWritten, match=full.format(tmp_path / "m")):
        write_folder(tmp_path / "m", FILES, [])
    with failing(1, "once", "open"), pytest.raises(NotWritten, match=full.format(tmp_path)):
        write_file(tmp_path / "a", b"x")
    assert names(tmp_path) == []


def test_where_an_open_file_cannot_be_renamed_it_is_closed_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    for module in (single, durable):
        monkeypatch.setattr(module, "WINDOWS", True)
    opened, real = len(os.listdir("/proc/self/fd")), os.replace

    def replacing(part: Path, path: Path) -> None:
        assert len(os.listdir("/proc/self/fd")) == opened
        real(part, path)

    monkeypatch.setattr(os, "replace", replacing)
    (tmp_path / ".a.0123456789abcdef.part").write_bytes(b"of another, perhaps")
    write_file(tmp_path / "a", b"x")
    assert names(tmp_path) == [".a.0123456789abcdef.part", "a"]
    write_folder(tmp_path / "m", {"b": b"1"}, [])
    assert (tmp_path / "m/b").read_bytes() == b"1"


def test_a_part_is_new_and_its_owner_s_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    opened, real = [], os.open

    def opening(path: object, flags: int, mode: int = 0o777, **named: object) -> int:
        if re.search(r"/\.report\.html\.[0-9a-f]{16}\.part$", str(path)):
            opened.append((mode, bool(flags & os.O_EXCL), bool(flags & os.O_NOFOLLOW)))
        return real(path, flags, mode, **named)

    monkeypatch.setattr(os, "open", opening)
    write_file(tmp_path / "report.html", b"x")
    assert opened == [(0o600, True, True)]


def test_a_link_that_is_named_like_a_part_is_nothing_of_ours(tmp_path: Path):
    (tmp_path / "mine").write_bytes(b"mine")
    (tmp_path / ".report.html.0123456789abcdef.part").symlink_to("mine")
    write_file(tmp_path / "report.html", b"x")
    assert names(tmp_path) == [".report.html.0123456789abcdef.part", "mine", "report.html"]


def test_the_parts_of_others_stay(tmp_path: Path):
    other = tmp_path / ".report.html2.0123456789abcdef.part"
    other.write_bytes(b"")
    mine = tmp_path / ".report.html.notes"
    mine.write_bytes(b"")
    write_file(tmp_path / "report.html", b"x")
    assert names(tmp_path) == [".report.html.notes", other.name, "report.html"]


def test_a_part_that_is_being_written_is_not_swept(tmp_path: Path):
    fcntl = pytest.importorskip("fcntl")
    part = tmp_path / ".report.html.0123456789abcdef.part"
    with part.open("wb") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write_file(tmp_path / "report.html", b"x")
        assert part.exists()
    write_file(tmp_path / "report.html", b"x")
    assert not part.exists()


def test_a_part_is_locked_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    fcntl = pytest.importorskip("fcntl")
    found = []
    real = os.fsync

    def try_to_lock(handle: int) -> None:
        for part in tmp_path.glob(".*.part"):
            with part.open() as file:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    found.append("free")
                except OSError:
                    found.append("locked")
        real(handle)

    monkeypatch.setattr(os, "fsync", try_to_lock)
    write_file(tmp_path / "report.html", b"x")
    assert found == ["locked"]
