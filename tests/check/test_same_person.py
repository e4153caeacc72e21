"""Two rows for one person, and two people who only have something in common."""

import pytest

from reportkit.check.meeting import check_meeting
from reportkit.read.folder import read_meeting

HEAD = "name,organisation,country,e-mail,role,group\n"


@pytest.fixture
def twice(folder, sound):
    def rows(*rows: str) -> list[str]:
        table = HEAD + "".join(f"{row},officer,B\n" for row in rows)
        meeting, _ = read_meeting(folder({**sound, "participants.csv": table}))
        return [str(problem) for problem in check_meeting(meeting) if problem.code.name == "person-twice"]

    return rows


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ada Example,Prison,NL,", "ADA  EXAMPLE,Prison,NL,"),
        ("Zoë Lefèvre,Prison,NL,", "Zoe Lefevre,Prison,NL,"),
        ("Ada Example,Prison,NL,", '"Example, Ada",Prison,NL,'),
        ("Ada Example,Prison,NL,", "EXAMPLE Ada,,NL,"),
        ("Jürgen Müster,Prison,DE,", "Juergen Muester,Prison,DE,"),
        ("Ada Example,Prison,NL,", "A. Example,Prison,NL,"),
        ("A. Example,Prison,NL,", "Ada Example,Prison,NL,"),
        ("Anna Maria Example,Prison,NL,", "A.-M. Example,Prison,NL,"),
        ("Łukasz Przykład,Służba,PL,", "Przyklad Lukasz,Sluzba,PL,"),
        ("Ada Example,Prison,NL,ada@example.org", "Ada Married,Elsewhere,BE,ADA@example.org"),
    ],
)
def test_one_person_in_two_rows_is_found(first, second, twice):
    (problem,) = twice(first, "Bea Sample,Prison,NL,bea@example.org", second)
    assert "m/participants.csv:4: " in problem
    assert "the one in line 2 name the same person" in problem
    assert "Example" not in problem


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ada Example,Prison,NL,", "Ada Example,Probation,NL,"),
        ("Ada Example,Prison,NL,", "Adam Example,Prison,NL,"),
        ("Ada Example,Prison,NL,", "B. Example,Prison,NL,"),
        ("Ada Example,Prison,NL,", "A. Example,Prison,BE,"),
        ("Ada Example,Prison,NL,a@example.org", "Bea Sample,Prison,NL,b@example.org"),
    ],
)
def test_two_people_stay_two(first, second, twice):
    assert twice(first, second) == []
