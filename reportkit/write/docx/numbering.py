"""The numbering part: where each list of the paper begins anew."""

from collections.abc import Collection

from reportkit.write.docx.elements import Element, every, found, remove, root, value, w


class Numbering:
    """Hands out lists; their marks and indents are those of the look's list styles."""

    def __init__(self, part: Element | None) -> None:
        self._part = root("numbering") if part is None else part
        lists = every(self._part, "num")
        self._definitions = {int(value(num, "numId")): value(found(num, "abstractNumId")) for num in lists}

    def anew(self, list_id: int, level: int, start: int) -> int:
        """A list like ``list_id`` that begins at ``start`` on this level."""
        if list_id not in self._definitions:
            return 0
        definition, new = self._definitions[list_id], max(self._definitions) + 1
        override = w("lvlOverride", w("startOverride", val=start), ilvl=level)
        last = list(every(self._part, "num"))[-1]
        last.addnext(w("num", w("abstractNumId", val=definition), override, numId=new))
        self._definitions[new] = definition
        return new

    def unlink(self, styles: Collection[str]) -> None:
        """Let the levels of all lists forget these styles."""
        for link in [link for link in every(self._part, "pStyle") if value(link) in styles]:
            remove(link)
