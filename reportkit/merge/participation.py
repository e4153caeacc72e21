"""Who took part, as counts in which nobody can be found."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reportkit.model.country import find_country
from reportkit.model.participant import Participant


@dataclass(frozen=True, slots=True)
class Counts:
    """People by some quality: shown counts, and how many people of how many kinds were merged."""

    shown: tuple[tuple[str, int], ...]
    merged_kinds: int
    merged_people: int

    @property
    def total(self) -> int:
        return sum(count for _, count in self.shown) + self.merged_people


def by_country(participants: Iterable[Participant], small: int) -> Counts:
    """Participants by country, in protocol order."""
    countries = [country for country in (find_country(person.country) for person in participants) if country]
    ordered = [country.name for country in sorted(countries, key=lambda country: country.rank)]
    return _counts(ordered, small)


def by_group(participants: Iterable[Participant], order: list[str], small: int) -> Counts:
    """Participants by target group, in the order of meeting.yaml."""
    known: Callable[[str], int] = lambda group: order.index(group) if group in order else len(order)  # noqa: E731
    return _counts(sorted((person.group for person in participants), key=known), small)


def _counts(kinds: list[str], small: int) -> Counts:
    """Counts below ``small`` are merged; where that leaves one kind, or too few people, the next smallest joins them.

    Otherwise the merged count could be worked out from the total, or would itself be a small count.
    """
    counts = Counter(kinds)
    merged = {kind for kind, count in counts.items() if count < small}
    for kind, _ in sorted(counts.items(), key=lambda item: (item[1], item[0])):
        too_few = sum(counts[each] for each in merged) < small or len(merged) < 2
        if merged and too_few:
            merged.add(kind)
    shown = tuple((kind, count) for kind, count in counts.items() if kind not in merged)
    return Counts(shown, len(merged), sum(counts[kind] for kind in merged))
