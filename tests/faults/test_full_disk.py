"""Where there is no room, the old files stay and the program says so with exit code 6."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.building import NAMES, built, judged, papers, settled, workplace
from tests.faults.publisher import NAMES as TWO
from tests.faults.publisher import files, whole
from tests.faults.strace import PUBLISHER, ROOT
from tests.write.failing_disk import there

ROOMS = range(0, 64, 4)
"""16 disks: as many KiB are free beside the old files, which take 40."""

INODES = range(8)


def own_mounts(*before: str) -> list[str]:
    """A command in whose eyes, and in no others', these file systems are mounted."""
    command = ["unshare", "-m", "sh", "-c", " && ".join([*before, 'exec "$@"']), "sh"]
    if not shutil.which("unshare") or subprocess.run([*command, "true"], capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a file system of their own")
    return command


def on_a_small_disk(folder: Path, room: str) -> dict[str, object]:
    folder.mkdir()
    program = [sys.executable, str(Path(__file__).with_name("small_disk.py")), str(folder), room]
    ran = subprocess.run(
        [*own_mounts(f"mount -t tmpfs tmpfs '{folder}'"), *program], cwd=ROOT, capture_output=True, text=True
    )
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


@pytest.mark.parametrize("kind", ["size", "nr_inodes"])
def test_a_set_that_does_not_fit_leaves_the_old_one_as_it_was(kind: str, tmp_path: Path) -> None:
    codes = set()
    for free in ROOMS if kind == "size" else INODES:
        found = on_a_small_disk(tmp_path / str(free), f"{kind}={free}")
        codes.add(found["code"])
        assert found["code"] in {0, 6}, found
        assert found["seen"] == ("new" if found["code"] == 0 else "old"), found
        assert found["seen after the next run"] == found["seen"], found
        assert found["left"] == [".manifest.json", ".reportkit.lock"], found
        assert found["next"] == "next", found
    assert codes == {0, 6}


@pytest.mark.parametrize("most", [0, 1, 100, 4096, 10_000, 11_999, 1_000_000])
def test_files_that_may_not_grow_leave_the_old_ones(most: int, tmp_path: Path) -> None:
    whole(tmp_path, "old")
    ran = subprocess.run(["prlimit", f"--fsize={most}", *PUBLISHER, str(tmp_path), "new", "stop"], capture_output=True)
    fits = most >= max(map(len, files("new").values()))
    assert ran.returncode == (0 if fits else 6)
    assert {name: there(tmp_path)[name] for name in TWO} == files("new" if fits else "old")
    whole(tmp_path, "next")


def full(work: Path, options: str) -> list[str]:
    return own_mounts(f"mount -t tmpfs -o {options} tmpfs '{work}/tmp'")


@pytest.mark.parametrize("options", ["size=4k", "nr_inodes=3"])
def test_a_full_temporary_folder_is_no_fault_of_the_template(options: str, tmp_path: Path) -> None:
    work = workplace(tmp_path)
    ran = built(work, full(work, options))
    judged(ran)
    assert ran.returncode == 6
    assert "no temporary file can be written (no space left on device); set TMPDIR to a folder with room" in ran.stderr
    assert papers(work) == {}


@pytest.mark.full
@pytest.mark.parametrize("size", ["4k", "8k", "16k", "32k", "64k", "128k", "256k", "512k", "1m", "2m", "4m", "16m"])
def test_temporary_folders_of_every_size(size: str, tmp_path: Path) -> None:
    work = workplace(tmp_path)
    assert built(work).returncode == 0
    before = papers(work)
    ran = built(work, full(work, f"size={size}"))
    judged(ran)
    assert ran.returncode in {0, 6}
    assert papers(work) == before
    assert settled(work)


@pytest.mark.full
@pytest.mark.parametrize("most", [0, 1, 100, 5_000, 20_000, 300_000])
def test_true_builds_whose_files_may_not_grow(most: int, tmp_path: Path) -> None:
    work = workplace(tmp_path)
    ran = built(work, ["prlimit", f"--fsize={most}"])
    judged(ran)
    assert ran.returncode == (0 if papers(work) else 6)
    assert built(work).returncode == 0
    assert papers(work).keys() == NAMES
    assert settled(work)


@pytest.mark.full
@pytest.mark.parametrize("where", ["missing", "read-only"])
def test_without_a_temporary_folder_of_its_own_another_one_is_taken(where: str, tmp_path: Path) -> None:
    work = workplace(tmp_path)
    ran = built(work, TMPDIR=str(work / "nowhere")) if where == "missing" else built(work, full(work, "ro"))
    assert ran.returncode == 0
    assert papers(work).keys() == NAMES
