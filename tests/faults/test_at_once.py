"""Many builds into one folder: at every moment, its files are those of one of them."""

import hashlib
import json
import subprocess
from pathlib import Path

import pytest

from reportkit.write.disk.lock import locked
from tests.faults.building import BUILD, NAMES, papers, settled, surroundings, workplace
from tests.faults.publisher import NAMES as TWO
from tests.faults.publisher import files
from tests.faults.strace import PUBLISHER, ROOT
from tests.write.failing_disk import hidden, there


def one_set(folder: Path) -> bool:
    """Whether the two files say the same, and are those that the manifest lists."""
    with locked(folder, print):
        seen = there(folder)
        if not seen:
            return False
        text = seen[TWO[0]].split(b": ", 1)[1].split(b"\n")[0].decode()
        assert seen == files(text)
        papers = json.loads((folder / ".manifest.json").read_bytes())["papers"]
        known = papers["m-a"]["outputs"]
        assert {name: hashlib.sha256(data).hexdigest() for name, data in seen.items()} == known
    return True


def crowd(folder: Path, builders: int, times: int) -> int:
    """So many processes that build so many times each; says how often their folder was looked at meanwhile."""
    folder.mkdir()
    command = [*PUBLISHER, str(folder)]
    running = [
        subprocess.Popen([*command, f"of {each}", "stop", str(times)], cwd=ROOT, stderr=subprocess.PIPE, text=True)
        for each in range(builders)
    ]
    looks = 0
    while any(process.poll() is None for process in running):
        looks += one_set(folder)
    said = [process.communicate()[1] for process in running]
    assert {process.returncode for process in running} <= {0, 6}, said
    assert any(process.returncode == 0 for process in running)
    assert "Traceback" not in "".join(said)
    assert one_set(folder)
    assert hidden(folder) == {".manifest.json", ".reportkit.lock"}
    return looks


def test_builds_at_once_never_mix_their_files(tmp_path: Path) -> None:
    assert crowd(tmp_path / "m", 4, 5) > 0


@pytest.mark.full
@pytest.mark.parametrize("attempt", range(3))
def test_eight_times_twenty_five_builds_at_once_never_mix_their_files(attempt: int, tmp_path: Path) -> None:
    assert crowd(tmp_path / "m", 8, 25) > 10


@pytest.mark.parametrize("builders", [2, pytest.param(8, marks=pytest.mark.full)])
def test_true_builds_at_once_leave_one_whole_paper(builders: int, tmp_path: Path) -> None:
    work = workplace(tmp_path)
    given = {"cwd": work, "env": surroundings(work), "stderr": subprocess.PIPE, "stdout": subprocess.DEVNULL}
    running = [subprocess.Popen([*BUILD, "--quiet"], text=True, **given) for _ in range(builders)]
    notes = work / "inputs/m/notes/2a.md"
    beside = notes.with_name(".2a.md")
    for number in range(20):  # the notes are saved again and again meanwhile, as an editor does
        beside.write_text(notes.read_text("utf-8").replace("spoke", f"spoke {number}", 1), "utf-8")
        beside.replace(notes)
    said = [process.communicate()[1] for process in running]
    assert {process.returncode for process in running} <= {0, 1, 6}, said
    assert all("inputs-changed" in text for process, text in zip(running, said, strict=True) if process.returncode == 1)
    if any(process.returncode == 0 for process in running):
        assert papers(work).keys() == NAMES
    assert settled(work)
