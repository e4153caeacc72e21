"""Anchors: the places of a paper that links and references lead to, as Word bookmarks."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from reportkit.document import nodes as n
from reportkit.document.walk import every
from reportkit.write.docx.elements import Element, w


class Kind(Enum):
    """What an anchor stands at."""

    HEADING = "heading"
    CAPTION = "caption"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place: what it is, its bookmark, and for a heading also the bookmark that the contents lead to."""

    kind: Kind
    bookmark: str
    contents: str = ""


class Anchors:
    """The anchors of a paper by id. An id that comes twice marks the first place only."""

    def __init__(self, blocks: n.Blocks) -> None:
        nodes = list(every(blocks))
        self._anchors = _anchors(nodes, _wanted(nodes))
        self._placed: set[str] = set()
        self._count = 0

    def get(self, id: str) -> Anchor | None:
        """The anchor of this id, if the paper has one."""
        return self._anchors.get(id)

    def around(self, id: str, content: list[Element]) -> list[Element]:
        """The content within the bookmarks of this id."""
        anchor = self._anchors.get(id)
        if anchor is None or id in self._placed:
            return content
        self._placed.add(id)
        for name in filter(None, (anchor.bookmark, anchor.contents)):
            content = [w("bookmarkStart", id=self._count, name=name), *content, w("bookmarkEnd", id=self._count)]
            self._count += 1
        return content


def _anchors(nodes: Iterable[n.Inline | n.Block], wanted: set[str]) -> dict[str, Anchor]:
    anchors: dict[str, Anchor] = {}
    names = _Names()
    for id, kind in _places(nodes):
        if id not in anchors:
            bookmark = names.new("_Ref", id) if kind is not Kind.HEADING or id in wanted else ""
            anchors[id] = Anchor(kind, bookmark, names.new("_Toc", id) if kind is Kind.HEADING else "")
    return anchors


def _places(nodes: Iterable[n.Inline | n.Block]) -> Iterator[tuple[str, Kind]]:
    for node in nodes:
        match node:
            case n.Heading(id=id) if id:
                yield id, Kind.HEADING
            case n.Table(id=id) | n.Figure(id=id) if id:
                yield id, Kind.CAPTION
            case n.Label(id=id) if id:
                yield id, Kind.LABEL


def _wanted(nodes: Iterable[n.Inline | n.Block]) -> set[str]:
    """The ids that something other than the contents leads to."""
    references = {node.target for node in nodes if isinstance(node, n.Reference)}
    return references | {node.target[1:] for node in nodes if isinstance(node, n.Link) and node.target.startswith("#")}


class _Names:
    """Bookmark names as Word makes them, hidden and with nine digits, but the same in every build."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def new(self, prefix: str, id: str) -> str:
        number = int.from_bytes(hashlib.sha256(id.encode("utf-8", "replace")).digest()[:6], "big")
        while (name := f"{prefix}{100_000_000 + number % 900_000_000}") in self._taken:
            number += 1
        self._taken.add(name)
        return name
