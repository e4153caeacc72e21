"""Who took part, as counts in which nobody can be found.

A count of people below a threshold is never given, nor can it be worked out from what is given: small counts are added
up as "other", and where the sum would still tell, the next smallest count goes into it too (complementary suppression).
This is a projection of the participants: it holds no name, no role and no employer.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportkit.model.country import Country, find_country
from reportkit.model.participant import Participant


@dataclass(frozen=True, slots=True)
class Counts:
    """People by some quality: ``shown`` counts, and how many people the kinds that are not shown have together.

    ``kinds`` is the number of kinds there are, or ``None`` where some are merged: beside their sum and the smallest
    count that is shown, it would tell how few people each of them has.
    """

    shown: tuple[tuple[str, int], ...] = ()
    merged: int = 0
    kinds: int | None = 0

    @property
    def total(self) -> int:
        return sum(count for _, count in self.shown) + self.merged

    def __bool__(self) -> bool:
        """Whether any kind can be shown; a sum alone says nothing of kinds."""
        return bool(self.shown)


@dataclass(frozen=True, slots=True)
class Cross:
    """People by two qualities: a count for each row and column; a name of ``None`` stands for what was merged."""

    rows: tuple[str | None, ...] = ()
    columns: tuple[str | None, ...] = ()
    cells: tuple[tuple[int, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.cells)


@dataclass(frozen=True, slots=True)
class Participation:
    """What a paper may say of who took part. ``small`` is the threshold, ``present`` whether anybody is known at all.

    ``total`` is 0 where the number of all would already tell how few somebody's group is. ``days`` are the numbers of
    those who came on each day; there are none where one of them, or of those who stayed away, would be small.
    """

    small: int
    present: bool = False
    total: int = 0
    countries: Counts = Counts()
    groups: Counts = Counts()
    groups_by_country: Cross = Cross()
    days: tuple[int, ...] = ()


def participation(people: Sequence[Participant], groups: Sequence[str], days: int, small: int) -> Participation:
    """The counts of these people: countries in protocol order, ``groups`` in the order given, by day and in all."""
    if not people or _most(list(Counter(each.group for each in people).values())) < small:
        return Participation(small, present=bool(people))
    pairs = [(each.group, country.name) for each, country in _with_countries(people)]
    return Participation(
        small,
        present=True,
        total=len(people),
        countries=counts((country for _, country in pairs), small),
        groups=counts(_in_order((each.group for each in people), groups), small, known=True),
        groups_by_country=cross(sorted(pairs, key=lambda pair: _rank(pair[0], groups)), small),
        days=attendance([each.attendance for each in people], days, small),
    )


def _with_countries(people: Iterable[Participant]) -> list[tuple[Participant, Country]]:
    """People with their countries, as far as they are known, in protocol order."""
    found = [(each, country) for each in people if (country := find_country(each.country))]
    return sorted(found, key=lambda pair: pair[1].rank)


def _in_order(kinds: Iterable[str], order: Sequence[str]) -> list[str]:
    return sorted(kinds, key=lambda kind: _rank(kind, order))


def _rank(kind: str, order: Sequence[str]) -> int:
    return order.index(kind) if kind in order else len(order)


def counts(kinds: Iterable[str], small: int, known: bool = False) -> Counts:
    """How many people are of each kind, in the order in which the kinds come up; counts below ``small`` are merged.

    The merged kinds are at least two and have at least ``small`` people together. ``known`` says that readers know that
    each kind is there, such as the target groups: then one of the merged kinds alone could have ``small`` people, too.
    """
    counted = Counter(kinds)
    merged = {kind for kind, count in counted.items() if count < small}
    for kind, _ in sorted(counted.items(), key=lambda item: (item[1], item[0])):
        if merged and not _hidden([counted[each] for each in merged], small, known):
            merged.add(kind)
    shown = tuple((kind, count) for kind, count in counted.items() if kind not in merged)
    return Counts(shown, sum(counted[kind] for kind in merged), None if merged else len(counted))


def _hidden(merged: Sequence[int], small: int, known: bool) -> bool:
    """Whether nothing small can be worked out from the sum of merged counts."""
    return len(merged) > 1 and (_most(merged) if known else sum(merged)) >= small


def _most(merged: Sequence[int]) -> int:
    """The most people that one of the merged kinds can have, for a reader who knows the sum and that all are there."""
    return sum(merged) - len(merged) + 1


def cross(pairs: Iterable[tuple[str, str]], small: int) -> Cross:
    """How many people there are of each pair of kinds; columns are merged until no cell is small.

    Rows and columns are merged at least as far as :func:`counts` merges them, so that this table and those of one
    quality can be printed side by side. There is no table where fewer than two columns would be left.
    """
    listed = list(pairs)
    rows = _names(counts((row for row, _ in listed), small, known=True))
    columns = _names(counts((column for _, column in listed), small))
    while len(columns) > 1:
        cells = _cells(listed, rows, columns)
        worst = [at for at in range(len(columns)) if any(0 < row[at] < small for row in cells)]
        if not worst:
            return Cross(tuple(rows), tuple(columns), cells)
        columns = _without(columns, worst, [sum(row[at] for row in cells) for at in range(len(columns))])
    return Cross()


def _names(found: Counts) -> list[str | None]:
    return [*(kind for kind, _ in found.shown), *([None] if found.merged else [])]


def _without(columns: list[str | None], worst: list[int], sums: list[int]) -> list[str | None]:
    """The columns without the smallest of those that have a small cell; without the smallest of all if none of them has
    a name.
    """
    named = [at for at in worst if columns[at] is not None] or [at for at in range(len(columns)) if columns[at]]
    least = min(named, key=lambda at: (sums[at], str(columns[at])))
    return [name for at, name in enumerate(columns) if at != least and name is not None] + [None]


def _cells(
    pairs: list[tuple[str, str]], rows: list[str | None], columns: list[str | None]
) -> tuple[tuple[int, ...], ...]:
    counted = Counter((row if row in rows else None, column if column in columns else None) for row, column in pairs)
    return tuple(tuple(counted[row, column] for column in columns) for row in rows)


def attendance(people: Sequence[Iterable[str]], days: int, small: int) -> tuple[int, ...]:
    """How many people came on each day, from the days that each of them attended; none where somebody could be found.

    What is known of several days at once cannot be narrower than what is known of one of them (Fréchet), so that it is
    enough to look at each day: at those who came and at those who did not.
    """
    listed = [frozenset(each) for each in people]
    came = tuple(sum(str(day) in each for each in listed) for day in range(1, days + 1))
    told = all(listed) and all(_unsmall(count, small) and _unsmall(len(listed) - count, small) for count in came)
    return came if told else ()


def _unsmall(count: int, small: int) -> bool:
    return count == 0 or count >= small
