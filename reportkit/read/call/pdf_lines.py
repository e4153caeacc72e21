"""The lines of a PDF as PDFium reads them: their words, where they stand, how large and bold. Its door here."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reportkit import codes
from reportkit.guard.refusal import Refusal
from reportkit.read.call.letters import plain

_MOST_PAGES = 40
_MOST_CHARACTERS = 40_000
_BOLD = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_LINE_HYPHEN = 2
_SAME_LINE = 0.5
_WIDE = 1.6  # times the size of the letters: no space between words is as wide


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, its place in points from the lower left corner.

    ``label`` is what stands before its words, parted from them by a wide space, as in a table of two columns.
    """

    text: str
    page: int
    left: float
    right: float
    bottom: float
    size: float
    bold: bool
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Letter:
    text: str
    left: float
    right: float
    bottom: float
    size: float
    bold: bool


def lines_of(data: bytes) -> tuple[str, list[Line]]:
    """The title that a PDF gives itself, and its lines in reading order. Raises :class:`Refusal`."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).casefold()
        code = codes.FILE_LOCKED if locked else codes.FILE_DAMAGED
        raise Refusal(code, "this PDF is locked, damaged or cut off", "fetch or make it again") from error
    try:
        title = plain(document.get_metadata_value("Title"))
        pages = range(min(len(document), _MOST_PAGES))
        return title, [line for number in pages for line in _lines(document, number)]
    except pypdfium2.PdfiumError as error:
        raise Refusal(codes.FILE_DAMAGED, "a page of this PDF is damaged", "fetch or make it again") from error
    finally:
        document.close()


def _lines(document: Any, number: int) -> Iterator[Line]:
    page = document[number]
    texts = page.get_textpage()
    row: list[_Letter] = []
    for letter in _letters(texts):
        if row and letter.text.strip() and _is_new_line(row, letter):
            yield from _line(row, number)
            row = []
        row.append(letter)
    yield from _line(row, number)
    texts.close()
    page.close()


def _is_new_line(row: list[_Letter], letter: _Letter) -> bool:
    last = next((each for each in reversed(row) if each.text.strip()), None)
    if last is None:
        return False
    lower = abs(last.bottom - letter.bottom) > _SAME_LINE * max(last.size, letter.size, 1)
    return lower or letter.left < last.left - 2 * letter.size


def _line(row: list[_Letter], page: int) -> Iterator[Line]:
    label, row = _columns(row)
    seen = [each for each in row if each.text.strip()]
    text = plain("".join(each.text for each in row))
    if not seen or not text:
        return
    sizes = sorted(each.size for each in seen)
    bold = sum(each.bold for each in seen) > 0.9 * len(seen)
    yield Line(text, page, seen[0].left, seen[-1].right, seen[0].bottom, sizes[len(sizes) // 2], bold, label)


def _columns(row: list[_Letter]) -> tuple[str, list[_Letter]]:
    """The label of a line and the letters behind it, where one wide space parts them."""
    seen = [at for at, each in enumerate(row) if each.text.strip()]
    wide = [after for at, after in pairwise(seen) if row[after].left - row[at].right > _WIDE * row[at].size]
    if len(wide) != 1:
        return "", row
    label = plain("".join(each.text for each in row[: wide[0]]))
    return (label, row[wide[0] :]) if len(label) > 1 and label[0].isalpha() else ("", row)


def _letters(texts: Any) -> Iterator[_Letter]:
    import pypdfium2.raw as pdfium

    box = [ctypes.c_double() for _ in range(4)]
    for at in range(min(texts.count_chars(), _MOST_CHARACTERS)):
        code = pdfium.FPDFText_GetUnicode(texts.raw, at)
        text = "-" if code == _LINE_HYPHEN else chr(code)
        pdfium.FPDFText_GetCharBox(texts.raw, at, *box)
        origin = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(texts.raw, at, *origin)
        size = float(pdfium.FPDFText_GetFontSize(texts.raw, at)) or 1.0
        yield _Letter(text, box[0].value, box[1].value, origin[1].value, size, _is_bold(texts, at, pdfium))


def _is_bold(texts: Any, at: int, pdfium: Any) -> bool:
    if pdfium.FPDFText_GetFontWeight(texts.raw, at) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(128)
    length = pdfium.FPDFText_GetFontInfo(texts.raw, at, name, 128, None)
    return 0 < length <= 128 and bool(_BOLD.search(name.value.decode("latin-1")))
