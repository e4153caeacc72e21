"""A paper that holds every node there is, each piece of text a word of its own."""

import io
from itertools import count

from PIL import Image
from word_file import paper

from reportkit.document import nodes as n

_numbers = count(1)


def _word() -> str:
    return f"w{next(_numbers)}w"


def _text() -> n.Text:
    return n.Text(_word())


def _paragraph(*more: n.Inline) -> n.Paragraph:
    return n.Paragraph((_text(), n.Text(" "), *more))


def _cell(header: bool = False, span: int = 1, *more: n.Block) -> n.Cell:
    return n.Cell((_paragraph(), *more), header, span)


def _note() -> n.Note:
    return n.Note(
        (_paragraph(), n.BulletList(((_paragraph(),),)), _paragraph(n.Link("https://example.org/n", (_text(),))))
    )


def _every_inline() -> n.Inlines:
    inside = (n.Emphasis((_text(),)), n.Strong((_text(), n.Emphasis((_text(),)))), n.Superscript((_text(),)))
    more = (n.Subscript((_text(),)), n.Code(_word()), n.Foreign("fr", (_text(),)), n.Foreign("ar", (_text(),)))
    links = (
        n.Link("https://example.org/?a=1&b=2", (_text(),)),
        n.Link("#table", (_text(),)),
        n.Link("#no", (_text(),)),
    )
    places = ("intro", "plain", "table", "figure", "R1", "nowhere")
    references = tuple(n.Reference(place, _word()) for place in places)
    return (_text(), n.LineBreak(), *inside, *more, *links, *references, _note())


def png(colour: str = "navy", size: tuple[int, int] = (30, 20)) -> n.Image:
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, "PNG")
    return n.Image(buffer.getvalue(), "image/png", *size)


def _table(id: str, number: int) -> n.Table:
    columns = (n.Column(), n.Column(n.Alignment.CENTRE), n.Column(n.Alignment.RIGHT, 2))
    lists = (n.BulletList(((_paragraph(),),)), n.OrderedList(((_paragraph(),),)), n.Quote((_paragraph(),)))
    caption = (_text(), _note())
    body = ((_cell(True), _cell(False, 1, *lists), _cell()), (_cell(True), _cell(False, 2)), (_cell(),))
    return n.Table(columns, ((_cell(), _cell(), _cell()),), body, caption, id, number)


def _lists() -> tuple[n.Block, ...]:
    deep: tuple[n.Block, ...] = (_paragraph(),)
    for _ in range(3):
        deep = (_paragraph(), n.BulletList((deep,)), n.OrderedList(((_paragraph(),), ())), _paragraph())
    return (n.BulletList((deep, (n.Quote((_paragraph(),)),))), n.OrderedList(((_paragraph(),),), 4))


def _boxes() -> tuple[n.Box, ...]:
    return tuple(n.Box(role, _box(f"box-{role}")) for role in n.Role)


def _box(id: str) -> n.Blocks:
    labelled = n.Paragraph((n.Label(id, _word()), n.Text(" "), _text()))
    lists = (
        n.BulletList(((_paragraph(), n.OrderedList(((_paragraph(),),)), _paragraph()),)),
        n.OrderedList(((_paragraph(),),)),
    )
    return (labelled, _paragraph(), *lists, _paragraph())


def everything() -> n.Document:
    """The paper, the same at each call."""
    global _numbers
    _numbers = count(1)
    headings = tuple(n.Heading(level, (_text(), _note())) for level in range(3, 7))
    label = n.Box(n.Role.RECOMMENDATION, (n.Paragraph((n.Label("R1", _word()), n.Text(" "), _text())),))
    contents = n.Contents(2, (n.ContentsEntry(1, "", _word(), "plain"), n.ContentsEntry(2, "1.1", _word(), "none")))
    figure = n.Figure("a.png", "A figure", (_text(), _note()), "figure", 1)
    blocks = (
        *(contents, n.PageBreak(), n.Heading(1, (_text(),), "plain"), n.Heading(1, (_text(), _note()), "intro", "1")),
        *(n.Heading(2, (_text(),), "later", "1.1"), n.Heading(2, (_text(),), "odd", "7.3"), *headings),
        *(n.Paragraph(_every_inline()), label, *_lists(), *_boxes()),
        *(
            n.Quote((_paragraph(), n.BulletList(((_paragraph(),),)))),
            n.Preformatted(f"{_word()}  {_word()}\n\t{_word()}"),
        ),
        *(_table("table", 1), _table("", 2), n.PageBreak(), _table("again", 3), n.Rule(), figure),
        *(n.Figure("b.jpeg", "", (), "other"), n.Figure("a.png", "Again"), n.Quote((_table("inside", 4),))),
    )
    return paper(*blocks, images={"a.png": png(), "b.jpeg": png("red")})
