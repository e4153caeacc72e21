"""The page: its size and margins, taken over from the look."""

from reportkit.write.docx.elements import Element, found, remove, tag, value, w

_A4 = 11_906
_MARGIN = 1_417


def section_of(body: Element) -> Element:
    """The properties of the look's last section, which become those of the paper."""
    section = found(body, "sectPr")
    if section is None:
        section = w("sectPr", w("pgSz", w=_A4, h=16_838), w("pgMar", left=_MARGIN, right=_MARGIN, top=_MARGIN, bottom=_MARGIN))
    for stranger in [child for child in section if not child.tag.startswith(tag(""))]:
        remove(stranger)
    return section


def text_width(section: Element) -> int:
    """The width of the text, in twentieths of a point."""
    margins = found(section, "pgMar")
    sides = sum(int(value(margins, name) or standard) for name, standard in (("left", _MARGIN), ("right", _MARGIN), ("gutter", 0)))
    return max(1, int(value(found(section, "pgSz"), "w") or _A4) - sides)
