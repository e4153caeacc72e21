"""Files appear together, whole, or not at all."""

import contextlib
import errno
import json
import os
import re
import stat
from itertools import count
from pathlib import Path

import pytest
from failing_disk import Killed, failing, hidden, there

from reportkit import __version__
from reportkit.config import Edited
from reportkit.errors import NotPublished, NotWritten
from reportkit.write import publish as publishing
from reportkit.write.disk.manifest import MANIFEST, Manifest, read_manifest
from reportkit.write.publish import Paper, Published, look_first, publish, tidy

OLD = {"m-a.docx": b"old word", "m-a.pdf": b"old pdf"}
NEW = {"m-a.docx": b"new word", "m-a.pdf": b"new pdf"}
WORK = {**OLD, "m-a.docx": b"old word, and a review"}
SETTLED = {MANIFEST, ".reportkit.lock"}


def put(folder: Path, files: dict[str, bytes], edited: Edited = Edited.STOP, name: str = "m-a") -> Published:
    return publish(folder, Paper(name, files, {"inputs": {"meeting.yaml": "1"}}), edited, lambda words: None)


def work_on(folder: Path) -> None:
    (folder / "m-a.docx").write_bytes(WORK["m-a.docx"])
    os.utime(folder / "m-a.docx", (1639500000, 1639500000))  # 14 December 2021


KEPT = "m-a (edited 2021-12-14).docx"


def test_files_are_written_where_they_belong(tmp_path: Path):
    folder = tmp_path / "build" / "m"
    assert put(folder, NEW) == Published((folder / "m-a.docx", folder / "m-a.pdf"))
    assert there(folder) == NEW
    assert hidden(folder) == SETTLED


def test_files_that_were_there_are_replaced(tmp_path: Path):
    put(tmp_path, OLD)
    put(tmp_path, NEW)
    assert there(tmp_path) == NEW
    assert hidden(tmp_path) == SETTLED


def test_the_same_files_may_be_written_again(tmp_path: Path):
    put(tmp_path, OLD)
    before = (tmp_path / MANIFEST).read_bytes()
    put(tmp_path, OLD)
    assert there(tmp_path) == OLD
    assert (tmp_path / MANIFEST).read_bytes() == before


def killed_half_way(folder: Path, edited: Edited = Edited.STOP) -> None:
    """The Word file is the new one already, the PDF still the old one."""
    with failing(3, "killed", "replace"), pytest.raises(Killed):  # the first one is the journal's
        put(folder, NEW, edited)
    assert {name: there(folder)[name] for name in OLD} == {"m-a.docx": NEW["m-a.docx"], "m-a.pdf": OLD["m-a.pdf"]}


SITUATIONS = {
    "the first build": (None, Edited.STOP, {}, NEW),
    "a second build": (OLD, Edited.STOP, OLD, NEW),
    "the same build": (OLD, Edited.STOP, OLD, OLD),
    "an edited file, kept": (WORK, Edited.KEEP, WORK, {**NEW, KEPT: WORK["m-a.docx"]}),
    "an edited file, written over": (WORK, Edited.FORCE, WORK, NEW),
    "an edited file, and the same build": (WORK, Edited.KEEP, WORK, {**OLD, KEPT: WORK["m-a.docx"]}),
}


def stage(folder: Path, before: dict[str, bytes] | None) -> Path:
    folder.mkdir()
    if before is not None:
        put(folder, OLD)
    if before is WORK:
        work_on(folder)
    return folder


@pytest.mark.parametrize("how", ["once", "for good", "killed"])
@pytest.mark.parametrize("situation", SITUATIONS)
def test_whatever_call_fails_the_old_files_are_there_or_the_new_ones(situation: str, how: str, tmp_path: Path):
    before, edited, old, new = SITUATIONS[situation]
    files = OLD if new["m-a.pdf"] == OLD["m-a.pdf"] else NEW
    seen = set()
    for at in count(1):
        folder = stage(tmp_path / str(at), before)
        with failing(at, how) as fault:
            try:
                put(folder, files, edited)
                raised = False
            except (NotWritten, Killed):
                raised = True
        if not fault.reached:
            break
        if how == "once":
            assert there(folder) in (old, new), f"call {at}, {fault.calls[-1]}: told at once"
        tidy(folder, lambda words: None)
        assert there(folder) in (old, new), f"call {at}, {fault.calls[at - 1]}"
        assert hidden(folder) <= SETTLED, f"call {at}, {fault.calls[at - 1]}"
        assert raised or there(folder) == new
        seen.add(there(folder) == new)
        put(folder, NEW, Edited.FORCE)
        assert {name: data for name, data in there(folder).items() if name in NEW} == NEW
    assert at > 20
    assert seen == {True, False} or old == new


@pytest.mark.parametrize("how", ["for good", "killed"])
def test_going_back_may_itself_be_broken_off(how: str, tmp_path: Path):
    for at in count(1):
        folder = stage(tmp_path / str(at), WORK)
        killed_half_way(folder, Edited.KEEP)
        with failing(at, how) as fault, contextlib.suppress(NotWritten, Killed):
            tidy(folder, lambda words: None)
        tidy(folder, lambda words: None)
        assert there(folder) == WORK
        assert hidden(folder) == SETTLED
        if not fault.reached:
            break
    assert at > 5


def test_a_failure_is_told_in_one_sentence(tmp_path: Path):
    put(tmp_path, OLD)
    with failing(2, "once", "fsync"), pytest.raises(NotWritten) as told:
        put(tmp_path, NEW)
    assert str(told.value) == f"{tmp_path}: could not be written (no space left on device)"
    with failing(1, "once", "listdir"), pytest.raises(NotWritten) as told:
        tidy(tmp_path, lambda words: None)
    assert str(told.value) == f"{tmp_path}: could not be written (no space left on device)"


@pytest.mark.parametrize("second", [OSError(errno.EIO, "again"), NotWritten("again")])
def test_who_stops_a_build_is_told_that_it_stopped_and_not_what_else_failed(
    second: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def stopped(*paths: object) -> None:
        monkeypatch.setattr(publishing, "settle", fail)
        raise KeyboardInterrupt

    def fail(folder: Path) -> None:
        raise second

    monkeypatch.setattr(os, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        put(tmp_path, NEW)


def test_what_somebody_saves_between_a_kill_and_the_next_build_is_theirs(tmp_path: Path):
    put(tmp_path, OLD)
    killed_half_way(tmp_path)
    (tmp_path / "m-a.docx").write_bytes(b"a review")
    tidy(tmp_path, lambda words: None)
    assert there(tmp_path) == {"m-a.docx": b"a review", "m-a.pdf": OLD["m-a.pdf"]}
    with pytest.raises(NotPublished):
        put(tmp_path, NEW)


def test_what_somebody_deletes_after_a_kill_is_put_back(tmp_path: Path):
    put(tmp_path, OLD)
    killed_half_way(tmp_path)
    (tmp_path / "m-a.docx").unlink()
    tidy(tmp_path, lambda words: None)
    assert there(tmp_path) == OLD


def test_old_files_are_the_same_files_after_going_back(tmp_path: Path):
    put(tmp_path, OLD)
    before = {path.name: path.stat() for path in tmp_path.iterdir()}
    with failing(3, "once", "replace"), pytest.raises(NotWritten):
        put(tmp_path, NEW)
    after = {path.name: path.stat() for path in tmp_path.iterdir()}
    for name in before:
        for field in ("st_ino", "st_mtime_ns", "st_mode", "st_nlink"):
            assert getattr(before[name], field) == getattr(after[name], field), name


def test_where_no_file_has_two_names_copies_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def no_links(*paths: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    for how in ("once", "for good", "killed"):
        for at in count(1):
            folder = stage(tmp_path / f"{how} {at}", WORK)
            with failing(at, how) as fault, contextlib.suppress(NotWritten, Killed):
                put(folder, NEW, Edited.KEEP)
            tidy(folder, lambda words: None)
            assert there(folder) in (WORK, {**NEW, KEPT: WORK["m-a.docx"]})
            assert hidden(folder) <= SETTLED
            if not fault.reached:
                break
        assert (folder / KEPT).stat().st_mtime == 1639500000


def test_a_damaged_journal_is_left_to_people(tmp_path: Path):
    put(tmp_path, OLD)
    for text in ("{", "[1]", '[{"name": "../a", "new": "1", "backup": null}]', '[{"other": 1}]'):
        (tmp_path / ".reportkit.journal").write_text(text)
        (tmp_path / ".reportkit-1.old").write_text("perhaps somebody's work")
        with pytest.raises(NotWritten, match="is damaged; look at the files there, and delete it"):
            put(tmp_path, NEW)
        assert there(tmp_path) == OLD
        assert ".reportkit-1.old" in hidden(tmp_path)


def test_nothing_is_touched_where_nothing_was_left(tmp_path: Path):
    tidy(tmp_path / "not there", lambda words: None)
    tidy(tmp_path, lambda words: None)
    assert list(tmp_path.iterdir()) == []


def test_leftovers_of_a_killed_build_are_swept(tmp_path: Path):
    put(tmp_path, OLD)
    (tmp_path / ".reportkit-0123.new").write_bytes(b"half")
    tidy(tmp_path, lambda words: None)
    assert hidden(tmp_path) == SETTLED


def test_looking_first_writes_nothing_into_a_folder_that_is_not_there(tmp_path: Path):
    look_first(tmp_path / "build", OLD, Edited.STOP, lambda words: None)
    assert list(tmp_path.iterdir()) == []


def test_looking_first_says_what_publishing_would(tmp_path: Path):
    put(tmp_path, OLD)
    look_first(tmp_path, OLD, Edited.STOP, lambda words: None)
    work_on(tmp_path)
    with pytest.raises(NotPublished):
        look_first(tmp_path, OLD, Edited.STOP, lambda words: None)
    look_first(tmp_path, ["m-a.pdf"], Edited.STOP, lambda words: None)
    look_first(tmp_path, OLD, Edited.KEEP, lambda words: None)
    assert there(tmp_path) == WORK


@pytest.mark.parametrize(("mask", "mode"), [(0o027, 0o640), (0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_the_umask_is_respected_and_left_as_it_was(tmp_path: Path, mask: int, mode: int):
    before = os.umask(mask)
    try:
        for path in put(tmp_path / "m", NEW).files:
            assert stat.S_IMODE(path.stat().st_mode) == mode
    finally:
        assert os.umask(before) == mask


def test_private_files_are_for_their_owner_alone(tmp_path: Path):
    folder = tmp_path / "m"
    folder.mkdir()
    folder.chmod(0o755)
    publish(folder, Paper("m-a", NEW, private=True), Edited.STOP, lambda words: None)
    for name in (*NEW, MANIFEST):
        assert stat.S_IMODE((folder / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_files_are_private_until_they_are_whole(tmp_path: Path):
    modes = []
    real = os.fsync

    def seen(handle: int) -> None:
        modes.append({path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()})
        real(handle)

    opened = []
    real_open = os.open

    def opening(path: object, flags: int, mode: int = 0o777, **named: object) -> int:
        if str(path).endswith(".new"):
            opened.append((mode, bool(flags & os.O_EXCL), bool(flags & os.O_NOFOLLOW), bool(flags & os.O_CLOEXEC)))
        return real_open(path, flags, mode, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", seen)
        patch.setattr(os, "open", opening)
        put(tmp_path, NEW)
    assert opened == [(0o600, True, True, True)] * 3
    assert len(modes) >= 8


def test_files_of_ours_say_what_they_are_and_only_we_read_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    stage(tmp_path / "m", WORK)
    seen, real = set(), os.fsync

    def looking(handle: int) -> None:
        for path in (tmp_path / "m").glob(".reportkit-*"):
            seen.add((re.sub("-[0-9a-f]{16}[.]", "-….", path.name), stat.S_IMODE(path.stat().st_mode)))
        real(handle)

    def no_links(*paths: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "fsync", looking)
    monkeypatch.setattr(os, "link", no_links)
    before = os.umask(0o022)
    try:
        put(tmp_path / "m", NEW, Edited.FORCE)
    finally:
        os.umask(before)
    assert seen == {
        (".reportkit-….new", 0o644),
        (".reportkit-….journal", 0o600),
        (".reportkit-….copy", 0o600),
        (".reportkit-….old", 0o644),
    }


@pytest.mark.parametrize("kind", ["folder", "link", "pipe"])
@pytest.mark.parametrize("edited", Edited)
def test_what_is_no_ordinary_file_is_not_written_over(kind: str, edited: Edited, tmp_path: Path):
    target = tmp_path / "m-a.pdf"
    {"folder": target.mkdir, "link": lambda: target.symlink_to("x"), "pipe": lambda: os.mkfifo(target)}[kind]()
    with pytest.raises(NotWritten, match=r"m-a\.pdf: this is not an ordinary file; move it away"):
        put(tmp_path, NEW, edited)
    assert {path.name for path in tmp_path.iterdir()} == {"m-a.pdf", ".reportkit.lock"}


def test_a_file_in_place_of_the_folder_is_named(tmp_path: Path):
    (tmp_path / "m").write_text("mine")
    with pytest.raises(NotWritten, match=r"m: could not be written \(file exists\)"):
        put(tmp_path / "m", NEW)


def test_one_paper_does_not_disturb_what_is_known_of_another(tmp_path: Path):
    put(tmp_path, OLD)
    put(tmp_path, {"m-b.pdf": b"another"}, name="m-b")
    before = json.loads((tmp_path / MANIFEST).read_text())["papers"]
    put(tmp_path, NEW)
    after = json.loads((tmp_path / MANIFEST).read_text())["papers"]
    assert before["m-b"] == after["m-b"]
    assert before["m-a"] != after["m-a"]
    put(tmp_path, {"m-b.pdf": b"another still"}, name="m-b")


def test_the_manifest_is_the_same_text_for_the_same_paper():
    made = Manifest({"b": {}}).with_paper("a–ä", {"a.pdf": "12"}, {"inputs": {"meeting.yaml": "34"}})
    assert made.data().decode() == (
        "{\n"
        '  "about": "SHA-256 of what reportkit made here and of what it was made; a file that differs was changed '
        'afterwards.",\n'
        '  "papers": {\n'
        '    "a–ä": {\n'
        '      "inputs": {\n'
        '        "meeting.yaml": "34"\n'
        "      },\n"
        f'      "made_by": "reportkit {__version__}",\n'
        '      "outputs": {\n'
        '        "a.pdf": "12"\n'
        "      }\n"
        "    },\n"
        '    "b": {}\n'
        "  }\n"
        "}\n"
    )


def test_what_an_earlier_build_made_is_still_known(tmp_path: Path):
    put(tmp_path, OLD)
    put(tmp_path, {"m-a.docx": b"new word"})
    entry = read_manifest(tmp_path).papers["m-a"]
    assert list(entry["outputs"]) == ["m-a.docx"]
    assert list(entry["earlier"]) == ["m-a.pdf"]
    put(tmp_path, {"m-a.docx": b"newer word"})
    put(tmp_path, NEW)
    assert there(tmp_path) == NEW
    assert "earlier" not in read_manifest(tmp_path).papers["m-a"]
