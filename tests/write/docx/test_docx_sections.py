"""Wide tables, on landscape pages of their own."""

from lxml import etree
from word_file import LOOK, TEXT_WIDTH, W, WordFile, cell, style, text, words, written

from reportkit.document import nodes as n

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WIDE = n.Table((n.Column(), n.Column()), ((cell("A"), cell("B")),), ((cell("1"), cell("2")),), wide=True)


def sections(file: WordFile) -> list[etree._Element]:
    return list(file.body.iter(W + "sectPr"))


def is_landscape(section: etree._Element) -> bool:
    page = section.find(W + "pgSz")
    assert page is not None
    assert (page.get(W + "orient") == "landscape") == (int(page.get(W + "w", 0)) > int(page.get(W + "h", 0)))
    return page.get(W + "orient") == "landscape"


def test_a_paper_without_a_wide_table_is_one_section() -> None:
    assert len(sections(written(text("a"), n.Heading(1, (n.Text("b"),))))) == 1


def test_a_wide_table_has_a_section_between_upright_ones() -> None:
    file = written(text("before"), n.Heading(2, (n.Text("Its heading"),)), WIDE, text("after"))
    assert [is_landscape(each) for each in sections(file)] == [False, True, False]
    ends = [paragraph for paragraph in file.paragraphs if paragraph.find(f"{W}pPr/{W}sectPr") is not None]
    assert [words(end) for end in ends] == ["before", ""]
    assert style(ends[1]) == "Spacer"
    assert sum(int(each.get(W + "w", 0)) for each in file.body.iter(W + "gridCol")) > TEXT_WIDTH


def test_wide_tables_that_begin_and_end_the_paper_leave_no_empty_page() -> None:
    file = written(WIDE, WIDE)
    assert [is_landscape(each) for each in sections(file)] == [True]
    assert len(list(file.body.iter(W + "tbl"))) == 2


def test_only_the_first_section_has_a_first_page() -> None:
    file = written(text("before"), WIDE, text("after"))
    assert [each.find(W + "titlePg") is not None for each in sections(file)] == [True, False, False]


def test_the_tab_stops_of_headers_reach_across_the_landscape_page() -> None:
    file = written(text("before"), WIDE, text("after"))
    upright, wide, again = (
        [each.get(R + "id") for each in section.iter(W + "headerReference")] for section in sections(file)
    )
    assert upright == again
    assert not set(upright) & set(wide)
    headers = [file.root(name) for name in file.names if name.startswith("word/header") and "-wide" in name]
    stops = {
        int(tab.get(W + "pos", 0)) for each in headers for tab in each.iter(W + "tab") if tab.get(W + "val") == "right"
    }
    assert stops == {16838 - 2 * 1304}


def test_a_wide_table_inside_something_else_stays_upright() -> None:
    file = written(text("before"), n.Quote((WIDE,)), n.Box(n.Role.NOTICE, (WIDE,)))
    assert [is_landscape(each) for each in sections(file)] == [False]


def test_the_look_is_upright() -> None:
    assert not is_landscape(sections(WordFile(LOOK))[0])
