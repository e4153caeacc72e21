"""Whatever stands in a file, its reader says what is wrong with it and never fails."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportkit.model.meeting import MeetingFile
from reportkit.problems import Place
from reportkit.read.figures import read_image
from reportkit.read.files import decoded
from reportkit.read.findings import read_findings
from reportkit.read.notes import read_notes
from reportkit.read.participants import read_participants
from reportkit.read.records import read_record
from reportkit.read.trainings import read_trainings

READERS: dict[str, Callable[[str], object]] = {
    "meeting.yaml": lambda text: read_record(text, Place("m.yaml", 1), MeetingFile),
    "findings.yaml": lambda text: read_findings(text, "f.yaml"),
    "participants.csv": lambda text: read_participants(text.encode("utf-8", "replace"), Place("p.csv")),
    "trainings.csv": lambda text: read_trainings(text.encode("utf-8", "replace"), Place("t.csv")),
    "notes": lambda text: read_notes(text, "n.md"),
}
BITS = [
    "---\nsession: 2a\n---\n", "FINDING: ", "PRIVATE", "END PRIVATE", "\n", "\n\n", "{F1; theme: x}", "{", "}", ";",
    ":", "- ", "> ", "# ", "**", "| a | b |", "![a](figures/x.png)", "[^1]", "[^1]: ", "[](#F1)", "`", "```\n", "<!--",
    "-->", "words", "event:", "  title: ", "findings:\n", "  - ", "id: F1", "[", "]", '"', "'", "&a ", "*a", "!x ",
    "\t", ",", "name,role,", "group,country\n", "title,country,audience,topics\n", "::: finding\n", ":::\n", "*[EU]: x",
    "\x00", "\ufeff", "\u2028", "é",
]  # fmt: skip
texts = st.one_of(st.text(), st.lists(st.sampled_from(BITS), max_size=40).map("".join))


@pytest.mark.parametrize("reader", READERS)
@settings(max_examples=150, deadline=None)
@given(text=texts)
def test_any_text_is_read_or_refused(reader, text):
    READERS[reader](text)


keys = st.sampled_from([*MeetingFile.model_fields, "id", "title", "date", "kind", "text", "to", "outcome", "x"])
values = st.recursive(
    st.sampled_from(["x", "2021-11-04", "yes", "", "9.00", "true", "~", "12"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(data=st.dictionaries(keys | st.sampled_from(["findings", "gaps", "recommendations"]), values, max_size=6))
def test_any_data_is_read_or_refused(data):
    import json

    text = json.dumps(data)
    read_record(text, Place("m.yaml", 1), MeetingFile)
    read_findings(text, "f.yaml")


@settings(max_examples=100, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_a_text_a_picture_or_a_problem(data):
    decoded(data, Place("x"))
    read_image(data, Place("x"))
