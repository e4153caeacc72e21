"""The row of headings is found wherever it is and whatever the columns are called."""

import pytest

from reportkit.problems import Place
from reportkit.read.participants import read_participants
from tests.read.tables.maker import written

ADA = ("Ada Example", "governor", "NL")
ROW = ["Ada Example", "governor", "B", "NL"]


def read(rows, **more):
    found, problems = read_participants(written({"List": rows}, **more), Place("p.xlsx"))
    return [(each.name, each.role, each.country) for each in found.participants], [str(each) for each in problems]


@pytest.mark.parametrize(
    "rows",
    [
        [["Name", "Role", "Group", "Country"], ROW],
        [["NAME *", "Role / Function", "Target\ngroup", "Member State (MS)"], ROW],
        [["Nom complet", "Fonction", "Groupe cible", "État membre"], ROW],
        [["Vor- und Nachname", "Funktion", "Zielgruppe", "Mitgliedstaat"], ROW],
        [["Nom / Name", "Fonction / Role", "Groupe / Group", "Pays / Country"], ROW],
        [["Your name", "What is your role?", "Your target group", "What is your country?"], ROW],
        [["Registration list"], [], ["Status: 4 November 2021"], ["Name", "Role", "Group", "Country"], [], ROW, []],
        [["Nachname", "Vorname", "Funktion", "Gruppe", "Land"], ["Example", "Ada", "governor", "B", "Niederlande"]],
        [["Nom", "Prénom", "Fonction", "Groupe", "Pays"], ["Example", "Ada", "governor", "B", "Pays-Bas"]],
        [["Name", "Vorname", "Funktion", "Gruppe", "Land"], ["Example", "Ada", "governor", "B", "Holland"]],
        [["Person", "", "Work", "", "Country"], ["First name", "Last name", "Role", "Group", ""],
         ["Ada", "Example", "governor", "B", "NL"]],
    ],
)  # fmt: skip
def test_a_list_is_understood(rows):
    assert read(rows) == ([ADA], [])


def test_a_heading_of_meeting_yaml_counts_more_than_one_that_is_understood(found, sound):
    sound["participants.csv"] = "name,role,Votre métier,group,country\nAda,x,governor,B,NL\n"
    sound["meeting.yaml"] += 'columns: {participants: {"votre metier": role}}\n'
    assert found(sound) == (
        "m/participants.csv:1: warning[column-unknown] columns that are not used were dropped: \"role\"\n"
        "    hint: used here: attendance, attribute, capacity, contact, country, group, list_public, list_restricted, "
        "name, organisation, role"
    )  # fmt: skip


def test_a_heading_or_a_column_of_meeting_yaml_that_does_not_exist_is_said(found, sound):
    sound["meeting.yaml"] += 'columns:\n  participants: {"Rol": role}\n  trainings: {"Title": titel}\n'
    said = found(sound)
    assert 'm/participants.csv:1: error[column-explained] meeting.yaml explains a column "Rol"' in said
    assert 'm/meeting.yaml:28: error[column-explained] "Title" is to fill "titel", which is not a column' in said
    assert 'did you mean "title"?' in said


def test_columns_that_nobody_may_keep_are_named_once_and_forgotten():
    head = ["Name", "Role", "Group", "Country", "Date of birth", "Passport no", "E-mail", "Nationality", "Diet"]
    row = [*ROW, "1970-01-01", "SECRET1", "secret2@example.org", "SECRET3", "SECRET4"]
    found, problems = read_participants(written({"List": [head, row]}), Place("p.xlsx"))
    (problem,) = problems
    assert str(problem).startswith(
        'p.xlsx, sheet "List", row 1: warning[column-unknown] columns that are not used were dropped: "Date of birth", '
        '"Passport no", "Nationality", "Diet"; read for the check on names alone: "E-mail"'
    )
    assert "secret" not in repr((found, problems)).casefold()
    assert found.persons[0].emails == ("secret2@example.org",)


def test_a_title_just_above_the_headings_is_no_part_of_them():
    rows = [["Registration list"], ["Passport", "Name", "Role", "Group", "Country"], ["x", *ROW]]
    people, (problem,) = read(rows)
    assert people == [ADA]
    assert 'row 2: warning[column-unknown] columns that are not used were dropped: "Passport"\n' in problem


def test_a_merged_cell_counts_for_its_rows_and_a_merged_row_is_left_out():
    head = ["Name", "Role", "Group", "Country", "Organisation"]
    rows = [head, ["Group B"], [*ROW, "Prison"], ["Bea Sample", "officer", "B", "BE", ""]]
    data = written({"List": rows}, merged=["A2:E2", "E3:E4"])
    found, problems = read_participants(data, Place("p.xlsx"))
    assert [person.organisation for person in found.participants] == ["Prison", "Prison"]
    assert [str(each).split("] ")[0] for each in problems] == ['p.xlsx, sheet "List", row 2: note[row-left-out']


def test_without_headings_nothing_of_a_row_is_said():
    people, problems = read([["Secret Name", "Secret role", "B", "NL"], ROW])
    assert people == []
    assert problems == [
        "p.xlsx: error[table-empty] this table has no row with the names of its columns\n"
        "    hint: needed here: name, role, group, country"
    ]


def test_two_columns_for_one_thing_are_named():
    head = ["Name", "Role", "Group", "Country", "Employer", "Organisation"]
    assert 'two columns "organisation": "Employer" and "Organisation"' in "".join(read([head, [*ROW, "a", "b"]])[1])


def test_a_missing_cell_is_named_by_its_row_and_a_wrong_one_by_its_cell():
    rows = [["Name", "Role", "Group", "Country", "Capacity"], ["Secret", "", "B", "NL", ""], [*ROW, "Secret"]]
    said = read(rows)[1]
    assert said[0].startswith('p.xlsx, sheet "List", row 2: error[cell-missing] this row has no "role"')
    assert said[1].startswith('p.xlsx, sheet "List", cell E3: error[bad-choice]')
    assert "Secret" not in "".join(said)


def test_the_sheet_that_fits_is_read_and_named():
    sheets = {"About": [["Name", "x"], ["made by", "y"]], "List": [["Name", "Role", "Group", "Country"], ROW]}
    found, problems = read_participants(written(sheets), Place("p.xlsx"))
    assert len(found.participants) == 1
    assert [str(each) for each in problems] == [
        'p.xlsx, sheet "List": note[sheet-chosen] the table was read from this sheet; not read: "About"'
    ]
