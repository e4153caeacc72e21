"""What stands in a line of a Word file and is no word: pictures, text boxes, rules, and what cannot be read."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportkit.read.word.names import OFFICE, VML, WP, A, R, W

_CHARTS = {"chart": "a chart", "chartex": "a chart", "diagram": "a SmartArt drawing", "ink": "a drawing by hand"}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the relation that leads to it (empty where it lies outside the file), and what stands for it."""

    relation: str
    alternative: str


@dataclass(frozen=True, slots=True)
class TextBox:
    """A frame with words of its own."""

    content: Element


@dataclass(frozen=True, slots=True)
class Ruled:
    """A line across the page."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that has no words to read; ``what`` names it, as in "a chart"."""

    what: str


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawn line or shape without words."""


Thing = Picture | TextBox | Ruled | Unreadable | Shape


def things_in(element: Element) -> Iterator[Thing]:
    """What a ``drawing``, ``pict`` or ``object`` holds, in order."""
    if element.tag == f"{W}object":
        yield Unreadable("an object of another program")
        return
    found = list(_things(element))
    yield from found
    if not found:
        yield Shape()


def _things(element: Element) -> Iterator[Thing]:
    alternative = _alternative(element)
    for each in element.iter():
        if each.tag == f"{W}txbxContent" and next(each.iterancestors(f"{W}txbxContent"), None) is None:
            yield TextBox(each)
        elif next(each.iterancestors(f"{W}txbxContent"), None) is not None:
            continue
        elif each.tag == f"{A}graphicData" and (what := _CHARTS.get(str(each.get("uri", "")).rsplit("/", 1)[-1])):
            yield Unreadable(what)
        elif each.tag == f"{A}blip":
            yield Picture(str(each.get(f"{R}embed", "")), alternative)
        elif each.tag == f"{VML}imagedata":
            yield Picture(str(each.get(f"{R}id", "")), alternative)
        elif each.get(f"{OFFICE}hr") in {"t", "true"}:
            yield Ruled()


def _alternative(element: Element) -> str:
    """The words that stand for a picture; a title counts where there is no description."""
    for each in element.iter(f"{WP}docPr"):
        found = each.get("descr") or each.get("title")
        if found:
            return " ".join(str(found).split())
    for each in element.iter(f"{VML}shape", f"{VML}rect"):
        if found := each.get("alt"):
            return " ".join(str(found).split())
    return ""
