"""Counts of people in which nobody can be found."""

from hypothesis import given
from hypothesis import strategies as st

from reportkit.merge.participation import _counts, by_country
from reportkit.model.participant import Participant


def people(**countries: int) -> list[Participant]:
    rows = [country for country, count in countries.items() for _ in range(count)]
    return [Participant.model_validate({"name": "x", "role": "y", "group": "A", "country": each}) for each in rows]


def test_countries_come_in_protocol_order():
    assert by_country(people(SE=3, BE=4, EL=3), 3).shown == (("Belgium", 4), ("Greece", 3), ("Sweden", 3))


def test_small_counts_are_merged():
    counts = by_country(people(BE=5, DE=2, FR=1), 3)
    assert counts.shown == (("Belgium", 5),)
    assert (counts.merged_kinds, counts.merged_people) == (2, 3)


def test_a_single_small_count_takes_the_next_smallest_with_it():
    counts = by_country(people(BE=9, DE=4, FR=1), 3)
    assert counts.shown == (("Belgium", 9),)
    assert (counts.merged_kinds, counts.merged_people) == (2, 5)


@given(st.lists(st.sampled_from("abcdefgh"), max_size=40), st.integers(1, 6))
def test_no_count_that_is_shown_or_merged_is_small(kinds: list[str], small: int):
    counts = _counts(kinds, small)
    assert counts.total == len(kinds)
    assert all(count >= small for _, count in counts.shown)
    several = len(set(kinds)) > 1
    assert (
        counts.merged_people == 0
        or (counts.merged_people >= small and counts.merged_kinds > 1)
        or not (counts.shown and several)
    )
