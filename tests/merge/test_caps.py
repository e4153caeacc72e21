"""What a template may ask for, up to the last number, and what it may not."""

from collections.abc import Callable

import pytest

from reportkit.merge.caps import TooMuch, check_power, check_product, counted, rounds

AS_MUCH_AS_MAY_BE: dict[str, Callable[[], object]] = {
    "ten thousand rounds": lambda: rounds(10_000),
    "rounds from a number on, by a step": lambda: rounds(5, 20_005, 2),
    "a repeated text": lambda: check_product("ab", 5_000),
    "a text after its number": lambda: check_product(5_000, "ab"),
    "a repeated list": lambda: check_product([1], 10_000),
    "large numbers": lambda: check_product(2**499, 2**499),
    "a large power": lambda: check_power(2, 500),
    "a small power": lambda: check_power(2, -500),
    "what is no number": lambda: [
        check_product("a", "b"),
        check_power("a", 2),
        check_power(2, 0.5),
        check_power(9, "a"),
    ],
    "a fraction of any size": lambda: [check_product(1e300, 10**6), check_power(1e10, 20)],
}
TOO_MUCH: dict[str, tuple[Callable[[], object], str]] = {
    "one round more": (lambda: rounds(10_001), "a range may have at most 10000 numbers"),
    "a longer text": (
        lambda: check_product("ab", 5_001),
        "a text or list may be repeated to a length of 10000, not more",
    ),
    "a longer text after its number": (
        lambda: check_product(5_001, "ab"),
        "a text or list may be repeated to a length of 10000, not more",
    ),
    "longer bytes": (
        lambda: check_product(b"a", 10_001),
        "a text or list may be repeated to a length of 10000, not more",
    ),
    "a longer list": (
        lambda: check_product([1], 10_001),
        "a text or list may be repeated to a length of 10000, not more",
    ),
    "a longer row": (
        lambda: check_product((1,), 10_001),
        "a text or list may be repeated to a length of 10000, not more",
    ),
    "a larger number": (lambda: check_product(2**500, 2**499), "this number has too many digits"),
    "a larger power": (lambda: check_power(2, 501), "this number has too many digits"),
    "a smaller power": (lambda: check_power(2, -501), "this number has too many digits"),
}


@pytest.mark.parametrize("case", AS_MUCH_AS_MAY_BE)
def test_as_much_as_a_paper_needs_may_be_asked_for(case: str):
    AS_MUCH_AS_MAY_BE[case]()


@pytest.mark.parametrize("case", TOO_MUCH)
def test_more_than_any_paper_needs_is_refused_in_a_sentence(case: str):
    asked, words = TOO_MUCH[case]
    with pytest.raises(TooMuch) as refused:
        asked()
    assert str(refused.value) == words


def test_rounds_are_those_of_a_range():
    assert list(rounds(2, 8, 3)) == [2, 5]


def test_a_paper_is_counted_while_it_is_made_and_stopped_at_five_million_characters():
    half = "a" * 2_500_000
    assert list(counted([half, "", half])) == [half, "", half]
    pieces = iter([half, half, "b", "never asked for"])
    with pytest.raises(TooMuch, match=r"^the paper would be longer than 5 million characters$"):
        list(counted(pieces))
    assert list(pieces) == ["never asked for"]
