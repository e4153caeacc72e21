"""Drawings as pictures: older versions of Word, and many other programs, show nothing else.

The PDF holds the drawing itself, in the fonts of the look. For Word, PDFium makes a picture of that place of the page.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import unquote

from reportkit.document import nodes as n
from reportkit.write.html import IMAGE_SCHEME

DRAWING = "image/svg+xml"
_DOTS = 2_400
_MOST_TIMES = 8.0
_POINT = 72 / 96
"""The width of a CSS pixel, in points."""
_LESS_THAN_A_DOT = 1e-3


@dataclass(frozen=True, slots=True)
class Drawn:
    """Where a picture is drawn: the page, from 0, and its box on it, in CSS pixels from the top left."""

    page: int
    left: float
    top: float
    width: float
    height: float


def drawn(pages: list[Any]) -> dict[str, Drawn]:
    """Where each picture of a paper is drawn first, by its name; ``pages`` are those of WeasyPrint."""
    found: dict[str, Drawn] = {}
    for at, page in enumerate(pages):
        for box in page._page_box.descendants():
            source = box.element.get("src", "") if box.element_tag == "img" else ""
            if source.startswith(IMAGE_SCHEME):
                place = Drawn(at, box.content_box_x(), box.content_box_y(), box.width, box.height)
                found.setdefault(unquote(source.removeprefix(IMAGE_SCHEME)), place)
    return found


def with_pictures(document: n.Document, pdf: bytes, places: Mapping[str, Drawn]) -> n.Document:
    """The paper with a picture beside each drawing, as it looks in the paper's PDF; one that is nowhere has none."""
    shown = {
        name: (places[name], min(_DOTS, round(_MOST_TIMES * image.width)))
        for name, image in document.images.items()
        if image.media_type == DRAWING and name in places
    }
    if not shown:
        return document
    pictures = {name: replace(document.images[name], picture=png) for name, png in _pngs(pdf, shown)}
    return replace(document, images={**document.images, **pictures})


def _pngs(pdf: bytes, shown: Mapping[str, tuple[Drawn, int]]) -> Iterator[tuple[str, bytes]]:
    """Places of a PDF as PNG files, each as many dots wide as is wished."""
    import pypdfium2  # here, since few papers have a drawing

    document = pypdfium2.PdfDocument(pdf)
    try:
        for name, (place, dots) in shown.items():
            yield name, _png(document[place.page], place, dots)
    finally:
        document.close()


def _png(page: Any, place: Drawn, dots: int) -> bytes:
    """A place of a page as a PNG file."""
    width, height = place.width * _POINT, place.height * _POINT
    left, top = place.left * _POINT, page.get_mediabox()[3] - place.top * _POINT
    page.set_cropbox(left, top - height, left + width, top)
    bitmap = page.render(scale=(dots - _LESS_THAN_A_DOT) / width, rev_byteorder=True)
    lines = memoryview(bitmap.buffer).cast("B")
    used, stride = bitmap.width * bitmap.n_channels, bitmap.stride
    rows = b"".join(b"\0" + bytes(lines[at * stride : at * stride + used]) for at in range(bitmap.height))
    return _packed(rows, bitmap.width, bitmap.height)


def _packed(rows: bytes, width: int, height: int) -> bytes:
    """Rows of red, green and blue as a PNG file."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
