"""Headings and their numbers."""

from word_file import WordFile, content, style, text, words, written, xml

from reportkit.document import nodes as n


def heading(level: int, title: str, number: str = "", id: str = "") -> n.Heading:
    return n.Heading(level, (n.Text(title),), id, number)


def seen(file: WordFile) -> list[tuple[str, str]]:
    return [(style(each), words(each)) for each in file.paragraphs]


def test_word_numbers_headings_by_the_list_of_their_styles() -> None:
    file = written(heading(1, "One", "1"), heading(2, "Two", "1.1"), heading(1, "Three", "2"))
    assert seen(file) == [("Heading1", "One"), ("Heading2", "Two"), ("Heading1", "Three")]
    assert b'<w:pStyle w:val="Heading2"/>' in file.parts["word/numbering.xml"]


def test_a_heading_without_number_among_numbered_ones_has_a_style_without_number() -> None:
    file = written(heading(1, "Key outcomes"), heading(1, "Aim", "1"))
    assert seen(file) == [("Heading1Unnumbered", "Key outcomes"), ("Heading1", "Aim")]


def test_in_a_paper_without_numbers_the_heading_styles_have_none() -> None:
    file = written(heading(1, "Key outcomes"), heading(2, "Aim"))
    assert seen(file) == [("Heading1", "Key outcomes"), ("Heading2", "Aim")]
    styles = file.root("word/styles.xml")
    of_heading = styles.xpath('//w:style[@w:styleId="Heading1"]//w:numPr', namespaces=styles.nsmap)
    assert of_heading == []
    assert b'<w:pStyle w:val="Heading' not in file.parts["word/numbering.xml"]


def test_a_number_that_word_would_not_come_to_is_typed() -> None:
    file = written(
        heading(1, "Annex", "A"), heading(1, "One", "1"), heading(3, "Skipped", "1.0.1"), heading(1, "Two", "2")
    )
    assert seen(file) == [
        ("Heading1Unnumbered", "A\tAnnex"),
        ("Heading1", "One"),
        ("Heading3Unnumbered", "1.0.1\tSkipped"),
        ("Heading1", "Two"),
    ]


def test_a_heading_has_a_bookmark_for_the_contents_and_one_more_where_the_text_leads_to_it() -> None:
    reference = n.Paragraph((n.Reference("aim", "1"),))
    assert xml(*content(written(heading(1, "Aim", "1", "aim"), reference).paragraphs[0])) == "\n".join(
        (
            '<bookmarkStart id="1" name="_Toc997013036"/>',
            '<bookmarkStart id="0" name="_Ref997013036"/>',
            "<r>\n  <t>Aim</t>\n</r>",
            '<bookmarkEnd id="0"/>',
            '<bookmarkEnd id="1"/>',
        )
    )
    assert len(content(written(heading(1, "Aim", "1", "aim")).paragraphs[0])) == 3


def test_a_heading_right_below_its_parent_stands_closer() -> None:
    file = written(heading(1, "One"), heading(2, "Two"), text("Words"), heading(2, "Three"))
    assert [b"spacing" in each for each in map(bytes, (xml(p).encode() for p in file.paragraphs))] == [
        *(False, True, False, False)
    ]


def test_a_label_in_a_heading_is_told_to_be_bold_as_word_takes_bold_upon_bold_for_the_opposite() -> None:
    file = written(n.Heading(1, (n.Label("p", "P1"),)), n.Paragraph((n.Label("q", "P2"),)))
    assert [xml(each).count("<b/>") for each in file.paragraphs] == [1, 0]
