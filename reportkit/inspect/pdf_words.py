"""The words on the pages of a PDF, as PDFium reads them. Its only door here."""

import ctypes
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from reportkit import codes
from reportkit.guard.refusal import Refusal

Box = tuple[float, float, float, float]
"""A part of a page: left, bottom, right, top."""

_UNMARKED = -1
_LINE_HYPHEN = re.compile(r"\x02\s*")
_INVISIBLE = 3
_DEEPEST = 16
_MOST_CHARACTERS = 200_000


@dataclass(slots=True)
class PageWords:
    """The words of one page: those of each marked content, the invisible ones, and how many pictures there are."""

    marked: dict[int, str] = field(default_factory=dict)
    invisible: str = ""
    pictures: int = 0
    any: bool = False


class Words:
    """The words of a file; each page is read once, when it is asked for."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document
        self._pages: dict[int, PageWords] = {}

    def page(self, number: int) -> PageWords:
        """The words of a page, counted from 0."""
        if number not in self._pages:
            self._pages[number] = self._read(number)
        return self._pages[number]

    def _read(self, number: int) -> PageWords:
        if not 0 <= number < len(self._document):
            return PageWords()
        with self._opened(number) as page:
            return _read(page)

    def within(self, number: int, boxes: Sequence[Box]) -> list[str]:
        """The words in each of some boxes on a page."""
        with self._opened(number) as page:
            texts = page.get_textpage()
            return [rightly(texts.get_text_bounded(*box)) for box in boxes]

    @contextmanager
    def _opened(self, number: int) -> Iterator[Any]:
        try:
            page = self._document[number]
        except pypdfium2.PdfiumError as error:
            raise Refusal(codes.FILE_DAMAGED, f"page {number + 1} is damaged", "fetch or make it again") from error
        try:
            yield page
        finally:
            page.close()


@contextmanager
def words_of(data: bytes) -> Iterator[Words]:
    """The words of a PDF. Raises :class:`Refusal` where PDFium cannot open it."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise Refusal(codes.FILE_DAMAGED, "this PDF is damaged or cut off", "fetch or make it again") from error
    try:
        yield Words(document)
    finally:
        document.close()


def rightly(text: str) -> str:
    """Words with the hyphens at the ends of lines, for which PDFium has a sign of its own."""
    return _LINE_HYPHEN.sub("-", text)


def _read(page: Any) -> PageWords:
    objects = _Objects()
    objects.walk(pdfium.FPDFPage_CountObjects(page.raw), partial(pdfium.FPDFPage_GetObject, page.raw))
    texts, found = page.get_textpage(), PageWords(pictures=objects.pictures)
    pieces: dict[int, list[str]] = defaultdict(list)
    invisible: list[str] = []
    last = 0
    for at in range(min(texts.count_chars(), _MOST_CHARACTERS)):
        if not pdfium.FPDFText_IsGenerated(texts.raw, at):  # a space that only shows by what is drawn around it
            last = _address(pdfium.FPDFText_GetTextObject(texts.raw, at))
        character = chr(pdfium.FPDFText_GetUnicode(texts.raw, at))
        pieces[objects.marks.get(last, _UNMARKED)].append(character)
        if last in objects.invisible:
            invisible.append(character)
    found.marked = {mark: "".join(characters) for mark, characters in pieces.items()}
    found.any = any(words.strip() for words in found.marked.values())
    found.invisible = "".join(invisible)
    return found


@dataclass(slots=True)
class _Objects:
    """What stands on a page, by address: the marked content that each text is in, and whether it is drawn at all."""

    marks: dict[int, int] = field(default_factory=dict)
    invisible: set[int] = field(default_factory=set)
    pictures: int = 0

    def walk(self, count: int, get: Callable[[int], Any], mark: int = _UNMARKED, depth: int = 0) -> None:
        for at in range(count):
            each = get(at)
            own = mark if mark != _UNMARKED else pdfium.FPDFPageObj_GetMarkedContentID(each)
            kind = pdfium.FPDFPageObj_GetType(each)
            if kind == pdfium.FPDF_PAGEOBJ_TEXT:
                self._text(each, own)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self.pictures += 1
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                inside = partial(pdfium.FPDFFormObj_GetObject, each)
                self.walk(pdfium.FPDFFormObj_CountObjects(each), inside, own, depth + 1)

    def _text(self, text: Any, mark: int) -> None:
        address = _address(text)
        self.marks[address] = mark
        if pdfium.FPDFTextObj_GetTextRenderMode(text) == _INVISIBLE:
            self.invisible.add(address)


def _address(pointer: Any) -> int:
    return ctypes.addressof(pointer.contents) if pointer else 0
