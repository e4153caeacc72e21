"""Readers take a time that grows with their text, and no faster."""

import time

import pytest

from reportkit.read.notes import read_notes
from reportkit.read.private import public

HEAD = "---\nsession: 2a\n---\n"
PIECES = {
    "marked lines": "FINDING: Trainees agree on this. {theme: x; strength: broad}\n\n",
    "headings": "## A heading {theme: x}\n\nWords below it.\n\n",
    "private paragraphs": "PRIVATE: not for print\nand on it goes\n\nWords.\n\n",
    "footnotes": "Words.[^a]\n\n[^a]: A note.\n\n",
    "doubtful words": "FINDNG: this is not a marker\n\n",
}
MARKS = {
    "openings of comments": "<!-- ",
    "private blocks that never end": "PRIVATE\n",
    "bullets": "- ",
    "spaces": " " * 10,
    "quotations": "> ",
}


def seconds(read, text):
    begin = time.process_time()
    read(text)
    return time.process_time() - begin


@pytest.mark.parametrize("what", PIECES)
def test_notes_are_read_in_a_time_that_grows_with_them(what):
    once = min(seconds(lambda text: read_notes(text, "n.md"), HEAD + PIECES[what] * 100) for _ in range(3))
    tenfold = seconds(lambda text: read_notes(text, "n.md"), HEAD + PIECES[what] * 1000)
    assert tenfold < 10 * once * 2.5 + 0.1


@pytest.mark.parametrize("what", MARKS)
def test_a_line_of_marks_does_not_stop_the_search_for_private_text(what):
    assert seconds(lambda text: public(text.split("\n"), "n.md", frozenset()), MARKS[what] * 100_000) < 2
