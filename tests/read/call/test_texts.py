"""Copied text: wrapped lines are joined, bullets and indents make items, a little Markdown is understood."""

import pytest

from reportkit import codes
from reportkit.problems import Problem
from reportkit.read.call.reading import read_call
from reportkit.read.call.texts import read_text


def lines(text: str) -> list[str]:
    return [
        f"{block.kind.value} {block.level} {block.label and block.label + ': '}{block.text}"
        for block in read_text(text).blocks
    ]


def test_lines_that_a_mail_program_broke_are_joined():
    text = (
        "The working group will meet in November to compare how reading rooms\n"
        "decide on requests for access, and which multi-agency and classi-\n"
        "fication rules their staff has learned from jane@archive-\n"
        "access.example and others, and how.\n\nShort.\nLines.\n"
    )
    whole = (
        "The working group will meet in November to compare how reading rooms decide on requests for access, and which "
        "multi-agency and classification rules their staff has learned from jane@archive-access.example and others, "
        "and how."
    )
    assert lines(text) == [f"paragraph 0 {whole}", "paragraph 0 Short.", "paragraph 0 Lines."]


def test_paragraphs_that_are_lines_stay_apart():
    long = (
        "One paragraph on one line, as browsers copy it, is longer than any line that a mail program would break. " * 2
    )
    assert len(lines(f"{long}\n{long}\nKey questions\n")) == 3


@pytest.mark.parametrize("bullet", ["•", "-", "*", "–", "·", "▪", "1.", "2)", "(a)", "iv."])
def test_bullets_make_items(bullet):
    assert lines(f"{bullet} Who counts?") == ["item 0 Who counts?"]


def test_indents_make_items_deeper():
    assert lines("• Staff\n    • officers\n\to\tmanagers") == ["item 0 Staff", "item 2 officers", "item 2 managers"]


def test_an_item_that_was_broken_is_whole():
    assert lines("- Which training helps\n  most?\n- Who pays?") == [
        "item 0 Which training helps most?",
        "item 0 Who pays?",
    ]


def test_columns_are_labels_with_values():
    assert lines("When\t4 May\nWhere      Ghent") == ["labelled 0 When: 4 May", "labelled 0 Where: Ghent"]


def test_a_little_markdown_is_understood():
    text = "# Call\n\n**Background**\n\nSee [the page](https://x.example) and *this*.\n\nTitle\n=====\n"
    assert lines(text) == [
        "heading 1 Call",
        "heading 6 Background",
        "paragraph 0 See the page and this.",
        "paragraph 0 Title",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_is_read_in_the_usual_encodings(encoding):
    call = "Call for participants: Prävention\n\nDate: 4 May 2022\n\nVenue: Ghent, Belgium\n\nDeadline: 2 April 2022\n"
    assert read_call(call.encode(encoding), "call.txt").title.value == "Prävention"


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"\x89PNG\r\n\0\0\0", "call.png", codes.CALL_FORMAT),
        (b"PK\x03\x04nonsense", "call.docx", codes.FILE_DAMAGED),
        (b"%PDF-1.7 nonsense", "call.pdf", codes.FILE_DAMAGED),
        (b"x" * 2_000_000, "call.txt", codes.FILE_TOO_LARGE),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a--", "call.mhtml", codes.FILE_DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "call.doc", codes.CALL_FORMAT),
    ],
)
def test_what_cannot_be_read_is_a_problem(data, name, code):
    problem = read_call(data, name)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.place.file) == (code, name)
