"""The same bytes whatever the clock says, and no clock, however it jumps, ends a build or sweeps another's work (R7).

libfaketime stands before the system's clock in every process of the build, and each says what it saw. Files keep the
dates that they truly have, and what measures how much time went by (the monotonic clock) runs on, as on a machine whose
clock is set.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults.building import settled
from tests.missing import missing
from tests.surroundings.witness import Seen, built, within

_LIBRARIES = ("/usr/lib/*/faketime/libfaketime.so.1", "/usr/lib64/faketime/libfaketime.so.1")


@dataclass(frozen=True)
class Clock:
    """What a clock says when each process begins, where, and how many of its seconds go by in a true one."""

    says: str
    zone: str = "UTC"
    pace: float = 1.0

    @property
    def years(self) -> set[int]:
        """The years that it shows: it may pass into another."""
        year = int(self.says[:4])
        return {year - 1, year, year + 1}


CLOCKS = {
    "1970": Clock("1970-01-01 00:00:00"),
    "before 1970": Clock("1969-12-31 23:59:58"),
    "1999": Clock("1999-12-31 23:59:59"),
    "leap day": Clock("2024-02-29 23:59:59"),
    "no leap day": Clock("2100-02-28 23:59:59"),
    "2038": Clock("2038-01-19 03:14:07"),
    "2106": Clock("2106-02-07 06:28:15"),
    "summer begins": Clock("2027-03-28 01:59:59", "Europe/Brussels"),
    "summer ends": Clock("2027-10-31 02:59:59", "Europe/Brussels"),
    "stands still": Clock("2026-01-01 00:00:00", pace=0),
    "backwards": Clock("2026-01-01 00:00:00", pace=-1),
    "fast": Clock("2026-01-01 00:00:00", pace=1000),
    "fast backwards": Clock("2026-01-01 00:00:00", pace=-1000),
}
SAMPLE = ("1970", "fast")


def surroundings(clock: Clock) -> dict[str, str]:
    """The environment in which a clock is in force."""
    found = sorted(str(path) for pattern in _LIBRARIES for path in Path("/").glob(pattern[1:]))
    if not found:
        missing("libfaketime is not installed (Debian: faketime)")
    pace = f" x{clock.pace:g}" if clock.pace != 1 else ""
    return {
        "LD_PRELOAD": found[0],
        "FAKETIME": f"@{clock.says}{pace}" if clock.pace else clock.says,
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        "NO_FAKE_STAT": "1",
        "TZ": clock.zone,
    }


def in_force(clock: Clock, seen: Seen) -> bool:
    """Whether a process saw this clock; the witness looked on for 0.02 seconds or longer."""
    paced = {0: seen["passing"] == 0, 1: 0.01 < seen["passing"] < 2}
    return seen["year"] in clock.years and paced.get(int(clock.pace), abs(seen["passing"]) >= 0.01 * abs(clock.pace))


@pytest.fixture
def others(tmp_path: Path) -> Iterator[dict[Path, bool]]:
    """Folders for temporary files of other builds, of any date, and whether they stay: those that a build holds do."""
    work, handles, stays = within(tmp_path, "work"), [], {}
    for number, date in enumerate((0, time.time(), 1 << 32)):
        for held in (True, False):
            folder = work / "tmp" / f"reportkit-scratch-{number}-{held}"
            folder.mkdir()
            os.utime(folder, (date, date))
            stays[folder] = held
            if held:
                handles.append(os.open(folder, os.O_RDONLY))
                fcntl.flock(handles[-1], fcntl.LOCK_EX)
    yield stays
    for handle in handles:
        os.close(handle)


def clocked(name: str, reference: dict[str, str], others: dict[Path, bool]) -> None:
    clock, work = CLOCKS[name], next(iter(others)).parents[1]
    made, *seen = built(work, **surroundings(clock))
    assert all(in_force(clock, each) for each in seen), seen
    assert made == reference
    assert all(folder.is_dir() for folder, stays in others.items() if stays)
    for folder in others:
        if folder.exists():
            folder.rmdir()
    assert settled(work)


@pytest.mark.parametrize("name", SAMPLE)
def test_another_clock_changes_no_byte(name: str, reference: dict[str, str], others: dict[Path, bool]):
    clocked(name, reference, others)


@pytest.mark.full
@pytest.mark.parametrize("name", CLOCKS)
def test_no_clock_changes_a_byte(name: str, reference: dict[str, str], others: dict[Path, bool]):
    clocked(name, reference, others)


@pytest.mark.full
@pytest.mark.parametrize("epoch", ["0", "-1", "4294967296", "yesterday", ""])
def test_what_reproducible_builds_say_of_the_date_changes_no_byte(
    epoch: str, reference: dict[str, str], tmp_path: Path
):
    assert built(within(tmp_path, "work"), SOURCE_DATE_EPOCH=epoch)[0] == reference
