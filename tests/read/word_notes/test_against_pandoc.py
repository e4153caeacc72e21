"""Word notes as pandoc reads them: the same words in the same structure, or a difference that is explained.

An explanation that is no longer needed fails a test too.
"""

import shutil
import subprocess
from pathlib import Path

import pytest
from pandoc_tree import pandoc_blocks, pandoc_version
from told import told
from word_notes_tree import blocks_of
from word_specimens import REFUSED, SPECIMENS

pytestmark = pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed here; .ci/run installs it")
TABLE = "table"
EXPLAINED = {
    "a heading by its outline level": ("pandoc looks at styles only", ["h2 Own look", "x"]),
    "a heading in another language": ("pandoc knows the English names only", ["h2 Titre", "x"]),
    "a second paragraph in an item": ("pandoc takes it for a quotation", ["- a", "  more", "- b"]),
    "a table without a header": ("a paper's table has one", [TABLE, "  head: A | B", "  row: 1 | 2"]),
    "cells merged sideways": (
        "Markdown has none, word-table",
        [TABLE, "  head: A | B", "  row: both | ", "  row: 1 | 2"],
    ),
    "cells merged downwards": (
        "Markdown has none, word-table",
        [TABLE, "  head: A | B", "  row: down | 2", "  row:  | 3"],
    ),
    "two paragraphs in a cell": ("a cell of Markdown has lines", [TABLE, "  head: A | B", "  row: 1 ⏎ 2 | 3"]),
    "a list in a cell": ("a cell of Markdown has lines, word-table", [TABLE, "  head: A | B", "  row: • 1 ⏎ • 2 | 3"]),
    "a caption over a table": ("the paper numbers it", ["table What it shows", "  head: A | B", "  row: 1 | 2"]),
    "a frame": ("one cell is no table", ["words", "more"]),
    "a simple field": ("pandoc loses its result", ["page 3 of it"]),
    "a deleted row": ("pandoc keeps it", [TABLE, "  head: A | B", "  row: 1 | 2"]),
    "a soft hyphen": ("it is where a line may break, and no character", ["cooperate"]),
    "hidden words": ("pandoc prints them", ["a b"]),
    "a text box": ("pandoc loses it", ["before", "in the box", "after"]),
    "Strict Open XML": ("pandoc cannot read it", ["a *b*", "- c"]),
    "a table of contents": ("the paper makes its own", ["a"]),
}


def theirs(data: bytes, folder: Path) -> list[str]:
    path = folder / "notes.docx"
    path.write_bytes(data)
    return told(pandoc_blocks(path))[1:]  # the first line says the session


@pytest.mark.parametrize("name", [name for name in SPECIMENS if name not in EXPLAINED])
def test_words_and_structure_are_those_that_pandoc_reads(name: str, tmp_path: Path):
    assert told(blocks_of(SPECIMENS[name].data)) == theirs(SPECIMENS[name].data, tmp_path)


@pytest.mark.parametrize("name", EXPLAINED)
def test_a_difference_is_what_its_explanation_says(name: str):
    assert told(blocks_of(SPECIMENS[name].data)) == EXPLAINED[name][1]


@pytest.mark.parametrize("name", EXPLAINED)
@pytest.mark.skipif(bool(shutil.which("pandoc")) and pandoc_version() != (2, 17), reason="written for pandoc 2.17")
def test_an_explanation_is_still_needed(name: str, tmp_path: Path):
    try:
        found = theirs(SPECIMENS[name].data, tmp_path)
    except subprocess.CalledProcessError:
        found = []
    assert found != EXPLAINED[name][1]


def test_there_are_forty_constructs_and_more():
    assert len(SPECIMENS) + len(REFUSED) >= 50
