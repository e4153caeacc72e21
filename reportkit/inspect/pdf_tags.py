"""The tags of a PDF as a tree of plain values. A hostile tree may lead back to itself, or be endless: it is cut off."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from reportkit.inspect.pdf_file import entry, identity, name, number, several, text
from reportkit.inspect.pdf_words import Words, rightly
from reportkit.inspect.words import tidy

_DEEPEST = 200
_MOST = 500_000


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked content: its page, from 0, and its number there."""

    page: int
    number: int


@dataclass(slots=True)
class Tag:
    """A tag by its standard name, and what it holds in reading order."""

    role: str
    page: int
    parents: tuple[str, ...]
    kids: "list[Tag | Mark]" = field(default_factory=list)
    alternative: str = ""
    actual: str = ""
    language: str = ""
    annotations: list[Any] = field(default_factory=list)
    span: int = 1
    scoped: bool = False

    def every(self, *roles: str) -> "Iterator[Tag]":
        """All tags of some roles below this one, in reading order; all tags without roles."""
        waiting: list[Tag] = self.tags()[::-1]
        while waiting:
            tag = waiting.pop()
            if not roles or tag.role in roles:
                yield tag
            waiting.extend(tag.tags()[::-1])

    def tags(self) -> "list[Tag]":
        """The tags directly in this one."""
        return [kid for kid in self.kids if isinstance(kid, Tag)]

    def words(self, words: Words) -> str:
        """All words in this tag, tidy."""
        parts: list[str] = []
        waiting: list[Tag | Mark] = [self]
        while waiting:
            each = waiting.pop()
            if isinstance(each, Mark):
                parts.append(words.page(each.page).marked.get(each.number, ""))
            elif each.actual:
                parts.append(each.actual)
            else:
                waiting.extend(each.kids[::-1])
        return tidy(rightly("".join(parts)))


def tags_of(pdf: pikepdf.Pdf, pages: Mapping[object, int]) -> Tag | None:
    """The root of the tags, or ``None`` in a PDF without tags; ``pages`` are the numbers of pages by identity."""
    root = entry(pdf.Root, "/StructTreeRoot")
    if not isinstance(root, pikepdf.Dictionary):
        return None
    reader = _Reader(pages, _roles(entry(root, "/RoleMap")))
    return reader.tree(root)


def _roles(own: Any) -> dict[str, str]:
    """What a file's own tags stand for."""
    found = own.keys() if isinstance(own, pikepdf.Dictionary) else ()
    return {str(each).removeprefix("/"): name(own, each) for each in found}


@dataclass
class _Reader:
    pages: Mapping[object, int]
    roles: Mapping[str, str]
    seen: set[object] = field(default_factory=set)

    def tree(self, root: pikepdf.Object) -> Tag:
        """All tags below the root, without recursion."""
        top = Tag("", 0, ())
        waiting = [(kid, top) for kid in reversed(several(root, "/K"))]
        while waiting and len(self.seen) < _MOST:
            element, parent = waiting.pop()
            tag = self._kid(element, parent)
            if tag is not None and len(tag.parents) < _DEEPEST:
                waiting.extend((kid, tag) for kid in reversed(several(element, "/K")))
        return top

    def _kid(self, element: Any, parent: Tag) -> Tag | None:
        """Hang what an element is below its parent; the tag, if it is one."""
        if isinstance(element, int):
            parent.kids.append(Mark(parent.page, element))
        elif entry(element, "/S") is not None:
            return self._tag(element, parent)
        elif (mark := number(element, "/MCID")) is not None:
            parent.kids.append(Mark(self._page(element, parent), int(mark)))
        elif (annotation := entry(element, "/Obj")) is not None:
            parent.annotations.append(annotation)
        return None

    def _tag(self, element: Any, parent: Tag) -> Tag | None:
        if element.is_indirect and element.objgen in self.seen:
            return None
        self.seen.add(element.objgen if element.is_indirect else object())
        tag = Tag(self._role(name(element, "/S")), self._page(element, parent), (*parent.parents, parent.role))
        tag.alternative, tag.actual = text(element, "/Alt"), text(element, "/ActualText")
        tag.language = text(element, "/Lang")
        attributes = several(element, "/A")
        tag.span = next((int(span) for each in attributes if (span := number(each, "/ColSpan"))), 1)
        headers = entry(element, "/Headers") or any(entry(each, "/Headers") is not None for each in attributes)
        tag.scoped = bool(headers) or any(name(each, "/Scope") for each in attributes)
        parent.kids.append(tag)
        return tag

    def _role(self, role: str) -> str:
        for _ in range(8):
            if role not in self.roles:
                break
            role = self.roles[role]
        return role

    def _page(self, element: Any, parent: Tag) -> int:
        own = entry(element, "/Pg")
        return parent.page if own is None else self.pages.get(identity(own), parent.page)
