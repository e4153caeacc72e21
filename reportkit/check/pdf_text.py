"""The words on the pages of a PDF, by the number of the marked content in which they stand."""

import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import pikepdf

from reportkit.check.letters import read_rightly

_MAP = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
UNMARKED = -1
"""The number of what stands in no marked content: headers, footers and other words for the eye only."""
UNKNOWN = "\ufffd"
"""Stands for a code of which a font does not say what it means."""


@dataclass(slots=True)
class Piece:
    """Words of one marked content: their page, its number there, where they begin and end, and their size."""

    page: int
    mark: int
    text: str = ""
    x: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class _Font:
    """What the codes of a font mean; ``width`` is the number of bytes in a code."""

    characters: dict[bytes, str]
    width: int

    def words(self, codes: bytes) -> str:
        step, known = self.width, self.characters
        return "".join([known.get(codes[at : at + step], UNKNOWN) for at in range(0, len(codes), step)])


class Fonts:
    """The fonts of a file, each read once."""

    def __init__(self) -> None:
        self._fonts: dict[object, _Font] = {}

    def of(self, font: pikepdf.Object) -> _Font:
        """What a font's codes mean."""
        key = font.objgen if font.is_indirect else id(font)
        if key not in self._fonts:
            self._fonts[key] = _font(font)
        return self._fonts[key]


def _font(font: pikepdf.Object) -> _Font:
    width = 2 if font.get("/Subtype") == "/Type0" else 1
    cmap = font.get("/ToUnicode")
    if cmap is None:
        return _Font({bytes([code]): chr(code) for code in range(32, 127)} if width == 1 else {}, width)
    characters: dict[bytes, str] = {}
    for kind, body in _MAP.findall(cmap.read_bytes()):
        _add(characters, _values(body), kind == b"range")
    return _Font(characters, width)


def _values(body: bytes) -> list[bytes | None]:
    """The codes in a part of a map; ``None`` stands for a bracket."""
    return [None if match[2] or match[3] else bytes.fromhex(match[1].decode()) for match in _HEX.finditer(body)]


def _add(characters: dict[bytes, str], values: list[bytes | None], ranges: bool) -> None:
    """Add a part of a map: pairs of a code and its characters, or the first and last codes of rows of them."""
    rest = iter(values)
    for first in rest:
        if not ranges:
            characters[first or b""] = _decoded(next(rest))
            continue
        last, target = next(rest), next(rest)
        if target is None:
            for at, each in enumerate(iter(lambda: next(rest), None)):
                characters[_plus(first, at)] = _decoded(each)
        else:
            for at in range(int.from_bytes(last or b"") - int.from_bytes(first or b"") + 1):
                characters[_plus(first, at)] = _decoded(_plus(target, at))


def _plus(code: bytes | None, more: int) -> bytes:
    code = code or b""
    return (int.from_bytes(code) + more).to_bytes(len(code))


def _decoded(code: bytes | None) -> str:
    """The characters of a code as they are drawn: right-to-left letters that one sign joins stand the other way."""
    return read_rightly((code or b"").decode("utf-16-be", "replace"))


@lru_cache(1)
def pieces_of(data: bytes) -> tuple[Mapping[int, Piece], ...]:
    """The words of each page of a PDF, by the number of their marked content; what was read last is kept."""
    fonts = Fonts()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return tuple(_pieces_of(page, number, fonts) for number, page in enumerate(pdf.pages))


def _pieces_of(page: pikepdf.Page, number: int, fonts: Fonts) -> dict[int, Piece]:
    reader = _PageReader(number, fonts, page.resources)
    reader.read(page)
    return reader.pieces


class _PageReader:
    """Follows the few operators that matter: marks, fonts, words, and where they stand."""

    def __init__(self, page: int, fonts: Fonts, resources: pikepdf.Object) -> None:
        self.pieces: dict[int, Piece] = {}
        self._page = page
        self._fonts = fonts
        self._resources = resources
        self._known: dict[str, _Font] = {}
        self._marks: list[int | None] = []
        self._font, self._size = _Font({}, 1), 0.0
        self._x = self._y = 0.0
        self._follow = {
            "TJ": lambda operands: self._show(operands[0]),
            "Tj": lambda operands: self._show([operands[0]]),
            "'": lambda operands: self._show([operands[0]]),
            '"': lambda operands: self._show([operands[2]]),
            "Tf": self._set_font,
            "Tm": self._set_place,
            "Td": self._move,
            "TD": self._move,
            "BDC": lambda operands: self._marks.append(_mark(operands[1], self._resources)),
            "BMC": lambda operands: self._marks.append(None),
            "EMC": lambda operands: self._marks.pop() if self._marks else None,
            "Do": self._enter,
        }

    def read(self, content: pikepdf.Page | pikepdf.Object) -> None:
        follow = self._follow
        for instruction in pikepdf.parse_content_stream(content, operators=" ".join(follow)):
            follow[str(instruction.operator)](instruction.operands)

    def _set_font(self, operands: Any) -> None:
        name = str(operands[0])
        if name not in self._known:
            self._known[name] = self._fonts.of(self._resources.Font[name])
        self._font, self._size = self._known[name], abs(float(operands[1]))

    def _set_place(self, operands: Any) -> None:
        self._x, self._y = float(operands[4]), float(operands[5])

    def _move(self, operands: Any) -> None:
        self._x, self._y = self._x + float(operands[0]), self._y + float(operands[1])

    def _enter(self, operands: Any) -> None:
        """Read the words that a page holds in a form of their own."""
        form = self._resources.XObject[str(operands[0])]
        if form.get("/Subtype") == "/Form":
            outside = self._resources, self._known
            self._resources, self._known = form.get("/Resources", self._resources), {}
            self.read(form)
            self._resources, self._known = outside

    def _show(self, strings: Iterable[pikepdf.Object]) -> None:
        """Add words to the marked content in which they stand; the numbers between them are kerning."""
        number = next((mark for mark in reversed(self._marks) if mark is not None), UNMARKED)
        text = self._font.words(b"".join([bytes(each) for each in strings if type(each) is pikepdf.Object]))
        piece = self.pieces.get(number)
        if piece is None:
            self.pieces[number] = Piece(self._page, number, text, self._x, self._y, self._y, self._size)
        else:
            piece.text += text
            piece.bottom, piece.size = self._y, max(piece.size, self._size)


def _mark(properties: pikepdf.Object, resources: pikepdf.Object) -> int | None:
    if isinstance(properties, pikepdf.Name):
        properties = resources.Properties[str(properties)]
    number = properties.get("/MCID")
    return None if number is None else int(number)
