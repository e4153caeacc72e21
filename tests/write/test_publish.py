"""Files appear whole, or not at all."""

import os
from pathlib import Path

import pytest

from reportkit.errors import NotWritten
from reportkit.write.publish import publish

OLD = {"a.docx": b"old word", "a.pdf": b"old pdf"}
NEW = {"a.docx": b"new word", "a.pdf": b"new pdf"}


def there(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_files_are_written_where_they_belong(tmp_path: Path):
    assert publish(tmp_path / "build" / "m", NEW) == [tmp_path / "build/m/a.docx", tmp_path / "build/m/a.pdf"]
    assert there(tmp_path / "build/m") == NEW


def test_files_that_were_there_are_replaced(tmp_path: Path):
    publish(tmp_path, OLD)
    publish(tmp_path, NEW)
    assert there(tmp_path) == NEW


@pytest.mark.parametrize("call", ["fsync", "replace"])
@pytest.mark.parametrize("nth", [1, 2])
def test_a_full_disk_leaves_no_half_written_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, nth: int):
    publish(tmp_path, OLD)
    real, calls = getattr(os, call), []

    def full(*arguments: object) -> object:
        calls.append(arguments)
        if len(calls) == nth:
            raise OSError(28, "No space left on device")
        return real(*arguments)

    monkeypatch.setattr(os, call, full)
    with pytest.raises(NotWritten, match="no space left on device"):
        publish(tmp_path, NEW)
    assert set(there(tmp_path)) == set(OLD)
    assert all(data in (OLD[name], NEW[name]) for name, data in there(tmp_path).items())


def test_the_umask_is_respected(tmp_path: Path):
    before = os.umask(0o027)
    try:
        (path,) = publish(tmp_path, {"a.pdf": b"x"})
    finally:
        os.umask(before)
    assert path.stat().st_mode & 0o777 == 0o640
