"""Paragraphs and their few properties; everything else about them is in their style."""

from collections.abc import Iterable

from reportkit.write.docx.elements import Element, tag, w

# fmt: off
_NAMES = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE",
    "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents",
    "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle",
)
# fmt: on
_ORDER = {tag(name): at for at, name in enumerate(_NAMES)}


def paragraph(style: str, content: Iterable[Element], *properties: Element | None) -> Element:
    """A paragraph in the style of this id."""
    result = w("p", w("pPr", w("pStyle", val=style)))
    result.extend(content)
    for each in properties:
        if each is not None:
            give(result, each)
    return result


def give(target: Element, element: Element) -> None:
    """Give a paragraph a property, where the schema wants it; one of the same name takes over what is new."""
    properties = target[0]
    at = 0
    for at, there in enumerate(properties, 1):
        if _ORDER[there.tag] == _ORDER[element.tag]:
            there.attrib.update(element.attrib)
            return
        if _ORDER[there.tag] > _ORDER[element.tag]:
            at -= 1
            break
    properties.insert(at, element)


def first_paragraph(elements: Iterable[Element]) -> Element | None:
    """The paragraph that begins these elements; ``None`` where a table begins them."""
    for element in elements:
        if element.tag == tag("p"):
            return element
        return first_paragraph(element[-1]) if element.tag == tag("sdt") else None
    return None


def numbered(list_id: int, level: int = 0) -> Element:
    """The property that makes a paragraph an item of a list; list 0 takes the number away."""
    return w("numPr", w("ilvl", val=level), w("numId", val=list_id))
