"""Footnotes."""

from word_file import W, note, text, words, written, xml

from reportkit.document import nodes as n


def notes(*blocks: n.Block) -> list[str]:
    return [words(each) for each in written(*blocks).root("word/footnotes.xml")]


def test_the_notes_part_has_the_lines_above_notes_and_each_note_with_its_mark() -> None:
    root = written(n.Paragraph((n.Text("Words"), note("A note.")))).root("word/footnotes.xml")
    assert [(each.get(W + "id"), each.get(W + "type")) for each in root] == [
        *(("-1", "separator"), ("0", "continuationSeparator"), ("1", None))
    ]
    mark = '<rPr>\n        <rStyle val="FootnoteReference"/>\n      </rPr>'
    assert xml(root[2]) == (
        '<footnote id="1">\n  <p>\n    <pPr>\n      <pStyle val="FootnoteText"/>\n    </pPr>\n'
        f"    <r>\n      {mark}\n      <t>(</t>\n    </r>\n"
        f"    <r>\n      {mark}\n      <footnoteRef/>\n    </r>\n"
        f"    <r>\n      {mark}\n      <t>)</t>\n    </r>\n"
        "    <r>\n      <t> </t>\n    </r>\n    <r>\n      <t>A note.</t>\n    </r>\n  </p>\n</footnote>"
    )


def test_notes_come_in_reading_order_wherever_they_are_called() -> None:
    called = lambda name: (n.Text("x"), note(name))  # noqa: E731
    table = n.Table(
        (n.Column(),),
        ((n.Cell((n.Paragraph(called("head")),)),),),
        ((n.Cell((n.Paragraph(called("cell")),)),),),
        called("caption"),
    )
    items = n.BulletList(((n.Paragraph(called("item")),),))
    figure = n.Figure("none", "words", called("figure"))
    assert notes(n.Heading(1, called("heading")), table, items, figure)[2:] == [
        *("() heading", "() caption", "() head", "() cell", "() item", "() figure")
    ]


def test_a_note_may_hold_several_blocks() -> None:
    blocks = (text("one"), n.BulletList(((text("two"),),)), n.Table((n.Column(),), (), ((n.Cell((text("three"),)),),)))
    root = written(n.Paragraph((n.Note(blocks),))).root("word/footnotes.xml")
    assert [str(each.tag).removeprefix(W) for each in root[2]] == ["p", "p", "tbl", "p"]


def test_a_note_that_begins_with_a_list_or_is_empty_has_its_mark_in_a_line_of_its_own() -> None:
    listed = n.Note((n.BulletList(((text("item"),),)),))
    root = written(n.Paragraph((listed, n.Note(())))).root("word/footnotes.xml")
    assert [[words(line) for line in each] for each in root[2:]] == [["() ", "item"], ["() "]]


def test_a_note_in_a_note_is_set_in_brackets() -> None:
    inner = n.Note((text("inner"), n.BulletList(((text("list"),),))))
    assert notes(n.Paragraph((n.Note((n.Paragraph((n.Text("outer"), inner)),)),)))[2:] == ["() outer (inner list)"]


def test_the_contents_do_not_repeat_the_note_of_a_heading() -> None:
    heading = n.Heading(1, (n.Text("Aim"), note("why")), "aim")
    file = written(n.Contents(1, (n.ContentsEntry(1, "", "Aim", "aim"),)), heading)
    assert len(list(file.body.iter(W + "footnoteReference"))) == 1
