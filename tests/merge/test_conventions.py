"""Conventions that the paper applies by itself: what belongs together stays on one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.merge.conventions import HARD_SPACE, applied


def paragraph(*inlines: n.Inline | str) -> n.Paragraph:
    return n.Paragraph(tuple(n.Text(each) if isinstance(each, str) else each for each in inlines))


def shown(*inlines: n.Inline | str) -> str:
    """The words of a paragraph with ~ for each hard space."""
    (block,) = applied((paragraph(*inlines),))
    assert isinstance(block, n.Paragraph)
    return plain(block.children).replace(HARD_SPACE, "~")


SET = {
    "thousands": ("2 000 or 1 234 567 of them", "2~000 or 1~234~567 of them"),
    "a_share": ("58 % and 5 %.", "58~% and 5~%."),
    "a_share_without_a_space": ("58% of 5%, (3%)", "58~% of 5~%, (3~%)"),
    "a_day": ("on 4 November 2021", "on 4~November 2021"),
    "a_sum": ("EUR 3 000 and EUR 3 million", "EUR~3~000 and EUR~3~million"),
    "a_unit": ("20 km, 3 MB and 4 °C", "20~km, 3~MB and 4~°C"),
    "a_page": ("OJ C 209, p. 39, pp. 3-5", "OJ C 209, p.~39, pp.~3-5"),
    "an_article": ("Article 5 and Articles 6 and 7", "Article~5 and Articles~6 and 7"),
    "a_number": ("Regulation No 3, Nos 4", "Regulation No~3, Nos~4"),
    "a_dash": ("30 November - 1 December – so", "30~November~- 1~December~– so"),
}


@pytest.mark.parametrize("case", SET)
def test_what_belongs_together_stays_together(case: str):
    text, wanted = SET[case]
    assert shown(text) == wanted


LEFT_ALONE = [
    "in 2021 200 people came",
    "Covid-19 may 3",
    "4 Novembers and 20 kmx",
    "100%ig and 5%20 and 5%a",
    "https://example.eu/a?b=5% and 5%",
    "me5%@example.eu",
    "the number 2 0000",
    "Particle 5, hop. 3",
]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_only_looks_alike_is_left_alone(text: str):
    assert shown(text) == text


def test_code_references_and_addresses_are_left_alone():
    link = n.Link("https://example.eu/5%", (n.Text("https://example.eu/5%"),))
    inlines = (n.Code("5% on 4 November"), n.Reference("tbl-x", "Table 2"), link)
    assert applied((paragraph(*inlines), n.Preformatted("EUR 3 000"))) == (
        paragraph(*inlines),
        n.Preformatted("EUR 3 000"),
    )


def test_words_of_links_notes_headings_lists_and_captions_are_set():
    note = n.Note((paragraph("5 %"),))
    link = n.Link("https://example.eu/", (n.Text("Article 5"),))
    blocks = (
        n.Heading(1, (n.Text("EUR 3 000"),)),
        n.Box(n.Role.FINDING, (n.BulletList(((paragraph("5%", note, link),),)),)),
        n.Figure("a.png", "", (n.Text("in 5 %"),)),
    )
    changed = applied(blocks)
    assert changed == (
        n.Heading(1, (n.Text("EUR\u00a03\u00a0000"),)),
        n.Box(
            n.Role.FINDING,
            (
                n.BulletList(
                    (
                        (
                            paragraph(
                                "5\u00a0%",
                                n.Note((paragraph("5\u00a0%"),)),
                                n.Link("https://example.eu/", (n.Text("Article\u00a05"),)),
                            ),
                        ),
                    )
                ),
            ),
        ),
        n.Figure("a.png", "", (n.Text("in 5\u00a0%"),)),
    )


def table(text: str, place: n.Place = n.NOWHERE) -> n.Table:
    return n.Table((n.Column(),), (), ((n.Cell((paragraph(text),)),),), origin=place)


def test_the_cells_of_a_table_made_from_data_get_no_new_characters():
    assert applied((table("58% of 2 000"),)) == (table("58% of 2\u00a0000"),)
    assert applied((n.Box(n.Role.FINDING, (table("58%"),)),)) == (n.Box(n.Role.FINDING, (table("58%"),)),)
    assert applied((table("58%", n.Place("notes/1.md", 3)),)) == (table("58\u00a0%"),)


@given(st.text("0129 %.,:-–aN€EUR\u00a0", max_size=30))
def test_nothing_changes_but_white_space_and_twice_is_once(text: str):
    once = applied((paragraph(text),))
    assert applied(once) == once
    assert "".join(shown(text).replace("~", " ").split()) == "".join(text.split())
