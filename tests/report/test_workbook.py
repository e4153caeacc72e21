import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from reportkit.problems import shown
from reportkit.report.section import Section
from reportkit.report.workbook import workbook

PLAIN = (
    st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=40)
    .map(str.strip)
    .filter(bool)
    .filter(lambda text: shown(text) == text)
)


def cells(data: bytes) -> list[list[list[object]]]:
    book = load_workbook(io.BytesIO(data))
    return [[[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book]


def test_each_table_is_a_sheet_of_its_name():
    data = workbook("All", [Section("One: a/b", ("A", "B"), (("1", "2"),)), Section("Two", ("C",), ())])
    assert load_workbook(io.BytesIO(data)).sheetnames == ["One  a b", "Two"]
    assert cells(data) == [[["A", "B"], ["1", "2"]], [["C"]]]


def test_names_that_excel_would_refuse_are_changed():
    sections = [Section(title, ("A",), ()) for title in ("x" * 40, "x" * 50, "[]:*?/\\'", "two", "TWO")]
    names = load_workbook(io.BytesIO(workbook("All", sections))).sheetnames
    assert names == ["x" * 31, "x" * 27 + " (2)", "Table", "two", "TWO (2)"]


@pytest.mark.parametrize("opening", ["=", "+", "-", "@", "\t=", "\r=", "＝", " =", "\n@"])
@pytest.mark.parametrize("rest", ["1+1", 'HYPERLINK("http://example.org")', "cmd|' /C calc'!A0"])
def test_nothing_becomes_a_formula(opening: str, rest: str):
    data = workbook("All", [Section("One", ("A",), ((opening + rest,),))])
    (sheet,) = load_workbook(io.BytesIO(data))
    assert sheet["A2"].data_type == "s"


@given(st.lists(st.tuples(PLAIN, PLAIN), max_size=4))
def test_any_words_come_out_as_they_went_in(rows: list[tuple[str, str]]):
    (sheet,) = cells(workbook("All", [Section("One", ("A", "B"), tuple(rows))]))
    assert [tuple(row) for row in sheet[1:]] == rows


def test_the_same_tables_make_the_same_bytes():
    sections = [Section("One", ("A",), (("1",),))]
    assert workbook("All", sections) == workbook("All", sections)
