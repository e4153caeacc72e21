"""The form in which words are compared: what makes no difference, and what does."""

import pytest

from reportkit.check.difference import fitted
from reportkit.check.letters import folded, read_rightly, same_but_for_direction
from reportkit.check.telling import NoteTelling


def read(text: str) -> str:
    telling = NoteTelling()
    telling.say(text)
    return telling.note().run.words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a\u00a0b", "a b"),
        ("a\t \n b", "a b"),
        ("co\u00adop", "coop"),
        ("a\u2011b", "a-b"),
        ("ﬁn", "fin"),
        ("e\u0301", "é"),
    ],
)
def test_what_nobody_sees_makes_no_difference(one: str, other: str) -> None:
    assert read(one) == read(other)


@pytest.mark.parametrize(
    ("one", "other"), [("m²", "m2"), ("’", "'"), ("a b", "ab"), ("a–b", "a-b"), ("A", "a"), ("½", "1/2"), ("…", "...")]
)
def test_what_can_be_seen_makes_a_difference(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    ("found", "wanted", "fit"),
    [
        ("a long\nline", "a long line", "a long line"),
        ("https://ex\nample.org", "https://example.org", "https://example.org"),
        ("extra-\nordinary", "extraordinary", "extraordinary"),
        ("well-\nknown", "well-known", "well-known"),
        ("one\ntwo", "three", "one two"),
        ("x\nand\nmore wo\nrds", "and more words", "x and more words"),
    ],
)
def test_where_a_line_ends_the_paper_says_what_stood_there(found: str, wanted: str, fit: str) -> None:
    assert fitted(found, wanted) == fit


def test_words_from_right_to_left_are_read_as_they_are_said() -> None:
    assert read_rightly("abc םולש 12") == "abc שלום 12"
    assert same_but_for_direction("שלום abc", "abc שלום")
    assert not same_but_for_direction("abc def", "def abc")
