"""A paper with every node, its two files, and ways to damage them."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pikepdf
from lxml import etree
from PIL import Image as Pillow

from reportkit.check.files import check_files
from reportkit.document import nodes as n
from reportkit.document.walk import rewrite, same, same_inline
from reportkit.problems import Place, Problem
from reportkit.write.docx.writer import docx
from reportkit.write.pdf import Look, lay_out

ROOT = Path(__file__).parents[2] / "templates"
SHARED = ROOT / "_shared"
LOOK = Look((SHARED / "look.css").read_text(encoding="utf-8"), SHARED, ROOT)
WORD_LOOK = (SHARED / "look.docx").read_bytes()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT, FOOTNOTES = "word/document.xml", "word/footnotes.xml"

Files = tuple[bytes, bytes]


def at(line: int) -> Place:
    return Place("notes/day-1.md", line)


def words(*inlines: n.Inline | str, line: int = 0) -> n.Paragraph:
    return n.Paragraph(tuple(n.Text(each) if isinstance(each, str) else each for each in inlines), at(line))


def note(number: int, *blocks: n.Block | str) -> n.Note:
    return n.Note(tuple(words(each) if isinstance(each, str) else each for each in blocks), number)


def cell(text: str, header: bool = False, span: int = 1) -> n.Cell:
    return n.Cell((words(text),) if text else (), header, span)


def picture() -> n.Image:
    file = io.BytesIO()
    Pillow.new("RGB", (40, 20), "navy").save(file, "PNG")
    return n.Image(file.getvalue(), "image/png", 40, 20)


def paper(*blocks: n.Block) -> n.Document:
    properties = n.Properties("Training in prisons", "en-GB", "2021-12-10", "The network", "Conclusions")
    running = {"kind": "Conclusion paper", "title": "Training in prisons", "network": "RAN"}
    return n.Document(properties, blocks, running, images={"chart.png": picture()})


def whole() -> n.Document:
    """A paper that holds every node."""
    entries = (n.ContentsEntry(1, "1", "What we saw", "saw"), n.ContentsEntry(2, "1.1", "In 2021", "year"))
    table = n.Table(
        (n.Column(width=2), n.Column(n.Alignment.RIGHT), n.Column()),
        ((cell("Country"), cell("Trainings"), n.Cell((words("Since", note(4, "When it was first held.")),))),),
        (
            (cell("Austria", header=True), cell("12"), cell("2015")),
            (cell("Belgium", header=True), cell("twelve or so", span=2)),
            (cell("Croatia", header=True), n.Cell((words("a few:"), n.BulletList(((words("one"),),)))), cell("")),
        ),
        (n.Text("Trainings by country"), note(3, "Those that took part.")),
        "trainings",
        1,
        at(40),
    )
    inlines = words(
        "Staff need ",
        n.Strong((n.Text("time"),)),
        " ",
        n.Emphasis((n.Text("and"), n.Code("space"))),
        " for",
        note(1, words("As in ", n.Link("https://example.org/n?a=1&b=é", (n.Text("the study"),)), ".")),
        " work of 10 m",
        n.Superscript((n.Text("2"),)),
        n.Subscript((n.Text("x"),)),
        " and ",
        n.Foreign("fr", (n.Text("savoir-faire"),)),
        "; see ",
        n.Link("https://example.org/a?b=1&c=2", (n.Text("the hand"), n.Emphasis((n.Text("book"),)))),
        ", ",
        n.Reference("trainings", "Table 1"),
        ", ",
        n.Reference("R1", "R1"),
        " or ",
        n.Link("#year", (n.Text("the year"),)),
        n.LineBreak(),
        "on the next line.",
        line=12,
    )
    items = (
        (words("The first item", line=20),),
        (
            words("The second item", line=21),
            n.OrderedList(((words("step three", line=22),), (words("step four", line=23),)), 3),
            words("goes on.", line=24),
        ),
        (words("The third item", note(2, "A note.", n.BulletList(((words("with a list"),),))), line=25),),
    )
    blocks: n.Blocks = (
        *(n.Box(role, (words(f"Of the role {role}."),)) for role in n.Role),
        n.Contents(2, entries),
        n.PageBreak(),
        n.Heading(1, (n.Text("What we saw"),), "saw", "1", at(10)),
        inlines,
        n.Heading(2, (n.Text("In 2021"),), "year", "1.1", at(18)),
        n.BulletList(items),
        n.Box(n.Role.RECOMMENDATION, (words(n.Label("R1", "R1"), " Train everybody.", line=30),)),
        n.Quote((words("Nothing works without time."),)),
        n.Preformatted("a  b\n  c"),
        table,
        n.Figure("chart.png", "Trainings have doubled", (n.Text("Trainings by year"),), "figure", 1, at(50)),
        n.Rule(),
        words("The end.", line=60),
    )
    return paper(*blocks)


def made(document: n.Document) -> Files:
    """Both files of a document."""
    layout = lay_out(document, LOOK)
    return docx(document, WORD_LOOK, layout.page_of), layout.pdf()


@cache
def whole_files() -> Files:
    return made(whole())


def said(problems: list[Problem]) -> str:
    return "\n".join(map(str, problems))


def with_word_damaged(change: Callable[[etree._Element], None], part: str = DOCUMENT) -> list[Problem]:
    """What is found when a part of the Word file is changed."""
    word, pdf = whole_files()
    before, after = zipfile.ZipFile(io.BytesIO(word)), io.BytesIO()
    with zipfile.ZipFile(after, "w") as package:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                root = etree.fromstring(data)
                change(root)
                data = etree.tostring(root)
            package.writestr(name, data)
    return check_files(whole(), after.getvalue(), pdf)


def with_pdf_damaged(change: Callable[[pikepdf.Pdf], None]) -> list[Problem]:
    """What is found when the objects of the PDF are changed."""
    word, pdf = whole_files()
    after = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        change(file)
        file.save(after)
    return check_files(whole(), word, after.getvalue())


def with_pdf_of(block: Callable[[n.Block], n.Block | n.Blocks] = same, inline=same_inline) -> list[Problem]:  # type: ignore[no-untyped-def]
    """What is found when the PDF is that of another tree."""
    document = whole()
    other = replace(document, blocks=rewrite(document.blocks, block, inline))
    return check_files(document, whole_files()[0], lay_out(other, LOOK).pdf())


def with_word_of(block: Callable[[n.Block], n.Block | n.Blocks] = same, inline=same_inline) -> list[Problem]:  # type: ignore[no-untyped-def]
    """What is found when the Word file is that of another tree."""
    document = whole()
    other = replace(document, blocks=rewrite(document.blocks, block, inline))
    return check_files(document, docx(other, WORD_LOOK, lay_out(document, LOOK).page_of), whole_files()[1])
