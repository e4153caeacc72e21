"""What WeasyPrint paints on each page, and the number by which the page's content can be called."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

PIXEL = 0.75
"""The points in a CSS pixel."""


@dataclass(eq=False, slots=True)
class Painted:
    """A page that remembers what is painted on it: it stands in for the page's ``paint``.

    ``marks`` is what WeasyPrint would tag by itself: it has a number for each box of words and for each picture.
    """

    page: Any
    marks: dict[Any, dict[str, Any]] = field(default_factory=dict)
    stream: Any = None

    def __call__(self, stream: Any, scale: float = 1) -> None:
        """Paint the page, with a number for everything that it shows."""
        self.stream, stream._tags = stream, self.marks
        type(self.page).paint(self.page, stream, scale)

    def number(self, box: Any) -> int | None:
        """The number of what was painted for a box, if it shows anything by itself."""
        mark = self.marks.get(box)
        return None if mark is None else int(mark["mcid"])

    def blanks(self) -> set[int]:
        """The numbers of spaces between words: there is nothing to paint for them, and yet they part the words."""
        return {mark["mcid"] for box, mark in self.marks.items() if hasattr(box, "text") and not box.text.strip()}

    def frame(self, box: Any) -> tuple[float, float, float, float]:
        """Where a picture stands, in points from the lower left corner of the page."""
        left, top = box.content_box_x(), box.content_box_y()
        bottom, right = self.page.height - top - box.height, left + box.width
        return left * PIXEL, bottom * PIXEL, right * PIXEL, (self.page.height - top) * PIXEL


def remembered(pages: Iterable[Any]) -> list[Painted]:
    """The pages, made to remember what is painted on them when they are written."""
    found = [Painted(page) for page in pages]
    for each in found:
        each.page.paint = each
    return found
