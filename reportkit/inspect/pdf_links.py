"""The links on the pages of a PDF, tagged or not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pikepdf

from reportkit.inspect.inspection import Link
from reportkit.inspect.pdf_file import as_number, entry, identity, name, several, text
from reportkit.inspect.pdf_structure import where
from reportkit.inspect.pdf_words import Words
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
    for each in (link for link in links if identity(link.annotation) not in tagged):
        said = tidy(words.within(each.page, box)) if (box := _box(each.annotation)) else ""
        link = Link(said, each.target, where(each.page))
        if found and (found[-1].target, found[-1].where) == (link.target, link.where):
            both = f"{found.pop().words} {said}".strip()
            link = Link(address_whole(both, link.target), link.target, link.where)
        found.append(link)
    return found


def named_places(pdf: pikepdf.Pdf) -> set[str]:
    """The names of all places that links may lead to."""
    old = entry(pdf.Root, "/Dests")
    found = {str(each).removeprefix("/") for each in old} if isinstance(old, pikepdf.Dictionary) else set()
    waiting = several(pdf.Root, "/Names", "/Dests")
    seen: set[object] = set()
    while waiting and len(seen) < _MOST_NAMES:
        node = waiting.pop()
        if identity(node) in seen:
            continue
        seen.add(identity(node))
        found.update(str(each) for each in several(node, "/Names")[::2])
        waiting.extend(several(node, "/Kids"))
    return found


def _target(annotation: Any, pages: Mapping[object, int]) -> str:
    """An address, the name of a place after ``#``, or ``#page N``; ``#`` alone is a page that is not there."""
    action = entry(annotation, "/A")
    if (address := entry(action, "/URI")) is not None:
        return tidy(str(address), 2_000)
    place = entry(annotation, "/Dest") if entry(annotation, "/Dest") is not None else entry(action, "/D")
    if isinstance(place, pikepdf.String | pikepdf.Name):
        return f"#{str(place).removeprefix('/')}"
    if name(action, "/S") in {"GoToR", "Launch"}:
        return text(action, "/F") or text(action, "/F", "/UF") or "another file"
    if isinstance(place, pikepdf.Array) and len(place):
        page = pages.get(identity(place[0]))
        return "#" if page is None else f"#{where(page)}"
    return ""


def _box(annotation: Any) -> tuple[float, float, float, float] | None:
    sides = [as_number(each) for each in several(annotation, "/Rect")]
    if len(sides) != 4 or any(side is None for side in sides):
        return None
    left, bottom, right, top = (side or 0.0 for side in sides)
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)
