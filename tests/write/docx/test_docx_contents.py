"""The table of contents."""

from word_file import W, WordFile, style, words, written, xml

from reportkit.document import nodes as n

ENTRIES = (n.ContentsEntry(1, "", "Key outcomes", "key"), n.ContentsEntry(2, "1.1", "Aims", "aims"))
HEADINGS = (n.Heading(1, (n.Text("Key outcomes"),), "key"), n.Heading(2, (n.Text("Aims"),), "aims", "1.1"))


def contents(*entries: n.ContentsEntry, depth: int = 2) -> WordFile:
    return written(n.Contents(depth, entries), *HEADINGS, pages={"key": 2, "aims": 14})


def test_an_entry_leads_to_its_heading_and_ends_in_its_page() -> None:
    lines = contents(*ENTRIES).paragraphs
    assert [(style(line), words(line)) for line in lines[:2]] == [
        ("TOC1", "Key outcomes\t2"),
        ("TOC2", "1.1\tAims\t14"),
    ]
    assert xml(lines[1][1]) == "\n".join(
        (
            '<hyperlink anchor="_Toc975608519" history="1">',
            "  <r>\n    <t>1.1</t>\n    <tab/>\n  </r>",
            "  <r>\n    <t>Aims</t>\n  </r>",
            "  <r>\n    <tab/>\n  </r>",
            '  <r>\n    <fldChar fldCharType="begin"/>\n  </r>',
            "  <r>\n    <instrText> PAGEREF _Toc975608519 \\h </instrText>\n  </r>",
            '  <r>\n    <fldChar fldCharType="separate"/>\n  </r>',
            "  <r>\n    <t>14</t>\n  </r>",
            '  <r>\n    <fldChar fldCharType="end"/>\n  </r>',
            "</hyperlink>",
        )
    )


def test_the_contents_are_one_field_that_word_shows_as_contents() -> None:
    file = contents(*ENTRIES)
    assert next(file.body.iter(W + "docPartGallery")).get(W + "val") == "Table of Contents"
    instructions = [each.text for each in file.body.iter(W + "instrText")]
    assert instructions[0] == r' TOC \o "1-2" \h \z \u '
    kinds = [each.get(W + "fldCharType") for each in file.body.iter(W + "fldChar")]
    assert kinds == ["begin", "separate", *["begin", "separate", "end"] * 2, "end"]


def test_nothing_asks_to_be_updated() -> None:
    file = contents(*ENTRIES)
    assert b"dirty" not in file.parts["word/document.xml"]
    assert b"updateFields" not in file.parts["word/settings.xml"]


def test_every_link_of_the_contents_has_its_bookmark() -> None:
    file = contents(*ENTRIES)
    bookmarks = {each.get(W + "name") for each in file.body.iter(W + "bookmarkStart")}
    assert {each.get(W + "anchor") for each in file.body.iter(W + "hyperlink")} == bookmarks


def test_an_entry_below_the_depth_is_left_out_and_one_without_heading_is_only_words() -> None:
    deep, lost = n.ContentsEntry(3, "1.1.1", "Deep", "deep"), n.ContentsEntry(1, "", "Lost", "lost")
    assert [words(line) for line in contents(deep, lost).paragraphs[:1]] == ["Lost"]


def test_contents_without_entries_are_nothing() -> None:
    assert list(contents().body.iter(W + "sdt")) == []


def test_the_title_of_the_contents_is_no_heading() -> None:
    file = written(n.Box(n.Role.CONTENTS_TITLE, (n.Paragraph((n.Text("Contents"),)),)))
    assert file.styles_used() == ["TOCHeading"]
    styles = file.root("word/styles.xml")
    own = styles.find(f'{W}style[@{W}styleId="TOCHeading"]')
    assert own is not None
    assert own.find(f"{W}pPr/{W}outlineLvl") is None
    assert own.find(f"{W}basedOn").get(W + "val") == "Normal"  # type: ignore[union-attr]
