"""Inlines: runs, links, references, labels and marks of notes."""

import pytest
from word_file import W, content, note, text, words, written, xml

from reportkit.document import nodes as n


def inline(*inlines: n.Inline, more: tuple[n.Block, ...] = ()) -> str:
    """The XML of a paragraph with these inlines."""
    return xml(*content(written(n.Paragraph(inlines), *more).paragraphs[0]))


def properties(*inlines: n.Inline) -> list[list[str]]:
    paragraph = written(n.Paragraph(inlines)).paragraphs[0]
    return [[str(each.tag).removeprefix(W) for each in run] for run in paragraph.iter(W + "rPr")]


def test_bold_italics_and_their_mixture_are_set_on_the_run() -> None:
    mixed = n.Strong((n.Text("a"), n.Emphasis((n.Text("b"),))))
    assert properties(mixed) == [["b", "bCs"], ["b", "bCs", "i", "iCs"]]


def test_raised_and_lowered_characters() -> None:
    assert inline(n.Superscript((n.Text("st"),))) == (
        '<r>\n  <rPr>\n    <vertAlign val="superscript"/>\n  </rPr>\n  <t>st</t>\n</r>'
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [("fr", '<lang val="fr"/>'), ("he", '<rtl/>\n    <lang bidi="he"/>'), ("zh", '<lang eastAsia="zh"/>')],
)
def test_foreign_words_say_their_language(language: str, expected: str) -> None:
    assert inline(n.Foreign(language, (n.Text("x"),))) == f"<r>\n  <rPr>\n    {expected}\n  </rPr>\n  <t>x</t>\n</r>"


def test_a_tab_in_text_is_words_tab_and_a_line_end_a_space() -> None:
    assert inline(n.Text("a\tb\nc")) == "<r>\n  <t>a</t>\n  <tab/>\n  <t>b c</t>\n</r>"


def test_a_link_to_the_outside_is_a_relationship_in_hyperlink_style() -> None:
    file = written(n.Paragraph((n.Link("https://example.org/a b?c=d&e", (n.Text("there"),)),)))
    assert (
        b'Target="https://example.org/a%20b?c=d&amp;e" TargetMode="External"'
        in file.parts["word/_rels/document.xml.rels"]
    )
    assert xml(*content(file.paragraphs[0])).startswith('<hyperlink history="1" r:id="rId')
    assert "Hyperlink" in xml(file.paragraphs[0])


@pytest.mark.parametrize("target", ["file:///etc/passwd", "#nowhere", "", "https://", "http://[", "http://a:b/", "x y"])
def test_a_link_that_leads_nowhere_is_only_its_words(target: str) -> None:
    assert inline(n.Link(target, (n.Text("words"),))) == "<r>\n  <t>words</t>\n</r>"


def test_a_link_in_a_link_is_only_its_words() -> None:
    inner = n.Link("https://example.org/2", (n.Text("b"),))
    file = written(n.Paragraph((n.Link("https://example.org/1", (n.Text("a"), inner)),)))
    assert len(list(file.body.iter(W + "hyperlink"))) == 1
    assert words(file.body) == "ab"


def test_a_link_in_a_note_belongs_to_the_notes() -> None:
    linked = n.Note((n.Paragraph((n.Link("https://example.org/", (n.Text("x"),)),)),))
    file = written(n.Paragraph((linked,)))
    assert b"https://example.org/" in file.parts["word/_rels/footnotes.xml.rels"]


def test_a_label_is_bookmarked_and_a_reference_to_it_keeps_its_own_look() -> None:
    label = n.Box(n.Role.RECOMMENDATION, (n.Paragraph((n.Label("R1", "R1"), n.Text(" Train."))),))
    file = written(label, n.Paragraph((n.Reference("R1", "R1"),)))
    name = next(file.body.iter(W + "bookmarkStart")).get(W + "name")
    assert words(file.paragraphs[0]) == "R1\tTrain."
    assert [each.text for each in file.body.iter(W + "instrText")] == [rf" REF {name} \h \* MERGEFORMAT "]
    assert words(file.paragraphs[1]) == "R1"


def test_a_reference_to_a_numbered_heading_prints_its_number_anew() -> None:
    file = written(n.Heading(1, (n.Text("Aim"),), "aim", "1"), n.Paragraph((n.Reference("aim", "1"),)))
    assert xml(*content(file.paragraphs[1])) == "\n".join(
        (
            '<r>\n  <fldChar fldCharType="begin"/>\n</r>',
            "<r>\n  <instrText> REF _Ref997013036 \\r \\h </instrText>\n</r>",
            '<r>\n  <fldChar fldCharType="separate"/>\n</r>',
            "<r>\n  <t>1</t>\n</r>",
            '<r>\n  <fldChar fldCharType="end"/>\n</r>',
        )
    )


def test_a_reference_to_a_heading_without_number_is_a_link_with_its_words() -> None:
    file = written(n.Heading(1, (n.Text("Aim"),), "aim"), n.Paragraph((n.Reference("aim", "Aim"),)))
    assert xml(*content(file.paragraphs[1])) == (
        '<hyperlink anchor="_Ref997013036" history="1">\n  <r>\n    <t>Aim</t>\n  </r>\n</hyperlink>'
    )


def test_a_reference_to_nothing_is_only_its_words() -> None:
    assert inline(n.Reference("no", "Table 7")) == "<r>\n  <t>Table 7</t>\n</r>"


def test_the_mark_of_a_note_stands_in_parentheses_and_all_of_it_is_raised() -> None:
    style = '<rPr>\n    <rStyle val="FootnoteReference"/>\n  </rPr>'
    assert inline(n.Text("Words"), n.Text("\u00a0"), note("A note")) == "\n".join(
        (
            "<r>\n  <t>Words</t>\n</r>",
            "<r>\n  <t>\u00a0</t>\n</r>",
            f"<r>\n  {style}\n  <t>(</t>\n</r>",
            f'<r>\n  {style}\n  <footnoteReference id="1"/>\n</r>',
            f"<r>\n  {style}\n  <t>)</t>\n</r>",
        )
    )


def test_code_keeps_its_own_style_within_bold() -> None:
    assert properties(n.Strong((n.Code("x"),))) == [["rStyle", "b", "bCs"]]


def test_an_id_that_comes_twice_is_bookmarked_once() -> None:
    twice = n.Paragraph((n.Label("R1", "R1"), n.Label("R1", "R1")))
    assert len(list(written(twice, text("x")).body.iter(W + "bookmarkStart"))) == 1
