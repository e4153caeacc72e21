"""Places in the words of a paper, which the two writers put into the Word file and the PDF: a text in each."""

import io
from collections.abc import Callable, Mapping
from urllib.parse import quote

from PIL import Image as Pillow

from reportkit.document import nodes as n
from reportkit.document.charts import Bars

_FIGURE = "dot.png"


def _dot() -> n.Image:
    file = io.BytesIO()
    Pillow.new("RGB", (4, 4)).save(file, "PNG")
    return n.Image(file.getvalue(), "image/png", 4, 4)


def _words(text: str) -> n.Paragraph:
    return n.Paragraph((n.Text(text),))


def _halves(text: str) -> n.Paragraph:
    """A text whose letters change to bold in its middle, and to italics towards its end."""
    half, end = len(text) // 2, max(len(text) // 2, len(text) - 2)
    parts = (n.Text(text[:half]), n.Strong((n.Text(text[half:end]),)), n.Emphasis((n.Text(text[end:]),)))
    return n.Paragraph(tuple(part for part in parts if part != n.Text("")))


def _over_lines(text: str) -> n.Paragraph:
    """A text with a forced line break at each space."""
    parts = [part for word in text.split(" ") for part in (n.LineBreak(), n.Text(word))]
    return n.Paragraph(tuple(parts[1:]))


def _cell(text: str) -> n.Cell:
    return n.Cell((_words(text),))


def _table(head: str = "kind", body: str = "one", caption: str = "Kinds", identity: str = "") -> n.Table:
    header, row = (_cell(head), _cell("number")), (_cell(body), _cell("1"))
    return n.Table((n.Column(), n.Column()), (header,), (row,), (n.Text(caption),), identity, 1)


def _figure(alternative: str = "A dot", caption: str = "A dot", identity: str = "") -> n.Figure:
    return n.Figure(_FIGURE, alternative, (n.Text(caption),), identity, 1)


def _chart(label: str) -> n.Figure:
    return n.Figure("", f"Bars: {label} 3, others 4", (), "bars", 2, Bars(((label, 3), ("others", 4))))


IN_BLOCKS: dict[str, Callable[[str], n.Block]] = {
    "a paragraph": _words,
    "bold and italics within": _halves,
    "forced line breaks": _over_lines,
    "a heading": lambda text: n.Heading(2, (n.Text(text),), "h", "1.1"),
    "a list": lambda text: n.BulletList(((_words(text),),)),
    "a numbered list": lambda text: n.OrderedList(((_words(text),),)),
    "a quote": lambda text: n.Quote((_words(text),)),
    "lines as typed": n.Preformatted,
    "code": lambda text: n.Paragraph((n.Code(text),)),
    "raised letters": lambda text: n.Paragraph((n.Superscript((n.Text(text),)),)),
    "a foreign word": lambda text: n.Paragraph((n.Foreign("fr", (n.Text(text),)),)),
    "a footnote": lambda text: n.Paragraph((n.Text("Word"), n.Note((_words(text),), 1))),
    "the words of a link": lambda text: n.Paragraph((n.Link("https://x.example/", (n.Text(text),)),)),
    "the address of a link": lambda text: n.Paragraph((n.Link(f"https://x.example/?q={quote(text)}", (n.Text("x"),)),)),
    "a cell": lambda text: _table(body=text, identity="t1"),
    "a table's head": lambda text: _table(head=text, identity="t2"),
    "a table's caption": lambda text: _table(caption=text, identity="t3"),
    "a box of outcomes": lambda text: n.Box(n.Role.KEY_OUTCOMES, (_words(text),)),
    "a recommendation": lambda text: n.Box(n.Role.RECOMMENDATION, (_words(text),)),
    "a reference": lambda text: n.Box(n.Role.REFERENCE, (_words(text),)),
    "a figure's alternative text": lambda text: _figure(alternative=text, identity="f1"),
    "a figure's caption": lambda text: _figure(caption=text, identity="f2"),
    "a bar of a chart": _chart,
}
IN_PROPERTIES = ("the paper's title", "the paper's subject", "the paper's keywords", "who made the paper")
IN_TREE = (*IN_BLOCKS, *IN_PROPERTIES)


def paper(texts: Mapping[str, str], also: tuple[n.Block, ...] = ()) -> n.Document:
    """A paper with a text at each of these places, and these blocks too."""
    blocks = [make(texts[spot]) for spot, make in IN_BLOCKS.items() if spot in texts]
    title, subject, keywords, author = (texts.get(spot, "Kinds of training") for spot in IN_PROPERTIES)
    properties = n.Properties(title, "en-GB", "2021-12-10", author, subject, (keywords,))
    start = n.Heading(1, (n.Text("Kinds"),), "kinds", "1")
    return n.Document(properties, (start, *blocks, *also), images={_FIGURE: _dot()})
