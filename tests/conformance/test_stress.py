"""The stress paper: everything that a paper can hold, built, read back by others and laid out without a loss."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

from reportkit.config import Settings
from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every
from reportkit.pipeline import make, prepare
from tests.conftest import ROOT
from tests.readers import pdf_pages, squeezed
from tests.test_looks import needs_libreoffice, through_libreoffice

FOLDER = Path(__file__).with_name("stress")
EXPECTS = re.compile(r"expects: ([a-z-]+)")
MARGIN = 2.3 / 2.54 * 72
FEWEST = 250
LEFTWARD = re.compile("[\u0590-\u08ff]")


@dataclass(frozen=True)
class Stress:
    """The stress paper and its files."""

    document: n.Document
    word: bytes
    pdf: bytes
    found: set[tuple[str, int, str]]


def made() -> Stress:
    settings = Settings(templates=ROOT / "templates")
    built = make(FOLDER, settings, lambda step: None)
    word, pdf = (data for _, data in sorted(built.files.items()))
    found = {(each.place.file.rpartition("stress/")[2], each.place.line, each.code.name) for each in built.problems}
    return Stress(prepare(FOLDER, settings, lambda step: None).document, word, pdf, found)


@pytest.fixture(scope="module")
def stress() -> Stress:
    """Both files; the build itself compares them with each other and with the tree, and stops where they differ."""
    return made()


def expected() -> Iterator[tuple[str, int, str]]:
    for path in sorted(FOLDER.rglob("*.*")):
        lines = path.read_text("utf-8").split("\n") if path.suffix in {".md", ".yaml"} else []
        for number, line in enumerate(lines, start=1):
            if found := EXPECTS.search(line):
                at = next(at for at in range(number, len(lines)) if lines[at].strip())
                yield path.relative_to(FOLDER).as_posix(), at + 1, found[1]


def test_its_problems_are_exactly_those_that_stand_beside_their_causes(stress: Stress):
    in_a_list = ("participants.csv", 0, "small-counts")  # a list has no room for a comment
    assert sorted(stress.found) == sorted({*expected(), in_a_list})


def test_a_second_build_gives_the_same_bytes(stress: Stress):
    again = made()
    assert (again.word, again.pdf) == (stress.word, stress.pdf)


def words(blocks: n.Blocks) -> set[str]:
    """Words of the paper that any reader finds as they stand: left to right, letters only."""
    texts = (node.text for node in every(blocks) if isinstance(node, n.Text | n.Code | n.Preformatted))
    found = {squeezed(word) for text in texts for word in re.findall(r"[^\W\d_]+", text)}
    return {word for word in found if not LEFTWARD.search(word)}


def notes(blocks: n.Blocks) -> list[str]:
    found = (node for node in every(blocks) if isinstance(node, n.Note))
    return [squeezed(" ".join(plain(block.children) for block in note.blocks)) for note in found]  # type: ignore[union-attr]


def test_every_word_is_in_the_pdf_and_each_footnote_on_one_page(stress: Stress):
    holds_all(stress, [squeezed(page) for page in pdf_pages(stress.pdf)])


@needs_libreoffice
def test_libreoffice_finds_every_word_and_footnote_in_the_word_file(stress: Stress, tmp_path: Path):
    holds_all(stress, [squeezed(page) for page in pdf_pages(through_libreoffice(stress.word, tmp_path))])


def holds_all(stress: Stress, pages: list[str]) -> None:
    text = "".join(pages).casefold()  # a style may print words in capitals
    assert [word for word in words(stress.document.blocks) if word.casefold() not in text] == []
    whole = [note for note in notes(stress.document.blocks) if sum(note in page for page in pages) != 1]
    assert whole == []


def test_nothing_runs_into_the_margins_and_no_page_is_nearly_empty(stress: Stress):
    document = pypdfium2.PdfDocument(stress.pdf)
    try:
        for number, page in enumerate(document, start=1):
            text = page.get_textpage()
            assert len(text.get_text_bounded()) > FEWEST, f"page {number} is nearly empty"
            left, right = MARGIN - 1, page.get_width() - MARGIN + 1
            boxes = [text.get_rect(at) for at in range(text.count_rects())]
            outside = [text.get_text_bounded(*box) for box in boxes if box[0] < left or box[2] > right]
            assert outside == [], f"on page {number}"
    finally:
        document.close()


def test_a_wide_table_has_landscape_pages_in_both_files(stress: Stress, tmp_path: Path):
    document = pypdfium2.PdfDocument(stress.pdf)
    landscape = [page.get_width() > page.get_height() for page in document]
    document.close()
    assert sum(landscape) == 2
    assert not landscape[0]
    assert not landscape[-1]


@pytest.fixture
def path(stress: Stress, tmp_path: Path) -> Path:
    (tmp_path / "stress.docx").write_bytes(stress.word)
    return tmp_path / "stress.docx"


def test_a_validator_of_the_format_finds_nothing(path: Path):
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed: it checks files by the schema")
    assert audit.OpenXmlValidator().validate(path).errors == []


def test_a_checker_of_integrity_finds_nothing(path: Path):
    integrity = pytest.importorskip("docx_integrity", reason="docx-integrity is not installed: it seeks broken links")
    assert list(integrity.check(path)) == []
