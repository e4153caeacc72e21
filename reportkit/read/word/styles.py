"""What the styles of a Word file say of a paragraph: whether it is a heading, a caption, a quotation, an item."""

import re
from dataclasses import dataclass, field
from functools import cache

from lxml.etree import _Element as Element

from reportkit.read.word.names import W, child, number, switched, value

# Built-in styles keep their English names in the file; programs that do not know this write them in their own language.
_HEADING = re.compile(
    r"(?:heading|titre|überschrift|titolo|título|kop|overskrift|rubrik|nagłówek|otsikko|nadpis|címsor)[ _]?([1-9])"
)
_TITLES = {"title", "titel", "titre", "titolo", "título"}
_CAPTIONS = {"caption", "beschriftung", "légende", "table caption", "image caption", "captioned figure", "didascalia"}
_QUOTES = re.compile(r"(?:intense )?quote|quotations?|block text|zitat|intensives zitat|citation(?: intense)?")
_CODES = re.compile(r"source code|preformatted text|html preformatted|verbatim char|source text")
_CONTENTS = re.compile(r"(?:toc|contents|verzeichnis|tm)[ _]?(?:[1-9]|heading)|toc[ _]?heading")
_CONTINUING = re.compile(r"list (?:paragraph|continue)(?: [1-5])?|listenabsatz|paragraphe de liste")
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its id, its name as people see it (in small letters), its properties, and the style it builds on."""

    id: str
    name: str
    based_on: str
    element: Element = field(compare=False)


class Styles:
    """The styles of a file, by id; what one does not say, the style that it builds on may."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Style] = {}
        self._default = ""
        for each in () if root is None else root.iterfind(f"{W}style"):
            style = Style(
                str(each.get(f"{W}styleId", "")), value(each, "name").casefold(), value(each, "basedOn"), each
            )
            self._styles.setdefault(style.id, style)
            if each.get(f"{W}type") == "paragraph" and str(each.get(f"{W}default", "0")) in {"1", "true", "on"}:
                self._default = style.id
        self.chain = cache(self._chain)

    def _chain(self, id: str) -> tuple[Style, ...]:
        """A style and all that it builds on, nearest first."""
        found: list[Style] = []
        while id in self._styles and self._styles[id] not in found and len(found) < _LONGEST_CHAIN:
            found.append(self._styles[id])
            id = found[-1].based_on
        return tuple(found)

    def of(self, paragraph: Element) -> tuple[Style, ...]:
        """The styles of a paragraph, nearest first."""
        return self.chain(value(paragraph, "pPr", "pStyle") or self._default)

    def level(self, paragraph: Element) -> int:
        """The level of a heading (from 1; the title is a heading too), 0 for any other paragraph."""
        outline = child(paragraph, "pPr", "outlineLvl")
        if outline is not None:
            return _outline(outline)
        for style in self.of(paragraph):
            found = _HEADING.fullmatch(style.name) or _HEADING.fullmatch(style.id.casefold())
            if found:
                return int(found[1])
            if style.name in _TITLES:
                return 1
            outline = child(style.element, "pPr", "outlineLvl")
            if outline is not None:
                return _outline(outline)
        return 0

    def is_caption(self, paragraph: Element) -> bool:
        return any(style.name in _CAPTIONS for style in self.of(paragraph))

    def is_quotation(self, paragraph: Element) -> bool:
        return any(_QUOTES.fullmatch(style.name) for style in self.of(paragraph))

    def is_code(self, paragraph: Element) -> bool:
        return any(_CODES.fullmatch(style.name) for style in self.of(paragraph))

    def is_contents(self, paragraph: Element) -> bool:
        return any(_CONTENTS.fullmatch(style.name) for style in self.of(paragraph))

    def continues(self, paragraph: Element) -> bool:
        """Whether a paragraph without a mark of its own goes on with an item of a list."""
        return any(_CONTINUING.fullmatch(style.name) for style in self.of(paragraph))

    def types_code(self, run: Element) -> bool:
        """Whether a run is to be typed as it stands."""
        return any(_CODES.fullmatch(style.name) for style in self.chain(value(run, "rPr", "rStyle")))

    def numbering(self, paragraph: Element) -> tuple[str, str]:
        """The list and the level that a paragraph's properties or styles name, both empty where it is no item."""
        sources = (paragraph, *(style.element for style in self.of(paragraph)))
        list_ = next((id for each in sources if (id := value(each, "pPr", "numPr", "numId"))), "")
        level = next((id for each in sources if (id := value(each, "pPr", "numPr", "ilvl"))), "")
        return list_, level

    def indentation(self, paragraph: Element) -> int:
        """How far a paragraph is set in, in twentieths of a point."""
        for each in (paragraph, *(style.element for style in self.of(paragraph))):
            found = child(each, "pPr", "ind")
            if found is not None and (left := found.get(f"{W}left") or found.get(f"{W}start")):
                return number(str(left))
        return 0

    def has(self, run: Element, name: str, paragraph: Element | None = None) -> bool:
        """Whether a run has a property (``b``, ``i``, ``vanish`` …), by itself or by its character style.

        What a paragraph's style says counts only where ``paragraph`` is given: how a heading looks is no emphasis.
        """
        direct = switched(run, "rPr", name)
        if direct is not None:
            return direct
        styles = self.chain(value(run, "rPr", "rStyle"))
        more = self.of(paragraph) if paragraph is not None else ()
        said = (switched(style.element, "rPr", name) for style in (*styles, *more))
        return next((each for each in said if each is not None), False)


def _outline(element: Element) -> int:
    level = number(str(element.get(f"{W}val", "9")), 9)
    return level + 1 if 0 <= level < 9 else 0
