"""Folders whose names are on the disk."""

import errno
import os
from pathlib import Path

import pytest

from reportkit.write.disk import durable
from reportkit.write.disk.durable import make_folder, sync_folder


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP, errno.EBADF, errno.ENOSYS, errno.EIO, errno.ENOSPC])
def test_a_disk_that_knows_no_waiting_for_folders_is_written_to_all_the_same(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    def fail(handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    before = len(os.listdir("/proc/self/fd"))
    if number in {errno.EIO, errno.ENOSPC}:
        with pytest.raises(OSError, match=os.strerror(number)):
            sync_folder(tmp_path)
    else:
        sync_folder(tmp_path)
    assert len(os.listdir("/proc/self/fd")) == before
    monkeypatch.setattr(durable, "WINDOWS", True)
    sync_folder(tmp_path / "cannot even be opened")


def test_a_folder_that_somebody_makes_at_the_same_time_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    real = os.mkdir

    def twice(path: Path, mode: int = 0o777) -> None:
        real(path, mode)
        real(path, mode)

    monkeypatch.setattr(os, "mkdir", twice)
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
