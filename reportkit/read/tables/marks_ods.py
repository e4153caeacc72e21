"""The marks of an ODS workbook's sheets (OpenDocument 1.3, part 3, section 9.1)."""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.guard.package import Package
from reportkit.guard.refusal import Refusal
from reportkit.read.tables.marks import ERROR, NOT_CALCULATED, Marks, Span

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TYPE_IN_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_MOST_SPACES = 10_000
_MOST_DIGITS = 12  # anything longer is too much in any case
_HIDDEN = {"collapse", "filter"}


def ods_marks(package: Package) -> Iterator[Marks]:
    """The sheets of a workbook in order. Raises :class:`~reportkit.guard.refusal.Refusal`."""
    content = package.xml("content.xml")
    if any(_times(each, "c", _TEXT) > _MOST_SPACES for each in content.iter(f"{_TEXT}s")):
        raise Refusal(codes.FILE_BOMB, "a cell of this workbook says that it holds millions of spaces")
    for sheet in content.iterfind(f"{_OFFICE}body/{_OFFICE}spreadsheet/{_TABLE}table"):
        yield _marks(sheet)


def _marks(sheet: Element) -> Marks:
    marks, column, row = Marks(), 1, 1
    for element in sheet.iter(f"{_TABLE}table-column", f"{_TABLE}table-row"):
        if element.tag == f"{_TABLE}table-column":
            times = _times(element, "number-columns-repeated")
            if element.get(f"{_TABLE}visibility") in _HIDDEN:
                marks.hidden_columns.append((column, column + times - 1))
            column += times
        else:
            row += _row(marks, element, row)
    return marks


def _row(marks: Marks, element: Element, row: int) -> int:
    """Go through the cells of a row; how many rows alike it stands for."""
    times = _times(element, "number-rows-repeated")
    if element.get(f"{_TABLE}visibility") in _HIDDEN:
        marks.hidden_rows.append((row, row + times - 1))
    column = 1
    for cell in element.iterchildren(f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
        alike = _times(cell, "number-columns-repeated")
        if len(cell) or cell.get(f"{_OFFICE}value-type") or cell.get(f"{_TABLE}formula"):
            marks.used(row + times - 1, column + alike - 1)
            _cell(marks, cell, row, column)
        column += alike
    return times


def _cell(marks: Marks, cell: Element, row: int, column: int) -> None:
    """Note what is wrong with a cell, and what it covers."""
    formula, kind = cell.get(f"{_TABLE}formula"), cell.get(f"{_OFFICE}value-type")
    shown = cell.findtext(f"{_TEXT}p") or ""
    if cell.get(_TYPE_IN_CALC) == "error" or (formula and shown.startswith(("#", "Err:")) and kind != "float"):
        marks.flaws[row, column - 1] = ERROR
    elif formula and not kind:
        marks.flaws[row, column - 1] = NOT_CALCULATED
    span = Span(row, column - 1, _times(cell, "number-rows-spanned"), _times(cell, "number-columns-spanned"))
    if span.rows > 1 or span.columns > 1:
        marks.spans.append(span)


def _times(element: Element, name: str, space: str = _TABLE) -> int:
    value = element.get(f"{space}{name}") or "1"
    return max(int(value[:_MOST_DIGITS]), 1) if value.isascii() and value.isdigit() else 1
