"""Counts of people in which nobody can be found, by whatever is printed side by side."""

from collections import Counter
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportkit.model.participant import Participant
from reportkit.model.participation import Counts, Cross, attendance, counts, cross, participation

GROUPS, COUNTRIES = "AB", ("Belgium", "Greece", "Sweden")
SEATS = tuple(product(GROUPS, COUNTRIES))


def people(**countries: int) -> list[Participant]:
    rows = [country for country, count in countries.items() for _ in range(count)]
    return [Participant.model_validate({"name": "x", "role": "y", "group": "A", "country": each}) for each in rows]


def by_country(**countries: int) -> Counts:
    return participation(people(**countries), ["A"], 1, 3).countries


def test_countries_come_in_protocol_order():
    assert by_country(SE=3, BE=4, EL=3).shown == (("Belgium", 4), ("Greece", 3), ("Sweden", 3))


def test_small_counts_are_merged():
    assert by_country(BE=5, DE=2, FR=1) == Counts((("Belgium", 5),), 3, None)


def test_a_single_small_count_takes_the_next_smallest_with_it():
    assert by_country(BE=9, DE=4, FR=1) == Counts((("Belgium", 9),), 5, None)


def test_the_number_of_countries_is_told_only_where_each_is_shown():
    assert by_country(BE=5, DE=2, FR=1, IT=1, AT=1).kinds is None
    assert by_country(BE=5, DE=2, FR=2, IT=2).kinds is None
    assert by_country(BE=5, DE=4).kinds == 2


def test_readers_know_that_each_target_group_was_there_and_still_learn_nothing():
    assert counts("A" * 9 + "B" * 2 + "C", 3) == Counts((("A", 9),), 3, None)
    assert counts("A" * 9 + "B" * 2 + "C", 3, known=True) == Counts((), 12, None)


def test_so_few_people_are_not_even_counted():
    few = participation(people(BE=2), ["A"], 1, 3)
    assert few.present
    assert (few.total, few.countries, few.groups) == (0, Counts(), Counts())


def test_the_number_of_all_is_not_told_where_each_group_is_known_to_be_there_and_must_be_small():
    rows = [{"name": "x", "role": "y", "group": group, "country": "BE"} for group in "AABC"]
    few = participation([Participant.model_validate(row) for row in rows], "ABC", 1, 3)
    assert (few.present, few.total) == (True, 0)


def test_nobody_is_nobody():
    assert not participation([], ["A"], 1, 3).present


def test_whoever_sets_the_threshold_to_one_sees_every_count():
    assert participation(people(BE=1, FR=2), ["A"], 1, 1).countries.shown == (("Belgium", 1), ("France", 2))


def test_a_table_of_two_qualities_merges_columns_until_no_cell_is_small():
    pairs = [("A", "BE")] * 4 + [("B", "BE")] * 3 + [("A", "FR")] * 3 + [("B", "FR")] * 1 + [("B", "SE")] * 5
    assert cross(pairs, 3) == Cross(("A", "B"), ("BE", None), ((4, 3), (3, 6)))


def test_a_table_of_two_qualities_that_would_have_one_column_is_none_at_all():
    assert not cross([("A", "BE")] * 2 + [("B", "BE")] * 2 + [("A", "FR")] * 2, 3)


def test_days_are_counted_where_neither_those_who_came_nor_those_who_did_not_are_few():
    assert attendance([["1", "2"]] * 5 + [["1"]] * 3, 2, 3) == (8, 5)
    assert attendance([["1", "2"]] * 5 + [["1"]] * 2, 2, 3) == ()
    assert attendance([["1", "2"]] * 5 + [[]] * 3, 2, 3) == ()


# ── an attacker who has the paper and unlimited time ─────────────────────────────────────────────────────────────────

World = tuple[int, ...]
"""How many people sat on each of the seats."""


def worlds(total: int, seats: int = len(SEATS)) -> Iterator[World]:
    if seats == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in worlds(total - first, seats - 1):
            yield (first, *rest)


def margin(world: World, at: int, kind: str | None, named: set[str | None]) -> int:
    """The people of a kind; ``None`` are all the kinds that have no name of their own."""
    return sum(
        count
        for seat, count in zip(SEATS, world, strict=True)
        if seat[at] == kind or (kind is None and seat[at] not in named)
    )


def fits(world: World, at: int, told: Counts) -> bool:
    """Whether a world is one that a reader of these counts must reckon with."""
    return all(margin(world, at, kind, set()) == count for kind, count in told.shown) and (
        told.kinds is None or told.kinds == sum(margin(world, at, kind, set()) > 0 for kind in {s[at] for s in SEATS})
    )


def fits_cross(world: World, told: Cross) -> bool:
    return all(
        count
        == sum(
            seated
            for seat, seated in zip(SEATS, world, strict=True)
            if _in(seat[0], row, told.rows) and _in(seat[1], column, told.columns)
        )
        for row, counted in zip(told.rows, told.cells, strict=True)
        for column, count in zip(told.columns, counted, strict=True)
    )


def _in(kind: str, name: str | None, named: tuple[str | None, ...]) -> bool:
    return kind == name or (name is None and kind not in named)


def found_out(people: list[tuple[str, str]], small: int, groups_known: bool) -> list[object]:
    """The seats, groups and countries of which a reader of all tables knows that somebody, but few, sat there."""
    rows = [{"name": "x", "role": "y", "group": group, "country": country} for group, country in people]
    told = participation([Participant.model_validate(row) for row in rows], GROUPS, 1, small)
    if not told.total:
        return []
    seated, present = Counter(people), {group for group, _ in people}
    possible = [
        world
        for world in worlds(len(people))
        if fits(world, 0, told.groups) and fits(world, 1, told.countries) and fits_cross(world, told.groups_by_country)
        if not groups_known or all((margin(world, 0, group, set()) > 0) == (group in present) for group in GROUPS)
    ]
    assert tuple(seated[seat] for seat in SEATS) in possible
    asked: dict[object, list[int]] = {seat: [world[at] for world in possible] for at, seat in enumerate(SEATS)}
    asked |= {group: [margin(world, 0, group, set()) for world in possible] for group in GROUPS}
    asked |= {country: [margin(world, 1, country, set()) for world in possible] for country in COUNTRIES}
    return [what for what, counted in asked.items() if min(counted) >= 1 and max(counted) < small]


@pytest.mark.parametrize("groups_known", [False, True])
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(SEATS), min_size=2, max_size=9), st.integers(2, 3))
def test_from_all_tables_together_no_small_count_can_be_worked_out(
    groups_known: bool, people: list[tuple[str, str]], small: int
):
    assert found_out(people, small, groups_known) == []


def test_the_attacker_finds_what_tables_without_protection_tell(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("reportkit.model.participation._hidden", lambda merged, small, known: True)
    assert found_out([("A", "Belgium")] * 5 + [("B", "Belgium")], 3, True) == [("B", "Belgium"), "B"]


@given(st.lists(st.sets(st.sampled_from("123"), min_size=1).map(sorted), max_size=12), st.integers(2, 3))
def test_from_the_days_nobody_can_be_found_who_came_or_stayed_away(days: list[list[str]], small: int):
    for day, came in enumerate(attendance(days, 3, small), 1):
        assert came == sum(str(day) in each for each in days)
        assert came == 0 or came >= small
        assert came == len(days) or len(days) - came >= small
