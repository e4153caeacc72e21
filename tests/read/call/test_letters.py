"""Words as browsers and mail programs leave them: hidden addresses, hidden hyphens, sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.read.call.letters import decoded_cfemail, excerpt, opened, plain, sentences


@pytest.mark.parametrize(
    "hidden",
    [
        "jane.doe@mail.example.eu",
        "jane.doe [at] mail.example.eu",
        "jane.doe (at) mail (dot) example (dot) eu",
        "jane.doe[at]mail[dot]example[dot]eu",
        "jane.doe AT mail DOT example DOT eu",
        "jane.doe&#64;mail&#46;example.eu",
        "jane (dot) doe {at} mail.example.eu",
        "jane.doe (arobase) mail (point) example (point) eu",
        "jane.doe<at>mail.example.eu",
        "jane.doe [at] mail [punkt] example [punkt] eu",
        "jane.doe @ mail.example.eu",
    ],
)
def test_an_address_is_found_however_it_hides(hidden):
    assert opened(f"Write to Jane Doe ({hidden}) by May.") == "Write to Jane Doe (jane.doe@mail.example.eu) by May."


@pytest.mark.parametrize("text", ["We meet at noon.", "AT and DE took part", "look (at) this", "Linz AT Wien"])
def test_an_at_that_is_no_address_stays(text):
    assert opened(text) == text


def test_an_address_that_cloudflare_hides_is_found():
    assert decoded_cfemail("5531202734213037153d34273a2027373a20277b302d34382539307b") != ""
    assert decoded_cfemail("zz") == ""


@given(st.emails(), st.integers(0, 255))
def test_whatever_cloudflare_hides_comes_back(address, key):
    code = bytes([key]) + bytes(ord(each) ^ key for each in address)
    assert decoded_cfemail(code.hex()) == address


def test_spaces_and_hidden_hyphens_are_made_plain():
    assert plain("a\u00a0b\u202fc\n d\u00ad\u200be") == "a b c de"


def test_sentences_end_where_they_end():
    text = (
        "Mr. Doe comes on 15. Juni 2022. It is no later than September 8. You hear from us. See p. 3, e.g. Nov. 2021!"
    )
    assert sentences(text) == [
        "Mr. Doe comes on 15. Juni 2022.",
        "It is no later than September 8.",
        "You hear from us.",
        "See p. 3, e.g. Nov. 2021!",
    ]


def test_an_excerpt_has_a_few_words_on_both_sides():
    text = "one two three four five SIX seven eight nine ten eleven"
    assert excerpt(text, 24, 27) == "… three four five SIX seven eight nine …"
