"""What belongs to the pages of a PDF: their sizes, their fonts, and the comments on them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

import pikepdf

from reportkit.inspect.inspection import Font, Trace
from reportkit.inspect.page_size import page_size
from reportkit.inspect.pdf_file import entry, identity, name, number, several, text
from reportkit.inspect.pdf_structure import where

_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_COMMENTS = {
    *("Text", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret", "Stamp"),
    *("Ink", "Line", "Square", "Circle", "Polygon", "PolyLine"),
}
_MOST = 100_000


def page_sizes(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """The sizes of the pages, each once, the commonest first."""
    return tuple(size for size, _ in Counter(_size(page) for page in pdf.pages).most_common())


def _size(page: pikepdf.Page) -> str:
    sides = [float(side) for side in page.cropbox]
    unit = number(page.obj, "/UserUnit") or 1.0
    turned = (number(page.obj, "/Rotate") or 0) % 180 != 0
    width, height = abs(sides[2] - sides[0]) * unit, abs(sides[3] - sides[1]) * unit
    return page_size(height, width) if turned else page_size(width, height)


def fonts(pdf: pikepdf.Pdf) -> tuple[Font, ...]:
    """The fonts of all pages, by name; one that is missing anywhere counts as missing."""
    found: dict[str, bool] = {}
    seen: set[object] = set()
    waiting = [resources for page in pdf.pages if (resources := page.resources) is not None]
    while waiting and len(seen) < _MOST:
        resources = waiting.pop()
        if identity(resources) in seen:
            continue
        seen.add(identity(resources))
        for font in _values(entry(resources, "/Font")):
            called, embedded = _font(font)
            found[called] = found.get(called, True) and embedded
        forms = [*_values(entry(resources, "/XObject")), *_values(entry(resources, "/Pattern"))]
        waiting += [inside for each in forms if (inside := entry(each, "/Resources")) is not None]
    return tuple(Font(called, embedded) for called, embedded in sorted(found.items()))


def _font(font: Any) -> tuple[str, bool]:
    """The name of a font without the mark of a subset, and whether it is in the file."""
    called = name(font, "/BaseFont") or name(font, "/Name") or "without a name"
    prefix, plus, rest = called.partition("+")
    described = [font, *several(font, "/DescendantFonts")]
    embedded = any(entry(each, "/FontDescriptor", file) is not None for each in described for file in _FILES)
    return rest if plus and len(prefix) == 6 else called, embedded or name(font, "/Subtype") == "Type3"


def comments(pdf: pikepdf.Pdf) -> list[Trace]:
    """The comments of each person."""
    by: dict[str, list[str]] = defaultdict(list)
    for at, page in enumerate(pdf.pages):
        for each in several(page.obj, "/Annots"):
            if name(each, "/Subtype") in _COMMENTS and entry(each, "/IRT") is None:
                by[text(each, "/T") or "nobody named"].append(where(at))
    return [Trace("comment", author, len(found), tuple(dict.fromkeys(found))) for author, found in by.items()]


def _values(things: Any) -> Iterable[Any]:
    return [things.get(str(each)) for each in things] if isinstance(things, pikepdf.Dictionary) else []
