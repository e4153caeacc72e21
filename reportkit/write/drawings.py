"""Drawings as pictures: older versions of Word, and many other programs, show nothing else.

The PDF holds the drawing itself. For Word each is laid out as a page of its own, with the fonts of the look, and PDFium
makes a picture of that page.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from reportkit.document import nodes as n
from reportkit.write.charts.paper import with_charts
from reportkit.write.pdf import Look, lay_out

DRAWING = "image/svg+xml"
_DOTS = 2_400
_MOST_TIMES = 8.0
_ALL = "figure { margin: 0; } figure img { max-width: none; max-height: none; }"
_PAGE = """
#drawing-{at} {{ page: drawing-{at}; }}
#drawing-{at} img {{ width: {width}px; height: {height}px; }}
@page drawing-{at} {{ size: {width}px {height}px; margin: 0; background: white; {empty} }}
"""
_MARGINS = ("top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right")
_EMPTY = " ".join(f"@{name} {{ content: none; border: none; }}" for name in _MARGINS)


def with_pictures(document: n.Document, look: Look) -> n.Document:
    """The paper whose charts are drawn, and in which each drawing has a picture of itself beside it."""
    document = with_charts(document, look)
    drawings = {name: image for name, image in document.images.items() if image.media_type == DRAWING}
    if not drawings:
        return document
    pictures = _pngs(_pages(drawings, document.properties, look), list(drawings.values()))
    drawn = {name: replace(image, picture=next(pictures)) for name, image in drawings.items()}
    return replace(document, images={**document.images, **drawn})


def _pages(drawings: Mapping[str, n.Image], properties: n.Properties, look: Look) -> bytes:
    """A PDF in which each drawing is a page of its own."""
    figures = tuple(n.Figure(name, name, id=f"drawing-{at}") for at, name in enumerate(drawings))
    pages = (
        _PAGE.format(at=at, width=image.width, height=image.height, empty=_EMPTY)
        for at, image in enumerate(drawings.values())
    )
    alone = n.Document(properties, figures, images=drawings)
    return lay_out(alone, replace(look, css=f"{look.css}{_ALL}{''.join(pages)}")).pdf()


def _pngs(pdf: bytes, drawings: Sequence[n.Image]) -> Iterator[bytes]:
    """The pages of a PDF as PNG files, each about ``_DOTS`` wide."""
    import pypdfium2  # here, since few papers have a drawing

    document = pypdfium2.PdfDocument(pdf)
    try:
        for at, image in enumerate(drawings):
            yield _png(document[at], min(_MOST_TIMES, _DOTS / image.width))
    finally:
        document.close()


def _png(page: Any, times: float) -> bytes:
    """A page as a PNG file; ``times`` are its dots for each CSS pixel."""
    bitmap = page.render(scale=times * 96 / 72, rev_byteorder=True)
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
