"""``reportkit notes``, as a rapporteur types it."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from typed_in_word import SESSION, docx, paragraph
from word_specimens import PICTURE, picture

from reportkit.cli.main import cli
from tests.conftest import ROOT, SAMPLE


@pytest.fixture
def notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder notes of a meeting of one's own, with one file in Word."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    shutil.copytree(ROOT / "templates", "templates")
    shutil.copytree(SAMPLE, "inputs/m")
    return tmp_path / "inputs" / "m" / "notes"


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["notes", "m", *words], catch_exceptions=False)


def test_it_lists_what_each_file_holds(notes: Path):
    result = run()
    assert result.exit_code == 0
    line = next(line for line in result.stdout.splitlines() if "2c-prison-partners.docx" in line)
    assert " ".join(line.split()).endswith("2c, Group 3 612 1 finding, 1 gap, 1 need, 1 rec, 2 practices")
    assert "Esimerkki" not in result.output


def test_a_file_with_mistakes_is_counted_and_they_are_printed(notes: Path):
    (notes / "9.docx").write_bytes(docx(SESSION + paragraph("FINDING:")))
    result = run()
    assert result.exit_code == 1
    assert "1 error" in next(line for line in result.stdout.splitlines() if "9.docx" in line)
    assert "notes/9.docx, paragraph 2: error[marker-empty]" in result.stderr


def test_word_notes_become_markdown_that_makes_the_same_paper(notes: Path):
    before = CliRunner().invoke(cli, ["outline", "m"]).stdout
    assert run("--to-markdown").exit_code == 0
    (notes / "2c-prison-partners.docx").unlink()
    assert CliRunner().invoke(cli, ["outline", "m"]).stdout == before


def test_what_is_there_is_never_overwritten(notes: Path):
    (notes / "2c-prison-partners.md").write_text("mine")
    result = run("--to-markdown")
    assert (result.exit_code, (notes / "2c-prison-partners.md").read_text()) == (6, "mine")
    assert "2c-prison-partners.md is there already" in result.stderr


def test_pictures_go_into_the_folder_figures(notes: Path):
    (notes / "2d.docx").write_bytes(docx(SESSION + paragraph(picture()), **PICTURE))
    result = run("--to-markdown", "--into", "out")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "out/notes/2c-prison-partners.md",
        "out/notes/2d.md",
        "out/figures/2d-1.png",
    ]
    assert "![a map](figures/2d-1.png)" in Path("out/notes/2d.md").read_text("utf-8")
    assert Path("out/figures/2d-1.png").read_bytes().startswith(b"\x89PNG")


def test_a_meeting_without_word_notes_says_so(notes: Path):
    (notes / "2c-prison-partners.docx").unlink()
    assert run("--to-markdown").stdout == "no notes of this meeting are Word files\n"


def test_a_picture_inside_word_notes_is_in_the_paper(notes: Path):
    (notes / "2d.docx").write_bytes(docx(SESSION + paragraph(picture()), **PICTURE))
    result = CliRunner().invoke(cli, ["outline", "m"])
    assert "shows: a map" in result.stdout
