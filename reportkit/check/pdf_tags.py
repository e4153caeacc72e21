"""The tags of a PDF as a tree of plain values, with the words in place."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf

from reportkit.check.pdf_text import Piece, pieces_of


@dataclass(slots=True)
class Tag:
    """A tag by its standard name, and what it holds in reading order; ``target`` is where a link leads."""

    role: str
    page: int
    kids: "list[Tag | Piece]"
    target: str = ""
    alternative: str = ""
    span: int = 1

    def tags(self) -> "list[Tag]":
        """The tags directly in this one."""
        return [kid for kid in self.kids if isinstance(kid, Tag)]

    def pieces(self) -> Iterator[Piece]:
        """All words in this tag."""
        for kid in self.kids:
            if isinstance(kid, Piece):
                yield kid
            else:
                yield from kid.pieces()

    def words(self) -> str:
        """All words in this tag, as one text."""
        return "".join(piece.text for piece in self.pieces())


def tags_of(data: bytes) -> tuple[list[Tag], dict[str, int]]:
    """The tags at the top of a PDF, and the page of each named place in it."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root = pdf.Root.get("/StructTreeRoot")
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        if root is None:
            return [], {}
        reader = _Reader(numbers, pieces_of(data), _names_of(root.get("/RoleMap")))
        return [reader.tag(each, 0) for each in _listed(root.get("/K"))], _places(pdf, numbers)


def _places(pdf: pikepdf.Pdf, numbers: Mapping[Any, int]) -> dict[str, int]:
    names = pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
    tree = pikepdf.NameTree(names) if names is not None else {}
    return {str(name): _page_of(place, numbers) for name, place in tree.items()}


def _page_of(place: pikepdf.Object, numbers: Mapping[Any, int]) -> int:
    explicit = place.D if isinstance(place, pikepdf.Dictionary) else place
    return numbers.get(explicit[0].objgen, -1)


def _names_of(roles: pikepdf.Object | None) -> dict[str, str]:
    """What a file's own tags stand for."""
    return {} if roles is None else {str(own): str(standard) for own, standard in roles.items()}


@dataclass(frozen=True)
class _Reader:
    numbers: Mapping[Any, int]
    pieces: Sequence[Mapping[int, Piece]]
    roles: Mapping[str, str]

    def tag(self, element: pikepdf.Object, page: int) -> Tag:
        page = self._page(element, page)
        tag = Tag(self._role(str(element.S)), page, [], alternative=str(element.get("/Alt", "")))
        tag.span = _span(element.get("/A")) if tag.role in {"TD", "TH"} else 1
        for kid in _listed(element.get("/K")):
            if isinstance(kid, int):
                tag.kids.append(self._piece(page, kid))
            elif "/S" in kid:
                tag.kids.append(self.tag(kid, page))
            elif "/MCID" in kid:
                tag.kids.append(self._piece(self._page(kid, page), int(kid.MCID)))
            elif "/Obj" in kid:
                tag.target = tag.target or _target(kid.Obj)
        return tag

    def _role(self, name: str) -> str:
        for _ in range(8):
            name = self.roles.get(name, name)
        return name.removeprefix("/")

    def _page(self, element: pikepdf.Object, page: int) -> int:
        own = element.get("/Pg")
        return page if own is None else self.numbers.get(own.objgen, page)

    def _piece(self, page: int, mark: int) -> Piece:
        return self.pieces[page].get(mark) or Piece(page, mark)


def _listed(kids: Any) -> list[Any]:
    """What may be missing, one thing or an array of them, as a list."""
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _span(attributes: pikepdf.Object | None) -> int:
    """The number of columns that a cell takes."""
    spans = [each.get("/ColSpan") for each in _listed(attributes) if isinstance(each, pikepdf.Dictionary)]
    return next((int(span) for span in spans if span is not None), 1)


def _target(annotation: pikepdf.Object) -> str:
    """Where a link on the page leads: an address, or the name of a place after ``#``."""
    action = annotation.get("/A", pikepdf.Dictionary())
    if "/URI" in action:
        return str(action.URI)
    place = annotation.get("/Dest", action.get("/D"))
    return f"#{place}" if isinstance(place, pikepdf.String | pikepdf.Name) else ""
