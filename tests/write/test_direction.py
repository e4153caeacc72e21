"""Words from right to left: which of them the PDF cannot order."""

import pytest

from reportkit.document import nodes as n
from reportkit.problems import Place
from reportkit.write.direction import wrongly_ordered

PEACE, WORLD = "שלום", "عالم"
HERE = Place("notes/1.md", 4)


def places(*inlines: n.Inline) -> list[int]:
    return [problem.place.line for problem in wrongly_ordered((n.Paragraph(inlines, HERE),))]


@pytest.mark.parametrize(
    "words", ["A word", f"The word {PEACE} here", f"Two words, {PEACE} {WORLD}", "1 2 3", "", "Ωραία"]
)
def test_words_that_the_pdf_orders_are_no_problem(words: str) -> None:
    assert places(n.Text(words)) == []


@pytest.mark.parametrize("words", [PEACE, f"{WORLD} here", f"({WORLD}) 27"])
def test_a_paragraph_that_begins_on_the_right_is_named(words: str) -> None:
    assert places(n.Text(words)) == [4]


def test_a_phrase_that_is_parted_is_named() -> None:
    assert places(n.Text("a "), n.Strong((n.Text(PEACE),)), n.Text(" "), n.Emphasis((n.Text(WORLD),))) == [4]
    assert places(n.Text("a "), n.Strong((n.Text(PEACE),)), n.Text(" and "), n.Emphasis((n.Text(WORLD),))) == []


def test_headings_captions_and_cells_are_looked_at_too() -> None:
    cell = n.Cell((n.Paragraph((n.Text(PEACE),), HERE),))
    table = n.Table((n.Column(),), (), ((cell,),), (n.Text(WORLD),), origin=HERE)
    assert len(list(wrongly_ordered((n.Heading(1, (n.Text(PEACE),)), table)))) == 3
