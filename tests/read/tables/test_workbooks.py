"""What calamine does not tell is said all the same, in every form of a workbook; hostile ones are refused."""

import io
import zipfile

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook

from reportkit.guard.refusal import Refusal
from reportkit.problems import Place
from reportkit.read.participants import read_participants
from reportkit.read.tables import marks_xls
from reportkit.read.tables.sheets import read_sheets
from tests.read.tables.maker import FORMS, saved_by_libreoffice, written

HEAD = ["Name", "Role", "Group", "Country"]
BOOKS = ("xlsx", "xls", "ods")


def flawed() -> bytes:
    """A list with an error, hidden rows and columns, a merged cell, and a hidden sheet."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("List")
        sheet.write_row(0, 0, [*HEAD, "Secret column", "Organisation"])
        for row in range(1, 6):
            sheet.write_row(row, 0, [f"Person {'ABCDE'[row - 1]}", "officer", "B", "NL", "x"])
        sheet.write_formula(2, 1, "=NA()", value="#N/A")
        sheet.merge_range("F2:F4", "Prison")
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_row(4, None, None, {"hidden": True})
        sheet.set_column("E:E", None, None, {"hidden": True})
        book.add_worksheet("Old").hide()
        book.get_worksheet_by_name("Old").write("A1", "Name")
        book.add_worksheet("Empty")
    return out.getvalue()


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    wanted = {form: FORMS[form] for form in BOOKS}
    return saved_by_libreoffice(tmp_path_factory.mktemp("books"), {"flawed": flawed()}, wanted)


@pytest.mark.parametrize("form", BOOKS)
def test_what_is_hidden_or_an_error_is_said_with_its_cell(form, books):
    found, problems = read_participants(books[f"flawed.{form}"], Place(f"p.{form}"))
    said = [str(each).split("\n")[0] for each in problems]
    assert said == [
        f'p.{form}, sheet "Old": warning[sheet-hidden] this sheet is hidden, and was not read',
        f'p.{form}, sheet "List": warning[cells-hidden] this sheet has hidden cells, which were read: column E, '
        "rows 4 to 5",
        f'p.{form}, sheet "List", row 1: warning[column-unknown] columns that are not used were dropped: '
        '"Secret column"',
        f'p.{form}, sheet "List", cell B3: error[cell-without-value] this cell holds an error instead of a value',
    ]
    assert [each.name for each in found.participants] == ["Person A", "Person C", "Person D", "Person E"]
    assert [each.organisation for each in found.participants] == ["Prison", "Prison", None, None]


def test_a_formula_that_nobody_calculated_is_not_an_empty_cell():
    book = Workbook()
    book.active.title = "List"
    book.active.append(HEAD)
    book.active.append(["Ada", '="gov" & "ernor"', "B", "NL"])
    out = io.BytesIO()
    book.save(out)
    (problem,) = read_participants(out.getvalue(), Place("p.xlsx"))[1]
    assert str(problem).startswith('p.xlsx, sheet "List", cell B2: error[cell-without-value] this cell holds a formula')


def test_an_error_in_a_column_that_is_not_used_stops_nothing():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet("List")
        sheet.write_row(0, 0, [*HEAD, "Fee"])
        sheet.write_row(1, 0, ["Ada", "governor", "B", "NL"])
        sheet.write_formula("E2", "=1/0", value="#DIV/0!")
    assert len(read_participants(out.getvalue(), Place("p.xlsx"))[0].participants) == 1


@pytest.mark.parametrize("cell", ["XFD1048576", "A100002", "SH3", "CV99000"])
def test_a_cell_far_away_is_refused_before_room_is_made_for_it(cell):
    book = Workbook()
    book.active["A1"], book.active[cell] = "Name", "x"
    out = io.BytesIO()
    book.save(out)
    grids, problems = read_sheets(out.getvalue(), Place("p.xlsx"))
    assert grids == []
    assert str(problems[0]).startswith(
        'p.xlsx, sheet "Sheet": error[table-too-large] the cells of this sheet reach to '
    )


def test_repeats_of_opendocument_are_counted_and_not_written_out(books):
    bomb = changed(
        books["flawed.ods"],
        "content.xml",
        b"<table:table-row ",
        b'<table:table-row table:number-rows-repeated="900000" ',
    )
    assert [each.code.name for each in read_sheets(bomb, Place("p.ods"))[1]].count("table-too-large") == 1


def changed(data: bytes, part: str, old: bytes, new: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, content.replace(old, new, 1) if name == part else content)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"PK\x03\x04", "file-damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "file-damaged"),
        (b"<html><table><tr><td>Name</td></tr></table></html>", "file-damaged"),
        (
            changed(written({"List": [HEAD]}), "xl/worksheets/sheet1.xml", b"<worksheet", b"<!DOCTYPE x><worksheet"),
            "file-bomb",
        ),
        (changed(written({"List": [HEAD]}), "xl/workbook.xml", b"</workbook>", b""), "file-damaged"),
    ],
)
def test_what_is_no_workbook_is_refused_in_plain_words(data, code):
    grids, problems = read_sheets(data, Place("p.xlsx"))
    assert grids == []
    assert [each.code.name for each in problems] == [code]


def test_workbooks_cut_off_anywhere_give_a_problem_and_never_fail(books):
    for form in BOOKS:
        data = books[f"flawed.{form}"]
        for end in range(0, len(data), max(len(data) // 60, 1)):
            read_sheets(data[:end], Place(f"p.{form}"))


@pytest.mark.parametrize("form", BOOKS)
def test_workbooks_with_any_byte_changed_give_a_problem_or_a_table(form, books):
    data = books[f"flawed.{form}"]
    for at in range(0, len(data), max(len(data) // 150, 1)):
        read_sheets(data[:at] + bytes([data[at] ^ 0x5A]) + data[at + 1 :], Place(f"p.{form}"))


def test_a_workbook_protected_by_a_password_is_named(monkeypatch):
    """The record that says so stands at the beginning of the workbook ([MS-XLS], section 2.4.117)."""
    book = bytes.fromhex("0908 1000 0006 0500" + "00" * 12 + "2f00 0600 000000000000 0a00 0000")
    monkeypatch.setattr(marks_xls, "_book", lambda data: book)
    with pytest.raises(Refusal, match="password"):
        marks_xls.xls_marks(b"")


def test_openpyxl_reads_the_same_texts(books):
    """An independent reader: the cells of the list, one by one."""
    sheet = load_workbook(io.BytesIO(books["flawed.xlsx"]), data_only=True)["List"]
    (grid,), _ = read_sheets(books["flawed.xlsx"], Place("p.xlsx"))
    ours = {(row.number, at): cell for row in grid.rows for at, cell in enumerate(row.cells, start=1) if cell}
    theirs = {(cell.row, cell.column): cell.value for row in sheet.iter_rows() for cell in row if cell.value}
    theirs |= {(3, 6): "Prison", (4, 6): "Prison"}  # of the merged cell, openpyxl gives the first row alone
    del theirs[3, 2]  # the error
    assert ours == theirs
