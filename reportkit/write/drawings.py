"""Drawings as pictures: older versions of Word, and many other programs, show nothing else.

The PDF holds the drawing itself. For Word it is laid out as a page of its own, with the fonts of the look, and PDFium
makes a picture of that page.
"""

import struct
import zlib
from dataclasses import replace

from reportkit.document import nodes as n
from reportkit.write.pdf import Look, lay_out

DRAWING = "image/svg+xml"
_DOTS = 2_400
_MOST_TIMES = 8.0
_PAGE = """
body {{ page: drawing; margin: 0; }}
figure {{ margin: 0; }}
figure img {{ width: {width}px; height: {height}px; max-width: none; max-height: none; }}
@page drawing {{ size: {width}px {height}px; margin: 0; background: white; {empty} }}
"""
_MARGINS = ("top-left", "top-center", "top-right", "bottom-left", "bottom-center", "bottom-right")
_EMPTY = " ".join(f"@{name} {{ content: none; border: none; }}" for name in _MARGINS)


def with_pictures(document: n.Document, look: Look) -> n.Document:
    """The paper in which each drawing has a picture of itself beside it."""
    drawings = {name: image for name, image in document.images.items() if image.media_type == DRAWING}
    if not drawings:
        return document
    drawn = {name: _drawn(name, image, document.properties, look) for name, image in drawings.items()}
    return replace(document, images={**document.images, **drawn})


def _drawn(name: str, image: n.Image, properties: n.Properties, look: Look) -> n.Image:
    figure = n.Figure(name, name)
    page = _PAGE.format(width=image.width, height=image.height, empty=_EMPTY)
    alone = n.Document(properties, (figure,), images={name: image})
    pdf = lay_out(alone, replace(look, css=look.css + page)).pdf()
    return replace(image, picture=_png(pdf, min(_MOST_TIMES, _DOTS / image.width)))


def _png(pdf: bytes, times: float) -> bytes:
    """The first page of a PDF as a PNG file; ``times`` are its dots for each CSS pixel."""
    import pypdfium2  # here, since few papers have a drawing

    document = pypdfium2.PdfDocument(pdf)
    try:
        bitmap = document[0].render(scale=times * 96 / 72, rev_byteorder=True)
        lines = memoryview(bitmap.buffer).cast("B")
        used, stride = bitmap.width * bitmap.n_channels, bitmap.stride
        rows = b"".join(b"\0" + bytes(lines[at * stride : at * stride + used]) for at in range(bitmap.height))
        return _packed(rows, bitmap.width, bitmap.height)
    finally:
        document.close()


def _packed(rows: bytes, width: int, height: int) -> bytes:
    """Rows of red, green and blue as a PNG file."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
