"""Whatever call to the system fails, or whenever the process is killed, the old files are there or the new ones."""

import random
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportkit.config import Edited
from reportkit.write.publish import tidy
from tests.faults.publisher import NAMES, files, whole
from tests.faults.strace import PUBLISHER, Call, calls, hit, injected, needs_strace
from tests.write.failing_disk import Killed, failing, hidden, there

FAULTS = ("SIGKILL", "SIGTERM", "SIGINT", "ENOSPC", "EIO", "EDQUOT", "EACCES")
CODES = {"SIGKILL": {-9}, "SIGTERM": {-15}, "SIGINT": {0, 130}}
"""How a process ends; one that is told of an error says so (6), or could do without the call (0)."""

SETTLED = {".manifest.json", ".reportkit.lock"}
WORK = b"a review"
OLD, NEW = files("old"), files("new")


@dataclass(frozen=True)
class Situation:
    """What a build finds in its folder, and with what it may leave it."""

    before: dict[str, bytes]
    edited: Edited = Edited.STOP
    half_done: bool = False

    @property
    def after(self) -> dict[str, bytes]:
        """What people see when the build has come to its end."""
        return {**NEW, "kept": WORK} if self.edited is Edited.KEEP else NEW


SITUATIONS = {
    "the first build": Situation({}),
    "a second build": Situation(OLD),
    "an edited file, kept": Situation({**OLD, "m-a.docx": WORK}, Edited.KEEP),
    "an edited file, written over": Situation({**OLD, "m-a.docx": WORK}, Edited.FORCE),
    "after a build that was killed": Situation(OLD, half_done=True),
}


def stage(folder: Path, situation: Situation) -> None:
    """The folder as a build finds it."""
    shutil.rmtree(folder.parent, ignore_errors=True)
    if not situation.before:
        return
    whole(folder, "old")
    if situation.half_done:
        with failing(3, "killed", "replace"), pytest.raises(Killed):
            whole(folder, "half")
    else:
        for name, data in situation.before.items():
            (folder / name).write_bytes(data)


def seen(folder: Path) -> dict[str, bytes]:
    """What people see; a file that was kept counts by what it holds."""
    if not folder.exists():
        return {}
    return {name if name in NAMES else "kept": data for name, data in there(folder).items()}


def broken(call: Call, fault: str, situation: Situation, folder: Path) -> None:
    """Let one call of one build fail, and look at what is left, then and after the next run."""
    stage(folder, situation)
    before, log = seen(folder), folder.parents[1] / "log"
    ran = injected(command(situation, folder), call, fault, log)
    case = f"{fault} at {hit(log, call)}, {ran.stderr}"
    assert str(folder.parent) in hit(log, call), case
    assert ran.returncode in CODES.get(fault, {0, 6}), case
    assert "Traceback" not in ran.stderr, case
    assert len(ran.stderr.splitlines()) <= 5, case
    assert fault.startswith("SIG") or ran.returncode == 0 or str(folder.parent) in ran.stderr, case
    assert fault in {"SIGKILL", "SIGTERM"} or seen(folder) in (before, situation.before, situation.after), case
    assert ran.returncode != 0 or seen(folder) == situation.after, case
    tidy(folder, print)
    assert seen(folder) in (situation.before, situation.after), case
    assert not folder.exists() or hidden(folder) <= SETTLED, case
    whole(folder, "next", situation.edited)
    assert {name: seen(folder)[name] for name in NAMES} == files("next"), case
    assert hidden(folder) == SETTLED, case


def command(situation: Situation, folder: Path) -> list[str]:
    return [*PUBLISHER, str(folder), "new", situation.edited.value]


def probed(situation: Situation, folder: Path) -> list[Call]:
    """The calls that concern the folder in a build that nothing disturbs."""
    stage(folder, situation)
    found = calls(command(situation, folder), folder.parent, folder.parents[1] / "log")
    assert seen(folder) == situation.after
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    needs_strace()
    return tmp_path / "build" / "m"


@pytest.mark.parametrize("name", SITUATIONS)
def test_a_sample_of_calls_fails_and_nothing_is_lost(name: str, folder: Path) -> None:
    cases = [(call, fault) for call in probed(SITUATIONS[name], folder) for fault in FAULTS]
    for call, fault in random.Random(name).sample(cases, 26):
        broken(call, fault, SITUATIONS[name], folder)


@pytest.mark.full
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", SITUATIONS)
def test_whatever_call_fails_nothing_is_lost(name: str, fault: str, folder: Path) -> None:
    cases = probed(SITUATIONS[name], folder)
    assert len(cases) > 50
    for call in cases:
        broken(call, fault, SITUATIONS[name], folder)
