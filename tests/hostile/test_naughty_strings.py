"""Texts that have broken other programs are kept as they are or refused in a sentence, in every field (S8)."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hostile.naughty import strings
from small_meeting import SOUND

from reportkit.document.text import plain
from reportkit.guard.package import open_package
from reportkit.merge.paper import merge
from reportkit.model.meeting import Meeting
from reportkit.model.restricted import restricted
from reportkit.problems import shown, shown_lines
from reportkit.read.folder import read_meeting
from reportkit.read.template import read_template
from reportkit.terminal import Terminal
from reportkit.write.docx.writer import docx
from reportkit.write.pdf import Look, lay_out
from tests.conftest import ROOT
from tests.readers import squeezed
from tests.test_values_survive import PLACES, meeting

UNPRINTABLE = [each for each in strings() if re.search(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]", each)]
PRINTABLE = [each for each in strings() if each not in UNPRINTABLE]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

UNSAFE = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\U000e0000-\U000e0fff]"
)


def _put(file: str, old: str) -> Callable[[str], tuple[str, str]]:
    """A value as it stands in YAML, where JSON is a way to write it."""
    assert old in SOUND[file]
    return lambda value: (file, SOUND[file].replace(old, json.dumps(value), 1))


def _cell(file: str, old: str) -> Callable[[str], tuple[str, str]]:
    def put(value: str) -> tuple[str, str]:
        out = io.StringIO()
        head, row = csv.reader(io.StringIO(SOUND[file]))
        csv.writer(out).writerows([head, [value if cell == old else cell for cell in row]])
        return file, out.getvalue()

    return put


def _noted(before: str) -> Callable[[str], tuple[str, str]]:
    return lambda value: ("notes/2a.md", f"{SOUND['notes/2a.md']}\n{before}{value}\n")


Kept = Callable[[Meeting], object]
FIELDS: dict[str, tuple[Callable[[str], tuple[str, str]], Kept | None]] = {
    "title": (_put("meeting.yaml", "Training prison staff"), lambda m: m.file.event.title),
    "tool": (_put("meeting.yaml", "WebEx"), lambda m: m.file.event.tool),
    "session": (_put("meeting.yaml", "Opening"), lambda m: m.file.sessions[0].title),
    "theme": (_put("meeting.yaml", "The landscape"), lambda m: m.file.themes[0].title),
    "addressee": (_put("meeting.yaml", "The Commission"), lambda m: m.file.addressees[1].title),
    "finding": (_put("findings.yaml", "There is much training."), lambda m: m.collected.findings[0].statement),
    "recommendation": (_put("findings.yaml", "Train more people."), lambda m: m.collected.recommendations[0].text),
    "role": (_cell("participants.csv", "governor"), lambda m: m.participants[0].role),
    "training": (_cell("trainings.csv", "Signs"), lambda m: m.trainings[0].title),
    "notes": (_noted(""), None),
    "marked line": (_noted("FINDING: "), None),
    "picture": (_noted("![A picture](figures/x.png) "), None),
}
CASES = [(field, at) for field in FIELDS for at in range(len(strings()))]
STEP = 11  # parts no multiple of the number of fields, so that a sample meets each field with other strings


def check(field: str, value: str, write: Callable[[dict[str, str]], Path]) -> None:
    put, kept = FIELDS[field]
    file, text = put(value)
    made, problems = read_meeting(write({**SOUND, file: text}))
    for problem in problems:
        assert not UNSAFE.search(str(problem)), (field, value)
        assert problem.place.file
    if kept and made and not any(problem.severity == "error" for problem in problems):
        found = kept(made)
        words = found if isinstance(found, str) else plain(found)  # type: ignore[arg-type]
        assert words.split() == value.split(), (field, value)


def test_a_naughty_string_is_kept_or_refused(folder):
    for field, at in CASES[::STEP]:
        check(field, strings()[at], folder)


@pytest.mark.full
@pytest.mark.parametrize("field", FIELDS)
def test_every_naughty_string_is_kept_or_refused_in_each_field(field, folder):
    for value in strings():
        check(field, value, folder)


@pytest.mark.parametrize("value", UNPRINTABLE)
def test_what_can_be_printed_nowhere_is_refused_with_its_place(value, folder):
    for field in (name for name, (_, kept) in FIELDS.items() if kept):
        file, text = FIELDS[field][0](value)
        problems = [each for each in read_meeting(folder({**SOUND, file: text}))[1] if each.severity == "error"]
        assert {each.place.file for each in problems} == {f"m/{file}"}, field


def test_no_string_reaches_the_terminal_with_something_that_moves_or_hides(capsys):
    for value in strings():
        assert not UNSAFE.search(shown(value)), value
        assert len(shown(value * 500, 200)) <= 200 * len("\\U000e0041")
        Terminal().say(value)
        Terminal().failure(value)
        Terminal(verbose=True).notice(value)
    said = capsys.readouterr()
    assert not UNSAFE.search(said.out + said.err)
    assert shown_lines("  a\n\x1b") == "  a\n\\u001b"


def _printed(values: list[str]) -> None:
    template, _ = read_template(ROOT / "templates", "conclusions-paper")
    assert template
    document, problems = merge(restricted(meeting([f"x{value}x" for value in values]), 1), template)
    assert problems == []
    layout = lay_out(document, Look(template.css.read_text("utf-8"), template.css.parent, template.root))
    assert layout.pdf().startswith(b"%PDF")
    words = _words(docx(document, template.word, layout.page_of))
    for value in values:
        assert squeezed(value) in squeezed(words), value


def _words(data: bytes) -> str:
    """All text of a Word file's parts, as it stands in them."""
    package = open_package(data)
    stories = [package.xml(name) for name in package.names if name.startswith("word/") and name.endswith(".xml")]
    return "\n".join("".join(text.text or "" for text in story.iter(f"{W}t")) for story in stories)


@pytest.mark.parametrize("first", [0, 300, len(PRINTABLE) - PLACES])
def test_naughty_strings_are_printed_as_they_are(first):
    _printed(PRINTABLE[first : first + PLACES])


@pytest.mark.full
@pytest.mark.parametrize("first", range(0, len(PRINTABLE) - PLACES, PLACES))
def test_all_naughty_strings_are_printed_as_they_are(first):
    _printed(PRINTABLE[first : first + PLACES])
