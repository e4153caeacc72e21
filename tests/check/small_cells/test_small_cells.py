"""No count of fewer than three people is printed or can be worked out, whoever took part (P5).

Rosters are drawn by lot; pandoc reads the numbers of the Word file, and they are attacked without a word of the code
that counts. That each number is right is seen by counting the rows of participants.csv anew.
"""

import csv
import io
from itertools import product
from pathlib import Path
from shutil import which

import pytest

from tests.check.small_cells.attack import name_of, small_ones
from tests.check.small_cells.printed import Printed, Seats, read
from tests.check.small_cells.rosters import ROLES, paper_of, roster, templates

needs_pandoc = pytest.mark.skipif(not which("pandoc"), reason="pandoc is not installed here; .ci/run installs it")
SERIES = [pytest.param(range(6), id="6 rosters"), pytest.param(range(200), marks=pytest.mark.full, id="200 rosters")]


def rows_of(people: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(people)))


def kinds_of(people: str) -> tuple[set[str], set[str]]:
    rows = rows_of(people)
    return {row["group"] for row in rows}, {row["country"] for row in rows}


def printed_of(people: str, folder: Path, shared: Path) -> Printed:
    folder.mkdir()
    return read(paper_of(people, folder, shared), folder, *kinds_of(people))


def counted(people: str, seats: Seats) -> int:
    return sum((row["group"], row["country"]) in seats for row in rows_of(people))


def right(people: str, printed: Printed) -> bool:
    came = [sum(day in row["attendance"] for row in rows_of(people)) for day in "12"]
    numbers = all(counted(people, seats) == number for seats, number in printed.numbers)
    return numbers and printed.days in ([], came) and printed.kinds in (0, len(kinds_of(people)[1]))


@needs_pandoc
@pytest.mark.parametrize("seeds", SERIES)
def test_no_small_count_is_printed_or_can_be_worked_out(seeds: range, tmp_path: Path):
    shared, seen = templates(tmp_path / "templates", 3), []
    for seed in seeds:
        people = roster(seed)
        printed = printed_of(people, tmp_path / f"m{seed}", shared)
        assert right(people, printed), seed
        assert small_ones(printed, *kinds_of(people), 3) == {}, seed
        assert not [role for role in ROLES if role in printed.words], seed
        seen.append(printed)
    assert sum(each.tables > 0 and each.figures > 0 for each in seen) > len(seen) / 2
    assert sum(each.tables == 3 for each in seen) > len(seen) / 4
    assert sum(each.merged > 0 for each in seen) > len(seen) / 4


def few_of(people: str) -> set[str]:
    """Every group, country, pair of them and day of fewer than three people, as the attack names them."""
    groups, countries = kinds_of(people)
    seats = frozenset(product(groups, countries))
    sets = {seats, *(frozenset({seat}) for seat in seats)}
    sets |= {frozenset(seat for seat in seats if kind in seat) for kind in groups | countries}
    few = {name_of(each) for each in sets if 0 < counted(people, each) < 3}
    rows = rows_of(people)
    came = [sum(day in row["attendance"] for row in rows) for day in "12"]
    return few | {f"of day: {each}" for day in came for each in (day, len(rows) - day) if 0 < each < 3}


@needs_pandoc
@pytest.mark.parametrize("seeds", SERIES)
def test_the_same_attack_finds_every_small_count_where_the_threshold_is_one(seeds: range, tmp_path: Path):
    shared = templates(tmp_path / "templates", 1)
    for seed in seeds:
        people = roster(seed)
        printed = printed_of(people, tmp_path / f"m{seed}", shared)
        assert right(people, printed), seed
        assert small_ones(printed, *kinds_of(people), 3).keys() == few_of(people), seed


@needs_pandoc
@pytest.mark.parametrize(("rule", "broken"), [("_hidden", lambda *given: True), ("_most", sum)])
def test_the_attack_finds_what_a_weaker_rule_gives_away(
    rule: str, broken: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(f"reportkit.model.participation.{rule}", broken)
    shared, found = templates(tmp_path / "templates", 3), {}
    for seed in range(2):
        people = roster(seed)
        found |= small_ones(printed_of(people, tmp_path / f"m{seed}", shared), *kinds_of(people), 3)
    assert found


A, B, C = ([(group, country) for country in ("BE", "NL")] for group in "ABC")
TOLD = {
    "the whole less a part": ([(A + B, 6), (A, 5)], {"ABE ANL": 5, "BBE BNL": 1}),
    "between tables": (
        [(A + B, 11), (A, 8), ([A[0], B[0]], 8), ([A[0]], 6)],
        {"ANL": 2, "BBE": 2, "BNL": 1, "BBE BNL": 3, "ANL BNL": 3},
    ),
}


@pytest.mark.parametrize("way", TOLD)
def test_the_attack_works_numbers_out(way: str):
    numbers, known = TOLD[way]
    printed = Printed([(frozenset(seats), number) for seats, number in numbers])
    found = small_ones(printed, {"A", "B"}, {"BE", "NL"}, 9)
    assert {name: found[name] for name in known} == {name: (number, number) for name, number in known.items()}


def test_the_attack_knows_that_each_group_was_there():
    printed = Printed([(frozenset(A + B + C), 8), (frozenset(A), 5), (frozenset(B + C), 3)])
    found = small_ones(printed, {"A", "B", "C"}, {"BE", "NL"}, 3)
    assert found == {"BBE BNL": (1, 2), "CBE CNL": (1, 2)}


def test_the_attack_knows_how_many_countries_there_are():
    belgians, others = (frozenset((group, country) for group in "AB") for country in ("BE", "NL"))
    printed = Printed([(belgians, 5), (others, 3)], kinds=3, named=1, rest=3)
    assert small_ones(printed, {"A", "B"}, {"BE", "NL"}, 3) == {"countries not named": (1, 2)}
