"""What a call says stands in meeting.yaml as it was found, with the words it comes from; the rest is switched off."""

import re
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.filling.files import from_call
from reportkit.filling.meeting_file import filled
from reportkit.model.event import Mode
from reportkit.model.meeting import MeetingFile
from reportkit.problems import Place
from reportkit.read.call.found import Asked, Call, Contact, Day, Found, Group
from reportkit.read.records import read_record

STARTER = (files("reportkit") / "starter" / "meeting.yaml").read_text("utf-8")
SMALL = Call(
    title=Found("Bees: what now?", "Bees: what now?"),
    working_group=Found("GREEN", "the GREEN Working Group"),
    dates=Found((Day(date(2022, 5, 4), "9.00", "12.30", "Wednesday"), Day(date(2022, 5, 5))), "4-5 May", "no year"),
    mode=Found(Mode.IN_PERSON, "in Ghent", "the call names a place"),
    place=Found("Ghent", "in Ghent"),
)


def read(text: str) -> MeetingFile:
    result = read_record(text, Place("meeting.yaml"), MeetingFile)
    assert [str(problem) for problem in result.problems] == []
    return result.record


def test_each_value_has_the_words_it_comes_from_above_it():
    lines = filled(STARTER, SMALL).splitlines()
    at = lines.index('  title: "Bees: what now?" # as printed, without a full stop')
    assert lines[at - 1] == "  # call: “Bees: what now?”"
    at = lines.index("  mode: in person # online, in person or hybrid")
    assert lines[at - 1] == "  # check: inferred from “in Ghent”: the call names a place"


def test_what_was_not_found_is_switched_off_with_a_note():
    text = filled(STARTER, SMALL)
    assert (
        "  # not found in the call:\n  # key_questions: # the questions that it asked\n  #   - Which question" in text
    )
    assert "  # not found in the call:\n  # languages: [en] # codes" in text


def test_what_a_paper_needs_and_the_call_does_not_say_is_said():
    text = filled(STARTER, replace(SMALL, title=None, mode=Found(Mode.ONLINE, "online")))
    assert "  # not found in the call; the paper cannot be made without it:\n  # title:" in text
    assert "  # not found in the call; the paper cannot be made without it:\n  # time_zone:" in text


def test_nobody_misses_a_tool_in_a_room():
    text = filled(STARTER, SMALL)
    assert re.search(r"(?<!in the call:)\n  # tool:", text)


def test_an_empty_call_leaves_nothing_that_was_made_up():
    text = filled(STARTER, Call())
    kept = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    event = kept[kept.index("event:") + 1 : kept.index("paper:")]
    assert [line.split(":")[0].strip() for line in event] == ["kind", "builds_on", "chatham_house"]
    assert "sessions:" not in kept
    assert not any("date" in line for line in kept)


def test_no_line_is_wider_than_a_screen():
    long = replace(
        SMALL, title=Found("word " * 60 + "end", "w"), background=Found(("long words " * 90,) * 2, "x" * 30, "y " * 90)
    )
    assert max(map(len, filled(STARTER, long).splitlines())) <= 126


def test_the_agenda_and_the_example_of_notes_fit_the_call():
    made = from_call(replace(SMALL, target_groups=(Found(Group("7", "gardeners"), "gardeners"),)), date(2030, 1, 1))
    sessions = read(made["meeting.yaml"]).sessions
    assert [(session.id, str(session.date), session.start) for session in sessions] == [
        ("opening", "2022-05-04", None),
        ("1", "2022-05-04", "9.00"),
        ("closing", "2022-05-05", None),
    ]
    assert set(re.findall(r"audience: (\S+?)[;}]", made["notes/1-first-session.md"])) == {"7"}
    assert "audience" not in from_call(SMALL, date(2030, 1, 1))["notes/1-first-session.md"]


def test_contacts_go_to_a_file_of_their_own_in_which_nothing_is_a_formula():
    call = replace(SMALL, contacts=(Contact("=Jane Doe", "jane@b.example", "+32 9 1"),))
    made = from_call(call, date(2030, 1, 1))
    assert made["contacts.csv"].splitlines() == ['"name","email","phone"', '"\'=Jane Doe","jane@b.example","\'+32 9 1"']
    assert "jane" not in made["meeting.yaml"].casefold()
    assert "contacts.csv" not in from_call(SMALL, date(2030, 1, 1))


# No characters that cannot stand in a line of text; readers take them out before.
LINE = st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1, max_size=160)
WORDS = LINE.map(lambda text: " ".join(text.split())).filter(bool)
CALLS = st.builds(
    Call,
    title=WORDS.map(lambda text: Found(text, text)),
    working_group=WORDS.map(lambda text: Found(text, text)),
    dates=st.just(SMALL.dates),
    mode=st.just(SMALL.mode),
    place=WORDS.map(lambda text: Found(text, text)),
    background=st.lists(WORDS, min_size=1, max_size=3).map(lambda texts: Found(tuple(texts), texts[0], texts[0])),
    aims=st.lists(st.tuples(WORDS | st.just(""), WORDS), max_size=2).map(
        lambda each: tuple(Found(one, one[1]) for one in each)
    ),
    key_questions=st.lists(WORDS, max_size=3).map(lambda texts: tuple(Found(text, text) for text in texts)),
    target_groups=st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=2)), max_size=2).map(
        lambda each: tuple(Found(Group(str(at), title, tuple(more)), title) for at, (title, more) in enumerate(each))
    ),
    questions=st.lists(WORDS, max_size=2).map(lambda texts: tuple(Found(Asked(text, ("1",)), text) for text in texts)),
    capacity=WORDS.map(lambda text: Found(text, text)),
    audience=st.lists(WORDS, min_size=1, max_size=2).map(lambda texts: Found(tuple(texts), texts[0])),
)


@given(CALLS)
def test_any_words_come_back_as_they_were_found(call):
    file = read(filled(STARTER.replace("2000-", "2022-06-").replace("2022-06-02-07", "2022-06-07"), call))
    event = file.event
    assert (event.title, event.working_group, event.place) == (
        call.title.value,
        call.working_group.value,
        call.place.value,
    )
    assert event.background.split("\n\n") == [one for one in event.background.split("\n\n") if one]
    assert [" ".join(each.split()) for each in event.background.split("\n\n")] == list(call.background.value)
    assert [(aim.title or "", aim.text) for aim in event.aims] == [aim.value for aim in call.aims]
    assert list(event.key_questions) == [each.value for each in call.key_questions]
    assert [(group.title, group.members) for group in event.target_groups] == [
        (each.value.title, each.value.members) for each in call.target_groups
    ]
    assert [each.text for each in file.call.questions] == [each.value.text for each in call.questions]
    assert file.call.capacity == call.capacity.value
    assert file.paper.audience == call.audience.value


@pytest.mark.parametrize(
    "text", ["true", "No", "a: b", "a #b", "- a", "a:", "'a'", '"a"', "*a", "{a}", "1", "2021-01-01", "a\\b", "é"]
)
def test_words_with_a_meaning_in_yaml_stay_words(text):
    call = replace(SMALL, title=Found(text, text), key_questions=(Found(text, text),))
    event = read(from_call(call, date(2030, 1, 1))["meeting.yaml"]).event
    assert (event.title, event.key_questions) == (text, (text,))
