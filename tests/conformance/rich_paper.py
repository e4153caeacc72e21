"""A paper in which everything happens that is hard to tag: it goes on over pages, stands in itself, or is empty."""

import io
from pathlib import Path

from PIL import Image as Pillow

from reportkit.document import nodes as n
from reportkit.write.pdf import Look, lay_out

SHARED = Path(__file__).parents[2] / "templates" / "_shared"


def rich_pdf() -> bytes:
    look = Look((SHARED / "look.css").read_text(encoding="utf-8"), SHARED, SHARED.parent)
    layout = lay_out(rich(), look)
    assert layout.problems == ()
    return layout.pdf()


def words(*inlines: n.Inline | str) -> n.Paragraph:
    return n.Paragraph(tuple(n.Text(each) if isinstance(each, str) else each for each in inlines))


def note(number: int, *inlines: n.Inline | str) -> n.Note:
    items = n.BulletList(((words(f"with {number}"),), (words(f"items {number}"),)))
    return n.Note((words(*inlines), items), number)


def cell(*inlines: n.Inline | str, header: bool = False, span: int = 1) -> n.Cell:
    return n.Cell((words(*inlines),), header, span)


def picture(mode: str, kind: str) -> n.Image:
    file = io.BytesIO()
    Pillow.new(mode, (40, 20)).save(file, kind)
    return n.Image(file.getvalue(), f"image/{kind.lower()}", 40, 20)


LINK = n.Link(
    "https://example.org/a?b=1&c=2", (n.Text("a link with many words " * 8), n.Emphasis((n.Text("and more"),)))
)
MARKS = words(
    n.Strong((n.Text("Strong"),)),
    " ",
    n.Emphasis((n.Text("emphasised "), n.Strong((n.Text("both"),)))),
    " 10 m",
    n.Superscript((n.Text("2"),)),
    " H",
    n.Subscript((n.Text("2"),)),
    "O ",
    n.Code("code"),
    " ",
    n.Foreign(
        "fr", (n.Text("à la "), n.Emphasis((n.Text("carte"),)), note(1, n.Foreign("de", (n.Text("Schadenfreude"),))))
    ),
    n.LineBreak(),
    LINK,
    n.Label("R1", "R1"),
    " ",
    n.Reference("tbl", "Table 1"),
    " Ελλάδα сотрудники שלום عربي 😀 ☎",
)
WIDE = n.Table(
    (n.Column(width=2), n.Column(n.Alignment.RIGHT), n.Column(n.Alignment.CENTRE)),
    (
        (n.Cell(()), cell("Trainings", note(3, "Called in a head that is repeated."), span=2)),
        (cell("Country"), cell(n.Link("https://example.org/", (n.Text("before"),))), cell("after")),
    ),
    (
        (cell("Total", header=True), n.Cell(()), cell("4", note(4, "Called in a cell."))),
        (cell("spanning", span=2), n.Cell((words("two"), n.BulletList(((words("items"),),)), words("paragraphs")))),
        *((cell(f"row {at}", header=True), cell("x"), cell("many words " * (at % 7))) for at in range(120)),
    ),
    (n.Text("A long table"), note(2, "Called in a caption.")),
    "tbl",
    1,
)
STEPS = n.OrderedList(((words("step three"), words("goes on")), (words("step four"),)), start=3)
ITEMS = n.BulletList(
    (
        (words("an item", note(5, "Called in an item.")), STEPS, words("goes on")),
        (n.Quote((words("a quote in an item"), n.BulletList(((words("an item in it"),),)))),),
        (n.Table((n.Column(),), (), ((cell("a table without a head"),),)),),
        (words("long words " * 400),),
    )
)


def rich() -> n.Document:
    headings = tuple(
        n.Heading(at, (n.Text(f"Level {at}"), note(5 + at, "In a heading.")), f"h{at}") for at in range(1, 7)
    )
    entries = tuple(n.ContentsEntry(at, f"{at}", "A long heading " * 9, f"h{at}") for at in (1, 2, 3, 2, 1))
    blocks: n.Blocks = (
        n.Box(n.Role.PRACTICE, (ITEMS, n.Rule())),
        *(n.Box(role, (words(f"Of the role {role}."), words(f"more of {role}"))) for role in n.Role),
        n.Contents(3, entries),
        n.PageBreak(),
        *headings,
        MARKS,
        n.BulletList(()),
        ITEMS,
        WIDE,
        n.Rule(),
        n.Figure("chart.png", "What the chart shows", (n.Text("A chart "), LINK), "fig", 1),
        n.Figure("photo.jpg", "What the photo shows"),
        n.Quote((words("a quote"), n.Quote((words("in a quote"),)))),
        n.Preformatted("lines\n  that are kept\n\n" * 40),
        words(""),
        *(words("words " * 9, note(20 + at, "note " * 90), " end") for at in range(20)),
    )
    properties = n.Properties("A <rich> paper & more", "en-GB", "2021-12-10", "The network", "All", ("a", "b"))
    running = {"kind": "Paper", "title": "A rich paper", "network": "RAN", "marking": "LIMITED", "status": "DRAFT"}
    images = {"chart.png": picture("RGBA", "PNG"), "photo.jpg": picture("L", "JPEG")}
    return n.Document(properties, blocks, running, images=images)
