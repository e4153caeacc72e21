"""Keeps each footnote on the page that calls it.

Where a paragraph begins on the last line of a page, WeasyPrint makes room for its second line by moving the page's
footnotes to the next page, even those called far above. We find such a paragraph after the layout and ask that it
begins on the next page instead; the caller then lays out anew.
"""

from collections.abc import Iterator
from typing import Any

_WHOLE = "orphans: 99"


def kept(pages: list[Any]) -> bool:
    """Whether each footnote is where it is called; if not, the paragraph that moved the first of them is marked."""
    for page in pages:
        if _moved_away(page):
            return not _mark(_last_block(page))
    return True


def _moved_away(page: Any) -> bool:
    boxes = list(_boxes(page))
    notes = [box.element for box in boxes if box.element_tag == "span"]
    calls = (box.element for box in boxes if box.element_tag == "span::footnote-call")
    return any(all(call is not note for note in notes) for call in calls)


def _mark(element: Any) -> bool:
    """Ask that a paragraph is not begun at the foot of a page; false where that was asked before."""
    if element is None or _WHOLE in element.get("style", ""):
        return False
    element.set("style", f"{element.get('style', '')}; {_WHOLE}".lstrip("; "))
    return True


def _last_block(page: Any) -> Any:
    """The element that holds the last line of a page's text."""
    text = page._page_box.children[0]
    lines = [box for box in text.descendants() if type(box).__name__ == "LineBox"]
    return lines[-1].element if lines else None


def _boxes(page: Any) -> Iterator[Any]:
    return (box for box in page._page_box.descendants() if box.element is not None)
