"""Paragraphs that would take a reader of Markdown hours are refused; those that people write are not."""

import pytest

from reportkit.document import nodes as n
from reportkit.document.markdown import Definitions, parse, within_reason
from reportkit.guard.markdown import DEEPEST, LONGEST, MOST_REPEATED, check_depth, check_footnotes, check_paragraph
from reportkit.guard.refusal import Refusal
from reportkit.problems import Place

PLACE = Place("notes/a.md", 1)
MOST = {"[": 200, "<": 100, "|": 500, "`": 1_000, "*": 2_000, "_": 2_000, "\\": 2_000}


def problems(text: str) -> list[str]:
    return [f"{each.place} {each.code.name}" for each in parse(text, PLACE).problems]


@pytest.mark.parametrize("mark", MOST)
def test_marks_are_counted_in_a_paragraph(mark):
    check_paragraph(mark * MOST[mark] + "words")
    with pytest.raises(Refusal, match=rf"{MOST[mark] + 1} times; no more than {MOST[mark]}"):
        check_paragraph(f"{mark} " * (MOST[mark] + 1))


def test_a_paragraph_has_a_longest_length():
    check_paragraph("a" * LONGEST)
    with pytest.raises(Refusal, match=f"{LONGEST + 1} characters"):
        check_paragraph("a" * (LONGEST + 1))


def test_lists_may_stand_in_one_another_but_not_without_end():
    check_depth(DEEPEST)
    with pytest.raises(Refusal, match="20 deep"):
        check_depth(DEEPEST + 1)


def test_the_paragraph_that_is_refused_is_named_and_the_others_are_read():
    text = "One.\n\n" + "[" * 201 + "\n\nThree.\n\n- a\n- " + "[" * 201
    parsed = parse(text, PLACE)
    assert problems(text) == ["notes/a.md:3 too-many-marks", "notes/a.md:8 too-many-marks"]
    assert [type(block) for block in parsed.blocks] == [n.Paragraph, n.Paragraph, n.BulletList]


def test_a_long_table_is_weighed_row_by_row():
    rows = "|a|b|\n|-|-|\n" + "|[a](https://example.org)|<br>|\n" * 300
    assert problems(rows) == []
    assert problems(rows + "|" * 501) == ["notes/a.md:1 too-many-marks"]


def test_code_is_printed_as_it_stands_however_many_marks_it_holds():
    assert problems("```\n" + "[<`*_\\" * 5_000 + "\n```") == []


@pytest.mark.parametrize("text", ["> " * 60 + "a", "1. " * 60 + "a", "::: key-outcomes\n" * 60 + "a\n" + ":::\n" * 60])
def test_what_stands_in_one_another_too_deep_is_refused_once(text):
    assert [each.split()[1] for each in problems(text)] == ["nested-too-deep"]


def test_after_a_deep_list_another_may_follow():
    assert problems("\n\nwords\n\n".join(["> " * 15 + "a"] * 5)) == []


def test_a_comment_that_never_ends_is_named_where_it_begins():
    assert problems("One. <!-- a --> Two.\n<!-- b\n-->\n\n<!-- c") == ["notes/a.md:5 comment-unclosed"]
    assert parse("One <!-- a\nb --> two.", PLACE).blocks == parse("One \n two.", PLACE).blocks


def test_a_footnote_may_be_long_or_called_often_but_not_both():
    check_footnotes("[^1]" * 10, {"1": "a" * (MOST_REPEATED // 10)})
    with pytest.raises(Refusal, match="called many times"):
        check_footnotes("[^1] [^2]" * 10, {"1": "a" * (MOST_REPEATED // 10), "2": "b"})
    written = Definitions({"1": "a" * MOST_REPEATED, "2": "b"})
    kept, (problem,) = within_reason(written, "[^1]" * 2, PLACE)
    assert dict(kept.notes) == {"1": "", "2": ""}
    assert (problem.code.name, problem.place) == ("paragraph-too-long", PLACE)
    assert within_reason(written, "[^1] [^3]", PLACE) == (written, [])


def test_a_heading_underlined_ends_there():
    heading, paragraph = parse("One\n===\ntwo\nthree", PLACE).blocks
    assert isinstance(heading, n.Heading)
    assert isinstance(paragraph, n.Paragraph)
    assert paragraph.origin.line == 3
