"""Mends what WeasyPrint makes of links, so that a person who listens to the PDF hears each link once, in words."""

from collections.abc import Iterator
from typing import Any


def without_repeats(pages: list[Any]) -> None:
    """Keep one link for each ``a`` element: WeasyPrint makes more of them for what stands inside, dots included."""
    for page in pages:
        page.links = [link for link in page.links if link[3].element_tag == "a"]


def named(document: Any, _pdf: Any) -> None:
    """Describe each link by its words instead of its address; a ``finisher`` for WeasyPrint's ``write_pdf``."""
    for box in _linked(document.pages):
        described = "".join(box.element.itertext()).strip()
        if described:
            string = type(box.link_annotation["Contents"])
            box.link_annotation["Contents"] = string(described)


def _linked(pages: list[Any]) -> Iterator[Any]:
    for page in pages:
        yield from (link[3] for link in page.links if link[3].link_annotation)
