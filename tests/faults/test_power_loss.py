"""After a loss of power at any moment, the next run finds the old files or the new ones."""

import random
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.errors import NotWritten
from reportkit.write.publish import tidy
from tests.faults.power import TRACED, Disk, Done, played, read_log, unsafe
from tests.faults.publisher import NAMES, files, whole
from tests.faults.strace import ROOT, needs_strace
from tests.faults.test_system_calls import SETTLED, SITUATIONS, Situation, command, seen, stage
from tests.write.failing_disk import hidden

MANIFEST, JOURNAL = ".manifest.json", ".reportkit.journal"


def on_disk(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def logged(situation: Situation, folder: Path) -> tuple[dict[str, bytes], list[Done]]:
    """The files that a true build finds, and what it then does in their folder."""
    needs_strace()
    stage(folder, situation)
    folder.mkdir(parents=True, exist_ok=True)
    before, log = on_disk(folder), folder.parents[1] / "log"
    traced = ["strace", "-qq", "-xx", "-s", "9999999", "-o", str(log), "-e", f"trace={TRACED}"]
    subprocess.run([*traced, *command(situation, folder)], cwd=ROOT, check=True, capture_output=True)
    assert seen(folder) == situation.after
    return before, read_log(log.read_text("utf-8"), folder)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "build" / "m"


@pytest.mark.parametrize("name", SITUATIONS)
def test_each_step_waits_for_the_disk_before_the_next_one(name: str, folder: Path) -> None:
    _, done = logged(SITUATIONS[name], folder)
    assert unsafe(done) == []
    journal = last(done, "rename", JOURNAL)
    placed = [last(done, "rename", each) for each in (*NAMES, MANIFEST)]
    gone = last(done, "unlink", JOURNAL)
    assert placed == sorted(placed), "the manifest comes last"
    assert journal < placed[0] < placed[-1] < gone
    linked = [index for index, each in enumerate(done) if each.what == "link" and index > journal]
    for before, after in ((journal, min(linked, default=placed[0])), (max(linked, default=journal), placed[0])):
        assert Done("sync") in done[before:after]
    assert Done("sync") in done[placed[-1] : gone]
    assert Done("sync") in done[gone:]


def last(done: list[Done], what: str, name: str) -> int:
    """When something was last done to a name."""
    return max(index for index, each in enumerate(done) if each.what == what and each.names[-1] == name)


def replay(name: str, folder: Path, times: int, forgets: Callable[[Done], bool] = lambda done: False) -> int:
    """Losses of power at each moment of a build; says how many different folders were found afterwards."""
    situation, chance = SITUATIONS[name], random.Random(name)
    before, done = logged(situation, folder)
    done = [each for each in done if not forgets(each)]
    found = set()
    for at in range(len(done) + 1):
        disk = played(Disk.with_files(before), done[:at])
        for _ in range(times):
            left = disk.after_power_loss(chance)
            found.add(frozenset(left.items()))
            recovered(left, situation, folder, f"after {done[max(0, at - 3) : at]}")
    return len(found)


def recovered(left: dict[str, bytes], situation: Situation, folder: Path, when: str) -> None:
    """What the next run makes of it, and the run after that."""
    stage(folder, SITUATIONS["the first build"])
    folder.mkdir(parents=True)
    for name, data in left.items():
        (folder / name).write_bytes(data)
    tidy(folder, print)
    assert seen(folder) in (situation.before, situation.after), when
    assert hidden(folder) <= SETTLED, when
    whole(folder, "next", situation.edited)
    assert {each: seen(folder)[each] for each in NAMES} == files("next"), when


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_loss_of_power_at_any_moment_leaves_the_old_files_or_the_new_ones(name: str, folder: Path) -> None:
    assert replay(name, folder, 2) > 20


@pytest.mark.full
@pytest.mark.parametrize("name", SITUATIONS)
def test_many_losses_of_power_leave_the_old_files_or_the_new_ones(name: str, folder: Path) -> None:
    assert replay(name, folder, 16) > 40


def test_the_disk_of_these_tests_loses_what_nobody_waited_for() -> None:
    careless = [Done("create", ("a",)), Done("write", ("a",), b"new."), Done("rename", ("a", "b"))]
    disk = played(Disk.with_files({"b": b"old"}), careless)
    left = {frozenset(disk.after_power_loss(random.Random(seed)).items()) for seed in range(200)}
    assert {frozenset({("b", b"old")}), frozenset({("b", b"")}), frozenset({("b", b"ne")})} < left
    assert frozenset() not in left
    disk = played(disk, [Done("sync", ("b",)), Done("sync")])
    assert disk.after_power_loss(random.Random(0)) == {"b": b"new."}


@pytest.mark.parametrize("what", ["files", "folders"])
def test_a_build_that_does_not_wait_for_its_files_or_folders_would_be_found_out(what: str, folder: Path) -> None:
    with pytest.raises((AssertionError, NotWritten)):
        replay("a second build", folder, 20, lambda done: done.what == "sync" and bool(done.names) == (what == "files"))
