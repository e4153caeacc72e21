"""A report as an Excel workbook, a sheet for each table. The only door to XlsxWriter.

Every cell is a text: what begins with ``=``, ``+``, ``-`` or ``@`` is never taken for a formula (CWE-1236).
"""

import io
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from reportkit.problems import shown
from reportkit.report.section import Section

_NO_SHEET = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME, _LONGEST_CELL = 31, 32_767
_NARROWEST, _WIDEST = 8, 70
_NO_TIME = datetime(1980, 1, 1)


def workbook(title: str, sections: Sequence[Section]) -> bytes:
    """The workbook; the same tables make the same bytes."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": title, "created": _NO_TIME})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 2, "bg_color": "#F3F6FA"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for section, name in zip(sections, _names(sections), strict=True):
            _fill(book.add_worksheet(name), section, head, body)
    return out.getvalue()


def _fill(sheet: Any, section: Section, head: object, body: object) -> None:
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)
    sheet.set_landscape()
    sheet.set_paper(9)
    for at, width in enumerate(_widths(section)):
        sheet.set_column(at, at, width)
    for row, cells in enumerate((section.columns, *section.rows)):
        for column, words in enumerate(cells):
            sheet.write_string(row, column, shown(words, _LONGEST_CELL), body if row else head)
    if section.rows:
        sheet.autofilter(0, 0, len(section.rows), len(section.columns) - 1)


def _widths(section: Section) -> Iterator[int]:
    """The width of each column in characters: that of its longest cell, within bounds."""
    for cells in zip(section.columns, *section.rows, strict=True):
        longest = max(len(line) for cell in cells for line in cell.split("\n"))
        yield min(_WIDEST, max(_NARROWEST, longest + 2))


def _names(sections: Sequence[Section]) -> Iterator[str]:
    """Names that Excel takes for sheets: no longer than 31 characters, none twice."""
    taken: set[str] = set()
    for section in sections:
        name = base = _NO_SHEET.sub(" ", section.title)[:_LONGEST_NAME].strip() or "Table"
        number = 1
        while name.casefold() in taken:
            number += 1
            name = f"{base[: _LONGEST_NAME - 4]} ({number})"
        taken.add(name.casefold())
        yield name
