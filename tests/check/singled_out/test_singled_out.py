"""Sentences that single somebody out, and sentences that do not; the participants are those of the sample meeting."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.check.singled_out.search import check_singled_out
from reportkit.document import nodes as n
from reportkit.model.meeting import FindingsFile, Meeting
from reportkit.model.notes import Notes, Passage
from reportkit.model.participant import Participant
from reportkit.problems import Place
from reportkit.read.folder import read_meeting
from tests.conftest import SAMPLE

HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    return [line for line in (HERE / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def meeting() -> Meeting:
    found, _ = read_meeting(SAMPLE)
    assert found
    return found


def of_text(text: str, meeting: Meeting, small: int = 3) -> list[str]:
    """What is said of notes that hold this paragraph alone."""
    place = Place("notes/1.md", 7)
    notes = Notes("1", None, (Passage(None, (n.Paragraph((n.Text(text),), place),), place),), place)
    alone = Meeting("m", meeting.file, FindingsFile(), meeting.participants, notes=(notes,))
    return [str(problem).split("\n")[0] for problem in check_singled_out(alone, small)]


@pytest.mark.parametrize("sentence", [*lines("warned.txt"), *lines("warned-later.txt")])
def test_warned_of(sentence: str, meeting: Meeting):
    (said,) = of_text(sentence, meeting)
    assert said.startswith("notes/1.md:7: warning[singled-out] this sentence names ")


@pytest.mark.parametrize("sentence", [*lines("silent.txt"), *lines("silent-later.txt")])
def test_not_warned_of(sentence: str, meeting: Meeting):
    assert of_text(sentence, meeting) == []


def test_the_sample_singles_nobody_out(meeting: Meeting):
    assert check_singled_out(meeting, 3) == []


def test_the_message_says_which_sentence_and_nothing_of_the_person(meeting: Meeting):
    assert of_text("All agreed. The deputy governor from Greece did not. Nor did A. Swede.", meeting) == [
        "notes/1.md:7: warning[singled-out] sentence 2 here names a role and a country that only one participant fits"
    ]
    assert of_text("Two Belgians agreed.", meeting) == [
        "notes/1.md:7: warning[singled-out] this sentence names a role and a country that only 2 participants fit"
    ]


def test_an_employer_and_its_country_single_out_too(meeting: Meeting):
    assert of_text("The Austrian counselling centre has closed.", meeting) == [
        "notes/1.md:7: warning[singled-out] this sentence names a country and the employer of somebody who took part"
    ]


def test_two_fit_where_the_threshold_is_two(meeting: Meeting):
    assert of_text("Two Belgians agreed.", meeting, small=2) == []


def test_without_participants_there_is_nothing_to_say(meeting: Meeting):
    nobody = Meeting("m", meeting.file, meeting.collected, notes=meeting.notes)
    assert check_singled_out(nobody, 3) == []


def test_roles_in_other_languages_are_found_by_their_kind(meeting: Meeting):
    row = {"name": "x", "role": "Gefängnispsychologin", "group": "A", "country": "DE"}
    alone = Meeting("m", meeting.file, FindingsFile(), (Participant.model_validate(row),))
    assert len(of_text("A German psychologist said so.", alone)) == 1


PLACES = {
    "a finding": ("findings.yaml", "There is much training.", "A governor from Holland left.", "findings.yaml:2"),
    "notes": ("notes/2a.md", "People spoke.", "The Dutch governor left.", "notes/2a.md:6"),
    "a heading": ("notes/2a.md", "People spoke.", "## The Dutch governor\n\nText.", "notes/2a.md:6"),
    "a table": ("notes/2a.md", "People spoke.", "|A|B|\n|-|-|\n|The Dutch governor|c|", "notes/2a.md:6"),
    "a footnote": ("notes/2a.md", "People spoke.", "People[^1].\n\n[^1]: The Dutch governor.", "notes/2a.md:6"),
    "meeting.yaml": ("meeting.yaml", "  tool: WebEx", "  tool: WebEx\n  key_questions: [Does the Dutch governor go?]",
                     "meeting.yaml:10"),
}  # fmt: skip


@pytest.mark.parametrize("where", PLACES)
def test_it_is_found_in(where: str, sound: dict[str, str], folder: Callable[[dict[str, str]], Path]):
    file, old, new, place = PLACES[where]
    assert old in sound[file]
    found, _ = read_meeting(folder({**sound, file: sound[file].replace(old, new)}))
    assert found
    assert [str(problem.place) for problem in check_singled_out(found, 3)] == [f"m/{place}"]


def test_what_is_private_or_only_in_the_restricted_edition_is_not_warned_of(sound, folder):
    hidden = "PRIVATE: The Dutch governor left.\n\nQUOTE: The Dutch governor left. {Q1; by: Ada Example}"
    found, _ = read_meeting(folder({**sound, "notes/2a.md": sound["notes/2a.md"].replace("People spoke.", hidden)}))
    assert found
    assert check_singled_out(found, 3) == []
