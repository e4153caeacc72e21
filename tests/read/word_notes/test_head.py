"""Which session notes in Word are from."""

import pytest
from typed_in_word import cell, docx, paragraph, run, table
from word_notes_tree import conversion

from reportkit.read.word.notes import read_word_notes

CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property pid="2" name="session"><vt:lpwstr>2a</vt:lpwstr></property></Properties>'
)
BREAK = "<w:r><w:br/></w:r>"


def head(body: str) -> str:
    return conversion(docx(body + paragraph("The notes."))).text.split("\n\n")[0]


@pytest.mark.parametrize(
    "body",
    [
        paragraph("Session: 2a") + paragraph("Group: Group 3"),
        paragraph("SESSION : 2a") + paragraph("group:\u00a0Group 3"),
        paragraph("Notes", '<w:pStyle w:val="Heading1"/>')
        + paragraph("Session：2a")
        + paragraph("Breakout group: Group 3"),
        paragraph(run("Session: ", "<w:b/>") + run("2a") + BREAK + run("Group: Group 3")),
        paragraph("---") + paragraph("session: 2a") + paragraph("group: Group 3") + paragraph("—"),
        paragraph("Séance : 2a") + paragraph("Groupe : Group 3"),
        paragraph("Sitzung: 2a") + paragraph("Gruppe: Group 3"),
        table(cell("Session") + cell("2a"), cell("Group") + cell("Group 3")),
        table(cell("Session:") + cell("2a"), cell("Group:") + cell("Group 3"), head=False),
    ],
)
def test_notes_say_their_session_as_people_write_it(body: str):
    said = head(body)
    assert said.removeprefix("# Notes\n").startswith("---\nsession: 2a\ngroup: Group 3\n---")


def test_the_rapporteur_is_read_and_never_kept():
    body = paragraph("Session: 2a") + paragraph("Berichterstatterin: Ansa Esimerkki") + paragraph("The notes.")
    found, problems = read_word_notes(docx(body), "n.docx", "n")
    assert problems == []
    assert "Esimerkki" not in str(found.read)


def test_other_rows_of_the_first_table_are_left_out_and_said():
    found = conversion(docx(table(cell("Session") + cell("2a"), cell("Date") + cell("4 November"))))
    assert [problem.code.name for problem in found.problems] == ["word-form"]
    assert "November" not in found.text


def test_a_property_of_the_file_says_the_session_where_nothing_else_does():
    package = {"docProps/custom.xml": CUSTOM}
    data = docx(paragraph("The notes."), package, package_relations={"c": ("custom-properties", "docProps/custom.xml")})
    assert conversion(data).text.startswith("---\nsession: 2a\n---")


def test_notes_that_name_no_session_are_an_error_with_advice():
    _, problems = read_word_notes(docx(paragraph("The notes.")), "n.docx", "n")
    assert [str(problem) for problem in problems] == [
        "n.docx: error[notes-without-session] these notes name no session\n"
        '    hint: write a first line such as "Session: 2a", with an id of meeting.yaml'
    ]


def test_a_line_later_on_is_no_head():
    found = conversion(docx(paragraph("Session: 2a") + paragraph("The notes.") + paragraph("Group: they met.")))
    assert "Group: they met." in found.text


@pytest.mark.parametrize("value", ["1", "yes", "a: b", '"x" # y', "2a"])
def test_a_value_is_written_so_that_it_stays_what_it_is(value: str):
    found, _ = read_word_notes(docx(paragraph("Session: 2a") + paragraph(f"Group: {value}")), "n.docx", "n")
    assert found.read.notes is not None
    assert found.read.notes.group == value
