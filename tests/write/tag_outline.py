"""The tags of a PDF as a tree of text: each tag with what it says about itself, and the words in it."""

import io
from collections.abc import Iterator

import pikepdf

from reportkit.check.pdf_text import Piece, pieces_of

SAID = ("/Alt", "/Lang", "/ID")
ATTRIBUTES = ("/Scope", "/ColSpan", "/RowSpan", "/ListNumbering")


def outline(data: bytes) -> str:
    """Everything that the tags say, one tag or piece of words a line."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return "\n".join(_Outline(pdf, data).lines(pdf.Root.StructTreeRoot.K[0], 0))


class _Outline:
    def __init__(self, pdf: pikepdf.Pdf, data: bytes) -> None:
        self.numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self.pieces = pieces_of(data)

    def lines(self, tag: pikepdf.Object, depth: int) -> Iterator[str]:
        page = self.numbers[tag.Pg.objgen] if "/Pg" in tag else 0
        kids = [line for kid in kids_of(tag) for line in self.kid(kid, page, depth + 1)]
        about = [f"{key[1:]}={tag[key]}" for key in SAID if key in tag]
        about += [f"{key[1:]}={str(tag.A[key]).lstrip('/')}" for key in ATTRIBUTES if key in tag.get("/A", {})]
        head = " ".join(["  " * depth + str(tag.S)[1:], *about])
        if len(kids) == 1 and kids[0].lstrip().startswith('"'):
            yield f"{head}  {kids[0].lstrip()}"
        else:
            yield head
            yield from kids

    def kid(self, kid: pikepdf.Object | int, page: int, depth: int) -> Iterator[str]:
        if isinstance(kid, int):
            yield "  " * depth + self.words(page, kid)
        elif "/S" in kid:
            yield from self.lines(kid, depth)
        elif "/MCID" in kid:
            number = self.numbers[kid.Pg.objgen]
            yield f"{'  ' * depth}{self.words(number, int(kid.MCID))} on page {number + 1}"
        else:
            yield f"{'  ' * depth}→ {target_of(kid.Obj)} ({kid.Obj.Contents})"

    def words(self, page: int, mark: int) -> str:
        return f'"{self.pieces[page].get(mark, Piece(page, mark)).text}"'


def kids_of(tag: pikepdf.Object) -> list[pikepdf.Object | int]:
    kids = tag.get("/K", pikepdf.Array())
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def target_of(annotation: pikepdf.Object) -> str:
    return str(annotation.A.URI) if "/A" in annotation else f"#{annotation.Dest}"
