"""Plain data as a person wrote it, before anything is known of its meaning."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reportkit.problems import Place

Path = tuple[str | int, ...]
"""The way to a value: field names and positions in lists, from the outside inwards."""


@dataclass(frozen=True, slots=True)
class Written:
    """Texts, lists and dicts, and where each of them stands; ``()`` is the place of the whole.

    ``whole`` is what people call it ("the file", "this row"). The values of ``secret`` data never appear in messages.
    """

    data: Any
    places: Mapping[Path, Place]
    whole: str = "the file"
    secret: bool = False

    def known(self, path: Path) -> Path:
        """The longest beginning of ``path`` that somebody wrote down."""
        while path and path not in self.places:
            path = path[:-1]
        return path

    def where(self, path: Path) -> Place:
        return self.places[self.known(path)]

    def value(self, path: Path) -> Any:
        """What stands at ``path``, which must be known."""
        value = self.data
        for step in path:
            value = value[step]
        return value
