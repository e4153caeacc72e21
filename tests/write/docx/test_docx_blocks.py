"""Boxes, quotes, rules, page breaks and labelled paragraphs."""

import pytest
from word_file import W, cell, note, style, text, words, written, xml

from reportkit.document import nodes as n


def labelled(role: n.Role, *more: n.Block) -> n.Box:
    return n.Box(role, (n.Paragraph((n.Label("R1", "R1"), n.Text(" Train staff."))), *more))


def table() -> n.Table:
    return n.Table((n.Column(),), (), ((cell("a"),),))


def test_a_label_that_begins_a_paragraph_is_followed_by_a_tab_in_place_of_the_space() -> None:
    assert words(written(labelled(n.Role.RECOMMENDATION)).body) == "R1\tTrain staff."


def test_a_label_elsewhere_keeps_the_space() -> None:
    inside = n.Paragraph((n.Text("See "), n.Label("R1", "R1"), n.Text(" below")))
    in_cell = n.Table((n.Column(),), (), ((n.Cell((n.Paragraph((n.Label("R2", "R2"), n.Text(" x"))),)),),))
    assert words(written(inside, in_cell).body) == "See R1 belowR2 x"


@pytest.mark.parametrize("role", [n.Role.RECOMMENDATION, n.Role.FINDING, n.Role.REFERENCE])
def test_a_further_paragraph_without_label_is_set_in_as_far(role: n.Role) -> None:
    name = role.value.title()
    assert written(labelled(role, text("more"))).styles_used() == [name, f"{name}Continue"]


@pytest.mark.parametrize("role", [n.Role.KEY_OUTCOMES, n.Role.PRACTICE, n.Role.FINDING])
def test_a_box_that_reads_as_one_thing_stays_on_one_page(role: n.Role) -> None:
    box = n.Box(role, (text("Need to:"), n.BulletList(((text("train"),), (text("evaluate"),)))))
    with_next = [each.find(f"{W}pPr/{W}keepNext") is not None for each in written(box, text("after")).paragraphs]
    assert with_next == [True, True, False, False]


def test_two_bordered_boxes_do_not_become_one() -> None:
    box = n.Box(n.Role.PRACTICE, (text("a"),))
    assert written(box, box).styles_used() == ["Practice", "Spacer", "Practice"]
    plain = n.Box(n.Role.NOTICE, (text("a"),))
    assert written(plain, plain, box).styles_used() == ["Notice", "Notice", "Practice"]


def test_references_and_labels_take_the_look_of_their_box_where_there_is_one() -> None:
    evidence = n.Box(n.Role.EVIDENCE, (n.Paragraph((n.Text("Rests on "), n.Reference("F1", "F1"))),))
    assert "EvidenceLink" in xml(written(evidence).paragraphs[0])
    assert "ReferenceLabel" in xml(written(labelled(n.Role.REFERENCE)).paragraphs[0])


def test_a_box_in_a_box_has_its_own_style() -> None:
    inner = n.Box(n.Role.EVIDENCE, (text("rests on F1"),))
    assert written(n.Box(n.Role.PRACTICE, (text("a"), inner, text("b")))).styles_used() == [
        "Practice",
        "Evidence",
        "Practice",
    ]


def test_a_quote_and_its_paragraphs() -> None:
    assert written(n.Quote((text("a"), text("b")))).styles_used() == ["Quote", "Quote"]


def test_preformatted_lines_keep_their_spaces_and_breaks() -> None:
    file = written(n.Preformatted("a  b\n\tc\n"))
    assert file.styles_used() == ["Preformatted"]
    assert words(file.body) == "a  b\n\tc"


def test_a_rule_is_a_paragraph_with_a_border_by_its_style() -> None:
    assert xml(written(n.Rule()).paragraphs[0]) == '<p>\n  <pPr>\n    <pStyle val="Rule"/>\n  </pPr>\n</p>'


def test_a_page_break_is_a_property_of_what_follows() -> None:
    file = written(text("a"), n.PageBreak(), n.Heading(1, (n.Text("b"),)))
    assert [words(each) for each in file.paragraphs] == ["a", "b"]
    assert xml(file.paragraphs[1][0]) == (
        '<pPr>\n  <pStyle val="Heading1"/>\n  <pageBreakBefore/>\n  <spacing before="0"/>\n</pPr>'
    )


def test_a_page_break_before_a_table_is_that_of_its_caption_or_of_a_very_small_paragraph() -> None:
    file = written(text("a"), n.PageBreak(), table())
    assert file.styles_used() == ["BodyText", "Spacer", "TableText", "Spacer"]
    captioned = n.Table((n.Column(),), (), ((cell("a"),),), (n.Text("Caption"),), "t", 1)
    assert written(text("a"), n.PageBreak(), captioned).styles_used()[1] == "Caption"


def test_a_page_break_reaches_into_boxes_and_contents_and_a_second_one_changes_nothing() -> None:
    box = n.Box(n.Role.NOTICE, (text("a"),))
    entries = n.Contents(1, (n.ContentsEntry(1, "", "a", "a"),))
    for block in (box, entries, n.BulletList(((text("a"),),)), n.Quote((text("a"),))):
        first = written(text("x"), n.PageBreak(), n.PageBreak(), block).paragraphs[1]
        assert first.find(f"{W}pPr/{W}pageBreakBefore") is not None


def test_a_page_break_at_the_end_adds_nothing() -> None:
    assert written(text("a"), n.PageBreak()).styles_used() == ["BodyText"]


def test_there_is_no_empty_paragraph_in_a_common_paper() -> None:
    box = n.Box(n.Role.KEY_OUTCOMES, (text("Need to:"), n.BulletList(((text("train"),),))))
    file = written(n.Heading(1, (n.Text("a"), note("b")), "a"), box, table(), text("c"), n.PageBreak(), text("d"))
    assert [style(each) for each in file.paragraphs if not words(each)] == []


def test_words_that_lead_to_a_list_stay_with_it() -> None:
    items = n.BulletList(((text("a"),),))
    file = written(text("Questions were:"), items, text("Words."), items)
    assert [each.find(f"{W}pPr/{W}keepNext") is not None for each in file.paragraphs] == [True, False, False, False]
