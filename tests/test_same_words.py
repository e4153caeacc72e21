"""The words of both files, read by programs that are not ours, are the words of the tree, in order."""

import re
import shutil
from collections.abc import Iterator, Mapping

import pytest
from lxml import etree

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every
from tests.conftest import Files
from tests.readers import pandoc_text, pdf_pages, squeezed, word_text

MARKS = re.compile(r"[•–\-−▪◦*]|\(?\d+(\.\d+)*[.)]?|\[\d+\]")


def texts(blocks: n.Blocks, labels: dict[str, str]) -> Iterator[str]:
    """The words of each block without its footnotes, in reading order, as a reader should find them."""
    for node in every_outside_notes(blocks):
        match node:
            case n.Heading(children=children, number=number):
                yield f"{number} {plain(children)}"
            case n.Paragraph(children):
                yield plain(children)
            case n.Preformatted(text):
                yield text
            case n.Table() | n.Figure() if node.caption:
                word = labels["table" if isinstance(node, n.Table) else "figure"]
                yield f"{word} {node.number}. {plain(node.caption)}"
            case n.Contents(entries=entries):
                yield from (f"{entry.number} {entry.text}" for entry in entries)


def every_outside_notes(blocks: n.Blocks) -> Iterator[n.Block]:
    inside = {id(child) for note in notes(blocks) for child in every(note.blocks)}
    return (node for node in every(blocks) if id(node) not in inside)


def notes(blocks: n.Blocks) -> list[n.Note]:
    return [node for node in every(blocks) if isinstance(node, n.Note)]


def note_text(note: n.Note) -> str:
    return " ".join(plain(block.children) for block in note.blocks)


def in_order(wanted: list[str], found: str) -> str:
    """What is left of the text that was found when every wanted one has been found in it, one after the other."""
    rest, at = [], 0
    for text in map(squeezed, wanted):
        next_at = found.find(text, at)
        assert next_at >= 0, f"not found after {found[max(0, at - 60) : at]!r}: {text[:80]!r}"
        rest.append(found[at:next_at])
        at = next_at + len(text)
    return "".join([*rest, found[at:]])


def without_marks(text: str) -> str:
    """A text without footnote marks, as the tree's words are compared."""
    return re.sub(r"\((\d+)\)", "", text)


@pytest.mark.parametrize("made", ["paper", "one_pager", "restricted"])
def test_the_words_of_the_pdf_are_those_of_the_tree_in_order(made: str, request: pytest.FixtureRequest):
    files: Files = request.getfixturevalue(made)
    pages = [squeezed(page) for page in pdf_pages(files.pdf)]
    running = files.document.running
    for note in notes(files.document.blocks):
        mark = squeezed(f"({note.number}) {note_text(note)}")
        assert sum(mark in page for page in pages) == 1, mark
        pages = [page.replace(mark, "") for page in pages]
    wanted = list(texts(files.document.blocks, dict(files.document.labels)))
    found = without_marks("".join(without_margins(page, running) for page in pages))
    rest = in_order([without_marks(text) for text in wanted], found)
    for table in (node for node in every(files.document.blocks) if isinstance(node, n.Table)):
        rest = rest.replace(heads(table), "")  # repeated on each page that the table goes over
    rest = re.sub(r"[\d.•–]+", "", rest)
    for figure in (node for node in every(files.document.blocks) if isinstance(node, n.Figure) and node.chart):
        words = drawn(files.document.images[figure.source])
        assert rest.count(words) == 1  # a chart's words stand where it is drawn, as text
        rest = rest.replace(words, "")
    assert rest == ""


def drawn(image: n.Image) -> str:
    """The words of a drawing, without numbers."""
    texts = [each.text or "" for each in etree.fromstring(image.data).iter("{*}text")]
    return re.sub(r"[\d.•–]+", "", squeezed("".join(texts)))


def heads(table: n.Table) -> str:
    """The words of a table's header rows."""
    blocks = [block for row in table.header for cell in row for block in cell.blocks]
    return squeezed("".join(plain(block.children) for block in blocks if isinstance(block, n.Paragraph)))


def without_margins(page: str, running: Mapping[str, str]) -> str:
    """A page's text without its running header and footer, which PDFium reads last."""
    line = squeezed("|".join(running[key] for key in ("kind", "body", "date", "place") if running[key]))
    title, alerts = squeezed(running["title"]), squeezed(running["marking"] + running["status"])
    header, footer = (
        f"({re.escape(line + title)})?{re.escape(alerts)}",
        re.escape(squeezed(running["network"] + running["marking"])),
    )
    margins = re.search(rf"{header}{footer}Page\d+of\d+$", page)
    assert margins, page[-200:]
    return re.sub(r"(?<!\d)(\d{1,2}\.)+$", "", page[: margins.start()])  # the numbers of lists are drawn last


@pytest.mark.parametrize("made", ["paper", "one_pager", "restricted"])
def test_the_words_of_the_word_file_are_those_of_the_tree_in_order(made: str, request: pytest.FixtureRequest):
    files: Files = request.getfixturevalue(made)
    found = squeezed(word_text(files.word))
    wanted = [without_number(text) for text in texts(files.document.blocks, dict(files.document.labels))]
    in_order([without_marks(text) for text in wanted], without_marks(re.sub(r"\(footnote\d+\)", "", found)))
    for note in notes(files.document.blocks):
        assert squeezed(note_text(note)) in found


def without_number(text: str) -> str:
    """A heading's words without the number that Word counts by itself."""
    return re.sub(r"^(\d+(\.\d+)*)? ", "", text)


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed here; .ci/run installs it")
def test_pandoc_finds_every_footnote_and_every_table(paper: Files):
    found = pandoc_text(paper.word)
    for note in notes(paper.document.blocks):
        assert squeezed(note_text(note)) in squeezed(found)
    for table in (node for node in every(paper.document.blocks) if isinstance(node, n.Table)):
        assert squeezed(plain(table.caption)) in squeezed(found)
