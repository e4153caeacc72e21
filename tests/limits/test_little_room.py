"""Little memory, few files, a small stack: exit 5 and a sentence, or the whole paper (R10)."""

from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.limits.scarce import run

_MIB = 1 << 20
LIMITS = {
    **{f"{each} MiB of addresses": ("RLIMIT_AS", each * _MIB) for each in (24, 40, 60, 90, 130, 200, 300, 450, 700)},
    **{f"{each} MiB of data": ("RLIMIT_DATA", each * _MIB) for each in (8, 16, 30, 60, 100)},
    **{
        f"{each} open files": ("RLIMIT_NOFILE", each) for each in (5, 6, 8, 10, 12, 16, 24)
    },  # with 4, Python does not begin
    **{f"a stack of {each} KiB": ("RLIMIT_STACK", each << 10) for each in (256, 1024)},
}
SAMPLE = ("130 MiB of addresses", "8 open files")
INJECTED = """\
import os, sys
if "reportkit.confine.child" in getattr(sys, "orig_argv", ()):
    left = int(os.environ["LC_SCARCE"])
    def watch(frame, event, given):
        global left
        name = frame.f_globals.get("__name__", "")
        ends = frame.f_code.co_flags & 0x20  # a generator is called to end it, too, and what that raises goes nowhere
        ours = name.startswith("reportkit.") and not name.startswith("reportkit.confine")
        if event == "call" and ours and not ends:
            left -= 1
            if left == 0:
                sys.setprofile(None)
                raise MemoryError
    sys.setprofile(watch)
"""


def held(work: Path, name: str) -> None:
    kind, value = LIMITS[name]
    outcome = run(work, first=f"import resource; resource.setrlimit(resource.{kind}, ({value}, {value}))")
    assert outcome.code in {0, 5, 6}, outcome


@pytest.mark.parametrize("name", SAMPLE)
def test_little_room_is_said_in_a_sentence(work: Path, name: str):
    held(work, name)


@pytest.mark.full
@pytest.mark.parametrize("name", LIMITS)
def test_every_kind_of_little_room_is_said_in_a_sentence(work: Path, name: str):
    assert run(work).code == 0
    held(work, name)


def short_of_memory(work: Path, at: int) -> None:
    """No memory at that call of ours in the child: exit 5, or 4 where the files are being looked through."""
    site = work / "site"
    site.mkdir(exist_ok=True)
    (site / "sitecustomize.py").write_text(INJECTED, "utf-8")
    outcome = run(work, surroundings={"PYTHONPATH": f"{site}:{ROOT}", "LC_SCARCE": str(at)})
    assert outcome.code in {4, 5}, outcome
    assert "inputs/m" in outcome.err or "m-one-pager" in outcome.err, outcome


@pytest.mark.parametrize("at", [3000])
def test_no_memory_at_some_place_is_exit_5(work: Path, at: int):
    short_of_memory(work, at)


@pytest.mark.full
@pytest.mark.parametrize("at", [1 + 7 * n * n for n in range(50)])
def test_no_memory_at_any_place_is_exit_5(work: Path, at: int):
    short_of_memory(work, at)
