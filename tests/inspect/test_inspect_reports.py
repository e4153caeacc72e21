"""One inspection, three reports: for the terminal, for a browser and for programs."""

import io
import json
import re
import shutil
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import docx
import jsonschema
import pytest
from click.testing import CliRunner, Result
from lxml import etree
from strangers import looked_at

from reportkit import codes
from reportkit.cli.main import cli
from reportkit.inspect.inspection import Heading, Inspection, Kind, Link, Trace, WordTraits
from reportkit.inspect.report_html import report_html
from reportkit.inspect.report_json import report_json
from reportkit.problems import Place, Severity
from reportkit.terminal import Terminal
from tests.conftest import ROOT, SAMPLE

HOSTILE = '<script>alert("x")</script> & \u202egpj.exe \x1b[31mred\x07 [bold]b[/bold] :warning: \ufffe'
TEXT, WHERE, COUNT = {"type": "string"}, {"type": "string"}, {"type": "integer", "minimum": 0}
TEXTS = {"type": "array", "items": TEXT}


def closed(**properties: object) -> dict[str, object]:
    """Exactly these keys."""
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def rows(**properties: object) -> dict[str, object]:
    return {"type": "array", "items": closed(**properties)}


KINDS = ["comment", "insertion", "deletion", "move", "format"]
YES = {"type": "boolean"}
HEADINGS = rows(level={"type": "integer", "minimum": 1}, words=TEXT)
PDF = closed(
    version=TEXT, tagged=YES, claims=TEXTS, title_displayed=YES, bookmarks=HEADINGS, restricted=TEXTS,
    pages_without_text={"type": "array", "items": COUNT}, repaired=YES,
)  # fmt: skip
FILE = closed(
    file=TEXT, kind={"enum": ["word", "pdf", "unknown"]}, size=COUNT, title=TEXT, language=TEXT, other_languages=TEXTS,
    pages=COUNT, page_sizes=TEXTS, headings=HEADINGS,
    tables=rows(rows=COUNT, columns=COUNT, headers=TEXTS, where=WHERE, unscoped=COUNT),
    figures=rows(alternative=TEXT, decorative=YES, where=WHERE),
    links=rows(words=TEXT, target=TEXT, where=WHERE, broken=YES),
    footnotes=COUNT, endnotes=COUNT, fonts=rows(name=TEXT, embedded=YES),
    metadata={"type": "object", "additionalProperties": TEXT},
    traces=rows(kind={"enum": KINDS}, author=TEXT, count=COUNT, where=TEXTS),
    hidden=rows(words=TEXT, how=TEXT, where=WHERE), active=TEXTS, attachments=TEXTS,
    word={"anyOf": [{"type": "null"}, closed(asks_to_update=YES, stale_fields=COUNT, empty_contents=COUNT)]},
    pdf={"anyOf": [{"type": "null"}, PDF]},
    problems=rows(code={"enum": [*codes.every()]}, severity={"enum": [*Severity]}, message=TEXT, hint=TEXT),
)  # fmt: skip
SCHEMA = closed(reportkit_inspection={"const": 1}, files={"type": "array", "items": FILE})


@pytest.fixture
def hostile() -> Inspection:
    problem = codes.TITLE_MISSING.at(Place("x"), HOSTILE, HOSTILE)
    return Inspection(
        f"folder/{HOSTILE}", Kind.WORD, 5, HOSTILE, HOSTILE, headings=(Heading(2, HOSTILE),),
        links=(Link(HOSTILE, HOSTILE, HOSTILE),), traces=(Trace("comment", HOSTILE, 1, (HOSTILE,)),),
        metadata=((HOSTILE, HOSTILE),), word=WordTraits(), problems=(problem,),
    )  # fmt: skip


def page_of(*inspections: Inspection) -> etree._Element:
    text = report_html(inspections)
    assert text.startswith("<!DOCTYPE html>\n<html")
    return etree.fromstring(text)


def run(*words: object) -> Result:
    return CliRunner().invoke(cli, [str(word) for word in words], catch_exceptions=False)


def saved(path: Path, title: str = "") -> Path:
    document = docx.Document()
    document.core_properties.title = title
    document.add_heading("Heading", 1)
    document.save(path)
    return path


def test_the_json_of_both_our_files_fits_its_schema(paper):
    found = [looked_at(paper.word, "a.docx"), looked_at(paper.pdf, "a.pdf"), Inspection("none")]
    jsonschema.validate(json.loads(report_json(found)), SCHEMA)


def test_the_json_holds_every_word_as_it_is(hostile: Inspection):
    text = report_json([hostile])
    assert text.isascii()
    jsonschema.validate(json.loads(text), SCHEMA)
    assert json.loads(text)["files"][0]["title"] == HOSTILE


def test_every_key_of_the_json_is_documented():
    from reportkit.inspect import report_json as module

    assert {key for key in FILE["properties"] if f'"{key}"' not in (module.__doc__ or "")} == set()


def test_the_page_is_accessible(paper):
    page = page_of(looked_at(paper.word, "a.docx"), looked_at(paper.pdf, "a.pdf"))
    assert page.get("lang") == "en"
    assert page.findtext("head/title") == "Inspection of a.docx, a.pdf"
    levels = [int(each.tag[1]) for each in page.iter("h1", "h2", "h3")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    names = {each.get("id") for each in page.iter() if each.get("id")}
    for table in page.iter("table"):
        assert table.get("aria-labelledby") in names
        assert all(cell.get("scope") == "col" for cell in table.iterfind("thead/tr/th"))
    assert all(cell.get("scope") in {"col", "row"} for cell in page.iter("th"))


def test_the_page_needs_nothing_from_outside(paper):
    page = page_of(looked_at(paper.word, "a.docx"))
    assert {"script", "link", "img", "iframe", "object"} & {each.tag for each in page.iter()} == set()
    assert not re.search(r"url\(|@import", page.findtext("head/style") or "")
    assert [key for each in page.iter() for key in each.attrib if key in {"src", "href"} or key.startswith("on")] == []


def test_no_word_of_a_file_becomes_markup(hostile: Inspection):
    page = page_of(hostile)
    assert list(page.iter("script")) == []
    assert r'<script>alert("x")</script> & \u202egpj.exe \u001b[31mred' in "".join(page.itertext())
    seen: list[str] = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: seen.append(tag)
    parser.feed(report_html([hostile]))
    assert "script" not in seen


def test_the_page_does_not_say_in_which_folder_the_file_was():
    assert "secret-folder" not in report_html([Inspection("secret-folder/a.pdf")])


def test_a_page_has_no_folder_a_terminal_no_escape_and_no_markup(hostile: Inspection, capsys: pytest.CaptureFixture):
    from reportkit.inspect.sections import report_sections

    Terminal().inspection(hostile.file, report_sections(hostile), hostile.problems)
    printed = capsys.readouterr().out
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", printed)
    assert "[bold]" in printed
    assert ":warning:" in printed


def test_the_report_is_at_most_80_columns_wide(paper, capsys: pytest.CaptureFixture, monkeypatch: pytest.MonkeyPatch):
    from reportkit.inspect.sections import report_sections

    monkeypatch.setenv("COLUMNS", "80")
    for data in (paper.word, paper.pdf):
        found = looked_at(data)
        Terminal().inspection("paper", report_sections(found), found.problems)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    assert any("At a glance" in line for line in lines)


def test_the_exit_code_says_whether_there_is_an_error(tmp_path: Path):
    assert run("inspect", saved(tmp_path / "good.docx", "A title")).exit_code == 0
    result = run("inspect", saved(tmp_path / "bad.docx"))
    assert result.exit_code == 1
    assert "title-missing" in result.stdout
    assert run("inspect", tmp_path / "good.docx", tmp_path / "none.pdf").exit_code == 1


def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path: Path):
    (tmp_path / "notes.pdf").write_text("only text")
    result = run("inspect", tmp_path / "notes.pdf")
    assert result.exit_code == 1
    assert "neither a Word document (.docx) nor a PDF" in " ".join(result.stdout.split())
    assert "Traceback" not in result.output


def test_json_is_all_that_is_printed(tmp_path: Path):
    result = run("inspect", saved(tmp_path / "a.docx"), "--json")
    assert result.exit_code == 1
    jsonschema.validate(json.loads(result.stdout), SCHEMA)


def test_the_report_is_written_and_never_over_the_file(tmp_path: Path):
    file, report = saved(tmp_path / "a.docx", "A title"), tmp_path / "report.html"
    assert run("inspect", file, "--html", report).exit_code == 0
    assert etree.fromstring(report.read_text("utf-8")).findtext("head/title") == "Inspection of a.docx"
    before = file.read_bytes()
    assert run("inspect", file, "--html", file).exit_code == 2
    assert file.read_bytes() == before
    (tmp_path / "folder").write_text("a file")
    assert run("inspect", file, "--html", tmp_path / "folder" / "r.html").exit_code == 6


def test_build_writes_one_report_on_both_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copytree(SAMPLE, tmp_path / "inputs" / "sample")
    result = run("build", "sample", "--report")
    assert result.exit_code == 0, result.output
    stem = "sample-conclusions-paper"
    assert [line.split()[0] for line in result.stdout.splitlines()[:3]] == [
        f"build/sample/{stem}.docx", f"build/sample/{stem}.pdf", f"build/sample/{stem}-report.html",
    ]  # fmt: skip
    page = etree.fromstring((tmp_path / f"build/sample/{stem}-report.html").read_text("utf-8"))
    assert [each.text for each in page.iter("h2")] == [f"{stem}.docx", f"{stem}.pdf"]
    first = (tmp_path / f"build/sample/{stem}-report.html").read_bytes()
    run("build", "sample", "--report", "--quiet")
    assert (tmp_path / f"build/sample/{stem}-report.html").read_bytes() == first


def test_a_word_file_in_memory_needs_no_disk():
    stream = io.BytesIO()
    docx.Document().save(stream)
    assert looked_at(stream.getvalue(), "in memory").kind is Kind.WORD
