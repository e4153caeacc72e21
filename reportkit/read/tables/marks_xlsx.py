"""The marks of an XLSX workbook's sheets (ECMA-376, part 1, section 18.3.1)."""

import re
from collections.abc import Iterator

from lxml.etree import _Element as Element

from reportkit.guard.package import Package
from reportkit.read.tables.marks import ERROR, NOT_CALCULATED, Marks, Span

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def xlsx_marks(package: Package) -> Iterator[Marks | None]:
    """The sheets of a workbook in order, ``None`` for a chart. Raises :class:`~reportkit.guard.refusal.Refusal`."""
    for name, book in package.parts("officeDocument"):
        relations = package.relations(name)
        for sheet in book.iter(f"{_MAIN}sheet"):
            relation = relations.get(str(sheet.get(_ID)))
            is_table = relation and relation.kind == "worksheet" and not relation.external
            yield _marks(package.xml(relation.target)) if relation and is_table else None


def _marks(root: Element) -> Marks:
    marks, row = Marks(), 0
    for element in root.iterfind(f"{_MAIN}sheetData/{_MAIN}row"):
        row = _number(element, "r") or row + 1
        if element.get("hidden") in {"1", "true"}:
            marks.hidden_rows.append((row, row))
        _row(marks, element, row)
    for column in root.iterfind(f"{_MAIN}cols/{_MAIN}col"):
        if column.get("hidden") in {"1", "true"}:
            marks.hidden_columns.append((_number(column, "min"), _number(column, "max")))
    for merged in root.iterfind(f"{_MAIN}mergeCells/{_MAIN}mergeCell"):
        first, _, last = str(merged.get("ref")).partition(":")
        if (begin := _position(first)) and (end := _position(last)):
            marks.spans.append(Span(begin[0], begin[1] - 1, end[0] - begin[0] + 1, end[1] - begin[1] + 1))
    return marks


def _row(marks: Marks, element: Element, row: int) -> None:
    """Go through the cells of a row; those without an address follow one another."""
    column = 0
    for cell in element.iterfind(f"{_MAIN}c"):
        address = _position(cell.get("r") or "")
        row, column = address or (row, column + 1)
        value = cell.findtext(f"{_MAIN}v")
        if value or cell.find(f"{_MAIN}is") is not None:
            marks.used(row, column)
        if cell.get("t") == "e":
            marks.flaws[row, column - 1] = ERROR
        elif not value and cell.get("t") != "str" and cell.find(f"{_MAIN}f") is not None:
            marks.used(row, column)
            marks.flaws[row, column - 1] = NOT_CALCULATED


def _number(element: Element, name: str) -> int:
    value = element.get(name) or ""
    return int(value) if value.isascii() and value.isdigit() and len(value) < 9 else 0


def _position(address: str) -> tuple[int, int] | None:
    """The row and column, both from 1, of an address such as ``C17``."""
    found = _CELL.fullmatch(address)
    if not found:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column
