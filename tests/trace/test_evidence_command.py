import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import load_workbook

from reportkit.cli.main import cli
from tests.conftest import ROOT, SAMPLE


@pytest.fixture
def printed(tmp_path: Path) -> str:
    arguments = ["evidence", SAMPLE.name, "--inputs", str(SAMPLE.parent), "--templates", str(ROOT / "templates")]
    wanted = ["--html", str(tmp_path / "e.html"), "--xlsx", str(tmp_path / "e.xlsx")]
    result = CliRunner().invoke(cli, [*arguments, *wanted], env={"COLUMNS": "160"}, catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_the_terminal_shows_the_page_and_the_workbook_show_the_same_tables(printed: str, tmp_path: Path):
    book = load_workbook(io.BytesIO((tmp_path / "e.xlsx").read_bytes()))
    page = (tmp_path / "e.html").read_text("utf-8")
    first = [tuple(cell.value or "" for cell in row) for row in book.worksheets[0].iter_rows(min_row=2)]
    assert [sheet.title for sheet in book] == [
        "What each recommendation rests",
        "Recommendations that rest on on",
        "Findings, gaps and needs that n",
        "Sessions that no recommendation",
    ]
    assert len(first) > 40
    for row in first:
        assert all(f">{cell}<" in page for cell in row[:3])
    assert "notes/2a-developers.md:23-25" in printed
    assert "R13" in printed


def test_the_evidence_names_no_person_and_no_folder_of_this_machine(printed: str, tmp_path: Path):
    page = (tmp_path / "e.html").read_text("utf-8")
    for text in (printed, page):
        assert "Exempelsson" not in text
        assert str(ROOT) not in text
