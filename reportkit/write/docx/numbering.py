"""The numbering part: where each list of the paper begins anew."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from copy import deepcopy

from reportkit.write.docx.elements import Element, every, found, remove, root, tag, value, w


class Numbering:
    """Hands out lists; their marks and indents are those of the look's list styles."""

    def __init__(self, part: Element | None) -> None:
        self._part = root("numbering") if part is None else part
        lists = every(self._part, "num")
        self._definitions = {int(value(num, "numId")): value(found(num, "abstractNumId")) for num in lists}
        self._open: list[tuple[str, int]] = []

    @contextmanager
    def anew(self, list_id: int, level: int, start: int) -> Iterator[int]:
        """A list like ``list_id`` that begins at ``start`` on this level, while its items are written."""
        if list_id not in self._definitions:
            yield 0
            return
        definition = self._counting(self._definitions[list_id], level)
        self._open.append((definition, level))
        yield self._list(definition, level, start)
        self._open.pop()

    def _list(self, definition: str, level: int, start: int) -> int:
        new = max(self._definitions) + 1
        override = w("lvlOverride", w("startOverride", val=start), ilvl=level)
        last = list(every(self._part, "num"))[-1]
        last.addnext(w("num", w("abstractNumId", val=definition), override, numId=new))
        self._definitions[new] = definition
        return new

    def _counting(self, definition: str, level: int) -> str:
        """A definition that counts for this list alone, while one around it goes on: Word counts once for each.

        A list in a box in a list begins at the first level again, and so both would share a count.
        """
        if all(each != definition or above < level for each, above in self._open):
            return definition
        listed = list(every(self._part, "abstractNum"))
        numbers = {value(each, "abstractNumId"): each for each in listed}
        new, copy = str(max(map(int, numbers)) + 1), deepcopy(numbers[definition])
        copy.set(tag("abstractNumId"), new)
        for each in list(every(copy, "nsid", "styleLink", "pStyle")):  # they name one definition of the file
            remove(each)
        listed[-1].addnext(copy)
        return new

    def unlink(self, styles: Collection[str]) -> None:
        """Let the levels of all lists forget these styles."""
        for link in [link for link in every(self._part, "pStyle") if value(link) in styles]:
            remove(link)
