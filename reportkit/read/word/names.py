"""The names of WordprocessingML (ISO/IEC 29500-1, clause 17), and how its small values are read."""

from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
VML = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
_OFF = {"0", "false", "off", "none"}


def child(element: Element | None, *path: str) -> Element | None:
    """The first element down a path of names of WordprocessingML."""
    for name in path:
        element = None if element is None else element.find(f"{W}{name}")
    return element


def value(element: Element | None, *path: str) -> str:
    """The value that an element down a path has, empty where there is none."""
    found = child(element, *path)
    return "" if found is None else str(found.get(f"{W}val", ""))


def switched(element: Element | None, *path: str) -> bool | None:
    """Whether a property is switched on or off, ``None`` where nothing is said (17.17.4)."""
    found = child(element, *path)
    return None if found is None else str(found.get(f"{W}val", "1")).casefold() not in _OFF


def number(text: str, otherwise: int = 0) -> int:
    """A whole number, ``otherwise`` where a file has none or nonsense."""
    try:
        return int(float(text)) if len(text) < 12 else otherwise
    except (ValueError, OverflowError):
        return otherwise
