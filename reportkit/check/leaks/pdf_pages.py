"""The words on the pages of a PDF, as readers see them that share no code."""

import io
import re
from collections.abc import Iterator

from reportkit.check.leaks.places import Text
from reportkit.check.pdf_text import UNKNOWN, pieces_of

_LINE_END = re.compile(r"\r?\n")
_CUT = re.compile(r"\S{20,}\r?\n(?:\S{20,}\r?\n)*\S+")


def as_pdfium_reads(data: bytes) -> Iterator[Text]:
    """The words of each page as PDFium finds them, those outside of the page and invisible ones among them."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        for number, page in enumerate(document, 1):
            words = page.get_textpage()
            text = words.get_text_range()
            yield Text(f"page {number}", text)
            yield from _longer_than_a_line(f"page {number}", text)
            words.close()
            page.close()


def _longer_than_a_line(where: str, text: str) -> Iterator[Text]:
    """What has no space where its line ends, such as a long address, in one piece."""
    whole = [_LINE_END.sub("", found[0]) for found in _CUT.finditer(text)]
    if whole:
        yield Text(where, "\n".join(whole))


def as_we_read(data: bytes) -> list[Text]:
    """The words of each page by our own reader of marked content. Raises whatever breaks on a file that is not ours."""
    return [
        Text(f"page {number}", "\n".join(piece.text for piece in pieces.values()))
        for number, pieces in enumerate(pieces_of(data), 1)
    ]


def as_another_reads(data: bytes) -> list[Text]:
    """The words of each page by our own reader, or by pypdf where that does not know what all codes mean."""
    try:
        found = as_we_read(data)
    except Exception:  # it is made for our own files and says so in many ways where it meets another
        return _as_pypdf_reads(data)
    return _as_pypdf_reads(data) if any(UNKNOWN in page.text for page in found) else found


def _as_pypdf_reads(data: bytes) -> list[Text]:
    import pypdf

    pages = pypdf.PdfReader(io.BytesIO(data)).pages
    return [Text(f"page {number}", page.extract_text()) for number, page in enumerate(pages, 1)]
