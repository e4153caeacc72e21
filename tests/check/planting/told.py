"""Places that our own writers fill: a tree in which each of them says something."""

import io
import re
from collections.abc import Mapping
from functools import cache
from urllib.parse import quote

from PIL import Image as Pillow

from reportkit.document import nodes as n
from reportkit.write.docx.writer import docx
from reportkit.write.pdf import Look, lay_out
from tests.conftest import ROOT

TOLD = (
    "a heading",
    "a paragraph",
    "bold words",
    "a list",
    "a list in a list",
    "a quotation",
    "a box",
    "the head of a table",
    "a cell of a table",
    "the caption of a table",
    "a footnote",
    "words of a link",
    "the address of a link",
    "words in another language",
    "lines as typed",
    "alternative text",
    "the caption of a figure",
    "the title",
    "the author",
    "the subject",
    "a keyword",
    "the running footer",
)
_NOBODY = "nobody"
_NOT_PRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")  # the readers of inputs let none of these through
_SHARED = ROOT / "templates" / "_shared"


def written(said: Mapping[str, str]) -> dict[str, bytes]:
    """The two files of a paper that says so in each place."""
    document = _document({place: _NOT_PRINTED.sub("", said.get(place, _NOBODY)) for place in TOLD})
    layout = lay_out(document, _look())
    return {"paper.docx": docx(document, _word(), layout.page_of), "paper.pdf": layout.pdf()}


@cache
def _look() -> Look:
    return Look((_SHARED / "look.css").read_text("utf-8"), _SHARED, _SHARED.parent)


@cache
def _word() -> bytes:
    return (_SHARED / "look.docx").read_bytes()


def _words(*inlines: n.Inline | str) -> n.Paragraph:
    return n.Paragraph(tuple(n.Text(each) if isinstance(each, str) else each for each in inlines))


def _text(words: str) -> n.Inlines:
    return (n.Text(words),)


def _cell(words: str, header: bool = False) -> n.Cell:
    return n.Cell((_words(words),), header)


@cache
def _picture() -> n.Image:
    file = io.BytesIO()
    Pillow.new("RGB", (8, 4)).save(file, "PNG")
    return n.Image(file.getvalue(), "image/png", 8, 4)


def _document(say: Mapping[str, str]) -> n.Document:
    address = f"https://x.example/?q={quote(say['the address of a link'])}"
    head = (_cell("no", True), _cell(say["the head of a table"], True))
    body = (_cell("1"), _cell(say["a cell of a table"]))
    columns = (n.Column(), n.Column())
    note = n.Note((_words(say["a footnote"]),), 1)
    blocks = (
        n.Heading(1, _text(say["a heading"]), "h1"),
        _words("Before. ", say["a paragraph"], " After.", note),
        _words("Before. ", n.Strong(_text(say["bold words"])), " After."),
        n.BulletList(((_words(say["a list"]), n.BulletList(((_words(say["a list in a list"]),),))),)),
        n.Quote((_words(say["a quotation"]),)),
        n.Box(n.Role.FINDING, (_words(say["a box"]),)),
        n.Table(columns, (head,), (body,), _text(say["the caption of a table"]), "t1", 1),
        _words(n.Link("https://x.example/", _text(say["words of a link"])), " and ", n.Link(address, _text("a page"))),
        _words(n.Foreign("fr", _text(say["words in another language"]))),
        n.Preformatted(say["lines as typed"]),
        n.Figure("a.png", say["alternative text"], _text(say["the caption of a figure"]), "f1", 1),
    )
    properties = n.Properties(
        say["the title"], "en-GB", "2021-12-10", say["the author"], say["the subject"], (say["a keyword"],)
    )
    return n.Document(properties, blocks, {"network": say["the running footer"]}, images={"a.png": _picture()})
