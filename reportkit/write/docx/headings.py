"""Headings, numbered by Word itself wherever Word would come to the number that the paper gives them."""

from reportkit.document import nodes as n
from reportkit.document.walk import every
from reportkit.write.docx.styles import Styles

HEADINGS = tuple(f"Heading {level}" for level in range(1, 7))


class HeadingNumbers:
    """Counts headings as Word does, to know which of them get their number from the list of the heading styles."""

    def __init__(self, blocks: n.Blocks, styles: Styles) -> None:
        self._listed = {level for level, name in enumerate(HEADINGS, 1) if _on_level(styles, name, level)}
        headings = [node for node in every(blocks) if isinstance(node, n.Heading)]
        count = _Count()
        native = [count.agrees(heading, self._listed) for heading in headings]
        self._ids = {heading.id for heading, agrees in zip(headings, native, strict=True) if agrees}
        self._count = _Count()

    def native(self, heading: n.Heading) -> bool:
        """Whether Word numbers this heading rightly; to be asked once for each heading, in order."""
        return self._count.agrees(heading, self._listed)

    def __contains__(self, id: str) -> bool:
        """Whether Word numbers the heading with this id."""
        return id in self._ids

    def __bool__(self) -> bool:
        """Whether Word numbers any heading of the paper."""
        return bool(self._ids)


def _on_level(styles: Styles, name: str, level: int) -> bool:
    """Whether the look numbers headings of this level, on the level of a list that fits."""
    return name in styles and styles[name].list_id > 0 and styles[name].level == level - 1


class _Count:
    """The number that each level has come to."""

    def __init__(self) -> None:
        self._numbers: list[int] = []

    def agrees(self, heading: n.Heading, listed: set[int]) -> bool:
        """Whether the next heading of this level has the number it should have; only then is it counted."""
        if not heading.number or heading.level not in listed or len(self._numbers) < heading.level - 1:
            return False
        here = self._numbers[heading.level - 1 : heading.level] or [0]
        numbers = [*self._numbers[: heading.level - 1], here[0] + 1]
        if ".".join(map(str, numbers)) != heading.number:
            return False
        self._numbers = numbers
        return True
