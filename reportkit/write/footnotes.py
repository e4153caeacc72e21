"""Keeps each footnote on the page that calls it, and says where that cannot be.

Where a paragraph begins on the last line of a page, WeasyPrint makes room for its second line by moving the page's
footnotes to the next page, even those called far above. We find such a paragraph after the layout and ask that it
begins on the next page instead; the caller then lays out anew.
"""

from collections.abc import Iterator
from typing import Any

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.problems import Problem
from reportkit.write.complaints import place_of_note

_HINT = "shorten it, or move a part of it into the text"
_WHOLE = "orphans: 99"


def kept(pages: list[Any]) -> bool:
    """Whether each footnote is where it is called; if not, the paragraph that moved the first of them is marked."""
    page, _ = next(_strays(pages), (None, None))
    return page is None or not _mark(_last_block(page))


def _strays(pages: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Footnotes that are not on the page that calls them, with that page; a head that pages repeat calls them once."""
    called: set[Any] = set()
    for page in pages:
        calls = [box.element for box in _boxes(page) if box.element_tag == "span::footnote-call"]
        there = {box.element for box in _boxes(page) if box.element_tag == "span"}
        yield from ((page, call) for call in calls if call not in there and call not in called)
        called.update(calls)


def problems(pages: list[Any], blocks: n.Blocks) -> Iterator[Problem]:
    """The footnotes that run over the top of their page, and those that are not on the page that calls them."""
    cut = [note.element for page in pages for note in _notes(page) if note.position_y < page._page_box.content_box_y()]
    for note in cut:
        yield _problem(note, "is longer than a page, so that the PDF lacks its beginning", blocks)
    for _, note in _strays(pages):
        if note not in cut:
            yield _problem(note, "stands on another page of the PDF than its mark", blocks)


def _problem(note: Any, what: str, blocks: n.Blocks) -> Problem:
    number = note.get("data-number", "")
    return codes.FOOTNOTE_TOO_LONG.at(place_of_note(blocks, number), f"the footnote ({number}) {what}", _HINT)


def _notes(page: Any) -> list[Any]:
    """The footnotes that stand on a page."""
    areas = (box for box in page._page_box.children if type(box).__name__ == "FootnoteAreaBox")
    return [box for area in areas for box in area.descendants() if _is_note(box)]


def _is_note(box: Any) -> bool:
    return box.element_tag == "span" and "footnote" in box.element.get("class", "").split()


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
