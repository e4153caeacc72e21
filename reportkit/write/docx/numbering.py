"""The numbering part: where each list of the paper begins anew."""

from collections.abc import Collection

from reportkit.write.docx.elements import Element, every, found, remove, tag, value, w

_LEVELS = 9


class Numbering:
    """Hands out lists; their marks and indents are those of the look's list styles."""

    def __init__(self, root: Element | None) -> None:
        self._root = root
        self._definitions = _definitions(root)
        self._none = 0

    def anew(self, list_id: int, level: int, start: int) -> int:
        """A list like ``list_id`` that begins at ``start`` on this level."""
        if list_id not in self._definitions:
            return 0
        override = w("lvlOverride", w("startOverride", val=start), ilvl=level)
        return self._add(self._definitions[list_id], override)

    def none(self) -> int:
        """A list that prints no numbers, for a heading without one in a style that has them.

        Word itself would say "list 0", which validators take for a list that is missing.
        """
        if self._root is not None and not self._none:
            definition = 1 + max(
                (int(value(each, "abstractNumId")) for each in every(self._root, "abstractNum")), default=0
            )
            self._root.insert(len(self._root.findall(tag("abstractNum"))), _without_numbers(definition))
            self._none = self._add(str(definition))
        return self._none

    def unlink(self, styles: Collection[str]) -> None:
        """Let the levels of all lists forget these styles."""
        for link in [] if self._root is None else list(every(self._root, "pStyle")):
            if value(link) in styles:
                remove(link)

    def _add(self, definition: str, *overrides: Element) -> int:
        new = max(self._definitions, default=0) + 1
        self._definitions[new] = definition
        if self._root is not None:
            places = self._root.findall(tag("num")) or self._root.findall(tag("abstractNum"))
            places[-1].addnext(w("num", w("abstractNumId", val=definition), *overrides, numId=new))
        return new


def _definitions(root: Element | None) -> dict[int, str]:
    nums = () if root is None else every(root, "num")
    return {int(value(num, "numId")): value(found(num, "abstractNumId")) for num in nums}


def _without_numbers(definition: int) -> Element:
    levels = [_empty_level(level) for level in range(_LEVELS)]
    return w("abstractNum", w("multiLevelType", val="multilevel"), *levels, abstractNumId=definition)


def _empty_level(level: int) -> Element:
    place = w("pPr", w("ind", left=0, firstLine=0))
    parts = (w("start", val=1), w("numFmt", val="none"), w("suff", val="nothing"), w("lvlText", val=""))
    return w("lvl", *parts, w("lvlJc", val="left"), place, ilvl=level)
