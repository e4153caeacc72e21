"""The links on the pages of a PDF, tagged or not."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pikepdf

from reportkit.inspect.inspection import Link
from reportkit.inspect.pdf_file import as_number, as_text, entry, identity, name, several, text
from reportkit.inspect.pdf_structure import where
from reportkit.inspect.pdf_words import Box, Words
from reportkit.inspect.words import address_whole, tidy

_MOST_NAMES = 100_000


@dataclass(frozen=True, slots=True)
class OnPage:
    """A link on a page: where it leads, and the annotation that it is."""

    page: int
    target: str
    annotation: Any


def links_on_pages(pdf: pikepdf.Pdf, pages: Mapping[object, int]) -> list[OnPage]:
    """Every link that leads somewhere."""
    return [
        OnPage(at, target, each)
        for at, page in enumerate(pdf.pages)
        for each in several(page.obj, "/Annots")
        if name(each, "/Subtype") == "Link" and (target := _target(each, pages))
    ]


def targets(links: list[OnPage]) -> dict[object, str]:
    """Where links lead, by the identity of the annotation."""
    return {identity(link.annotation): link.target for link in links}


def untagged(links: list[OnPage], tagged: set[object], words: Words) -> list[Link]:
    """The links that no tag knows, with the words that they lie upon; one that goes over two lines is one link."""
    found: list[Link] = []
    alone = (link for link in links if identity(link.annotation) not in tagged)
    for page, there in groupby(alone, key=lambda link: link.page):
        every = list(there)
        said = words.within(page, [_box(link.annotation) for link in every])
        for target, lines in groupby(zip(every, said, strict=True), key=lambda pair: pair[0].target):
            bearing = tidy(" ".join(line for _, line in lines))
            found.append(Link(address_whole(bearing, target), target, where(page)))
    return found


def named_places(pdf: pikepdf.Pdf) -> set[str]:
    """The names of all places that links may lead to."""
    old = entry(pdf.Root, "/Dests")
    found = {as_text(each).removeprefix("/") for each in old} if isinstance(old, pikepdf.Dictionary) else set()
    waiting = several(pdf.Root, "/Names", "/Dests")
    seen: set[object] = set()
    while waiting and len(seen) < _MOST_NAMES:
        node = waiting.pop()
        if identity(node) in seen:
            continue
        seen.add(identity(node))
        found.update(as_text(each) for each in several(node, "/Names")[::2])
        waiting.extend(several(node, "/Kids"))
    return found


def _target(annotation: Any, pages: Mapping[object, int]) -> str:
    """An address, the name of a place after ``#``, or ``#page N``; ``#`` alone is a page that is not there."""
    action = entry(annotation, "/A")
    if (address := entry(action, "/URI")) is not None:
        return tidy(as_text(address), 2_000)
    place = entry(annotation, "/Dest") if entry(annotation, "/Dest") is not None else entry(action, "/D")
    if isinstance(place, pikepdf.String | pikepdf.Name):
        return f"#{as_text(place).removeprefix('/')}"
    if name(action, "/S") in {"GoToR", "Launch"}:
        return text(action, "/F") or text(action, "/F", "/UF") or "another file"
    if isinstance(place, pikepdf.Array) and len(place):
        page = pages.get(identity(place[0]))
        return "#" if page is None else f"#{where(page)}"
    return ""


def _box(annotation: Any) -> Box:
    """Where a link lies; one that does not say so lies nowhere."""
    sides = [as_number(each) or 0.0 for each in several(annotation, "/Rect")][:4]
    left, bottom, right, top = sides if len(sides) == 4 else (0.0, 0.0, 0.0, 0.0)
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)
