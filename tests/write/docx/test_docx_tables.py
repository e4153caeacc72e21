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
    assert xml(file.paragraphs[-1].find(W + "pPr")) == (  # type: ignore[arg-type]
        '<pPr>\n  <pStyle val="BodyText"/>\n  <spacing before="200"/>\n</pPr>'
    )


def test_columns_fill_the_width_and_no_word_is_broken_where_there_is_room() -> None:
    long = "words " * 40
    node = table((cell("Netherlands"), cell(long), cell("unforeseeable")), columns=(n.Column(),) * 3)
    first, second, third = widths(node, 9298)
    assert first + second + third == 9298
    assert min(first, third) > 1100
    assert second > first + third


def test_columns_with_a_share_keep_it_beside_columns_without() -> None:
    one, two, three = widths(
        table((cell("a"), cell("a"), cell("a")), columns=(n.Column(width=2), n.Column(width=2), n.Column())), 900
    )
    assert one == two
    assert one + two + three == 900


def test_a_thousand_rows_are_written_in_less_than_a_second() -> None:
    row = tuple(cell("Training for prison staff") for _ in range(4))
    document = paper(table(*(row,) * 1000, columns=(n.Column(),) * 4))
    start = time.perf_counter()
    docx(document, LOOK, {})
    assert time.perf_counter() - start < 1


def test_a_small_table_stays_on_one_page_and_of_a_long_one_no_row_stands_alone() -> None:
    def with_next(rows: int) -> list[bool]:
        file = written(table(*((cell("a"), cell("b")),) * rows))
        return [row.find(f".//{W}keepNext") is not None for row in file.body.iter(W + "tr")]

    assert with_next(3) == [True, True, False]
    assert with_next(20) == [True, *[False] * 17, True, False]
    assert with_next(1) == [False]


def test_a_column_with_too_small_a_share_is_made_wide_enough_for_its_words() -> None:
    node = table((cell("Evaluated"), cell("words " * 50)), columns=(n.Column(width=1), n.Column(width=30)))
    assert widths(node, 9000)[0] > 1000
