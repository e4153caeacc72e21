"""A tag and what it holds, as plain values."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

Frame = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """Something painted: its page, from 0, and the number by which the page's content is called."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Area:
    """A place on a page that can be clicked: its page, and the annotation that WeasyPrint made for it."""

    page: int
    annotation: Any


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its role, what it holds in reading order, and what it says about itself.

    ``attributes`` belong to ``owner`` (``Table``, ``List`` or ``Layout``); ``name`` is unique in the file. ``note`` is
    the footnote that this tag calls.
    """

    role: str
    kids: "Kids"
    owner: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    alternative: str = ""
    language: str = ""
    name: str = ""
    note: "Tag | None" = None

    def marks(self) -> Iterator[Mark]:
        """Everything painted for this tag, here and further down."""
        for kid in self.kids:
            match kid:
                case Tag():
                    yield from kid.marks()
                case Mark():
                    yield kid
                case _:
                    pass


Kid = Tag | Mark | Area
Kids = tuple[Kid, ...]
