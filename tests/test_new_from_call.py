"""From a call to a meeting that builds: what the commands do with a call for participants."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from reportkit.check.meeting import check_meeting
from reportkit.cli.main import cli
from reportkit.document.outline import outline
from reportkit.problems import errors
from reportkit.read.folder import read_meeting
from tests.conftest import ROOT, SAMPLE, prepared

CALLS = ROOT / "tests" / "read" / "call" / "calls"
NAMES = sorted(path.stem for path in CALLS.glob("*.html"))
SILENT = {"prisons": ["time-zone-missing"]}  # its call, like the real one, says no time zone


def new(folder: Path, call: Path, name: str = "meeting") -> Result:
    arguments = ["new", name, "--from", str(call), "--inputs", str(folder)]
    return CliRunner().invoke(cli, arguments, catch_exceptions=False)


@pytest.mark.parametrize("name", NAMES)
def test_a_meeting_made_from_a_call_has_no_errors_but_for_what_the_call_does_not_say(name, tmp_path):
    result = new(tmp_path, CALLS / f"{name}.html")
    assert result.exit_code == 0, result.output
    meeting, problems = read_meeting(tmp_path / "meeting")
    found = errors([*problems, *check_meeting(meeting)])
    assert [problem.code.name for problem in found] == SILENT.get(name, [])


def test_what_a_call_does_not_say_is_asked_for(tmp_path):
    result = new(tmp_path, CALLS / "prisons.html")
    assert re.search(r"time zone +not found", result.output)
    assert (
        "Write in meeting.yaml what the call does not say (time_zone), and look through the rest; then:"
        in result.output
    )


def test_contact_persons_stand_in_their_own_file_alone_and_are_not_shown(tmp_path):
    result = new(tmp_path, CALLS / "letter.html")
    texts = {path.name: path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file()}
    assert "a.wronska@archive-access.example" in texts.pop("contacts.csv")
    for text in [*texts.values(), result.output]:
        assert not re.search(r"wro[nń]ska|agnieszka|archive-access\.example|555 01 99", text, re.IGNORECASE)


def test_contacts_are_looked_for_in_what_is_printed(tmp_path):
    new(tmp_path, CALLS / "prisons.html")
    meeting, _ = read_meeting(tmp_path / "meeting")
    assert [(person.name, person.emails) for person in meeting.roster.people] == [
        ("Maartje Voorbeeld", ("m.voorbeeld@ran-example.invalid",)),
        ("Jürgen Beispiel", ("j.beispiel@ran-example.invalid",)),
    ]


def test_a_folder_that_is_there_is_not_touched(tmp_path):
    (tmp_path / "meeting").mkdir()
    (tmp_path / "meeting" / "mine.txt").write_text("mine")
    assert new(tmp_path, CALLS / "bees.html").exit_code == 6
    assert [path.name for path in tmp_path.rglob("*")] == ["meeting", "mine.txt"]


def test_a_file_that_cannot_be_read_makes_no_folder(tmp_path):
    (tmp_path / "call.pdf").write_bytes(b"%PDF-1.7 broken")
    result = new(tmp_path / "inputs", tmp_path / "call.pdf")
    assert (result.exit_code, (tmp_path / "inputs").exists()) == (1, False)
    assert "call.pdf: error[file-damaged]" in result.stderr


def test_a_text_that_is_no_call_is_said_to_be_none(tmp_path):
    (tmp_path / "call.txt").write_text("Apple pie\n\n3 apples and 200 g of flour\n")
    result = new(tmp_path, tmp_path / "call.txt")
    assert result.exit_code == 0
    assert "call.txt: warning[call-empty]" in result.stderr


def test_the_call_of_the_sample_says_what_the_sample_says(tmp_path):
    new(tmp_path, SAMPLE / "call.txt")
    made, _ = read_meeting(tmp_path / "meeting")
    sample, _ = read_meeting(SAMPLE)
    for field in (
        "title",
        "working_group",
        "dates",
        "time_zone",
        "mode",
        "tool",
        "languages",
        "interpretation",
        "key_questions",
    ):
        assert getattr(made.file.event, field) == getattr(sample.file.event, field), field
    assert made.file.call == sample.file.call
    assert [aim.text for aim in made.file.event.aims] == [aim.text for aim in sample.file.event.aims]


def test_the_call_is_printed_back(tmp_path):
    shutil.copy(CALLS / "bees.html", tmp_path)
    new(tmp_path, tmp_path / "bees.html")
    document = prepared_with_abbreviations(tmp_path / "meeting")
    for words in (
        "Call for participants",
        "Pollinators on public land",
        "Tuesday 30 May 2023, 13.00 to 17.30 (CEST)",
        "with interpretation into French and Dutch",
        "Apply by 21 April 2023",
        "What does a hectare of meadow cost you per year?",
        "by 21 April 2023 to the address in the invitation.",
        "We have room for a maximum of 40 participants.",
    ):
        assert words in document
    assert "Smedt" not in document
    assert "@" not in document


def prepared_with_abbreviations(folder: Path) -> str:
    """The printed call as text, once the two short forms of it are explained, as ``check`` asks for."""
    path = folder / "meeting.yaml"
    text = path.read_text("utf-8")
    more = (
        "abbreviations:\n  - {short: DG, long: Directorate-General}\n  - {short: EPAN, long: European Parks Network}\n"
    )
    path.write_text(text.replace("abbreviations:\n", more), "utf-8")
    return outline(prepared(folder, "call-for-participants").document.blocks).replace("\u00a0", " ")


def test_an_address_that_is_nobodys_is_printed(tmp_path):
    new(tmp_path, CALLS / "bees.html")
    path = tmp_path / "meeting" / "meeting.yaml"
    path.write_text(re.sub(r"  # (mailbox: )\S+", r"  \1office@epan.example", path.read_text("utf-8")), "utf-8")
    assert "to office@epan.example." in prepared_with_abbreviations(tmp_path / "meeting")


def test_a_call_that_ends_after_the_meeting_is_an_error(tmp_path):
    new(tmp_path, CALLS / "bees.html")
    path = tmp_path / "meeting" / "meeting.yaml"
    path.write_text(path.read_text("utf-8").replace("deadline: 2023-04-21", "deadline: 2023-06-21"), "utf-8")
    meeting, _ = read_meeting(tmp_path / "meeting")
    (problem,) = errors(check_meeting(meeting))
    assert str(problem).startswith(f"{problem.place}: error[deadline-wrong] applications could come until 2023-06-21")
