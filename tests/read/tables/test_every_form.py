"""The same meeting comes out of every form of its tables."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportkit.model.meeting import Meeting
from reportkit.model.roster import Roster
from reportkit.read.folder import read_meeting
from tests.read.tables.maker import FORMS, PLAIN


def read(folder: Path, texts: dict[str, str], tables: dict[str, bytes]) -> tuple[Meeting, list[str]]:
    where = folder / "m"
    (where / "notes").mkdir(parents=True)
    for name, text in texts.items():
        (where / name).write_text(text, "utf-8")
    for name, data in tables.items():
        (where / name).write_bytes(data)
    meeting, problems = read_meeting(where)
    assert meeting
    return meeting, [f"{problem.severity}[{problem.code.name}]" for problem in problems]


@pytest.fixture
def others(sound) -> dict[str, str]:
    return {name: text for name, text in sound.items() if name not in {*PLAIN, "participants.csv", "trainings.csv"}}


@pytest.fixture
def plain(others, tmp_path) -> Meeting:
    meeting, problems = read(tmp_path / "plain", {**others, **PLAIN}, {})
    assert problems == []
    assert len(meeting.participants) == 4
    return meeting


def bare(meeting: Meeting) -> Meeting:
    """The meeting without the roster, whose entries name their rows."""
    return replace(meeting, roster=Roster())


@pytest.mark.parametrize("form", FORMS)
def test_the_same_meeting_comes_out_of_every_form(form, saved, others, plain, tmp_path):
    ending = form.rpartition(".")[2]
    tables = {f"{name}.{ending}": saved[f"{name}.{form}"] for name in ("participants", "trainings", "findings")}
    meeting, problems = read(tmp_path / "other", others, tables)
    assert bare(meeting) == bare(plain)
    assert meeting.roster.people[0].emails == ("sabine@example.org",)
    expected = {"warning[column-unknown]"}
    expected |= {"note[encoding-guessed]"} if form in {"cp1252.csv", "utf16.tsv"} else set()
    expected |= {"warning[sheet-hidden]", "note[sheet-chosen]"} if "." not in form and form != "csv" else set()
    assert set(problems) == expected


@pytest.mark.parametrize("form", FORMS)
def test_the_same_people_come_out_of_every_export_of_eusurvey(form, saved, others, plain, tmp_path):
    ending = form.rpartition(".")[2]
    texts = {**others, "findings.yaml": PLAIN["findings.yaml"], "trainings.csv": PLAIN["trainings.csv"]}
    meeting, problems = read(tmp_path / "other", texts, {f"participants.{ending}": saved[f"survey.{form}"]})
    assert meeting.participants == plain.participants
    assert meeting.roster.people[3].emails == ("jan@example.org",)
    assert set(problems) <= {"warning[column-unknown]", "note[encoding-guessed]"}
