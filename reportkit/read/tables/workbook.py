"""Workbooks (XLSX, ODS, XLS): the only door to calamine. Bytes in; the visible sheets out, their cells as texts."""

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from reportkit import codes
from reportkit.guard.package import open_package
from reportkit.guard.refusal import Refusal
from reportkit.problems import Place, Problem
from reportkit.read.tables.grid import Grid, Row
from reportkit.read.tables.marks import Marks, Span
from reportkit.read.tables.marks_ods import ods_marks
from reportkit.read.tables.marks_xls import xls_marks
from reportkit.read.tables.marks_xlsx import xlsx_marks
from reportkit.read.tables.values import text_of

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_workbook(data: bytes, place: Place) -> tuple[list[Grid], list[Problem]]:
    """The visible sheets that hold anything, in order, and what is wrong with the workbook."""
    try:
        return _sheets(data, list(_marks(data)), place)
    except Refusal as refusal:
        return [], [refusal.problem(place)]


def _marks(data: bytes) -> Iterable[Marks | None]:
    if data.startswith(OLE):
        return xls_marks(data)
    package = open_package(data)
    return ods_marks(package) if "content.xml" in package else xlsx_marks(package)


def _sheets(data: bytes, marks: Sequence[Marks | None], place: Place) -> tuple[list[Grid], list[Problem]]:
    from python_calamine import SheetVisibleEnum

    with _opened(data) as book:
        if len(marks) != len(book.sheets_metadata):
            raise Refusal(codes.FILE_DAMAGED, "this workbook is damaged", "save it again")
        grids, problems = [], []
        for index, (about, mark) in enumerate(zip(book.sheets_metadata, marks, strict=True)):
            here = Place(place.file, sheet=about.name)
            if mark is None or not mark.rows:
                continue
            if about.visible != SheetVisibleEnum.Visible:
                problems.append(codes.SHEET_HIDDEN.at(here, "this sheet is hidden, and was not read", _SHOW))
            elif found := mark.too_large(here):
                problems.append(found)
            else:
                grids.append(_grid(_values(book, index), mark, here))
    return grids, problems


_SHOW = "show it in the spreadsheet program if it belongs to the table; delete it if it does not"


def _opened(data: bytes) -> "CalamineWorkbook":
    from python_calamine import CalamineWorkbook

    with _Translated():
        return CalamineWorkbook.from_filelike(io.BytesIO(data))


def _values(book: "CalamineWorkbook", index: int) -> list[list[Any]]:
    """The values of a sheet from its cell A1 on."""
    with _Translated():
        return book.get_sheet_by_index(index).to_python(skip_empty_area=False)


class _Translated:
    """Whatever calamine raises inside becomes a refusal; its words are for programmers, and may quote the file."""

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        from python_calamine import CalamineError, PasswordError

        if isinstance(error, PasswordError):
            raise Refusal(codes.FILE_LOCKED, "this workbook needs a password to be opened", "save it without one")
        # A failure of Rust code comes to Python as an exception that no one is meant to catch.
        known = isinstance(error, CalamineError | OSError | ValueError | OverflowError)
        if known or type(error).__name__ == "PanicException":
            raise Refusal(codes.FILE_DAMAGED, "this workbook cannot be read", "open it and save it as XLSX") from error


def _grid(values: list[list[Any]], marks: Marks, place: Place) -> Grid:
    """The rows that hold anything; what merged cells hold, each row has that they cover."""
    texts = [[text_of(value) for value in row] for row in values]
    for span in marks.spans:
        _fill(texts, span)
    numbered = [Row(number, tuple(cells)) for number, cells in enumerate(texts, start=1)]
    rows = tuple(row for row in numbered if any(map(str.strip, row.cells)) or _is_flawed(row, marks))
    titles = frozenset(span.row for span in marks.spans if _is_title(span, texts))
    return Grid(place.file, rows, place.sheet, marks.flaws, titles, marks.hidden())


def _is_flawed(row: Row, marks: Marks) -> bool:
    return any((row.number, column) in marks.flaws for column in range(len(row.cells))) if marks.flaws else False


def _fill(texts: list[list[str]], span: Span) -> None:
    """Write what a merged cell holds into the rows below its first that it covers."""
    covered = texts[span.row - 1 : span.row - 1 + span.rows]
    if covered and span.column < len(covered[0]):
        for row in covered[1:]:
            row[span.column] = covered[0][span.column]


def _is_title(span: Span, texts: list[list[str]]) -> bool:
    """Whether a row is one merged cell and nothing else."""
    if span.rows > 1 or span.columns < 2 or span.row > len(texts):
        return False
    return [column for column, cell in enumerate(texts[span.row - 1]) if cell.strip()] == [span.column]
