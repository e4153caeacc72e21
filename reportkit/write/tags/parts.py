"""What was painted, gathered by the element it belongs to: a paragraph on two pages is one part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportkit.write.tags.painted import Painted
from reportkit.write.tags.tree import Area, Frame, Mark

_CALL = "footnote-call"
_ADDED = frozenset({"before", "after"})


@dataclass(eq=False, slots=True)
class Part:
    """An element of the paper, or what CSS adds to one (``pseudo``: ``marker``, ``footnote-call`` …), as painted."""

    element: Any
    pseudo: str = ""
    kids: "list[Part | Mark | Area]" = field(default_factory=list)
    frame: Frame | None = None

    @property
    def name(self) -> str:
        """The element's name, with that of what CSS adds to it: ``li``, ``li::marker``."""
        return f"{self.element.tag}::{self.pseudo}" if self.pseudo else str(self.element.tag)

    def parts(self) -> "Iterator[Part]":
        """The parts directly in this one."""
        return (kid for kid in self.kids if isinstance(kid, Part))

    def without(self, pseudo: str) -> "Part":
        """The same part without what CSS adds to it under this name."""
        kids = [kid for kid in self.kids if not isinstance(kid, Part) or kid.pseudo != pseudo]
        return Part(self.element, self.pseudo, kids, self.frame)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The paper's body, its footnotes by their element, and the words of the margins: ``Header`` or ``Footer`` each."""

    body: Part
    notes: dict[Any, Part]
    margins: dict[Mark, str]


def gathered(pages: Sequence[Painted]) -> Gathered:
    """Everything that was painted, in the order in which it is read."""
    gathering = _Gathering(_parents(pages[0].page._page_box.children[0].element))
    for number, page in enumerate(pages):
        gathering.page(number, page)
    spans = (part for part in gathering.parts.values() if part.name == "span")
    notes = {part.element: part for part in spans if part.element.get("class") == "footnote"}
    return Gathered(gathering.body, notes, gathering.margins)


def _parents(root: Any) -> dict[Any, Any]:
    return {kid: parent for parent in root.iter() for kid in parent}


@dataclass(slots=True)
class _Gathering:
    """Puts each part into the one around it when it is first seen; a head that a page repeats is not seen twice."""

    parents: dict[Any, Any]
    parts: dict[tuple[Any, str], Part] = field(default_factory=dict)
    margins: dict[Mark, str] = field(default_factory=dict)
    heads: dict[Any, int] = field(default_factory=dict)

    @property
    def body(self) -> Part:
        return next(part for (element, pseudo), part in self.parts.items() if element.tag == "body" and not pseudo)

    def page(self, number: int, page: Painted) -> None:
        for box in page.page._page_box.children:
            if type(box).__name__ == "MarginBox":
                self._margin(box, number, page)
            else:
                self._box(box, number, page)

    def _margin(self, box: Any, number: int, page: Painted) -> None:
        role = "Header" if box.at_keyword.startswith("@top") else "Footer"
        found = (page.number(each) for each in box.descendants())
        self.margins |= {Mark(number, mark): role for mark in found if mark is not None}

    def _box(self, box: Any, number: int, page: Painted) -> None:
        box = getattr(box, "_box", box)
        if box.element is not None:
            if box.element.tag == "thead" and self.heads.setdefault(box.element, number) != number:
                return self._repeated(box, number)
            self._keep(box, number, page)
        for kid in box.children:
            self._box(kid, number, page)
        return None

    def _keep(self, box: Any, number: int, page: Painted) -> None:
        part = self._part(box.element, box.element_tag.partition("::")[2])
        self._keep_area(part, box, number)
        mark = page.number(box)
        if mark is None or _is_decoration(part, box):
            return
        part.kids.append(Mark(number, mark))
        if box.element.tag == "img":
            part.frame = page.frame(box)

    def _keep_area(self, part: Part, box: Any, number: int) -> None:
        if box.link_annotation:
            part.kids.append(Area(number, box.link_annotation))

    def _repeated(self, head: Any, number: int) -> None:
        """Words of a repeated head are said once, but what can be clicked in it must belong to a link everywhere."""
        for box in head.descendants():
            if box.element is not None:
                self._keep_area(self._part(box.element, box.element_tag.partition("::")[2]), box, number)

    def _part(self, element: Any, pseudo: str) -> Part:
        part = self.parts.get((element, pseudo))
        if part is None:
            part = self.parts[element, pseudo] = Part(element, pseudo)
            around = element if pseudo and pseudo != _CALL else self.parents.get(element)
            if around is not None:
                self._part(around, "").kids.append(part)
        return part


def _is_decoration(part: Part, box: Any) -> bool:
    """Whether words are there only for the eye, such as the dots that lead to a page number."""
    words = getattr(box, "text", "")
    return part.pseudo in _ADDED and bool(words) and not any(map(str.isalnum, words))
