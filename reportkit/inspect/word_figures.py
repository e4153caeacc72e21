"""Pictures, charts and diagrams in a Word file."""

from lxml.etree import _Element as Element

from reportkit.inspect.inspection import Figure
from reportkit.inspect.words import tidy

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VML = "{urn:schemas-microsoft-com:vml}"
_SHOWN = ("/chart", "/chartex", "/diagram")


def figure_in(element: Element, where: str) -> Figure | None:
    """The figure that an element is, or ``None``; frames that hold text or a line only are none."""
    if element.tag in {f"{_WP}inline", f"{_WP}anchor"}:
        return _drawing(element, where) if _shows_something(element) else None
    shape = element.getparent()
    if element.tag == f"{_VML}imagedata" and shape is not None:
        return Figure(tidy(str(shape.get("alt", ""))), False, where)
    return None


def _drawing(element: Element, where: str) -> Figure:
    properties = element.find(f"{_WP}docPr")
    mark = next(element.iter(_DECORATIVE), None)
    alternative = "" if properties is None else str(properties.get("descr", ""))
    return Figure(tidy(alternative), mark is not None and mark.get("val", "0") in {"1", "true"}, where)


def _shows_something(element: Element) -> bool:
    data = element.find(f"{_A}graphic/{_A}graphicData")
    kind = "" if data is None else str(data.get("uri", ""))
    return kind.endswith(_SHOWN) or next(element.iter(_PICTURE), None) is not None
