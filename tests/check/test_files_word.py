"""A Word file that says something else than the paper is found out, whatever the writer believes it wrote."""

from collections.abc import Callable

import pytest
from lxml import etree
from whole_paper import FOOTNOTES, W, said, with_word_damaged, with_word_of

from reportkit.document import nodes as n

Element = etree._Element


def paragraph_of(root: Element, text: str) -> Element:
    return next(each for each in root.iter(f"{W}p") if text in "".join(each.itertext(f"{W}t")))


def text_of(root: Element, text: str) -> Element:
    return next(each for each in root.iter(f"{W}t") if text in (each.text or ""))


def remove(element: Element) -> None:
    element.getparent().remove(element)


def unwrap(element: Element) -> None:
    parent = element.getparent()
    parent[parent.index(element) : parent.index(element) + 1] = list(element)


def style(paragraph: Element, name: str) -> None:
    paragraph.find(f"{W}pPr/{W}pStyle").set(f"{W}val", name)


def other_word(root: Element) -> None:
    text_of(root, "Nothing works").text = "Nothing works with time."


def lost_space(root: Element) -> None:
    text_of(root, "Staff need ").text = "Staff need"


def hidden_word(root: Element) -> None:
    run = text_of(root, "time").getparent()
    run.find(f"{W}rPr").append(etree.Element(f"{W}vanish"))


def deleted_word(root: Element) -> None:
    run = text_of(root, "savoir-faire").getparent()
    deleted = etree.Element(f"{W}del")
    run.getparent().replace(run, deleted)
    deleted.append(run)


def lost_call(root: Element) -> None:
    remove(next(root.iter(f"{W}footnoteReference")).getparent())


def swapped_cells(root: Element) -> None:
    row = paragraph_of(root, "Austria").getparent().getparent()
    first, second = row.findall(f"{W}tc")[:2]
    second.addnext(first)


def lost_row(root: Element) -> None:
    remove(paragraph_of(root, "Belgium").getparent().getparent())


def lost_item(root: Element) -> None:
    remove(paragraph_of(root, "The first item"))


def item_without_mark(root: Element) -> None:
    style(paragraph_of(root, "The first item"), "BodyText")
    remove(paragraph_of(root, "The first item").find(f"{W}pPr/{W}numPr"))


def deeper_item(root: Element) -> None:
    paragraph_of(root, "The third item").find(f"{W}pPr/{W}numPr/{W}ilvl").set(f"{W}val", "1")


def bullet_for_number(root: Element) -> None:
    bullet = paragraph_of(root, "The first item").find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val")
    paragraph_of(root, "step three").find(f"{W}pPr/{W}numPr/{W}numId").set(f"{W}val", bullet)


def swapped_numbers(root: Element) -> None:
    paragraph_of(root, "step three").addprevious(paragraph_of(root, "step four"))


def lost_link(root: Element) -> None:
    unwrap(text_of(root, "the hand").getparent().getparent())


def other_place(root: Element) -> None:
    link = text_of(root, "the year").getparent().getparent()
    link.set(f"{W}anchor", next(root.iter(f"{W}bookmarkStart")).get(f"{W}name"))


def place_not_there(root: Element) -> None:
    text_of(root, "the year").getparent().getparent().set(f"{W}anchor", "_Ref1")


def lost_reference(root: Element) -> None:
    instruction = next(each for each in root.iter(f"{W}instrText") if " REF " in (each.text or ""))
    instruction.text = " QUOTE "


def other_alternative(root: Element) -> None:
    next(each for each in root.iter() if etree.QName(each).localname == "docPr").set("descr", "A dog")


def wrong_level(root: Element) -> None:
    style(paragraph_of(root, "In 2021"), "Normal")
    heading = [each for each in root.iter(f"{W}p") if "In 2021" in "".join(each.itertext(f"{W}t"))][-1]
    style(heading, "Heading3")


def no_heading(root: Element) -> None:
    style([each for each in root.iter(f"{W}p") if "What we saw" in "".join(each.itertext())][-1], "BodyText")


def no_header_row(root: Element) -> None:
    remove(next(root.iter(f"{W}tblHeader")))


def no_header_cell(root: Element) -> None:
    style(paragraph_of(root, "Austria"), "TableText")


def wider_cell(root: Element) -> None:
    remove(next(root.iter(f"{W}gridSpan")))


def lost_entry(root: Element) -> None:
    remove(paragraph_of(root, "In 2021"))


def other_page(root: Element) -> None:
    entry = paragraph_of(root, "In 2021")
    list(entry.iter(f"{W}t"))[-1].text = "7"


DAMAGES: dict[str, tuple[Callable[[Element], None], str]] = {
    "another word": (other_word, 'has "with" where the paper has "without" after "Train everybody. Nothing works"'),
    "a lost space": (lost_space, 'has "needtime" where the paper has "need time" after "Staff"'),
    "a hidden word": (hidden_word, 'lacks the words "time" after "Staff need"'),
    "a deleted word": (deleted_word, 'has ";" where the paper has "savoir-faire;" after'),
    "the mark of a footnote": (lost_call, 'the paper has "for(1)"'),
    "swapped cells": (swapped_cells, 'where the paper has "Austria" in column 1 in row 2 of the table "Table 1.'),
    "a lost row": (lost_row, 'lacks row 3 of the table "Table 1. Trainings by country(3)", "Belgium | twelve or so"'),
    "a lost item": (lost_item, 'lacks the list item "The first item"'),
    "an item without its mark": (item_without_mark, 'lacks the list item "The first item"'),
    "an item in a deeper list": (deeper_item, '" in 2 lists instead of 1, near the heading "1.1 In 2021"'),
    "a bullet for a number": (bullet_for_number, 'has the list item "step three" without a number'),
    "items in another order": (swapped_numbers, 'has "four" where the paper has "three" after "step"'),
    "a lost link": (lost_link, 'lacks the link to "https://example.org/a?b=1&c=2" on "the handbook"'),
    "a link to another place": (other_place, 'on "the year", not to "1.1 In 2021"'),
    "a link to nowhere": (place_not_there, 'has a link to "a place that is not there" on "the year"'),
    "a cross-reference that is none": (lost_reference, 'lacks the link to "Table 1" on "Table 1"'),
    "another alternative text": (other_alternative, '"A dog" for the picture "Trainings have doubled"'),
    "a heading of a wrong level": (wrong_level, 'the heading "1.1 In 2021" on level 3 instead of 2'),
    "a heading that is none": (no_heading, 'lacks the heading "1 What we saw"'),
    "a header row that is not repeated": (no_header_row, "has no repeated header in row 1"),
    "a header cell that is no header": (no_header_cell, 'has "Austria", which is no header in column 1 in row 2'),
    "a cell of another width": (wider_cell, "which takes 1 columns instead of 2"),
    "a lost line of the contents": (lost_entry, 'lacks the line "1.1 In 2021" of the contents'),
    "another page in the contents": (other_page, 'in the contents, for "1.1 In 2021", page "7", the PDF page'),
}


@pytest.mark.parametrize("name", DAMAGES)
def test_the_word_file_is_found_out(name: str) -> None:
    damage, message = DAMAGES[name]
    problems = with_word_damaged(damage)
    assert message in said(problems)
    assert all(each.severity == "error" and "the Word file" in str(each) for each in problems)


def test_a_footnote_that_was_dropped_is_named() -> None:
    problems = with_word_damaged(lambda root: remove(root.findall(f"{W}footnote")[3]), FOOTNOTES)
    assert "the Word file" in said(problems)
    assert 'lacks the footnote "(2) A note. – with a list"' in said(problems)


def test_a_link_in_a_footnote_is_compared_too() -> None:
    problems = with_word_damaged(lambda root: unwrap(next(root.iter(f"{W}hyperlink"))), FOOTNOTES)
    assert 'lacks the link to "https://example.org/n?a=1&b=é" on "the study"' in said(problems)


def test_the_place_is_the_line_of_the_notes_and_the_heading_before_it() -> None:
    (problem,) = with_word_damaged(lost_item)
    assert str(problem).startswith("notes/day-1.md:20: error[files-differ] the Word file lacks")
    assert 'near the heading "1.1 In 2021"' in str(problem)


def test_the_place_of_a_word_is_the_paragraph_in_which_it_stands() -> None:
    (problem,) = with_word_damaged(lambda root: text_of(root, "The end.").getparent().clear())
    assert (problem.place.file, problem.place.line) == ("notes/day-1.md", 60)


def test_without_a_line_of_the_notes_the_place_is_the_file() -> None:
    def longer(block: n.Block) -> n.Block | n.Blocks:
        return (block, n.Figure("chart.png", "Another one")) if isinstance(block, n.Figure) else block

    problems = with_word_of(longer)
    assert said(problems).startswith("the Word file: error[files-differ] the Word file has the picture")


def test_of_very_many_differences_the_first_are_told() -> None:
    def spoil(root: Element) -> None:
        for each in root.iter(f"{W}t"):
            each.text = "x"

    problems = with_word_damaged(spoil)
    assert "the Word file differs from the paper in more places" in said(problems[20:21])
