"""A new meeting's folder is ready to fill, and builds as it stands."""

import re
from datetime import date
from pathlib import Path

import pytest
from pydantic import BaseModel

from reportkit.check.meeting import check_meeting
from reportkit.errors import NotWritten, ReportkitError
from reportkit.model.meeting import FindingsFile, MeetingFile
from reportkit.model.participant import Participant
from reportkit.model.training import Training
from reportkit.read.folder import read_meeting
from reportkit.read.markers import MARKERS
from reportkit.start import new_meeting


def files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in new_meeting(folder, date(2030, 5, 6))
    }


def test_a_new_meeting_has_no_problems_at_all(tmp_path):
    new_meeting(tmp_path / "new")
    meeting, problems = read_meeting(tmp_path / "new")
    assert [str(problem) for problem in [*problems, *check_meeting(meeting)]] == []


def test_these_files_are_made(tmp_path):
    made = files(tmp_path / "new")
    assert sorted(made) == [
        ".schema/findings.json",
        ".schema/meeting.json",
        "README.md",
        "findings.yaml",
        "meeting.yaml",
        "notes/1-first-session.md",
        "participants.csv",
        "trainings.csv",
    ]
    assert (tmp_path / "new" / "figures").is_dir()


def test_the_first_line_of_a_yaml_file_points_to_its_schema(tmp_path):
    made = files(tmp_path / "new")
    for name in ("meeting", "findings"):
        assert made[f"{name}.yaml"].startswith(f"# yaml-language-server: $schema=.schema/{name}.json\n")


def test_the_meeting_is_today_or_when_it_was_said(tmp_path):
    made = files(tmp_path / "new")
    assert "- date: 2030-05-06" in made["meeting.yaml"]
    assert "paper_date: 2030-06-10" in made["meeting.yaml"]
    assert "2000-" not in "".join(made.values())


def fields(model: type[BaseModel]) -> set[str]:
    names = set()
    for name, field in model.model_fields.items():
        if name != "places":
            names |= {name}.union(*map(fields, records(field.annotation)))
    return names


def records(annotation: object) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [record for inner in getattr(annotation, "__args__", ()) for record in records(inner)]


@pytest.mark.parametrize(("name", "model"), [("meeting.yaml", MeetingFile), ("findings.yaml", FindingsFile)])
def test_every_field_stands_there_at_least_as_a_comment(name, model, tmp_path):
    written = set(re.findall(r"^[#\s-]*(\w+):", files(tmp_path / "new")[name], re.MULTILINE))
    assert fields(model) <= written


@pytest.mark.parametrize(("name", "model"), [("participants.csv", Participant), ("trainings.csv", Training)])
def test_every_column_stands_there_and_is_explained(name, model, tmp_path):
    made = files(tmp_path / "new")
    assert set(made[name].strip().split(",")) == fields(model)
    assert all(f"`{column}`" in made["README.md"] for column in fields(model))


def test_the_example_notes_show_every_marker(tmp_path):
    notes = files(tmp_path / "new")["notes/1-first-session.md"]
    assert all(f"\n{marker}: " in notes for marker in [*MARKERS, "PRIVATE"])
    assert "\nEND PRIVATE\n" in notes


def test_commented_examples_work_once_the_signs_are_taken_away(tmp_path):
    text = files(tmp_path / "new")["findings.yaml"]
    text = re.sub(r"^(\w+): \[\].*$", r"\1:", text, flags=re.MULTILINE)
    text = re.sub(r"^#(?=  )", "", text, flags=re.MULTILINE)
    (tmp_path / "new" / "findings.yaml").write_text(text, "utf-8")
    meeting, problems = read_meeting(tmp_path / "new")
    found = [*problems, *check_meeting(meeting)]
    assert [str(problem) for problem in found] == []
    assert "Q10" in {quote.id for quote in meeting.collected.quotes}


def test_a_folder_that_holds_something_is_not_touched(tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "mine.txt").write_text("mine")
    with pytest.raises(NotWritten, match="is there already, and nothing in it was touched; choose another name"):
        new_meeting(tmp_path / "new")
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled(tmp_path):
    (tmp_path / "new").mkdir()
    assert new_meeting(tmp_path / "new")


@pytest.mark.parametrize("name", ["two words", "a/../..", "é", "-x", ".hidden", "con", "x" * 81, "a.b", "", "a\n"])
def test_a_name_that_makes_trouble_elsewhere_is_refused(name, tmp_path):
    with pytest.raises(ReportkitError, match="use letters without accents, digits, - and _, such as prisons-2021-11"):
        new_meeting(Path(f"{tmp_path}/inputs/{name}") if name else Path())
    assert not (tmp_path / "inputs").exists()
