"""Whatever begins like a formula is words in every spreadsheet that we write, as other programs read it (S9)."""

import csv
import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from reportkit.cli.main import cli
from reportkit.guard.cells import begins_formula, csv_text
from reportkit.problems import shown
from reportkit.report.section import Section
from reportkit.report.workbook import workbook

TRIGGERS = [
    "=1+1", "+1+1", "-1+1", "@SUM(A1)", '=HYPERLINK("http://example.org?"&A1,"x")', "=cmd|' /C calc'!A0", "\t=1+1",
    "＝1+1", "＋1+1", "－1+1", "＠SUM(A1)",
]  # fmt: skip
PREFIXES = ["", " ", "\u00a0", "\r\n", "words\n", '"', "\u3000", "'"]
VALUES = [prefix + trigger for prefix in PREFIXES for trigger in TRIGGERS]
HEAD = "Name,Role,Organisation,Country,Group,Active in the last 24 months?,Received"


def _without(text: str) -> str:
    """A text without the apostrophes that stand before a formula, and with one kind of line end."""
    return re.sub(r"(?m)^'(?=[^\S\n]*[=+\-@＝＋－＠\t])|\A'(?=\n)", "", text.replace("\r\n", "\n"))


def _read(data: bytes) -> list[str]:
    """The first column of a workbook, every cell of which holds a text."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert not [name for name in package.namelist() if re.search(rb"<f[ >/]", package.read(name))]
    return [str(row[0].value) for row in book.active.iter_rows(min_row=2)]


def _through_libreoffice(data: bytes, name: str, folder: Path) -> str:
    """A file as LibreOffice has understood it, as flat XML."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed here; .ci/run installs it")
    (folder / name).write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    told = ["--infilter=CSV:44,34,76,1"] if name.endswith("csv") else []
    command = ["soffice", profile, "--headless", *told, "--convert-to", "fods", "--outdir", str(folder), name]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=180)
    return (folder / name).with_suffix(".fods").read_text("utf-8")


def test_there_are_enough_beginnings():
    assert len(TRIGGERS) >= 10
    assert len(PREFIXES) >= 6


def test_a_csv_file_holds_words_that_differ_by_an_apostrophe():
    rows = list(csv.reader(io.StringIO(csv_text([[value] for value in VALUES]), newline="")))
    for value, (cell,) in zip(VALUES, rows, strict=True):
        assert not begins_formula(cell), value
        assert _without(cell) == _without(value), value


def test_a_workbook_holds_the_same_words_and_no_formula():
    section = Section("One", ("A", "B"), tuple((value, value) for value in VALUES))
    assert _read(workbook("All", [section])) == [shown(value, 32_767) for value in VALUES]


def _applicants(folder: Path) -> Path:
    out = io.StringIO()
    rows = [[f"A{at} {value}", value, value, "BE", "B", "yes", "2021-10-01"] for at, value in enumerate(VALUES)]
    rows += [[value, "Officer", f"Office {at}", "BE", "B", "yes", "2021-10-01"] for at, value in enumerate(TRIGGERS)]
    csv.writer(out).writerows([HEAD.split(","), *rows])
    folder.joinpath("participants.csv").unlink()
    folder.joinpath("applications.csv").write_text(out.getvalue(), "utf-8", newline="")
    return folder


def test_the_files_that_commands_write_hold_no_formula(folder, sound):
    meeting = _applicants(folder(sound))
    for words in (
        ["select", "m", "--places", "200", "--into", "list.csv", "--xlsx", "select.xlsx"],
        ["applications", "m", "--names", "--xlsx", "applications.xlsx"],
    ):
        result = CliRunner().invoke(cli, [*words, "--inputs", "."], catch_exceptions=False)
        assert result.exit_code == 0, result.stderr
    text = Path("list.csv").read_text("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) > len(VALUES)
    assert not [cell for row in rows for cell in row if begins_formula(cell)]
    assert len(_read(Path("select.xlsx").read_bytes())) > len(VALUES)
    assert len(_read(Path("applications.xlsx").read_bytes())) > len(VALUES)
    assert meeting.is_dir()


def test_the_workbook_of_evidence_holds_no_formula(folder, sound):
    for at, value in enumerate(TRIGGERS):
        words = value.strip().replace('"', "'")
        finding = f'  - {{id: E{at}, theme: landscape, statement: "{words}", sessions: ["2a"]}}\n'
        sound["findings.yaml"] = sound["findings.yaml"].replace("findings:\n", "findings:\n" + finding, 1)
    folder(sound)
    words = ["evidence", "m", "--inputs", ".", "--xlsx", "evidence.xlsx"]
    result = CliRunner().invoke(cli, words, catch_exceptions=False)
    assert Path("evidence.xlsx").exists(), result.stderr
    assert _read(Path("evidence.xlsx").read_bytes())


@pytest.mark.full
def test_libreoffice_takes_none_of_it_for_a_formula(tmp_path):
    section = Section("One", ("A", "B"), tuple((value, value) for value in VALUES))
    known = _through_libreoffice(b'"=1+1"\r\n', "known.csv", tmp_path)
    assert "table:formula" in known, "LibreOffice does not take formulas from CSV here, so that the test shows nothing"
    for name, data in {
        "a.csv": csv_text([[value, value] for value in VALUES]).encode("utf-8"),
        "a.xlsx": workbook("All", [section]),
    }.items():
        read = _through_libreoffice(data, name, tmp_path)
        assert "table:formula" not in read, name
        assert read.count("<table:table-row") >= len(VALUES), name
