"""What the styles of a Word file say of a paragraph or a run: its level as a heading, and whether it is hidden."""

import re

from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading ([1-9])")
_DEEPEST = 20


def value(element: Element | None, *path: str) -> str:
    """The ``w:val`` at the end of a path of children, empty where there is none."""
    found = element if element is None or not path else element.find("/".join(W + name for name in path))
    return "" if found is None else str(found.get(W + "val", ""))


def switch(element: Element | None, *path: str) -> bool | None:
    """Whether a property that is on or off is on; ``None`` where nothing is said of it."""
    found = None if element is None else element.find("/".join(W + name for name in path))
    return None if found is None else str(found.get(W + "val", "1")) not in {"0", "false", "off"}


class Styles:
    """The styles, by id."""

    def __init__(self, root: Element | None) -> None:
        every = [] if root is None else list(root.iterfind(f"{W}style"))
        self._styles = {str(each.get(f"{W}styleId")): each for each in every}
        self._usual = next((str(each.get(f"{W}styleId")) for each in every if _is_usual(each)), "")
        self._levels: dict[str, int] = {}
        self._hidden: dict[str, bool] = {}
        defaults = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        usual = (value(each, "rPr", "lang") for each in self._line(self._usual))
        self.language = next(filter(None, usual), "") or value(defaults, "lang")

    def level(self, paragraph: Element) -> int:
        """The level of a heading, 0 where a paragraph is none."""
        own = value(paragraph, "pPr", "outlineLvl")
        if own:
            return _level(own)
        id = value(paragraph, "pPr", "pStyle") or self._usual
        if id not in self._levels:
            self._levels[id] = next((level for each in self._line(id) if (level := _named(each)) is not None), 0)
        return self._levels[id]

    def hides(self, run: Element, paragraph: Element | None) -> bool:
        """Whether a run is hidden, by itself or by a style."""
        own = switch(run, "rPr", "vanish")
        if own is not None:
            return own
        ids = (value(run, "rPr", "rStyle"), value(paragraph, "pPr", "pStyle") or self._usual)
        return any(self._style_hides(id) for id in ids if id)

    def _style_hides(self, id: str) -> bool:
        if id not in self._hidden:
            said = (switch(each, "rPr", "vanish") for each in self._line(id))
            self._hidden[id] = next((each for each in said if each is not None), False)
        return self._hidden[id]

    def _line(self, id: str) -> list[Element]:
        """A style and those that it is based on, nearest first."""
        line: list[Element] = []
        while id in self._styles and len(line) < _DEEPEST:
            line.append(self._styles[id])
            id = value(line[-1], "basedOn")
        return line


def _is_usual(style: Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in {"1", "true", "on"}


def _named(style: Element) -> int | None:
    """The level that a style gives to its paragraphs, by its name or by what it says; ``None`` where neither tells."""
    heading = _HEADING.fullmatch(value(style, "name").casefold())
    said = value(style, "pPr", "outlineLvl")
    return int(heading[1]) if heading else _level(said) if said else None


def _level(outline: str) -> int:
    return int(outline) + 1 if outline in set("012345678") else 0
