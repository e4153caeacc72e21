"""A PDF that says something else than the paper is found out: its tags and words are read back from its bytes."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pikepdf
import pytest
from whole_paper import note, said, with_pdf_damaged, with_pdf_of, words

from reportkit.document import nodes as n

Change = Callable[[n.Block], n.Block | n.Blocks]


def tags(pdf: pikepdf.Pdf, role: str) -> list[pikepdf.Object]:
    return [tag for tag in below(pdf.Root.StructTreeRoot) if f"/{role}" == tag.S]


def below(tag: pikepdf.Object) -> Iterator[pikepdf.Object]:
    kids = tag.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from below(kid)


def other_level(pdf: pikepdf.Pdf) -> None:
    tags(pdf, "H2")[0].S = pikepdf.Name.H3


def no_heading(pdf: pikepdf.Pdf) -> None:
    tags(pdf, "H1")[0].S = pikepdf.Name.P


def no_header_cell(pdf: pikepdf.Pdf) -> None:
    tags(pdf, "TH")[3].S = pikepdf.Name.TD


def no_header_row(pdf: pikepdf.Pdf) -> None:
    tags(pdf, "THead")[0].S = pikepdf.Name.TBody


def other_alternative(pdf: pikepdf.Pdf) -> None:
    tags(pdf, "Figure")[0].Alt = pikepdf.String("A dog")


def no_figure(pdf: pikepdf.Pdf) -> None:
    tags(pdf, "Figure")[0].S = pikepdf.Name.Span


def swapped_cells(pdf: pikepdf.Pdf) -> None:
    kids = tags(pdf, "TR")[1].K
    first, second = kids[0], kids[1]
    kids[0], kids[1] = second, first


def lost_row(pdf: pikepdf.Pdf) -> None:
    del tags(pdf, "TBody")[0].K[1]


def lost_item(pdf: pikepdf.Pdf) -> None:
    item = next(tag for tag in tags(pdf, "LI") if any(kid.S == "/Lbl" for kid in below(tag)))
    item.K = pikepdf.Array()
    item.S = pikepdf.Name.NonStruct


def lost_mark(pdf: pikepdf.Pdf) -> None:
    item = next(tag for tag in tags(pdf, "LI") if any(kid.S == "/Lbl" for kid in below(tag)))
    item.S = pikepdf.Name.Div


def lost_link(pdf: pikepdf.Pdf) -> None:
    for tag in tags(pdf, "Link"):
        annotations = [kid.Obj for kid in tag.K if isinstance(kid, pikepdf.Dictionary) and "/Obj" in kid]
        if any("a?b" in str(each.get("/A", "")) for each in annotations):
            tag.S = pikepdf.Name.Span


def other_address(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for each in page.get("/Annots", []):
            if "/A" in each and "a?b" in str(each.A.get("/URI", "")):
                each.A.URI = pikepdf.String("https://example.com/")


def place_not_there(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        for each in page.get("/Annots", []):
            if str(each.get("/Dest", "")) == "trainings":
                each.Dest = pikepdf.String("elsewhere")


def lost_words(pdf: pikepdf.Pdf) -> None:
    quote = tags(pdf, "BlockQuote")[0]
    quote.K = pikepdf.Array()


DAMAGES: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "a heading of a wrong level": (other_level, 'has the heading "1.1 In 2021" on level 3 instead of 2'),
    "a heading that is none": (no_heading, 'lacks the heading "1 What we saw"'),
    "a header cell that is no header": (no_header_cell, 'has "Austria", which is no header in column 1 in row 2'),
    "a header row that is not repeated": (no_header_row, "has no repeated header in row 1"),
    "another alternative text": (other_alternative, '"A dog" for the picture "Trainings have doubled"'),
    "a picture that is none": (no_figure, 'lacks the picture "Trainings have doubled"'),
    "swapped cells": (swapped_cells, 'has "12" where the paper has "Austria" in column 1 in row 2 of the table "Table'),
    "a lost row": (lost_row, 'lacks row 3 of the table "Table 1. Trainings by country(3)", "Belgium | twelve or so"'),
    "a lost item": (lost_item, 'lacks the list item "The first item"'),
    "an item that is none": (lost_mark, 'lacks the list item "The first item"'),
    "a lost link": (lost_link, 'lacks the link to "https://example.org/a?b=1&c=2" on "the handbook"'),
    "another address": (other_address, 'a link to "https://example.com/" on "the handbook"'),
    "a link to nowhere": (place_not_there, 'has a link to "a place that is not there" on "Table 1"'),
    "words without a tag": (lost_words, 'lacks the words "Nothing works without time.'),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_the_pdf_is_found_out_by_its_tags(name: str) -> None:
    damage, message = DAMAGES[name]
    problems = with_pdf_damaged(damage)
    assert message in said(problems)
    assert all(each.severity == "error" and "the PDF" in str(each) for each in problems)


def changed(kind: type[n.Block], change: Change) -> Change:
    return lambda block: change(block) if isinstance(block, kind) else block


def without_first_item(block: n.Block) -> n.Block:
    return replace(block, items=block.items[1:]) if isinstance(block, n.BulletList) and len(block.items) > 2 else block


def swapped(block: n.Block) -> n.Block:
    assert isinstance(block, n.Table)
    first, *rest = block.body
    return replace(block, body=((first[0], first[2], first[1]), *rest))


BLOCKS: dict[str, tuple[Change, str]] = {
    "a lost item": (without_first_item, 'lacks the list item "The first item"'),
    "swapped cells": (changed(n.Table, swapped), 'has "2015" where the paper has "12" in column 2 in row 2'),
    "another kind of list": (
        changed(n.OrderedList, lambda block: n.BulletList(block.items)),  # type: ignore[attr-defined]
        'has the list item "step three" without a number',
    ),
    "another first number": (
        changed(n.OrderedList, lambda block: replace(block, start=1)),  # type: ignore[type-var]
        'has the list item "step three" with the number 1 instead of 3',
    ),
    "a lost quotation": (changed(n.Quote, lambda block: ()), 'lacks the words "Nothing works without time."'),
    "a lost caption": (
        changed(n.Figure, lambda block: replace(block, caption=())),  # type: ignore[type-var]
        'lacks the caption "Figure 1. Trainings by year"',
    ),
    "words of its own": (
        changed(n.Quote, lambda block: (words("By the way."), block)),
        'has the words "By the way." after "item(2) R1 Train everybody.", which the paper has not',
    ),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_pdf_of_other_blocks_is_found_out(name: str) -> None:
    change, message = BLOCKS[name]
    assert message in said(with_pdf_of(change))


def test_a_dropped_footnote_is_found_by_its_mark_and_by_its_words() -> None:
    found = said(with_pdf_of(inline=lambda inline: () if isinstance(inline, n.Note) and inline.number == 1 else inline))
    assert 'lacks the footnote "(1) As in the study."' in found
    assert 'has "for work of 10 m2x" where' not in found
    assert 'where the paper has "for(1)' in found


def test_other_words_in_a_footnote_are_found() -> None:
    def negated(inline: n.Inline) -> n.Inline:
        other = note(3, "Those that did not take part.")
        return other if isinstance(inline, n.Note) and inline.number == 3 else inline

    found = said(with_pdf_of(inline=negated))
    assert 'the PDF has "did not take" where the paper has "took" after "(3) Those that" (in a footnote)' in found


def test_an_untagged_pdf_says_nothing() -> None:
    def untag(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.StructTreeRoot

    assert 'lacks the words "Of the role site.' in said(with_pdf_damaged(untag))


def test_a_font_that_tells_another_letter_than_it_draws_is_found() -> None:
    def damage(pdf: pikepdf.Pdf) -> None:
        for font in {font.objgen: font for page in pdf.pages for font in page.resources.Font.values()}.values():
            cmap = font.ToUnicode.read_bytes()
            font.ToUnicode.write(cmap.replace(b"<0065>\n", b"<0078>\n"))

    assert 'has "thx rolx sitx. Of thx rolx' in said(with_pdf_damaged(damage))
