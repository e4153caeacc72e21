"""Text files: encodings, separators, and any text in a cell."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportkit.problems import Place
from reportkit.read.participants import read_participants
from reportkit.read.tables.sheets import read_sheets
from tests.read.tables.maker import written

TEXT = "name;role;group;country\nZoë Ångström-Müßig;Chef d’unité – „eins“;B;NL\n"


def read(data, name="p.csv"):
    found, problems = read_participants(data, Place(name))
    return [(each.name, each.role) for each in found.participants], [str(each).split("\n")[0] for each in problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_separator_and_line_end_is_read(encoding, delimiter, end):
    data = TEXT.replace(";", delimiter).replace("\n", end).encode(encoding)
    people, problems = read(data)
    assert people == [("Zoë Ångström-Müßig", "Chef d’unité – „eins“")]
    named = {"cp1252": "Windows-1252 (Western European)", "utf-32": "UTF-32"}.get(encoding, "UTF-16")
    said = [f"p.csv: note[encoding-guessed] this file is not saved as UTF-8; it was read as {named}"]
    assert problems == ([] if encoding.startswith("utf-8") else said)


def test_letters_of_central_europe_are_not_taken_for_western_ones():
    data = "name,role,group,country\nAda,x,B,NL\nMichał Złoty,strażnik,B,PL\n".encode("cp1250")
    people, problems = read(data)
    assert people == []
    assert problems == [
        "p.csv:3: error[not-utf8] this file is not saved as UTF-8, and its letters cannot be told apart; this line "
        "shows it"
    ]


def test_bytes_of_no_encoding_are_said():
    assert read(b"name,role,group,country\n\x81\x8d,b,B,NL\n")[1][0].startswith("p.csv: error[not-utf8]")


def test_an_export_that_is_text_whatever_its_name_says_is_read():
    assert read(TEXT.replace(";", "\t").encode(), "p.xls")[0] == [("Zoë Ångström-Müßig", "Chef d’unité – „eins“")]


def test_a_title_above_the_table_does_not_hide_the_separator():
    people, _ = read(b"List, as of today\n\nname;role;group;country;attendance\nAda;b, c;B;NL;1, 2\nBea;d;B;BE;2\n")
    assert people == [("Ada", "b, c"), ("Bea", "d")]


def test_a_file_of_too_many_columns_or_rows_is_refused():
    assert "table-too-large" in read(("a," * 600 + "\n").encode())[1][0]
    assert "table-too-large" in read(b"name,role\n" + b"a,b\n" * 100_001)[1][0]


cells = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip)


@settings(max_examples=200, deadline=None)
@given(rows=st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=4))
def test_any_text_survives_in_a_csv(rows):
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([("one", "two", "three"), *rows])
    (grid,), _ = read_sheets(out.getvalue().encode(), Place("p.csv"))
    assert [row.cells for row in grid.rows[1:]] == [tuple(row) for row in rows]


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.tuples(cells, cells, cells), min_size=1, max_size=4))
def test_any_text_survives_in_a_workbook(rows):
    (grid,), _ = read_sheets(written({"List": [("one", "two", "three"), *rows]}), Place("p.xlsx"))
    assert [row.cells for row in grid.rows[1:]] == [tuple(row) for row in rows]


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=400), name=st.sampled_from(["p.csv", "p.tsv", "p.xlsx", "p.xls", "p.ods"]))
def test_any_bytes_are_a_table_or_a_problem(data, name):
    read_participants(data, Place(name))
