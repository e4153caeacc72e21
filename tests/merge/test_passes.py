"""Everything that is decided after the template: trees in, trees out."""

from reportkit.document import nodes as n
from reportkit.document.outline import outline
from reportkit.document.text import plain
from reportkit.merge import footnotes, numbering, references

LABELS = {"table": "Table", "figure": "Figure"}


def paragraph(*inlines: n.Inline | str) -> n.Paragraph:
    return n.Paragraph(tuple(n.Text(each) if isinstance(each, str) else each for each in inlines))


def note(text: str) -> n.Note:
    return n.Note((paragraph(text),))


def test_a_footnote_mark_stands_ahead_of_the_full_stop_after_a_hard_space():
    (block,) = footnotes.marked((paragraph("It is so.", note("x")),))
    assert block == paragraph("It is so\u00a0", note("x"), ".")


def test_a_footnote_mark_after_emphasis_has_its_hard_space_too():
    (block,) = footnotes.marked((paragraph(n.Emphasis((n.Text("so"),)), note("x"), " it is"),))
    assert block == paragraph(n.Emphasis((n.Text("so"),)), "\u00a0", note("x"), " it is")


def test_three_points_are_not_torn_apart_by_a_footnote_mark():
    (block,) = footnotes.marked((paragraph("And so on...", note("x")),))
    assert block == paragraph("And so on...\u00a0", note("x"))


def test_footnotes_are_numbered_in_reading_order():
    blocks = footnotes.numbered(
        (paragraph("a", note("x")), n.BulletList(((paragraph("b", note("y")),),)), paragraph(note("z")))
    )
    assert outline(blocks).count("note") == 3
    assert [line.strip() for line in outline(blocks).splitlines() if "note" in line] == [
        "note 1:",
        "note 2:",
        "note 3:",
    ]


def heading(level: int, text: str) -> n.Heading:
    return n.Heading(level, (n.Text(text),))


def test_headings_are_numbered_down_to_the_second_level():
    blocks = (heading(1, "A"), heading(2, "B"), heading(3, "C"), heading(2, "D"), heading(1, "E"), heading(2, "F"))
    numbers = [block.number for block in numbering.headings(blocks, with_numbers=True)]
    assert numbers == ["1", "1.1", "", "1.2", "2", "2.1"]


def test_two_headings_with_the_same_words_have_different_anchors():
    blocks = numbering.headings((heading(1, "Ärzte & Pfleger"), heading(1, "Arzte Pfleger"), heading(1, "Ψ")), False)
    assert [block.id for block in blocks] == ["arzte-pfleger", "arzte-pfleger-2", "section"]


def test_cross_references_print_the_label_of_what_they_lead_to():
    table = n.Table((n.Column(),), (), (), (n.Text("Caption"),), "tbl")
    blocks = numbering.captions(
        (paragraph(n.Reference("tbl"), n.Reference("R1")), table, paragraph(n.Label("R1", "R1")))
    )
    resolved, problems = references.resolved(blocks, LABELS)
    assert problems == []
    assert plain(resolved[0].children) == "Table 1R1"


def test_a_cross_reference_that_leads_nowhere_is_named():
    _, problems = references.resolved((paragraph(n.Reference("F33")), paragraph(n.Label("F3", "F3"))), LABELS)
    assert str(problems[0]).endswith('"F33", which is not in the paper\n    hint: did you mean "F3"?')


def test_an_anchor_given_twice_is_named():
    _, problems = references.resolved((paragraph(n.Label("F3", "F3"), n.Label("F3", "F3")),), LABELS)
    assert problems[0].code.name == "anchor-twice"


def test_the_contents_list_headings_down_to_their_depth():
    blocks = numbering.headings((n.Contents(1), heading(1, "A"), heading(2, "B")), with_numbers=True)
    (contents, *_) = references.contents(blocks)
    assert contents.entries == (n.ContentsEntry(1, "1", "A", "a"),)
