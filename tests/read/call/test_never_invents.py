"""What a text does not say is not found in it."""

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.problems import Problem
from reportkit.read.call.found import Call
from reportkit.read.call.reading import read_call

NO_CALLS = {
    "recipe": "# Apple pie\n\nServes 4-5 people. Bake from 9.00 to 9.45.\n\n"
    "- 3 apples\n- 200 g flour\n\nWho likes it cold?",
    "cookies": "We use cookies.\n\nLast updated 4 November 2021.\n\nContact: privacy@site.example\n\n"
    "Your rights\n\n- access\n- erasure",
    "news": "<h1>New bridge opens</h1><p>Published on 4 May 2022</p>"
    "<p>The bridge in Ghent opened on Tuesday, in English weather.</p>",
    "minutes": "Minutes\n\nThe committee met on 3 March 2020 in Vienna. It adopted the report.",
    "nothing": "",
}


@pytest.mark.parametrize("name", NO_CALLS)
def test_a_text_that_is_no_call_says_nothing(name):
    assert read_call(NO_CALLS[name].encode() + b"<p>", "text.html" if name == "news" else "text.txt") == Call()


def said(text: str) -> set[str]:
    call = read_call(text.encode(), "call.txt")
    return {each.name for each in fields(call) if getattr(call, each.name)}


def test_a_save_the_date_has_no_more_than_it_says():
    text = "Save the date: Pollinators in winter\n\nThe Urban Green Working Group meets on 4 May 2022 in Ghent.\n"
    assert said(text) == {"title", "working_group", "body", "dates", "mode", "place", "country"}


def test_days_and_hours_of_something_else_are_not_those_of_the_meeting():
    text = (
        "Call for participants: Pollinators\n\nWho should apply?\n\n- gardeners\n- researchers\n\n"
        "The last meeting was held on 3 March 2020. Since the law of 5 May 2021 much has changed. "
        "Write to us by 2 April 2022, our office is open from 9.00 to 12.00.\n"
    )
    call = read_call(text.encode(), "call.txt")
    assert (call.dates, str(call.deadline.value)) == (None, "2022-04-02")


def test_a_day_whose_year_nothing_tells_is_not_found():
    text = "Call for participants: Pollinators\n\nDate: Thursday 4 November\n\nKey questions\n\n- Who counts?\n"
    assert "dates" not in said(text)


def test_a_city_is_not_taken_from_other_people_s_places():
    text = "Call for participants: Bees\n\nDate: 4 May 2022\n\nKey questions\n\n- What did Vienna learn from Ghent?\n"
    assert said(text) & {"place", "country", "mode", "languages", "time_zone"} == set()


@given(
    st.lists(
        st.sampled_from(
            [
                "when",
                "where",
                "who",
                "what",
                "the",
                "4",
                "May",
                "2022",
                "meeting",
                "call",
                ":",
                "?",
                ".",
                ",",
                "group",
                "A",
                "and",
                "in",
                "Ghent",
                "\n",
                "-",
                "by",
            ]
        ),
        max_size=60,
    )
)
def test_any_jumble_of_words_is_read_without_harm(words):
    call = read_call((" ".join(words)).encode(), "call.txt")
    assert isinstance(call, Call)
    assert all(day.date.year == 2022 for day in (call.dates.value if call.dates else ()))


@given(st.text(max_size=300))
def test_any_text_is_read_without_harm(text):
    assert isinstance(read_call(text.replace("\0", "").encode("utf-8", "replace"), "call.md"), Call)


def test_what_no_text_holds_is_no_call():
    assert isinstance(read_call(b"\0", "call.md"), Problem)
