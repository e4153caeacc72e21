"""Notes that real programs wrote: LibreOffice, pandoc, and files with the habits of Google Docs."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from pandoc_tree import pandoc_blocks, pandoc_version
from told import told
from typed_in_word import docx, paragraph, run, table
from word_notes_tree import blocks_of, conversion

from reportkit.document.nodes import Paragraph
from reportkit.read.notes import NotesRead, read_notes
from reportkit.read.word.notes import read_word_notes
from tests.conftest import SAMPLE

ALTERNATIVE = "Four steps in a circle"
HERE = Path(__file__).parent
MARKDOWN = (HERE / "notes-of-many-kinds.md").read_text("utf-8")
OURS = (HERE / "notes-of-many-kinds.told.txt").read_text("utf-8").splitlines()
IN_MARKDOWN, IN_WORD = HERE / "2c-prison-partners.md", SAMPLE / "notes" / "2c-prison-partners.docx"
needs_pandoc = pytest.mark.skipif(
    not shutil.which("pandoc"), reason="pandoc is not installed here; .ci/run installs it"
)
needs_libreoffice = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pandoc")), reason="LibreOffice is not installed here"
)


def by_pandoc(folder: Path, form: str = "docx") -> Path:
    """The notes of many kinds as pandoc writes them."""
    path = folder / f"notes.{form}"
    command = ["pandoc", "-f", "markdown-smart-implicit_figures+lists_without_preceding_blankline", "-o", str(path)]
    subprocess.run([*command, "--resource-path", str(SAMPLE)], input=MARKDOWN, text=True, check=True)
    return path


def by_libreoffice(source: Path) -> Path:
    profile = f"-env:UserInstallation=file://{source.parent}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(source.parent), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return source.with_suffix(".docx")


@pytest.fixture(scope="module")
def pandocs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return by_pandoc(tmp_path_factory.mktemp("pandoc"))


@pytest.fixture(scope="module")
def libreoffices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return by_libreoffice(by_pandoc(tmp_path_factory.mktemp("libreoffice"), "odt"))


def notes(path: Path) -> NotesRead:
    found, _ = read_word_notes(path.read_bytes(), "notes/n.docx", "n")
    return found.read


def said(read: NotesRead) -> list[str]:
    """All that notes say: their head, their passages with their themes, their marked lines with their details."""
    assert read.notes is not None
    lines = [f"{read.notes.session} {read.notes.group}"]
    for passage in read.notes.passages:
        lines += [f"theme {passage.theme}", *told(passage.blocks)]
    for entry in read.entries:
        data = {
            name: value for name, value in entry.written.data.items() if name[0] != "@" and name != entry.marker.words
        }
        lines.append(f"{entry.marker.word} {entry.id} {sorted(map(str, data.items()))}")
        lines += told((Paragraph(entry.written.data[entry.marker.words]),))
    return lines


def test_the_samples_notes_in_word_say_what_they_said_in_markdown():
    markdown, problems = read_notes(IN_MARKDOWN.read_text("utf-8"), "notes/2c.md")
    assert problems == []
    assert said(notes(IN_WORD)) == said(markdown)


def test_the_samples_notes_in_word_name_nobody_but_in_their_head():
    found = conversion(IN_WORD.read_bytes())
    assert found.problems == ()
    assert found.text.count("Esimerkki") == 1


EXPLAINED = {
    "the head is data": lambda lines: [line for line in lines if not line.startswith(("Session: ", "Group: "))],
    "details of a heading are data": lambda lines: [line.removesuffix(" {theme: skills}") for line in lines],
    "a marker has no look of its own": lambda lines: [re.sub(r"^\*([A-Z]+:)\*", r"\1", line) for line in lines],
    "pandoc makes an item of a second paragraph": lambda lines: [
        line.replace("- a second paragraph of", "  a second paragraph of") for line in lines
    ],
    "pandoc repeats a caption": lambda lines: [
        line for at, line in enumerate(lines) if lines[at + 1 : at + 2] != [f"table {line}"]
    ],
}
CAPTION = ["What was offered", "table"]  # a caption that LibreOffice makes an ordinary paragraph of


@needs_pandoc
def test_notes_written_by_pandoc_say_what_their_markdown_said(pandocs: Path):
    assert told(blocks_of(pandocs.read_bytes())) == OURS


@needs_libreoffice
def test_notes_saved_by_libreoffice_say_what_their_markdown_said(libreoffices: Path):
    at = OURS.index("table What was offered")
    saved = [*OURS[:at], *CAPTION, *OURS[at + 1 :]]
    assert told(blocks_of(libreoffices.read_bytes())) == [line.replace(ALTERNATIVE, "") for line in saved]


def theirs(path: Path, explanations: Iterable[str]) -> list[str]:
    lines = told(pandoc_blocks(path))
    for each in explanations:
        lines = EXPLAINED[each](lines)
    return lines


@needs_libreoffice
@pytest.mark.parametrize("made", ["pandocs", "libreoffices"])
def test_pandoc_reads_the_same_from_them(made: str, request: pytest.FixtureRequest):
    path = request.getfixturevalue(made)
    assert told(blocks_of(path.read_bytes())) == theirs(path, EXPLAINED)


@needs_libreoffice
@pytest.mark.skipif(bool(shutil.which("pandoc")) and pandoc_version() != (2, 17), reason="written for pandoc 2.17")
@pytest.mark.parametrize("left_out", EXPLAINED)
def test_each_explanation_is_still_needed(left_out: str, pandocs: Path):
    others = [each for each in EXPLAINED if each != left_out]
    assert told(blocks_of(pandocs.read_bytes())) != theirs(pandocs, others)


@needs_pandoc
def test_the_marked_lines_and_private_ones_are_found(pandocs: Path):
    read = notes(pandocs)
    assert [(entry.marker.word, entry.id) for entry in read.entries] == [
        ("FINDING", "F1"),
        ("NEED", "N1"),
        ("GAP", "G1"),
    ]
    assert "Nobody may read" not in str(read)


@needs_pandoc
def test_markdown_made_of_word_notes_says_the_same(pandocs: Path):
    markdown, problems = read_notes(conversion(pandocs.read_bytes()).text, "notes/n.md")
    assert problems == []
    assert said(markdown) == said(notes(pandocs))


# ── Google Docs ──────────────────────────────────────────────────────────────────────────────────────────────────────

SPAN = '<w:rtl w:val="0"/>'
HEAD = '<w:pStyle w:val="Heading2"/><w:rPr/>'


def google_item(text: str, level: int, list_: int) -> str:
    """An item as Google Docs writes it: every property in the paragraph itself, ``ilvl`` before ``numId``."""
    properties = (
        f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_}"/></w:numPr>'
        f'<w:ind w:left="{720 * (level + 1)}" w:hanging="360"/><w:rPr><w:u w:val="none"/></w:rPr>'
    )
    return paragraph(run(text, SPAN), properties)


def google_cell(text: str) -> str:
    margins = '<w:shd w:fill="auto" w:val="clear"/><w:vAlign w:val="top"/>'
    words = paragraph(run(text, SPAN), '<w:widowControl w:val="0"/>')
    return f"<w:tc><w:tcPr>{margins}</w:tcPr>{words}</w:tc>"


def test_notes_with_the_habits_of_google_docs_are_read():
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="1"/><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    )
    body = (
        paragraph(run("Session: 2a", SPAN))
        + paragraph(run("What was missing", SPAN), HEAD)
        + paragraph(
            '<w:bookmarkStart w:id="0" w:name="_heading=h.gjdgxs"/>'
            + run("FINDING: ", SPAN + "<w:b/>")
            + control.format(run("It works. {F1}", SPAN + "<w:b w:val='0'/>"))
            + '<w:bookmarkEnd w:id="0"/>'
        )
        + google_item("one", 0, 1)
        + google_item("inside", 1, 1)
        + google_item("two", 0, 1)
        + table(google_cell("A") + google_cell("B"), google_cell("1") + google_cell("2"), head=False)
        + paragraph(run("the end", SPAN + '<w:u w:val="single"/><w:color w:val="1155cc"/>'))
    )
    read, problems = read_word_notes(docx(body), "n.docx", "n")
    assert problems == []
    assert said(read.read) == [
        "2a None",
        "theme None",
        "h2 What was missing",
        "- one",
        "  - inside",
        "- two",
        "table",
        "  head: A | B",
        "  row: 1 | 2",
        "the end",
        "FINDING F1 [\"('sessions', ['2a'])\", \"('theme', None)\"]",
        "It works.",
    ]
