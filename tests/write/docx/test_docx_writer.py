"""The Word file as a whole."""

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from docx2python import docx2python
from everything import everything
from hypothesis import given, settings
from hypothesis import strategies as st
from word_file import LOOK, W, WordFile, paper, style, text, words, written

from reportkit.codes import LOOK_LIST_MISSING, LOOK_STYLE_MISSING, LOOK_UNREADABLE
from reportkit.document import nodes as n
from reportkit.document import walk
from reportkit.errors import Refused
from reportkit.write.docx.styles import style_of
from reportkit.write.docx.writer import docx

_WORD = re.compile(r"w\d+w")


def _in_reading_order(file: WordFile) -> list[str]:
    """The words of body and notes, each note where it is called."""
    notes = {note.get(W + "id"): note for note in file.root("word/footnotes.xml")}
    found: list[str] = []
    for element in file.body.iter(W + "t", W + "footnoteReference"):
        note = notes[element.get(W + "id")] if element.tag == W + "footnoteReference" else element
        found += _WORD.findall(words(note) if note is not element else element.text or "")
    return found


def _of_tree(document: n.Document) -> list[str]:
    return [word for node in walk.every(document.blocks) for word in _WORD.findall(_own(node))]


def _own(node: n.Block | n.Inline) -> str:
    match node:
        case n.Text(text) | n.Code(text) | n.Preformatted(text) | n.Label(_, text) | n.Reference(_, text):
            return text
        case n.Contents(_, entries):
            return " ".join(entry.text for entry in entries)
        case _:
            return ""


def test_every_word_of_every_node_is_in_the_file_in_its_place() -> None:
    document = everything()
    expected = _of_tree(document)
    assert len(expected) == len(set(expected)) > 200
    assert _in_reading_order(WordFile(docx(document, LOOK, {}))) == expected


def test_an_independent_reader_finds_every_word_and_every_note() -> None:
    document = everything()
    with docx2python(io.BytesIO(docx(document, LOOK, {}))) as read:
        assert sorted(set(_WORD.findall(read.text))) == sorted(_of_tree(document))
        notes = sum(isinstance(node, n.Note) for node in walk.every(document.blocks))
        assert len(re.findall("footnote[0-9]+\\)", str(read.footnotes))) == notes


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed: it reads the file as a second opinion")
def test_pandoc_reads_headings_notes_and_lists(tmp_path: Path) -> None:
    items = n.OrderedList(((text("first"),), (text("second"),)), 3)
    heading = n.Heading(1, (n.Text("Aim"),), "aim", "1")
    (tmp_path / "paper.docx").write_bytes(
        written(heading, n.Paragraph((n.Text("Words"), n.Note((text("A note"),)))), items).data
    )
    read = subprocess.run(
        ["pandoc", "-t", "markdown", tmp_path / "paper.docx"], capture_output=True, text=True, check=True
    ).stdout
    assert re.sub(r"\s+", " ", read.strip()) == "# Aim Words^(^[^1]^)^ 3. first 4. second [^1]: ^()^ A note"


def test_the_same_paper_gives_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    here = hashlib.sha256(docx(everything(), LOOK, {"plain": 2})).hexdigest()
    program = (
        "import hashlib; from everything import everything; from word_file import LOOK;"
        "from reportkit.write.docx.writer import docx;"
        "print(hashlib.sha256(docx(everything(), LOOK, {'plain': 2})).hexdigest())"
    )
    path = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[3])])
    for seed, zone in (("1", "Asia/Tokyo"), ("2", "America/New_York")):
        changed = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C", "PYTHONPATH": path}
        there = subprocess.run([sys.executable, "-c", program], env=changed, capture_output=True, text=True, check=True)
        assert there.stdout.strip() == here


def test_a_role_gives_its_style_to_the_paragraphs_of_its_box() -> None:
    for role in n.Role:
        file = written(n.Box(role, (n.Paragraph((n.Label("a", "A1"), n.Text(" words"))),)))
        assert style(file.paragraphs[0]) == style_of(role).replace(" ", "")


def test_the_specimens_of_the_look_are_not_in_the_paper() -> None:
    assert words(written(text("Only this")).body) == "Only this"


def test_an_empty_paper_can_be_written() -> None:
    assert words(written().body) == ""


def test_a_look_without_a_style_is_refused_with_all_that_is_missing() -> None:
    look = _look_without("Key Outcomes", "Label")
    label = n.Paragraph((n.Label("a", "R1"),))
    with pytest.raises(Refused) as refused:
        docx(paper(n.Box(n.Role.KEY_OUTCOMES, (label,))), look, {})
    assert [str(problem) for problem in refused.value.problems] == [
        'look.docx: error[look-style-missing] the style "Key Outcomes" is missing\n'
        '    hint: open look.docx in Word and add a style named "Key Outcomes"',
        'look.docx: error[look-style-missing] the style "Label" is missing\n'
        '    hint: open look.docx in Word and add a style named "Label"',
    ]
    assert {problem.code for problem in refused.value.problems} == {LOOK_STYLE_MISSING}


def test_a_look_may_lack_a_style_that_the_paper_does_not_need() -> None:
    assert docx(paper(text("Words")), _look_without("Key Outcomes"), {})


def test_a_list_style_without_bullets_is_refused() -> None:
    look = _changed(LOOK, "word/styles.xml", rb'<w:numPr><w:numId w:val="2"/></w:numPr>', b"")
    with pytest.raises(Refused) as refused:
        docx(paper(n.BulletList(((text("item"),),))), look, {})
    assert [problem.code for problem in refused.value.problems] == [LOOK_LIST_MISSING]


@pytest.mark.parametrize("look", [b"", b"not a zip", LOOK[:3000]])
def test_a_look_that_is_not_a_word_file_is_refused(look: bytes) -> None:
    with pytest.raises(Refused) as refused:
        docx(paper(text("Words")), look, {})
    assert [problem.code for problem in refused.value.problems] == [LOOK_UNREADABLE]


def test_a_changed_look_changes_the_paper() -> None:
    look = _changed(LOOK, "word/styles.xml", b"16325C", b"005500")
    file = WordFile(docx(paper(n.Heading(1, (n.Text("Aim"),))), look, {}))
    assert b"005500" in file.parts["word/styles.xml"]
    assert b"16325C" not in file.parts["word/styles.xml"]


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_characters_survive_except_those_that_xml_cannot_hold(characters: str) -> None:
    shown = re.sub("\r\n|[\r\n]", " ", characters)
    shown = re.sub("[^\t\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", shown)
    assert words(written(text(characters)).body) == shown


def _one_cell(blocks: list[n.Block]) -> n.Table:
    return n.Table((), (), ((n.Cell(tuple(blocks)),),))


_texts = st.builds(n.Text, st.sampled_from(["w1w", " ", "a b", ""]))
_inlines = st.recursive(
    _texts
    | st.builds(n.LineBreak)
    | st.builds(n.Label, st.sampled_from(["a", "b"]), st.just("R1"))
    | st.builds(n.Reference, st.sampled_from(["a", "b", "h"]), st.just("R1"))
    | st.builds(n.Code, st.just("w2w")),
    lambda inside: st.one_of(
        *(st.builds(kind, st.lists(inside, max_size=3).map(tuple)) for kind in (n.Emphasis, n.Strong, n.Superscript)),
        st.builds(n.Foreign, st.sampled_from(["fr", "he", "zh"]), st.lists(inside, max_size=3).map(tuple)),
        st.builds(n.Link, st.sampled_from(["https://e.org", "#a", "#h", "x"]), st.lists(inside, max_size=3).map(tuple)),
        st.builds(
            n.Note, st.lists(st.builds(n.Paragraph, st.lists(inside, max_size=3).map(tuple)), max_size=2).map(tuple)
        ),
    ),
    max_leaves=8,
).map(lambda inline: (inline,))
_blocks = st.recursive(
    st.builds(n.Paragraph, _inlines)
    | st.builds(
        n.Heading, st.integers(1, 6), _inlines, st.sampled_from(["", "h"]), st.sampled_from(["", "1", "1.1", "2"])
    )
    | st.builds(n.PageBreak)
    | st.builds(n.Rule)
    | st.builds(n.Preformatted, st.sampled_from(["", "w3w\n\tw4w"])),
    lambda inside: st.one_of(
        st.builds(n.BulletList, st.lists(st.lists(inside, max_size=3).map(tuple), max_size=3).map(tuple)),
        st.builds(n.OrderedList, st.lists(st.lists(inside, max_size=3).map(tuple), max_size=3).map(tuple)),
        st.builds(n.Quote, st.lists(inside, max_size=3).map(tuple)),
        st.builds(n.Box, st.sampled_from(n.Role), st.lists(inside, max_size=3).map(tuple)),
        st.builds(_one_cell, st.lists(inside, max_size=3)),
    ),
    max_leaves=6,
)


@given(st.lists(_blocks, max_size=4))
@settings(max_examples=150, deadline=None)
def test_any_tree_keeps_its_words_and_makes_a_sound_file(blocks: list[n.Block]) -> None:
    document = paper(*blocks)
    file = WordFile(docx(document, LOOK, {"h": 3}))
    assert _in_reading_order(file) == _of_tree(document)
    assert all(cell[-1].tag == W + "p" for cell in file.body.iter(W + "tc"))
    assert not [
        table for table in file.body.iter(W + "tbl") if (after := table.getnext()) is None or after.tag == table.tag
    ]
    names = [mark.get(W + "name") for mark in file.body.iter(W + "bookmarkStart")]
    assert len(names) == len(set(names))


def _look_without(*names: str) -> bytes:
    look = LOOK
    for name in names:
        look = _changed(look, "word/styles.xml", f'<w:name w:val="{name}"/>'.encode(), b'<w:name w:val="Other"/>')
    return look


def _changed(look: bytes, part: str, old: bytes, new: bytes) -> bytes:
    """The look with something else in one of its parts."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(look)) as before, zipfile.ZipFile(result, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            assert name != part or old in data
            after.writestr(name, data.replace(old, new) if name == part else data)
    return result.getvalue()
