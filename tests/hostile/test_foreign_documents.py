"""Files of a hundred other kinds under the names of ours: each is read or refused in a sentence (S1)."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile.foreign import FOREIGN
from small_meeting import SOUND

from reportkit.check.meeting import check_meeting
from reportkit.problems import Problem
from reportkit.read.folder import read_meeting

UNSAFE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
HEAD = "---\nsession: 2a\ntheme: landscape\n---\n\n"
TABLES = ["participants.csv", "participants.xlsx", "participants.xls", "participants.ods", "findings.xlsx"]
TEXTS = ["meeting.yaml", "findings.yaml", "notes/2b.md", "trainings.csv"]
PICTURES = ["figures/x.png", "figures/x.jpg", "figures/x.svg"]
PLACES = [*TABLES, *TEXTS, *PICTURES, "notes/2b.docx"]
CASES = [(kind, place) for kind in FOREIGN for place in PLACES]
STEP = 14  # parts no multiple of the number of places, so that a sample meets each place with other kinds
READ = {
    "findings.yaml": {"nothing"},
    "figures/x.png": {"PNG", "JPEG"},
    "figures/x.jpg": {"PNG", "JPEG"},
    "figures/x.svg": {"a drawing", "a drawing in UTF-16"},
    "notes/2b.docx": {"Word", "Word, strict"},
}
"""What can be read where it stands; everything else is refused there."""


def complaints(kind: str, place: str, write: Callable[[dict[str, str]], Path]) -> list[Problem]:
    """What is said of a meeting with this file in it."""
    texts = dict(SOUND)
    stem, _, _ = place.partition(".")
    for name in [name for name in texts if name.partition(".")[0] == stem]:
        del texts[name]
    if place in PICTURES:
        texts["notes/9.md"] = f"{HEAD}![A picture]({place})\n"
    path = write(texts) / place
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(FOREIGN[kind])
    try:
        meeting, problems = read_meeting(path.parents[place.count("/")])
        return [*problems, *(check_meeting(meeting) if meeting else [])]
    finally:
        for each in ["notes/9.md", place]:
            (path.parents[place.count("/")] / each).unlink(missing_ok=True)


def accepted(kind: str, place: str, problems: list[Problem]) -> None:
    for each in problems:
        assert each.place.file, (kind, place, each)
        assert not UNSAFE.search(str(each)), (kind, place, each)
    refused = any(each.severity == "error" and each.place.file == f"m/{place}" for each in problems)
    assert refused is (kind not in READ.get(place, ())), (kind, place, [str(each) for each in problems])


def test_there_are_as_many_as_the_files_that_people_mix_up():
    assert len(CASES) >= 1_000


def test_a_file_of_another_kind_is_read_or_refused(folder):
    for kind, place in CASES[::STEP]:
        accepted(kind, place, complaints(kind, place, folder))


@pytest.mark.full
@pytest.mark.parametrize("place", PLACES)
def test_every_file_of_another_kind_is_read_or_refused(place, folder):
    for kind in FOREIGN:
        accepted(kind, place, complaints(kind, place, folder))
