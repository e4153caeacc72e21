"""Mends what WeasyPrint makes of links, so that a person who listens to the PDF hears each link once, in words."""

from collections.abc import Iterator
from typing import Any

import pydyf

_CALL = "span::footnote-call"


def without_repeats(pages: list[Any]) -> None:
    """Keep one link for each ``a`` element: WeasyPrint makes more of them for what stands inside, dots included."""
    for page in pages:
        page.links = [link for link in page.links if link[3].element_tag == "a"]


def to_footnotes(pages: list[Any]) -> None:
    """Let each mark that calls a footnote lead to it."""
    places = _footnotes(pages)
    for page in pages:
        for box in page._page_box.descendants():
            if box.element_tag == _CALL and box.element in places and box.children:
                page.links.append(("internal", places[box.element], _rectangle(box), box))


def _footnotes(pages: list[Any]) -> dict[Any, str]:
    """The name of each footnote's place; it has a space, as no name of the paper's own has."""
    places: dict[Any, str] = {}
    for page in pages:
        for box in page._page_box.descendants():
            if box.element_tag == "span" and box.element.get("class") == "footnote" and box.element not in places:
                places[box.element] = f"footnote {len(places) + 1}"
                page.anchors[places[box.element]] = _rectangle(box)
    return places


def _rectangle(box: Any) -> tuple[float, float, float, float]:
    left, top, width, height = box.hit_area()
    return left, top, left + width, top + height


def named(pages: list[Any]) -> None:
    """Describe each link by its words instead of its address, once it is made."""
    for box in _linked(pages):
        words = box.element.get("data-label") or "".join(box.element.itertext()).strip()
        box.link_annotation["Contents"] = pydyf.String(words or box.element.get("href", ""))


def _linked(pages: list[Any]) -> Iterator[Any]:
    for page in pages:
        yield from (link[3] for link in page.links if link[3].link_annotation)
