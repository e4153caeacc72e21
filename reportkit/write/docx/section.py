"""The page: its size and margins, taken over from the look."""

from copy import deepcopy

from reportkit.write.docx.elements import Element, found, remove, tag, value, w

_A4 = (11_906, 16_838)
_MARGINS = {"top": 1417, "right": 1417, "bottom": 1417, "left": 1417, "header": 708, "footer": 708, "gutter": 0}


def section_of(body: Element) -> Element:
    """The properties of the look's last section, which become those of the paper."""
    section = found(body, "sectPr")
    if section is None:
        section = w("sectPr", w("pgSz", w=_A4[0], h=_A4[1]), w("pgMar", **_MARGINS))
    for stranger in [child for child in section if not child.tag.startswith(tag(""))]:
        remove(stranger)
    return section


def text_width(section: Element) -> int:
    """The width of the text, in twentieths of a point."""
    margins = found(section, "pgMar")
    sides = sum(int(value(margins, name) or _MARGINS[name]) for name in ("left", "right", "gutter"))
    return max(1, int(value(found(section, "pgSz"), "w") or _A4[0]) - sides)


def landscape(section: Element) -> Element:
    """The same section on pages that are wider than high."""
    turned = deepcopy(section)
    page = found(turned, "pgSz")
    width, height = (int(value(page, name) or side) for name, side in zip(("w", "h"), _A4, strict=True))
    if page is not None and width < height:
        page.attrib.update({tag("w"): str(height), tag("h"): str(width), tag("orient"): "landscape"})
    return turned
