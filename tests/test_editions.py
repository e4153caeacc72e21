"""The two editions of one source: who is in which, and what stands on their pages."""

import gc
import io
import re
import shutil
import stat
import subprocess
import types
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from click.testing import CliRunner
from lxml import etree

from reportkit.cli.main import cli
from reportkit.config import Settings
from reportkit.merge.context import context
from reportkit.model.participant import Participant
from reportkit.pipeline import Merged, prepare
from reportkit.read.folder import read_meeting
from reportkit.write.docx.writer import docx
from reportkit.write.pdf import Look, lay_out
from tests.conftest import ROOT, SAMPLE, Files
from tests.readers import pdf_pages, squeezed, word_text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
STRESS = ROOT / "tests" / "conformance" / "stress"
DRAFT, MARK = "DRAFT - not for distribution", "TLP:AMBER"
_NOT_DATA = (types.ModuleType, type, types.CodeType, types.FrameType)


# ── nobody is in the public edition ──────────────────────────────────────────────────────────────────────────────────


def people() -> tuple[Participant, ...]:
    meeting, _ = read_meeting(SAMPLE)
    assert meeting
    return meeting.participants


def tokens(roster: Iterable[Participant]) -> set[str]:
    """What must not come out: each part of a name, and employers as a whole."""
    parts = {part for person in roster for part in re.findall(r"\w{4,}", person.name)}
    return parts | {person.organisation for person in roster if person.organisation}


def reachable(*roots: object) -> Iterator[str]:
    """Every text that can be reached from these objects: in fields, containers, closures, bound methods."""
    seen: set[int] = set()
    waiting: list[object] = list(roots)
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, _NOT_DATA):
            continue
        seen.add(id(one))
        if isinstance(one, str):
            yield one
        if isinstance(one, bytes):
            yield one.decode("latin-1")
        if isinstance(one, types.FunctionType):
            waiting += [cell.cell_contents for cell in one.__closure__ or ()]
        else:
            waiting += gc.get_referents(one)


def found_in(*roots: object) -> set[str]:
    texts = list(reachable(*roots))
    assert len(texts) > 500
    return {token for token in tokens(people()) if any(token in text for text in texts)}


def test_nobody_is_in_the_meeting_that_the_public_paper_is_made_from(sample: Merged):
    assert found_in(sample.printed) == set()


def test_nobody_is_in_what_its_template_sees_nor_in_the_paper_itself(sample: Merged):
    values, _ = context(sample.printed, sample.template)
    assert found_in(values) == set()
    assert found_in(sample.document) == set()


def test_nor_in_its_files(paper: Files):
    text = word_text(paper.word) + " ".join(pdf_pages(paper.pdf))
    assert {token for token in tokens(people()) if token in text} == set()


def test_the_search_finds_people_where_they_are(sample: Merged, inside: Merged):
    everybody = tokens(people())
    assert found_in(sample.meeting) == everybody
    agreed = tokens([person for person in people() if person.list_restricted])
    assert found_in(inside.printed) == agreed
    assert found_in(inside.document) == agreed


def test_the_restricted_files_name_those_who_agreed_and_nobody_else(restricted: Files):
    for text in (word_text(restricted.word), " ".join(pdf_pages(restricted.pdf))):
        for person in people():
            assert (squeezed(person.name) in squeezed(text)) == person.list_restricted


def test_actions_and_quotations_are_in_the_restricted_files_alone(paper: Files, restricted: Files):
    for told in ("Send five anonymised role-play exercises", "in no conversation at all"):
        assert [squeezed(told) in squeezed(word_text(files.word)) for files in (paper, restricted)] == [False, True]
        pages = [squeezed("".join(pdf_pages(files.pdf))) for files in (paper, restricted)]
        assert [squeezed(told) in page for page in pages] == [False, True]


# ── every page says what it is ───────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def turned() -> Files:
    """A paper with landscape pages, marked like a restricted edition."""
    merged = prepare(STRESS, Settings(templates=ROOT / "templates"), lambda step: None)
    document, template = merged.document, merged.template
    document = replace(document, running={**document.running, "marking": MARK, "status": DRAFT})
    layout = lay_out(document, Look(template.css.read_text("utf-8"), template.css.parent, template.root))
    return Files(document, docx(document, template.word, layout.page_of), layout.pdf(), layout.pages, layout.page_of)


@pytest.mark.parametrize("made", ["restricted", "turned"])
def test_marking_and_draft_stand_on_every_page_of_the_pdf(made: str, request: pytest.FixtureRequest):
    files: Files = request.getfixturevalue(made)
    pages = pdf_pages(files.pdf)
    assert [number for number, page in enumerate(pages, 1) if MARK not in page or DRAFT not in page] == []
    widths = {page.get_width() > page.get_height() for page in pypdfium2.PdfDocument(files.pdf)}
    assert widths == ({False, True} if made == "turned" else {False})


@pytest.mark.parametrize("made", ["restricted", "turned"])
def test_marking_and_draft_stand_in_the_header_of_every_section_of_the_word_file(
    made: str, request: pytest.FixtureRequest
):
    files: Files = request.getfixturevalue(made)
    headers = list(headers_of(files.word))
    assert len(headers) == (2 if made == "restricted" else 3)
    for text in headers:
        assert MARK in text
        assert DRAFT in text


def headers_of(word: bytes) -> Iterator[str]:
    """The words of each different header that a page of a Word file can have; each section has those it needs."""
    package = zipfile.ZipFile(io.BytesIO(word))
    document = etree.fromstring(package.read("word/document.xml"))
    links = etree.fromstring(package.read("word/_rels/document.xml.rels"))
    targets = {each.get("Id"): each.get("Target") for each in links}
    named: set[str] = set()
    for section in document.iter(f"{W}sectPr"):
        kinds = {each.get(f"{W}type"): targets[each.get(f"{R}id")] for each in section.iter(f"{W}headerReference")}
        assert "default" in kinds
        assert "first" in kinds or section.find(f"{W}titlePg") is None
        used = {"default", "first"} if section.find(f"{W}titlePg") is not None else {"default"}
        named |= {target for kind, target in kinds.items() if kind in used}
    assert "evenAndOddHeaders" not in package.read("word/settings.xml").decode("utf-8")
    for name in sorted(named):
        yield "".join(each.text or "" for each in etree.fromstring(package.read(f"word/{name}")).iter(f"{W}t"))


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed here; .ci/run installs it")
@pytest.mark.parametrize("made", ["restricted", "turned"])
def test_libreoffice_prints_both_on_every_page_and_in_a_colour_that_can_be_read(
    made: str, request: pytest.FixtureRequest, tmp_path: Path
):
    files: Files = request.getfixturevalue(made)
    (tmp_path / "paper.docx").write_bytes(files.word)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "paper.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    printed = (tmp_path / "paper.pdf").read_bytes()
    assert [number for number, page in enumerate(pdf_pages(printed), 1) if MARK not in page or DRAFT not in page] == []
    assert all(contrast(ink, (255, 255, 255)) >= 4.5 for ink in inks(printed))


def test_both_are_printed_in_a_colour_that_can_be_read(restricted: Files):
    assert all(contrast(ink, (255, 255, 255)) >= 4.5 for ink in inks(restricted.pdf))


Colour = tuple[int, int, int]


def inks(pdf: bytes) -> Iterator[Colour]:
    """The reddest pixel at the head of each page, where marking and status stand on white, as PDFium draws it."""
    for page in pypdfium2.PdfDocument(pdf):
        picture = page.render(scale=4).to_pil().convert("RGB")
        head = picture.crop((picture.width // 2, picture.height // 40, picture.width, picture.height // 14))
        pixels = [colour for _, colour in head.getcolors(head.width * head.height)]
        red = max(pixels, key=lambda pixel: pixel[0] - pixel[1] - pixel[2] / 8)
        assert red[0] - red[1] > 100
        yield red


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours as WCAG 2.1 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_contrast_is_worked_out_as_the_standard_says():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)


def test_the_marking_is_among_the_properties_of_both_files(restricted: Files):
    package = zipfile.ZipFile(io.BytesIO(restricted.word))
    assert MARK in package.read("docProps/core.xml").decode("utf-8").partition("keywords>")[2]
    custom = package.read("docProps/custom.xml").decode("utf-8")
    assert re.search(rf'name="marking"[^>]*><[^>]*>{MARK}<', custom)
    assert re.search(r'name="edition"[^>]*><[^>]*>Restricted edition<', custom)
    assert re.search(r'name="releasable to"[^>]*><[^>]*>the participants’ own services<', custom)
    with pikepdf.open(io.BytesIO(restricted.pdf)) as pdf:
        assert MARK in str(pdf.docinfo["/Keywords"])
        assert MARK in pdf.open_metadata()["pdf:Keywords"]


def test_the_public_edition_has_no_marking_unless_it_was_given_one(paper: Files):
    assert (paper.document.running["marking"], paper.document.running["edition"]) == ("", "")


# ── where the files go ───────────────────────────────────────────────────────────────────────────────────────────────


def test_each_edition_has_a_folder_and_names_of_its_own(tmp_path: Path):
    where = ["--inputs", str(ROOT / "inputs"), "--templates", str(ROOT / "templates"), "--build", str(tmp_path)]
    for edition in ("public", "restricted"):
        made = CliRunner().invoke(cli, ["build", SAMPLE.name, "--edition", edition, "--report", *where])
        assert made.exit_code == 0, made.output
    stem = f"{SAMPLE.name}-conclusions-paper"
    papers = [path for path in tmp_path.rglob("*") if path.is_file() and not path.name.startswith(".")]
    assert {path.relative_to(tmp_path).as_posix(): mode(path) for path in papers} == {
        **{f"{SAMPLE.name}/{stem}{end}": 0o644 for end in (".docx", ".pdf", "-report.html")},
        **{f"restricted/{SAMPLE.name}/{stem}-restricted{end}": 0o600 for end in (".docx", ".pdf", "-report.html")},
    }
    assert mode(tmp_path / "restricted" / SAMPLE.name) == 0o700
    assert mode(tmp_path / "restricted" / SAMPLE.name / ".manifest.json") == 0o600


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)
