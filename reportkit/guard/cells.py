"""Words on their way into a cell of a spreadsheet: they stay words, whatever program opens the file (CWE-1236).

A spreadsheet program takes a text for a formula where it, or one of its lines, begins with one of a few characters. In
XLSX a cell says that it holds text (write it with the type for strings, never one that guesses); CSV cannot say so, and
an apostrophe has to stand before the text.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence

# = + - @, their full-width twins and a tab, whatever white space stands before them; a line end only comes first.
_FORMULA = re.compile(r"^(?=[^\S\n]*[=+\-@＝＋－＠\t])|\A(?=\n)", re.MULTILINE)
_LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST = 32_767


def begins_formula(text: str) -> bool:
    """Whether a spreadsheet program could take a text, or one of its lines, for a formula."""
    return _FORMULA.search(_LINE_ENDS.sub("\n", text)) is not None


def csv_cell(text: str) -> str:
    """A text as a cell of a CSV file: with an apostrophe before each line that could be taken for a formula."""
    lines = _NOT_IN_XML.sub("\ufffd", _LINE_ENDS.sub("\n", text))
    return _FORMULA.sub("'", lines)


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows as a CSV file: every cell in quotation marks, so that no other separator can cut one in two."""
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([csv_cell(cell) for cell in row] for row in rows)
    return out.getvalue()


def xlsx_text(text: str) -> str:
    """A text as Excel can hold it: without characters that XML cannot have, and no longer than a cell may be."""
    return _NOT_IN_XML.sub("\ufffd", text)[:_LONGEST]
