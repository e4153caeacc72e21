"""The numbering part: where each list of the paper begins anew."""

from reportkit.write.docx.elements import Element, every, found, tag, value, w


class Numbering:
    """Hands out lists; their marks and indents are those of the look's list styles."""

    def __init__(self, root: Element | None) -> None:
        self._root = root
        self._definitions = _definitions(root)
        self._next = max(self._definitions, default=0) + 1

    def anew(self, list_id: int, level: int, start: int) -> int:
        """A list like ``list_id`` that begins at ``start`` on this level."""
        if self._root is None or list_id not in self._definitions:
            return 0
        new = self._next
        self._next += 1
        override = w("lvlOverride", w("startOverride", val=start), ilvl=level)
        _add(self._root, w("num", w("abstractNumId", val=self._definitions[list_id]), override, numId=new))
        return new


def _definitions(root: Element | None) -> dict[int, str]:
    nums = () if root is None else every(root, "num")
    return {int(value(num, "numId")): value(found(num, "abstractNumId")) for num in nums}


def _add(root: Element, num: Element) -> None:
    last = root.findall(tag("num"))[-1]
    last.addnext(num)
