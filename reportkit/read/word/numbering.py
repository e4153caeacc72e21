"""The lists of a Word file: what stands before an item, and which number it has (17.9)."""

from collections import defaultdict
from dataclasses import dataclass

from lxml.etree import _Element as Element

from reportkit.read.word.names import W, child, number, value
from reportkit.read.word.styles import Styles

_MOST_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before an item: its level (from 0), its number (0 for a bullet), and how far its words are set in.

    ``silent`` says that nothing stands there: the paragraph goes on with the item before it.
    """

    list: str
    level: int
    number: int
    indent: int
    silent: bool = False


class Numbering:
    """Counts the items of all lists as they come; lists of one kind count on from each other, as in Word."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        kinds = () if root is None else root.iterfind(f"{W}abstractNum")
        self._kinds = {str(each.get(f"{W}abstractNumId")): each for each in kinds}
        lists = () if root is None else root.iterfind(f"{W}num")
        self._lists = {str(each.get(f"{W}numId")): each for each in lists}
        self._by_style = {
            value(each, "styleLink"): each for each in self._kinds.values() if child(each, "styleLink") is not None
        }
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[tuple[str, int]] = set()

    def mark(self, paragraph: Element) -> Mark | None:
        """What stands before a paragraph, ``None`` where it is no item; the next item counts on."""
        id, ilvl = self._styles.numbering(paragraph)
        if id not in self._lists:
            return None
        level = min(max(number(ilvl) if ilvl else self._level_by_style(id, paragraph), 0), _MOST_LEVELS - 1)
        element = self._level(id, level)
        form, text = value(element, "numFmt") or "decimal", value(element, "lvlText")
        left = child(element, "pPr", "ind")
        indent = number(str(left.get(f"{W}left") or left.get(f"{W}start") or "")) if left is not None else 0
        indent = self._styles.indentation(paragraph) or indent or 720 * (level + 1)
        if form == "none" or (form == "bullet" and not text.strip()):
            return Mark(id, level, 0, indent, silent=True)
        return Mark(id, level, 0 if form == "bullet" else self._next(id, level), indent)

    def _next(self, id: str, level: int) -> int:
        counts = self._counts[value(self._lists[id], "abstractNumId")]
        start = number(value(self._level(id, level), "start"), 1)
        restart = value(self._override(id, level), "startOverride")
        if restart and (id, level) not in self._begun:
            counts[level] = number(restart, 1)
        else:
            counts[level] = counts[level] + 1 if level in counts else number(restart, start) if restart else start
        self._begun.add((id, level))
        for deeper in [each for each in counts if each > level]:
            del counts[deeper]
        return counts[level]

    def _override(self, id: str, level: int) -> Element | None:
        overrides = self._lists[id].iterfind(f"{W}lvlOverride")
        return next((each for each in overrides if each.get(f"{W}ilvl") == str(level)), None)

    def _level(self, id: str, level: int) -> Element | None:
        """How a level of a list is marked: as the list says itself, or its kind, or the style that its kind names."""
        own = child(self._override(id, level), "lvl")
        if own is not None:
            return own
        kind = self._kinds.get(value(self._lists[id], "abstractNumId"))
        if kind is not None and child(kind, "lvl") is None:
            kind = self._by_style.get(value(kind, "numStyleLink"), kind)
        levels = () if kind is None else kind.iterfind(f"{W}lvl")
        return next((each for each in levels if each.get(f"{W}ilvl") == str(level)), None)

    def _level_by_style(self, id: str, paragraph: Element) -> int:
        """The level whose style a paragraph has."""
        names = {style.id for style in self._styles.of(paragraph)}
        return next((at for at in range(_MOST_LEVELS) if value(self._level(id, at), "pStyle") in names - {""}), 0)
