"""What Word makes of a paragraph: the names of its styles, its place in a list, and the number that it then shows."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property

from lxml.etree import _Element as Element

from reportkit.check.docx_parts import W, every, value

_HEADING = re.compile(r"heading ([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its name in small letters, and the list that it puts a paragraph in."""

    name: str = ""
    list_id: str = ""
    list_level: int = 0
    outline: str = ""

    @property
    def heading(self) -> int:
        """The level of heading that the style is for, 0 if it is for another thing."""
        named = _HEADING.fullmatch(self.name)
        if named:
            return int(named[1])
        return int(self.outline) + 1 if self.outline.isdecimal() and int(self.outline) < 9 else 0


class Styles:
    """The paragraph styles, by id."""

    def __init__(self, root: Element | None) -> None:
        self._elements = {str(each.get(f"{W}styleId")): each for each in every(root, "style")}
        self._read: dict[str, Style] = {}

    def __getitem__(self, id: str) -> Style:
        if id not in self._read:
            self._read[id] = Style()  # so that a style that is based on itself ends somewhere
            self._read[id] = self._style(self._elements.get(id))
        return self._read[id]

    def _style(self, element: Element | None) -> Style:
        if element is None:
            return Style()
        parent = value(element, "basedOn")
        base = self[parent] if parent else Style()
        return replace(_own(element, base), name=value(element, "name").casefold())

    def of(self, paragraph: Element) -> Style:
        """The style of a paragraph, with what the paragraph itself says otherwise."""
        properties = paragraph.find(f"{W}pPr")
        style = self[value(properties, "pStyle")] if properties is not None else self[""]
        return style if properties is None or properties.find(f"{W}numPr") is None else _own(paragraph, style)


def _own(element: Element, base: Style) -> Style:
    """A style with what an element says about lists and outline, and the rest from the style it is based on."""
    id, level = value(element, "pPr", "numPr", "numId"), value(element, "pPr", "numPr", "ilvl")
    return replace(
        base,
        list_id=id or base.list_id,
        list_level=int(level) if level else base.list_level,
        outline=value(element, "pPr", "outlineLvl") or base.outline,
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a paragraph: its words, whether it counts, and how far it has counted."""

    words: str
    ordered: bool
    number: int


@dataclass(frozen=True, slots=True)
class _Level:
    format: str
    text: str
    start: int


class Numbering:
    """Counts as Word does: lists that share a definition go on counting, unless one says where it starts."""

    def __init__(self, root: Element | None) -> None:
        self._root = root
        self._counted: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    @cached_property
    def _lists(self) -> dict[str, tuple[str, dict[int, int]]]:
        """For each list the definition that it shares with others, and where it starts anew, by level."""
        found = every(self._root, "num")
        return {str(each.get(f"{W}numId")): (value(each, "abstractNumId"), _starts(each)) for each in found}

    @cached_property
    def _levels(self) -> dict[str, dict[int, _Level]]:
        found = every(self._root, "abstractNum")
        return {str(each.get(f"{W}abstractNumId")): _levels(each) for each in found}

    def mark(self, style: Style) -> Mark | None:
        """What the next paragraph of this style shows before its words; ``None`` where that is nothing."""
        if style.list_id not in self._lists:
            return None
        shared, starts = self._lists[style.list_id]
        levels, depth = self._levels.get(shared, {}), style.list_level
        level = levels.get(depth)
        if level is None or (level.format == "none" and not level.text.strip()):
            return None
        number = self._count(shared, (style.list_id, depth), starts.get(depth), level.start)
        if level.format in {"bullet", "none"}:
            return Mark(level.text, False, 0)
        return Mark(_filled(level.text, levels, self._counted[shared]), True, number)

    def _count(self, shared: str, place: tuple[str, int], anew: int | None, start: int) -> int:
        counted, depth = self._counted[shared], place[1]
        if anew is not None and place not in self._begun:
            counted[depth] = anew
        else:
            counted[depth] = counted.get(depth, start - 1) + 1
        self._begun.add(place)
        for deeper in [each for each in counted if each > depth]:
            del counted[deeper]
        return counted[depth]


def _starts(num: Element) -> dict[int, int]:
    overrides = ((_depth(each), value(each, "startOverride")) for each in every(num, "lvlOverride"))
    return {depth: int(start) for depth, start in overrides if start}


def _levels(definition: Element) -> dict[int, _Level]:
    return {_depth(each): _level(each) for each in every(definition, "lvl")}


def _depth(element: Element) -> int:
    return int(element.get(f"{W}ilvl", "0"))


def _level(element: Element) -> _Level:
    return _Level(value(element, "numFmt"), value(element, "lvlText"), int(value(element, "start") or "1"))


def _filled(text: str, levels: dict[int, _Level], counted: dict[int, int]) -> str:
    """The text of a mark, such as ``%1.%2``, with the numbers in place."""

    def number(match: re.Match[str]) -> str:
        level = levels[int(match[1]) - 1]
        return _printed(counted.get(int(match[1]) - 1, level.start), level.format)

    return re.sub("%([1-9])", number, text)


def _printed(number: int, form: str) -> str:
    match form:
        case "lowerLetter" | "upperLetter":
            letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        case "lowerRoman" | "upperRoman":
            letters = _roman(number)
        case _:
            return str(number)
    return letters.upper() if form.startswith("upper") else letters


def _roman(number: int) -> str:
    letters = ""
    for worth, letter in _ROMAN:
        letters += letter * (number // worth)
        number %= worth
    return letters + _ONES[number]
