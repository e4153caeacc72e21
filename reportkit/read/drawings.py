"""Drawings (SVG): read as strangers' XML, and written anew with nothing in them but what is drawn.

Scripts, comments, metadata and what drawing programs note for themselves go out without a word, as they show nothing.
Where something that would show cannot be kept, such as a picture from elsewhere, the drawing is refused.
"""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.document.nodes import Image
from reportkit.problems import Place, Problem

LIMIT = 2_000_000
_MOST_ELEMENTS = 20_000
_LARGEST = 10_000
_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
# fmt: off
_DRAWN = frozenset({
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker", "title", "desc",
    "style",
})
_UNSEEN = frozenset({"script", "metadata", "animate", "animateMotion", "animateTransform", "set", "view", "cursor"})
# fmt: on
_ADDRESS = re.compile(r"url\(\s*['\"]?(?!#)", re.IGNORECASE)
_RULE = re.compile(r"@|\\|expression|<", re.IGNORECASE)
_LENGTH = re.compile(r"\s*(\d*\.?\d+(?:e\d)?)\s*(px|pt|pc|mm|cm|in|)\s*", re.IGNORECASE)
_PIXELS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_HINT = "export it anew as plain SVG, or as PNG"


class _Unfit(ValueError):
    """The drawing cannot be used; the message says why."""


def read_drawing(data: bytes, place: Place) -> Image | Problem:
    """The drawing in the bytes of a file, or why it cannot be used."""
    try:
        root = _root(data)
        _clean(root)
        width, height = _size(root)
    except _Unfit as unfit:
        return codes.IMAGE_UNREADABLE.at(place, f"this drawing {unfit}", _HINT)
    root.attrib.update({"width": f"{width:g}", "height": f"{height:g}"})
    etree.cleanup_namespaces(root)
    return Image(etree.tostring(root, encoding="utf-8"), "image/svg+xml", round(width), round(height))


def _root(data: bytes) -> Element:
    if len(data) > LIMIT:
        raise _Unfit(f"is larger than {LIMIT // 1_000_000} MB")
    if b"<!ENTITY" in data.replace(b"\0", b"").upper():
        raise _Unfit("declares entities, which no drawing needs")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _Unfit("is damaged, or it is not an SVG file") from error
    if root.tag != f"{_SVG}svg":
        raise _Unfit("is not an SVG file")
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        raise _Unfit(f"has more than {_MOST_ELEMENTS} parts")
    return root


def _clean(root: Element) -> None:
    """Take out what is not drawn; refuse what would be drawn and may not be."""
    for element in [each for each in root.iter() if _is_unseen(each)]:
        _remove(element)
    for element in root.iter():
        name = str(element.tag).removeprefix(_SVG)
        if name not in _DRAWN:
            raise _Unfit(f'holds "{name}", which the PDF cannot show')
        _clean_attributes(element)
        if name == "style":
            _check(element.text or "", rules=True)
    for element in root.iter(f"{_SVG}use"):
        _check_use(element, root)


def _is_unseen(element: Element) -> bool:
    tag = str(element.tag)
    return not tag.startswith(_SVG) or tag.removeprefix(_SVG) in _UNSEEN


def _remove(element: Element) -> None:
    """Take an element out; the words behind it stay."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    parent.remove(element)


def _clean_attributes(element: Element) -> None:
    for key, value in [(str(key), str(value)) for key, value in element.attrib.items()]:
        if key in ("href", _LINK):
            if not value.startswith("#"):
                raise _Unfit("shows something from outside itself")
        elif key.startswith(("{", "on")):
            del element.attrib[key]
        else:
            _check(value, rules=key == "style")


def _check(text: str, rules: bool) -> None:
    """Refuse addresses of things outside the drawing, and in style rules whatever could hide one."""
    if _ADDRESS.search(text) or (rules and _RULE.search(text)):
        raise _Unfit("asks for something from outside itself, or for a style that is not plain")


def _check_use(use: Element, root: Element) -> None:
    """Refuse a copy of something that holds copies itself, as a few of these can be drawn a billion times."""
    wanted = use.get("href", use.get(_LINK, "#"))[1:]
    inside = (each for shown in _named(root, wanted) for each in shown.iter(f"{_SVG}use"))
    if next(inside, None) is not None:
        raise _Unfit("copies parts that hold copies themselves")


def _named(root: Element, id: str) -> Iterator[Element]:
    return (each for each in root.iter() if each.get("id") == id)


def _size(root: Element) -> tuple[float, float]:
    """The width and height of a drawing in CSS pixels, 96 to an inch."""
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    box = [float(each) for each in re.findall(r"-?\d*\.?\d+", root.get("viewBox", ""))]
    if len(box) == 4 and box[2] > 0 and box[3] > 0:
        width, height = _completed(width, height, box[2] / box[3]) if width or height else (box[2], box[3])
    elif width and height:
        root.set("viewBox", f"0 0 {width:g} {height:g}")
    if not (0 < width <= _LARGEST and 0 < height <= _LARGEST):
        raise _Unfit("says neither how large it is nor what its viewBox is, or it is too large")
    return width, height


def _completed(width: float, height: float, shape: float) -> tuple[float, float]:
    return width or height * shape, height or width / shape


def _pixels(length: str) -> float:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PIXELS[found[2].lower()] if found else 0.0
