"""Nothing of a Word file is lost in silence: what is not read is a problem that names its place."""

import pytest
from typed_in_word import SESSION, cell, docx, item, paragraph, run, table
from word_notes_tree import codes_of, conversion
from word_specimens import PICTURE, REFUSED, SPECIMENS, drawing, picture

from reportkit.problems import Problem
from reportkit.read.word.converted import converted

SECOND = "paragraph 2"
SAID = {
    "an insertion": ("", "word-changes"),
    "a deletion": ("", "word-changes"),
    "a move": ("", "word-changes"),
    "a paragraph mark deleted": ("", "word-changes"),
    "a deleted row": ("", "word-changes"),
    "a comment": (SECOND, "word-comment"),
    "hidden words": (SECOND, "word-hidden"),
    "a text box": (SECOND, "word-text-box"),
    "struck through": (SECOND, "word-struck"),
    "a header": ("", "word-running"),
    "cells merged sideways": ("table 1", "word-table"),
    "cells merged downwards": ("table 1", "word-table"),
    "a list in a cell": ("table 1, row 2, column 1", "word-table"),
}


@pytest.mark.parametrize("name", SPECIMENS)
def test_what_is_not_read_as_it_stands_is_said(name: str):
    assert codes_of(SPECIMENS[name].data) == ([SAID[name]] if name in SAID else [])


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_by_name(name: str):
    (problem,) = conversion(REFUSED[name].data).problems
    assert (problem.code.name, problem.severity) == ("word-refused", "error")
    assert problem.message == f"{name} stands here and cannot be read"
    assert problem.place.part in {"paragraph 2", "paragraph 3"}


def test_a_comment_is_named_and_its_words_are_not():
    (problem,) = conversion(SPECIMENS["a comment"].data).problems
    assert "who said this" not in str(problem)
    assert "Somebody" not in str(problem)


def test_hidden_words_are_neither_printed_nor_named():
    found = conversion(SPECIMENS["hidden words"].data)
    assert "secret" not in found.text + "".join(map(str, found.problems))


@pytest.mark.parametrize(
    ("main", "what"),
    [
        ("application/vnd.ms-word.document.macroEnabled.main+xml", "a document with macros (.docm)"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "a template (.dotx)"),
    ],
)
def test_another_form_of_word_file_is_refused_with_advice(main: str, what: str):
    found = converted(docx("", main=main), "n.docx", "n")
    assert isinstance(found, Problem)
    assert (found.code.name, what in found.message, "Save as" in found.hint) == ("notes-format", True, True)


@pytest.mark.parametrize("beginning", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf1", b"%PDF-1.7", b"<html>"])
def test_a_file_that_is_no_word_file_says_what_it_is(beginning: bytes):
    found = converted(beginning + b"x" * 100, "n.docx", "n")
    assert isinstance(found, Problem)
    assert found.code.name == "notes-format"


@pytest.mark.parametrize("data", [b"", b"PK", b"PK\x03\x04" + b"\0" * 50, docx("")[:-30]])
def test_a_damaged_file_is_a_problem(data: bytes):
    found = converted(data, "n.docx", "n")
    assert isinstance(found, Problem)
    assert found.code.name == "file-damaged"


def test_a_document_type_is_refused():
    whole = docx(paragraph("x"), {"word/styles2.xml": '<!DOCTYPE x [<!ENTITY e "y">]><x>&e;</x>'})
    found = converted(whole, "n.docx", "n")
    assert isinstance(found, Problem)
    assert found.code.name == "file-bomb"


@pytest.mark.parametrize(
    ("body", "relations"),
    [
        (paragraph(picture()), {"p1": ("image", "https://example.org/x.png")}),
        (paragraph(picture("nowhere")), {}),
        (table(cell("a") + cell("b"), cell(paragraph(picture())) + cell("c")), PICTURE["relations"]),
    ],
)
def test_a_picture_that_cannot_be_shown_is_an_error(body: str, relations: dict):
    found = conversion(docx(SESSION + body, PICTURE["parts"], relations))
    assert [problem.code.name for problem in found.problems] == ["word-picture"]


def test_a_picture_in_another_format_is_an_error():
    found = conversion(
        docx(SESSION + paragraph(picture()), {"word/media/x.emf": b"EMF"}, {"p1": ("image", "media/x.emf")})
    )
    assert [(problem.code.name, problem.place.part) for problem in found.problems] == [
        ("image-unreadable", "paragraph 2")
    ]


def test_a_picture_is_encoded_anew_and_keeps_its_alternative_and_caption():
    caption = paragraph(run("Figure 1: Where they came from"), '<w:pStyle w:val="Caption"/>')
    found = conversion(docx(SESSION + paragraph(picture()) + caption, **PICTURE))
    assert '![a map](figures/n-1.png "Where they came from")' in found.text
    assert list(found.pictures) == ["figures/n-1.png"]
    assert found.problems == ()


def test_a_shape_without_words_is_a_note():
    assert codes_of(docx(SESSION + paragraph(run("a") + drawing("<a:line/>", "x")))) == [(SECOND, "word-shape")]


def test_a_link_to_a_file_keeps_its_words_only():
    body = paragraph(f'<w:hyperlink r:id="h1">{run("the list")}</w:hyperlink>')
    found = conversion(docx(SESSION + body, relations={"h1": ("hyperlink", "file:///C:/list.xlsx")}))
    assert "the list" in found.text
    assert "file:" not in found.text
    assert [problem.code.name for problem in found.problems] == ["link-refused"]


def test_a_sign_that_nobody_knows_is_said():
    sign = '<w:r><w:sym w:font="Webdings" w:char="F041"/></w:r>'
    assert codes_of(docx(SESSION + paragraph(run("a ") + sign))) == [(SECOND, "word-symbol")]


def test_a_prompt_that_nobody_answered_is_left_out():
    form = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here')}</w:sdtContent></w:sdt>"
    found = conversion(docx(SESSION + paragraph(run("Name: ") + form)))
    assert "Click" not in found.text
    assert [problem.code.name for problem in found.problems] == ["word-prompt"]


def test_a_footnote_that_is_missing_is_an_error():
    body = paragraph(run("a") + '<w:r><w:footnoteReference w:id="7"/></w:r>')
    assert codes_of(docx(SESSION + body)) == [(SECOND, "word-note")]


def test_places_count_what_one_sees():
    body = paragraph("") + item("two") + table(cell("a") + cell("b"), cell("c") + cell("d")) + REFUSED["a chart"].body
    assert codes_of(docx(SESSION + body)) == [("paragraph 3", "word-refused")]
