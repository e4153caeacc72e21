"""What a reader with pen and paper can work out from printed numbers of people.

Two ways, taken together: sums and differences of the numbers, of any length; and bounds, since nobody is counted less
than not at all and whoever is known to be there counts as one.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from tests.check.small_cells.printed import Printed, Seats

Row = tuple[dict[tuple[str, str], Fraction], Fraction]


def small_ones(printed: Printed, groups: set[str], countries: set[str], small: int) -> dict[str, tuple[int, int]]:
    """Everything of which a reader learns that somebody is in it, but fewer than ``small``, and the bounds learnt."""
    attack = _Attack(printed.numbers, sorted(groups), sorted(countries))
    attack.think()
    found = {name: bounds for name, bounds in attack.bounds().items() if bounds[0] >= 1 and bounds[1] < small}
    whole = max((number for _, number in printed.numbers), default=0)
    for day in printed.days:
        found |= {f"of day: {each}": (each, each) for each in (day, whole - day) if 0 < each < small}
    if printed.rest and printed.kinds > printed.named:
        most = printed.rest - (printed.kinds - printed.named) + 1
        found |= {"countries not named": (1, most)} if most < small else {}
    return found


def name_of(seats: Seats) -> str:
    return " ".join(group + country for group, country in sorted(seats))


class _Attack:
    def __init__(self, numbers: Sequence[tuple[Seats, int]], groups: list[str], countries: list[str]) -> None:
        self.numbers = dict(numbers)
        everybody = frozenset((group, country) for group in groups for country in countries)
        self.rows = [frozenset((group, country) for country in countries) for group in groups]
        columns = [frozenset((group, country) for group in groups) for country in countries]
        self.asked = {*self.rows, *columns, *(frozenset({seat}) for seat in everybody), *self.numbers, everybody}
        self.low = dict.fromkeys(self.asked, 0)
        self.high = dict.fromkeys(self.asked, self.numbers.get(everybody, 10**6))
        if self.numbers:
            self.low |= dict.fromkeys(self.rows, 1)  # readers know of each group that it was there

    def think(self) -> None:
        """Work out what can be, until there is nothing new."""
        basis = _basis(self.numbers.items())
        for seats in self.asked:
            if (number := _solved(basis, seats)) is not None:
                self.low[seats] = self.high[seats] = number
        splits = [split for whole in self.asked for split in self._splits(whole)]
        before: list[int] = []
        while before != (before := [*self.low.values(), *self.high.values()]):
            for whole, parts in splits:
                self._compare(whole, parts)

    def _splits(self, whole: Seats) -> Iterable[tuple[Seats, list[Seats]]]:
        """Ways to cut a number of people into others: by group, by country, by seat, and by what is printed."""
        inside = [each for each in self.asked if each < whole]
        for start in sorted(inside, key=lambda each: (-len(each), sorted(each))):
            parts, left = [start], whole - start
            for each in sorted(inside, key=lambda each: (each not in self.numbers, -len(each), sorted(each))):
                if each <= left:
                    parts.append(each)
                    left -= each
            if not left:
                yield whole, parts

    def _compare(self, whole: Seats, parts: list[Seats]) -> None:
        low, high = sum(self.low[each] for each in parts), sum(self.high[each] for each in parts)
        self._narrow(whole, low, high)
        for each in parts:
            others_low, others_high = low - self.low[each], high - self.high[each]
            self._narrow(each, self.low[whole] - others_high, self.high[whole] - others_low)
            low, high = others_low + self.low[each], others_high + self.high[each]

    def _narrow(self, seats: Seats, low: int, high: int) -> None:
        self.low[seats], self.high[seats] = max(self.low[seats], low), min(self.high[seats], high)
        assert self.low[seats] <= self.high[seats], "these numbers contradict each other"

    def bounds(self) -> dict[str, tuple[int, int]]:
        return {name_of(each): (self.low[each], self.high[each]) for each in self.asked}


def _basis(numbers: Iterable[tuple[Seats, int]]) -> dict[tuple[str, str], Row]:
    """The printed sums, each freed of what those before it say."""
    basis: dict[tuple[str, str], Row] = {}
    for seats, number in numbers:
        sums, value = _without((dict.fromkeys(sorted(seats), Fraction(1)), Fraction(number)), basis)
        if sums:
            first = next(iter(sums))
            basis[first] = ({seat: each / sums[first] for seat, each in sums.items()}, value / sums[first])
        else:
            assert value == 0, "these numbers contradict each other"
    return basis


def _without(row: Row, basis: dict[tuple[str, str], Row]) -> Row:
    sums, value = row
    for first, (known, number) in basis.items():
        if times := sums.get(first):
            left = {seat: sums.get(seat, Fraction(0)) - times * known.get(seat, Fraction(0)) for seat in sums | known}
            sums, value = {seat: each for seat, each in left.items() if each}, value - times * number
    return sums, value


def _solved(basis: dict[tuple[str, str], Row], seats: Seats) -> int | None:
    """The number of people on these seats, where it follows from the others; the row counts them the other way."""
    sums, value = _without((dict.fromkeys(sorted(seats), Fraction(1)), Fraction(0)), basis)
    return None if sums else int(-value)
