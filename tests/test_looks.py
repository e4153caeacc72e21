"""Looks belong to editors: what they change in Word or in CSS shows in the next build, without any Python."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document as open_word
from docx.shared import RGBColor

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every
from reportkit.write.docx.writer import docx
from tests.conftest import ROOT, Files
from tests.readers import pdf_pages, squeezed
from tests.test_same_words import note_text, notes, texts

needs_libreoffice = pytest.mark.skipif(
    not shutil.which("soffice"), reason="LibreOffice is not installed here; .ci/run installs it"
)


def heading_colour(data: bytes) -> RGBColor | None:
    return open_word(io.BytesIO(data)).styles["Heading 1"].font.color.rgb


def test_a_heading_style_changed_in_word_shows_in_the_next_word_file(paper: Files):
    look = open_word(str(ROOT / "templates/_shared/look.docx"))
    look.styles["Heading 1"].font.color.rgb = RGBColor(0x80, 0x00, 0x20)
    saved = io.BytesIO()
    look.save(saved)
    assert heading_colour(docx(paper.document, saved.getvalue(), {})) == RGBColor(0x80, 0x00, 0x20)
    assert heading_colour(paper.word) != RGBColor(0x80, 0x00, 0x20)


@needs_libreoffice
def test_a_look_that_was_saved_by_libreoffice_still_works(paper: Files, tmp_path: Path):

    source = tmp_path / "look.docx"
    source.write_bytes((ROOT / "templates/_shared/look.docx").read_bytes())
    command = [
        "soffice",
        f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
        "--headless",
        "--convert-to",
        "docx",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path / "saved"), str(source)], check=True, capture_output=True, timeout=120
    )
    made = docx(paper.document, (tmp_path / "saved/look.docx").read_bytes(), {})
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        assert package.testzip() is None


def test_the_one_pager_is_one_page(one_pager: Files):
    assert one_pager.pages == 1


def test_the_paper_is_as_long_as_such_papers_are(paper: Files):
    annex = next(page for id, page in paper.page_of.items() if id.startswith("annex"))
    assert 8 <= annex <= 14
    assert paper.pages <= annex + 2  # the numbers behind the figures, references and notices


@needs_libreoffice
@pytest.mark.parametrize("made", ["paper", "one_pager"])
def test_libreoffice_lays_the_word_file_out_on_as_many_pages(made: str, request: pytest.FixtureRequest, tmp_path: Path):

    files: Files = request.getfixturevalue(made)
    pages = [squeezed(page) for page in pdf_pages(through_libreoffice(files.word, tmp_path))]
    assert len(pages) == files.pages


@needs_libreoffice
@pytest.mark.parametrize("made", ["paper", "one_pager"])
def test_libreoffice_finds_every_word_and_footnote_of_the_word_file(
    made: str, request: pytest.FixtureRequest, tmp_path: Path
):
    files: Files = request.getfixturevalue(made)
    pages = [squeezed(page).casefold() for page in pdf_pages(through_libreoffice(files.word, tmp_path))]
    wanted = {word for text in texts(files.document.blocks, dict(files.document.labels)) for word in text.split()}
    assert {word for word in wanted if squeezed(word).casefold() not in "".join(pages)} == set()
    for note in notes(files.document.blocks):
        assert sum(squeezed(note_text(note)).casefold() in page for page in pages) == 1


@needs_libreoffice
def test_the_pages_in_the_contents_are_those_of_libreoffices_layout_too(paper: Files, tmp_path: Path):
    """At most one entry in ten may be off, and by at most one page."""
    pages = [squeezed(page) for page in pdf_pages(through_libreoffice(paper.word, tmp_path))]
    headings = [node for node in every(paper.document.blocks) if isinstance(node, n.Heading) and node.level <= 2]
    off = []
    for heading in headings:
        words = squeezed(f"{heading.number} {plain(heading.children)}")
        there = next(number for number, page in enumerate(pages, 1) if number > 1 and words in page)
        off += [abs(there - paper.page_of[heading.id])] if there != paper.page_of[heading.id] else []
    assert len(off) <= len(headings) / 10, off
    assert max(off, default=0) <= 1


def through_libreoffice(word: bytes, folder: Path) -> bytes:
    """The Word file as LibreOffice prints it."""
    (folder / "paper.docx").write_bytes(word)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(folder / "paper.docx")], check=True, capture_output=True, timeout=120
    )
    return (folder / "paper.pdf").read_bytes()
