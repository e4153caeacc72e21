from datetime import datetime

import pytest
from small_meeting import SOUND

from reportkit.model.application import Application, Decision
from reportkit.model.meeting import MeetingFile
from reportkit.problems import Place
from reportkit.read.applications import moment, read_applications
from reportkit.read.records import read_record

FILE = read_record(SOUND["meeting.yaml"], Place("m/meeting.yaml"), MeetingFile).record
ASKED = "Have you delivered or attended a training in the last 24 months?"
TABLE = f"""\
Name,Role,Organisation,Member State,I apply as,E-mail,Date of birth,{ASKED},What was missing from it?,Received,Decision
Ada Example,Prison officer,Example Prison,Belgique,Prison staff,ada@example.org,1980-02-03,Yes,Practice,2021-10-01,
Bo Sample,Trainer,Example School,DE,A,BO@example.org,,no,,13/10/2021 17:05,waiting list
Cy Specimen,,,Atlantis,Z,,,,,,
"""


def read(text: str) -> tuple[tuple[Application, ...], list[str]]:
    found, problems = read_applications(text.encode(), Place("m/applications.csv"), FILE)
    return found, [str(problem) for problem in problems]


def test_what_was_asked_is_kept_with_its_answers():
    first, second, third = read(TABLE)[0]
    assert (first.group, first.country, first.recent, first.submitted) == ("B", "BE", True, datetime(2021, 10, 1))
    assert first.answers == {"What was missing from it?": "Practice"}
    assert (second.recent, second.decision, second.submitted) == (
        False,
        Decision.RESERVE,
        datetime(2021, 10, 13, 17, 5),
    )
    assert third.missing == ("role", "organisation", "group", "country", "last 24 months", "What was missing from it?")


def test_what_the_selection_has_no_use_for_is_dropped_and_named():
    found, problems = read(TABLE)
    assert "1980" not in repr([each.model_dump() for each in found])
    assert any('were dropped: "Date of birth"' in problem for problem in problems)


def test_addresses_tell_people_apart_and_are_not_kept():
    found, _ = read(TABLE + "Bo Sample,Trainer,Other School,DE,A,bo@example.org ,,no,,,\n")
    assert found[1].mailbox == found[3].mailbox != found[0].mailbox
    assert "example.org" not in repr(found) + repr([each.mailbox for each in found])


def test_a_group_or_country_that_is_not_known_is_a_warning_and_the_row_stays():
    found, problems = read(TABLE)
    assert len(found) == 3
    assert [problem.partition(" this ")[0] for problem in problems if "application-unclear" in problem] == [
        'm/applications.csv:4, column "group": warning[application-unclear]',
        'm/applications.csv:4, column "country": warning[application-unclear]',
    ]


def test_no_message_repeats_what_a_row_says():
    problems = " ".join(read(TABLE.replace("2021-10-01", "soon").replace("waiting list", "perhaps"))[1])
    assert "bad-date" in problems
    assert "bad-choice" in problems
    for said in ("Ada", "soon", "perhaps", "Atlantis", "example.org"):
        assert said not in problems


def test_a_blank_is_not_a_no():
    assert [each.recent for each in read(TABLE)[0]] == [True, False, None]


def test_either_of_two_questions_on_24_months_may_be_answered_with_yes():
    asked = "Developed one in the last 24 months?,Attended one in the last two years?"
    text = f"Name,Country,{asked}\nA B,BE,,Yes\nC D,BE,No,\n"
    assert [each.recent for each in read(text)[0]] == [True, False]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2021-10-13", datetime(2021, 10, 13)),
        ("2021-10-13 17:05:09", datetime(2021, 10, 13, 17, 5, 9)),
        ("2021-10-13T17:05:00Z", datetime(2021, 10, 13, 17, 5)),
        ("13/10/2021", datetime(2021, 10, 13)),
        ("13.10.2021 9:05", datetime(2021, 10, 13, 9, 5)),
        ("44482.5", datetime(2021, 10, 13, 12)),
        ("31/02/2021", None),
        ("12", None),
        ("yesterday", None),
    ],
)
def test_days_are_read_as_people_and_programs_write_them(text: str, when: datetime | None):
    assert moment(text) == when
