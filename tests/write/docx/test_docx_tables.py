"""Tables, their captions and the widths of their columns."""

import time

from word_file import LOOK, TEXT_WIDTH, W, cell, content, note, paper, style, text, words, written, xml

from reportkit.document import nodes as n
from reportkit.write.docx.widths import widths
from reportkit.write.docx.writer import docx

TWO = (n.Column(), n.Column(n.Alignment.RIGHT))


def table(*rows: n.Row, header: tuple[n.Row, ...] = (), columns: tuple[n.Column, ...] = TWO, **more: object) -> n.Table:
    return n.Table(columns, header, rows, **more)  # type: ignore[arg-type]


def test_a_table_as_a_whole() -> None:
    halves = (n.Column(width=1), n.Column(width=1))
    left, right = widths(table((cell("NL"), cell("4")), columns=halves), TEXT_WIDTH)
    header = ((cell("Country"), cell("Courses")),)
    node = table((cell("NL", True), cell("4")), header=header, columns=halves)
    expected = f"""\
<tbl>
  <tblPr>
    <tblStyle val="ReportkitTable"/>
    <tblW w="{TEXT_WIDTH}" type="dxa"/>
    <tblLayout type="fixed"/>
    <tblLook val="06A0" firstRow="1" lastRow="0" firstColumn="1" lastColumn="0" noHBand="1" noVBand="1"/>
    <tblCaption val="Country; Courses"/>
  </tblPr>
  <tblGrid>
    <gridCol w="{left}"/>
    <gridCol w="{right}"/>
  </tblGrid>
  <tr>
    <trPr>
      <cantSplit/>
      <tblHeader/>
    </trPr>
    <tc>
      <tcPr>
        <tcW w="{left}" type="dxa"/>
      </tcPr>
      <p>
        <pPr>
          <pStyle val="TableHeading"/>
          <keepNext/>
        </pPr>
        <r>
          <t>Country</t>
        </r>
      </p>
    </tc>
    <tc>
      <tcPr>
        <tcW w="{right}" type="dxa"/>
      </tcPr>
      <p>
        <pPr>
          <pStyle val="TableHeading"/>
          <keepNext/>
        </pPr>
        <r>
          <t>Courses</t>
        </r>
      </p>
    </tc>
  </tr>
  <tr>
    <trPr>
      <cantSplit/>
    </trPr>
    <tc>
      <tcPr>
        <tcW w="{left}" type="dxa"/>
      </tcPr>
      <p>
        <pPr>
          <pStyle val="TableHeading"/>
        </pPr>
        <r>
          <t>NL</t>
        </r>
      </p>
    </tc>
    <tc>
      <tcPr>
        <tcW w="{right}" type="dxa"/>
      </tcPr>
      <p>
        <pPr>
          <pStyle val="TableText"/>
        </pPr>
        <r>
          <t>4</t>
        </r>
      </p>
    </tc>
  </tr>
</tbl>"""
    assert xml(next(written(node).body.iter(W + "tbl"))) == expected


def test_a_caption_stands_above_and_word_counts_it() -> None:
    node = table((cell("a"), cell("b")), caption=(n.Text("Courses"), note("Source")), id="t", number=3)
    file = written(node, n.Paragraph((n.Reference("t", "Table 3"),)))
    caption = file.paragraphs[0]
    assert style(caption) == "Caption"
    assert words(caption) == "Table 3. Courses()"
    marked = xml(*content(caption)[:8])
    assert marked.startswith('<bookmarkStart id="0" name="_Ref')
    assert marked.endswith('<bookmarkEnd id="0"/>')
    assert r"SEQ Table \* ARABIC" in marked
    assert "<keepNext/>" in xml(caption)
    assert next(file.body.iter(W + "tblCaption")).get(W + "val") == "Table 3. Courses"


def test_the_word_before_the_number_is_that_of_the_paper() -> None:
    labels = {"table": "Tabelle", "figure": "Abbildung"}
    file = written(table((cell("a"), cell("b")), caption=(n.Text("Kurse"),), number=1), labels=labels)
    assert words(file.paragraphs[0]) == "Tabelle 1. Kurse"


def test_cells_are_aligned_as_their_column() -> None:
    lists = n.Cell((n.BulletList(((text("a"),),)),))
    file = written(table((cell("a"), cell("1")), (cell("b"), lists)))
    assert [each.get(W + "val") for each in file.body.iter(W + "jc")] == ["right", "right"]


def test_a_cell_may_span_columns_and_a_short_row_is_filled() -> None:
    three = (n.Column(width=1),) * 3
    file = written(table((cell("a", span=2), cell("b")), (cell("c"),), columns=three))
    assert [each.get(W + "val") for each in file.body.iter(W + "gridSpan")] == ["2", "2"]
    first, second, third, filled = [int(each.get(W + "w", 0)) for each in file.body.iter(W + "tcW")]
    assert first + second == third + filled == TEXT_WIDTH
    assert first > second + 2000


def test_each_header_row_is_repeated_and_a_group_of_columns_has_its_head_in_the_middle() -> None:
    header = ((cell(""), cell("Trainings", span=2)), (cell("Country"), cell("online"), cell("on site")))
    file = written(table((cell("a"), cell("1"), cell("2")), header=header, columns=(n.Column(),) * 3))
    assert len(list(file.body.iter(W + "tblHeader"))) == 2
    assert [each.get(W + "val") for each in file.body.iter(W + "gridSpan")] == ["2"]
    assert [each.get(W + "val") for each in file.body.iter(W + "jc")] == ["center"]


def test_two_tables_do_not_touch_and_none_ends_a_cell_or_the_paper() -> None:
    inner = table((cell("a"), cell("b")))
    file = written(inner, n.Box(n.Role.NOTICE, (inner,)), table((n.Cell((inner,)), cell("c"))))
    for each in file.body.iter(W + "tbl"):
        after = each.getnext()
        assert after is not None
        assert after.tag == W + "p"


def test_words_below_a_table_stand_a_little_away() -> None:
    file = written(table((cell("a"), cell("b"))), text("below"))
    assert xml(file.paragraphs[-1][0]) == '<pPr>\n  <pStyle val="BodyText"/>\n  <spacing before="200"/>\n</pPr>'


def test_columns_fill_the_width_and_no_word_is_broken_where_there_is_room() -> None:
    node = table((cell("Netherlands"), cell("words " * 40), cell("unforeseeable")), columns=(n.Column(),) * 3)
    first, second, third = widths(node, 9000)
    assert first + second + third == 9000
    assert min(first, third) > 1000
    assert second > first + third


def test_columns_with_a_share_keep_it_beside_columns_without() -> None:
    shared = (n.Column(width=2), n.Column(width=2), n.Column())
    one, two, three = widths(table((cell("a"), cell("a"), cell("a")), columns=shared), 900)
    assert one == two
    assert one + two + three == 900


def test_a_column_with_too_small_a_share_is_made_wide_enough_for_its_words() -> None:
    node = table((cell("Evaluated"), cell("words " * 50)), columns=(n.Column(width=1), n.Column(width=30)))
    assert widths(node, 9000)[0] > 900


def test_a_word_without_an_end_does_not_break_the_words_of_other_columns() -> None:
    row = (cell("Country"), cell("x" * 80), *(cell("Languages"),) * 6)
    narrow, wide, *others = widths(table(row, columns=(n.Column(),) * 8), 9000)
    assert min(others) > 950
    assert wide > narrow > 700


def test_a_small_table_stays_on_one_page_and_of_a_long_one_no_row_stands_alone() -> None:
    def with_next(rows: int) -> list[bool]:
        file = written(table(*((cell("a"), cell("b")),) * rows))
        return [row.find(f".//{W}keepNext") is not None for row in file.body.iter(W + "tr")]

    assert with_next(1) == [False]
    assert with_next(3) == [True, True, False]
    assert with_next(20) == [True, *[False] * 17, True, False]


def test_a_thousand_rows_are_written_in_less_than_a_second() -> None:
    row = tuple(cell("Training for prison staff") for _ in range(4))
    document = paper(table(*(row,) * 1000, columns=(n.Column(),) * 4))
    start = time.perf_counter()
    docx(document, LOOK, {})
    assert time.perf_counter() - start < 1
