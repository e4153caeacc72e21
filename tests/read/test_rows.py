"""CSV text in, rows out: participants.csv and trainings.csv."""

import pytest

from reportkit.problems import Place
from reportkit.read import participants as p
from reportkit.read import trainings as t

HEADER = "name,role,group,country\n"


def read_participants(text, name="p.csv"):
    read, problems = p.read_participants(text.encode(), Place(name))
    return read.participants, problems


def read_trainings(text, name="t.csv"):
    return t.read_trainings(text.encode(), Place(name))


def people(text):
    participants, problems = read_participants(text, "p.csv")
    assert problems == []
    return [(person.name, person.role, person.group, person.country) for person in participants]


def said(text):
    return "\n".join(map(str, read_participants(text, "p.csv")[1]))


ANNA = [("Anna Example", "governor", "B", "NL")]


@pytest.mark.parametrize(
    "text",
    [
        "name,role,group,country\nAnna Example,governor,B,NL\n",
        "name;role;group;country\nAnna Example;governor;B;NL\n",
        "name\trole\tgroup\tcountry\nAnna Example\tgovernor\tB\tNL\n",
        "sep=;\nname;role;group;country\nAnna Example;governor;B;NL\n",
        "Country,GROUP,Role, Name \nNL,B,governor,Anna Example\n",
        '"name","role","group","country"\n"Anna\nExample","governor","B","NL"\n',
        "name,role,group,country,,\n,,,\n\nAnna Example,governor,B,NL,,\n,,,\n",
    ],
)
def test_a_table_may_be_saved_in_many_ways(text):
    assert people(text) == ANNA


def test_a_comma_in_quotation_marks_parts_nothing():
    assert people(HEADER + '"Example, Anna",governor,B,NL\n')[0][0] == "Example, Anna"


def test_cells_with_several_values_are_parted():
    row = read_participants("name,role,group,country,attendance\nA,b,B,NL,1; 2\n", "p.csv")[0][0]
    assert row.attendance == ("1", "2")
    training = read_trainings('title,country,audience,topics,languages\nT,BE,"A, B",a; b,nl; en\n', "t.csv")[0][0]
    assert (training.audience, training.topics, training.languages) == (("A", "B"), ("a", "b"), ("nl", "en"))


def test_permissions_are_no_unless_they_say_yes():
    text = "name,role,group,country,list_public,List restricted\nA,b,B,NL,,Yes\n"
    person = read_participants(text, "p.csv")[0][0]
    assert (person.list_public, person.list_restricted, person.attribute) == (False, True, False)


def test_a_row_knows_its_line_although_cells_have_several():
    people = read_participants(HEADER + '"A\nB\nC",x,B,NL\nD,y,B,NL\n', "p.csv")[0]
    assert [person.where() for person in people] == [Place("p.csv", 2), Place("p.csv", 5)]
    assert people[1].where("group") == Place("p.csv", 5, "group")


MISTAKES = {
    "": "p.csv: error[table-empty] this table is empty\n    hint: needed here: name, role, group, country",
    "name,role,group\nA,b,B\n": 'p.csv:1: error[column-missing] there is no column "country"',
    "name,role,group,contry\nA,b,B,NL\n": 'p.csv:1: error[column-missing] there is no column "country"\n'
    '    hint: did you mean "contry"?\n'
    'p.csv:1: warning[column-unknown] columns that are not used were dropped: "contry"\n'
    "    hint: used here: attendance, attribute, capacity, contact, country, group, list_public, list_restricted, "
    "name, "
    "organisation, role",
    "name,role,group,country,birth date,Passport\nA,b,B,NL,1.1.1970,X1\n": "p.csv:1: warning[column-unknown] columns "
    "that "
    'are not used were dropped: "birth date", "Passport"\n'
    "    hint: used here: attendance, attribute, capacity, contact, country, group, list_public, list_restricted, "
    "name, "
    "organisation, role",
    "name,role,group,country,role\nA,b,B,NL,c\n": 'p.csv:1: error[column-twice] there are two columns "role"\n'
    "    hint: rename or delete one of them, or say in meeting.yaml, under columns, which of them is meant",
    HEADER + "Secret,,B\n": 'p.csv:2: error[cell-missing] this row has no "role"\n'
    "    hint: role: what the person does, such as prison psychologist\n"
    'p.csv:2: error[cell-missing] this row has no "country"\n'
    "    hint: country: the country's code in EU papers, or its English name",
    HEADER + "Secret,b,B,NL,Secret\n": "p.csv:2: error[too-many-cells] this row has 5 cells, and there are 4 columns\n"
    "    hint: put a cell that contains the separator in quotation marks",
    HEADER
    + '"Secret,b,B,NL\nx,y,z,t\n': "p.csv:2: error[table-syntax] a quotation mark is opened in this row and never "
    "closed\n    hint: close it, or delete it",
    HEADER + '"Secret"x,b,B,NL\n': "p.csv:2: error[table-syntax] text follows a closing quotation mark in this row\n"
    '    hint: inside a cell in quotation marks, write each quotation mark twice: ""',
    HEADER + "Secret,b,Secret group,NL\n": 'p.csv:2, column "group": error[bad-id] "group": a short name of letters, '
    "digits, points and hyphens is needed here",
    "name,role,group,country,capacity\nA,b,B,NL,Secret\n": 'p.csv:2, column "capacity": error[bad-choice] "capacity" '
    "holds a word that it does not take\n"
    "    hint: known here: participant, speaker, moderator, rapporteur, organiser, observer",
    "name,role,group,country,attribute\nA,b,B,NL,Secret\n": 'p.csv:2, column "attribute": error[bad-choice] '
    '"attribute": '
    "yes or no is needed here",
}


@pytest.mark.parametrize("text", MISTAKES)
def test_everything_is_said_of_a_mistake_and_nothing_of_the_person(text):
    assert said(text) == MISTAKES[text]
    assert "Secret" not in said(text)


def test_the_other_rows_are_read_all_the_same():
    participants, _ = read_participants(HEADER + "A,b,B,NL\nC,,B,NL\nD,e,B,NL\n", "p.csv")
    assert [person.name for person in participants] == ["A", "D"]


def test_a_training_may_show_its_values():
    problems = read_trainings("title,country,audience,topics,format,start_year\nT,BE,B,a,onlin,20\n", "t.csv")[1]
    assert "\n".join(map(str, problems)) == (
        't.csv:2, column "format": error[bad-choice] "format" cannot be "onlin"\n    hint: did you mean "online"?\n'
        't.csv:2, column "start_year": error[bad-number] "start_year": a larger number is needed here; found "20"'
    )
