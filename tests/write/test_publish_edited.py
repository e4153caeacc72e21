"""What somebody changed since it was written is never lost."""

import os
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from failing_disk import there

from reportkit import codes
from reportkit.config import Edited
from reportkit.errors import NotPublished
from reportkit.write.disk.edited import kept_name, owner_files
from reportkit.write.disk.manifest import MANIFEST
from reportkit.write.publish import Paper, Published, publish

OLD = {"m-a.docx": b"old word", "m-a.pdf": b"old pdf"}
NEW = {"m-a.docx": b"new word", "m-a.pdf": b"new pdf"}


def put(folder: Path, files: dict[str, bytes], edited: Edited = Edited.STOP) -> Published:
    return publish(folder, Paper("m-a", files), edited, lambda words: None)


def refused(folder: Path, edited: Edited = Edited.STOP) -> list[str]:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}
    with pytest.raises(NotPublished) as stopped:
        put(folder, NEW, edited)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()} == before
    return [str(problem).replace(str(folder), "build/m") for problem in stopped.value.problems]


def test_all_edited_files_are_named_at_once(tmp_path: Path):
    put(tmp_path, OLD)
    for name in OLD:
        (tmp_path / name).write_bytes(b"a review")
    hint = '\n    hint: "--keep" keeps it beside the new one under a dated name, "--force" writes over it'
    assert refused(tmp_path) == [
        "build/m/m-a.docx: error[file-edited] somebody has changed this file since reportkit wrote it" + hint,
        "build/m/m-a.pdf: error[file-edited] somebody has changed this file since reportkit wrote it" + hint,
    ]


def test_a_file_of_unknown_origin_is_not_written_over(tmp_path: Path):
    (tmp_path / "m-a.docx").write_bytes(b"where is this from?")
    (tmp_path / ".reportkit.lock").write_bytes(b"")
    assert refused(tmp_path) == [
        "build/m/m-a.docx: error[file-unknown] reportkit did not write this file, or no longer knows that it did"
        '\n    hint: "--keep" keeps it beside the new one under a dated name, "--force" writes over it'
    ]


def test_a_file_of_an_earlier_build_is_known_to_be_changed(tmp_path: Path):
    put(tmp_path, OLD)
    put(tmp_path, {"m-a.docx": b"new word"})
    (tmp_path / "m-a.pdf").write_bytes(b"a review")
    (found,) = refused(tmp_path)
    assert "build/m/m-a.pdf: error[file-edited]" in found


UNSOUND = [
    "",
    "{",
    "[]",
    "{}",
    "[" * 9999,
    '{"papers": []}',
    '{"papers": {"m-a": 1}}',
    '{"papers": {"m": {"outputs": []}}}',
]


@pytest.mark.parametrize("text", UNSOUND)
def test_without_a_sound_manifest_nothing_is_known(text: str, tmp_path: Path):
    put(tmp_path, OLD)
    (tmp_path / MANIFEST).write_text(text)
    assert [found.split("]")[0] for found in refused(tmp_path)] == [
        "build/m/m-a.docx: error[file-unknown",
        "build/m/m-a.pdf: error[file-unknown",
    ]


def test_a_file_that_was_opened_and_not_changed_is_ours(tmp_path: Path):
    put(tmp_path, OLD)
    os.utime(tmp_path / "m-a.docx")
    put(tmp_path, NEW)
    assert there(tmp_path) == NEW


def test_a_file_that_was_deleted_is_written_again(tmp_path: Path):
    put(tmp_path, OLD)
    (tmp_path / "m-a.docx").unlink()
    put(tmp_path, NEW)
    assert there(tmp_path) == NEW


def test_a_file_of_an_earlier_build_that_somebody_put_back_is_somebodys(tmp_path: Path):
    put(tmp_path, OLD)
    put(tmp_path, NEW)
    (tmp_path / "m-a.docx").write_bytes(OLD["m-a.docx"])
    assert len(refused(tmp_path)) == 1


def test_other_files_in_the_folder_are_of_no_concern(tmp_path: Path):
    put(tmp_path, OLD)
    (tmp_path / "remarks.docx").write_bytes(b"mine")
    put(tmp_path, NEW)
    assert there(tmp_path) == {**NEW, "remarks.docx": b"mine"}


def test_an_edited_file_is_kept_under_the_day_of_the_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("TZ", "Europe/Brussels")
    time.tzset()
    put(tmp_path, OLD)
    for number, text in enumerate((b"first review", b"second review", b"third review")):
        (tmp_path / "m-a.docx").write_bytes(text)
        os.utime(tmp_path / "m-a.docx", (1639522800 + number, 1639522800))  # 15 December 2021, 0.00 in Brussels
        put(tmp_path, NEW, Edited.KEEP)
    assert there(tmp_path) == {
        **NEW,
        "m-a (edited 2021-12-15).docx": b"first review",
        "m-a (edited 2021-12-15, 2).docx": b"second review",
        "m-a (edited 2021-12-15, 3).docx": b"third review",
    }
    monkeypatch.undo()
    time.tzset()


def test_only_the_edited_file_is_kept_and_its_place_is_told(tmp_path: Path):
    put(tmp_path, OLD)
    (tmp_path / "m-a.docx").write_bytes(b"a review")
    published = put(tmp_path, NEW, Edited.KEEP)
    assert published.files == (tmp_path / "m-a.docx", tmp_path / "m-a.pdf")
    (kept,) = published.kept
    assert kept.read_bytes() == b"a review"
    assert len(there(tmp_path)) == 3


def test_keeping_where_nothing_was_edited_keeps_nothing(tmp_path: Path):
    put(tmp_path, OLD)
    assert put(tmp_path, NEW, Edited.KEEP).kept == ()
    assert there(tmp_path) == NEW


def test_by_force_an_edited_file_is_written_over(tmp_path: Path):
    put(tmp_path, OLD)
    (tmp_path / "m-a.docx").write_bytes(b"a review")
    assert put(tmp_path, NEW, Edited.FORCE).kept == ()
    assert there(tmp_path) == NEW


def test_not_even_a_link_bears_the_name_of_a_kept_file(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(b"x")
    os.utime(tmp_path / "a.docx", (1639500000, 1639500000))
    (tmp_path / "a (edited 2021-12-14).docx").symlink_to("nowhere")
    assert kept_name(tmp_path, "a.docx") == "a (edited 2021-12-14, 2).docx"


@pytest.mark.parametrize("mark", ["~$a.docx", "~$m-a.docx", "~$-a.docx", ".~lock.m-a.docx#"])
@pytest.mark.parametrize("edited", [Edited.STOP, Edited.KEEP])
def test_a_file_that_is_open_in_word_is_not_replaced(mark: str, edited: Edited, tmp_path: Path):
    put(tmp_path, OLD)
    (tmp_path / mark).write_bytes(b"somebody")
    (found,) = refused(tmp_path, edited)
    assert found == (
        "build/m/m-a.docx: error[file-open] this file is open in Word or LibreOffice\n"
        f'    hint: close it there; if nobody has it open, delete "{mark}", or use "--force"'
    )
    put(tmp_path, NEW, Edited.FORCE)
    assert there(tmp_path)["m-a.docx"] == NEW["m-a.docx"]


def test_edited_and_open_files_are_told_together(tmp_path: Path):
    put(tmp_path, OLD)
    (tmp_path / "m-a.pdf").write_bytes(b"a review")
    (tmp_path / ".~lock.m-a.docx#").write_bytes(b"somebody")
    assert [found.split("]")[0] for found in refused(tmp_path)] == [
        "build/m/m-a.pdf: error[file-edited",
        "build/m/m-a.docx: error[file-open",
    ]


def test_word_writes_over_the_first_letters_of_a_longer_name():
    assert owner_files("paper.docx") == ["~$paper.docx", "~$aper.docx", "~$per.docx", ".~lock.paper.docx#"]


def test_each_of_these_problems_is_explained():
    for code in (codes.FILE_EDITED, codes.FILE_UNKNOWN, codes.FILE_OPEN):
        assert "--force" in code.explanation


@pytest.mark.parametrize("moment", [1e12, -1e11, 1e20])
def test_work_of_a_day_that_no_calendar_has_is_kept_too(moment: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a.docx").touch()
    monkeypatch.setattr(Path, "stat", lambda path: SimpleNamespace(st_mtime=moment))  # few disks can hold such a date
    assert kept_name(tmp_path, "a.docx") == "a (edited some day).docx"
