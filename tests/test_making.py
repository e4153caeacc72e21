"""What is known before and while a paper is made: what it is made of, and which files will come of it."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from reportkit import doing, pipeline
from reportkit.config import Format, Settings
from reportkit.confine.job import Job
from reportkit.confine.limits import Limits
from reportkit.confine.parent import run
from reportkit.errors import NotWritten, Refused
from reportkit.read.sources import input_digests, template_digests
from reportkit.start import new_meeting
from tests.conftest import ROOT

SETTINGS = Settings(templates=ROOT / "templates")


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    new_meeting(tmp_path / "first")
    return tmp_path / "first"


def save(meeting: Path) -> None:
    path = next((meeting / "notes").glob("*.md"))
    path.write_text(path.read_text("utf-8") + "\nOne more word.\n", "utf-8")


def test_inputs_that_change_while_a_paper_is_made_stop_it(meeting: Path, monkeypatch: pytest.MonkeyPatch):
    real = pipeline.lay_out

    def meanwhile(*given: object) -> object:
        save(meeting)
        return real(*given)

    monkeypatch.setattr(pipeline, "lay_out", meanwhile)
    with pytest.raises(Refused) as refused:
        pipeline.make(meeting, SETTINGS, lambda step: None)
    assert [problem.code.name for problem in refused.value.problems if problem.severity == "error"] == [
        "inputs-changed"
    ]


def test_the_files_to_come_are_told_before_the_long_work_begins(meeting: Path):
    steps: list[str] = []

    def making(names: Sequence[str]) -> None:
        raise NotWritten(" ".join(names))

    job = Job("build", "first", (meeting, SETTINGS, False), (meeting, ROOT / "templates"))
    with pytest.raises(NotWritten, match=r"^first-conclusions-paper\.docx first-conclusions-paper\.pdf$"):
        run(job, Limits(), steps.append, making=making)
    assert steps == ["read", "merge"]


@pytest.mark.parametrize("report", [True, False])
@pytest.mark.parametrize("formats", [{Format.PDF}, {Format.DOCX}, set(Format)])
def test_the_files_that_are_told_are_those_that_come(
    meeting: Path, formats: set[Format], report: bool, monkeypatch: pytest.MonkeyPatch
):
    told: list[str] = []
    monkeypatch.setattr(doing, "making", told.extend)
    settings = Settings(templates=ROOT / "templates", formats=frozenset(formats), report=report)
    assert list(pipeline.make(meeting, settings, lambda step: None).files) == told


def test_every_file_of_a_meeting_counts(meeting: Path):
    before = input_digests(meeting)
    assert sorted(before) == [
        "findings.yaml",
        "meeting.yaml",
        "notes/1.md",
        "other/1.md",
        "participants.csv",
        "trainings.csv",
    ]
    save(meeting)
    after = input_digests(meeting)
    assert {name for name in before if before[name] != after[name]} == {"notes/1.md"}
    (meeting / "figures/anna-example.png").write_bytes(b"")
    assert set(input_digests(meeting)) - set(before) == {"figures/1.png"}


def test_every_file_of_a_template_counts(tmp_path: Path):
    for name in ("mine/paper.md", "mine/deep/er/x.css", "_shared/notices.md", "other/paper.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    before = template_digests(tmp_path, "mine")
    assert set(before) == {"mine", "_shared"}
    (tmp_path / "other/paper.md").write_text("y")
    assert template_digests(tmp_path, "mine") == before
    (tmp_path / "mine/deep/er/x.css").write_text("y")
    after = template_digests(tmp_path, "mine")
    assert (after["mine"] == before["mine"], after["_shared"] == before["_shared"]) == (False, True)
    (tmp_path / "mine/deep/er/x.css").rename(tmp_path / "mine/deep/er/y.css")
    assert template_digests(tmp_path, "mine")["mine"] != after["mine"]


def test_what_lies_outside_a_folder_is_not_read(meeting: Path, tmp_path: Path):
    (tmp_path / "secret").write_text("secret")
    (meeting / "notes/link.md").symlink_to(tmp_path / "secret")
    assert "not read" in input_digests(meeting).values()
