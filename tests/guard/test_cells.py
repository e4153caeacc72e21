"""Words in a spreadsheet stay words."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.guard.cells import begins_formula, csv_cell, csv_text, xlsx_text

BEGINNINGS = ["=", "+", "-", "@", "\t", "\r=", "＝", "＋", "－", "＠"]
BEFORE = ["", " ", "\u00a0", "words\n", "words\r\n ", "\u3000 "]


@pytest.mark.parametrize("beginning", BEGINNINGS)
@pytest.mark.parametrize("before", BEFORE)
def test_what_could_be_taken_for_a_formula_gets_an_apostrophe(beginning, before):
    text = f"{before}{beginning}1+1"
    assert begins_formula(text)
    assert "'" in csv_cell(text)
    assert not begins_formula(csv_cell(text))


@pytest.mark.parametrize("text", ["", "words", "a=b", "1-2", "a\nb", "'=1", "100 % = all", "a\tb", "x + y"])
def test_other_words_stay_as_they_are(text):
    assert not begins_formula(text)
    assert csv_cell(text) == text


def test_each_line_of_a_cell_is_looked_at():
    assert csv_cell("a\n=b\nc\n -d") == "a\n'=b\nc\n' -d"


def test_what_no_file_can_hold_is_seen_to_be_missing():
    assert csv_cell("a\0b\ud800") == "a\ufffdb\ufffd"


def test_every_cell_stands_in_quotation_marks_so_that_semicolons_cut_none():
    assert csv_text([["a;=1", 'b"c'], ["=x", ""]]) == '"a;=1","b""c"\r\n"\'=x",""\r\n'


@given(st.lists(st.lists(st.text(), min_size=1), min_size=1))
def test_a_table_reads_back_as_its_words_and_apostrophes(rows):
    read = list(csv.reader(io.StringIO(csv_text(rows), newline="")))
    assert read == [[csv_cell(cell) for cell in row] for row in rows]
    assert not any(begins_formula(cell) for row in read for cell in row)


def test_a_cell_of_a_workbook_holds_what_excel_can_hold():
    assert xlsx_text("=1\0\ud800b\uffff") == "=1\ufffd\ufffdb\ufffd"
    assert len(xlsx_text("a" * 40_000)) == 32_767
