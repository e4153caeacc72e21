"""Whatever a cell holds reaches both files as it stands, wherever it is printed."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reportkit.merge.paper import merge
from reportkit.model.meeting import FindingsFile, Meeting, MeetingFile
from reportkit.model.participant import Participant
from reportkit.model.restricted import restricted
from reportkit.model.training import Training
from reportkit.read.template import read_template
from reportkit.write.docx.writer import docx
from reportkit.write.pdf import Look, lay_out
from tests.readers import pdf_pages, squeezed, word_text

TEMPLATES = Path(__file__).parents[1] / "templates"
PLACES = 21
AWKWARD = [
    "A *b* | c",
    "1. x",
    "<b>ł</b>",
    "{{ 7*7 }}",
    "Ελένη Ωμέγα",
    "Щука ѓѝ",
    "# h",
    "::: notice",
    "[a](b)",
    "`c`",
    "&amp;",
]
LETTERS = "abzAZ09łßñçőžāĦġĿαβγΩάщїћЯ*_`~#|<>&{}[]()!\\:;.,-+=%$@^'\"/"
VALUES = st.one_of(st.sampled_from(AWKWARD), st.text(LETTERS, min_size=1, max_size=12).map(lambda text: f"x{text}x"))


def meeting(values: list[str]) -> Meeting:
    """A meeting that prints a value in each of the places where values are printed."""
    v = iter(values)
    day = {"date": "2021-11-04", "start": "9.00", "end": "12.30"}
    file = MeetingFile.model_validate(
        {
            "event": {
                "title": next(v),
                "working_group": next(v),
                "mode": "online",
                "tool": next(v),
                "time_zone": "CET",
                "dates": [day],
                "background": next(v),
                "aims": [next(v)],
                "key_questions": [next(v)],
                "target_groups": [{"id": "A", "title": next(v)}],
            },
            "paper": {"paper_date": "2021-12-10", "next_steps": [next(v)], "notice": next(v)},
            "themes": [{"id": "t", "title": next(v)}],
            "topics": [{"id": "a", "title": "Topic"}],
            "addressees": [{"id": "ms", "title": next(v)}],
            "references": [{"id": "x", "text": next(v)}],
        }
    )
    collected = FindingsFile.model_validate(
        {
            "findings": [{"id": "F1", "theme": "t", "statement": next(v), "sessions": ["1"]}],
            "recommendations": [{"id": "R1", "text": next(v), "to": ["ms"], "evidence": ["F1"]}],
            "actions": [{"id": "A1", "text": next(v), "owner": next(v), "status": next(v)}],
        }
    )
    training = {"title": next(v), "country": "BE", "audience": ["A"], "topics": ["a"]}
    row = {"name": next(v), "role": next(v), "organisation": next(v), "list_restricted": True}
    person = Participant.model_validate({**row, "group": "A", "country": "EL"})
    return Meeting("m", file, collected, (person,), (Training.model_validate(training),))


def both(values: list[str]) -> tuple[str, str]:
    template, _ = read_template(TEMPLATES, "conclusions-paper")
    assert template
    document, problems = merge(restricted(meeting(values), 1), template)
    assert problems == []
    layout = lay_out(document, Look(template.css.read_text("utf-8"), template.css.parent, template.root))
    return word_text(docx(document, template.word, layout.page_of)), "".join(pdf_pages(layout.pdf()))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(VALUES, min_size=PLACES, max_size=PLACES))
@example((AWKWARD * 3)[:PLACES])
@example((AWKWARD * 3)[7 : 7 + PLACES])
def test_a_value_reaches_both_files_unchanged_wherever_it_is_printed(values: list[str]):
    word, pdf = both(values)
    for value in values:
        assert squeezed(value) in squeezed(word)
        assert squeezed(value) in squeezed(pdf)


def test_there_is_a_value_for_every_place():
    values = iter([f"v{number}" for number in range(PLACES)])
    meeting(list(values))
    with pytest.raises((StopIteration, RuntimeError)):
        meeting([f"v{number}" for number in range(PLACES - 1)])
