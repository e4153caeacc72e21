"""The rule by which places are given, one after the other, so that each has a reason.

1. What somebody decided by hand stands: ``in`` takes a place first, ``out`` and ``reserve`` never take one.
2. The target groups share the places equally; what a group with few candidates leaves is shared by the others.
3. Each next place goes to the group with the smallest part of its share filled; within it, to the Member State with the
   fewest places so far, then to the kind of role with the fewest, then to whoever applied in time, answered more
   questions, applied earlier, stands higher in the list.
4. Those who would have come next are the reserve, in this order.

The same applications and rules give the same list, whatever machine it is made on.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from reportkit.model.application import Decision
from reportkit.select.candidates import Candidate


class Verdict(StrEnum):
    """What becomes of an application."""

    IN = "in"
    RESERVE = "reserve"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate, what becomes of them, their turn among those chosen or in reserve (from 1), and why."""

    candidate: Candidate
    verdict: Verdict
    turn: int
    why: str


def select(candidates: Sequence[Candidate], places: int, order: Iterable[str]) -> tuple[Choice, ...]:
    """A choice for every candidate, in the order of the list; ``order`` is that of the target groups."""
    by_hand = {decision: [each for each in candidates if each.decision is decision] for decision in Decision}
    waiting = [each for each in candidates if not (each.decision or each.barred or each.again is not None)]
    giving = _Giving(_shares([*by_hand[Decision.IN], *waiting], places, order))
    chosen = [giving.take(each, Verdict.IN, "decided by hand") for each in by_hand[Decision.IN]]
    chosen += giving.next_of(waiting, places - len(chosen), Verdict.IN)
    giving.begin_reserve()
    chosen += [giving.take(each, Verdict.RESERVE, "decided by hand") for each in by_hand[Decision.RESERVE]]
    chosen += giving.next_of(waiting, places, Verdict.RESERVE)
    made = {choice.candidate.number: choice for choice in chosen}
    return tuple(made.get(each.number) or Choice(each, Verdict.OUT, 0, _why_out(each)) for each in candidates)


def _shares(candidates: Iterable[Candidate], places: int, order: Iterable[str]) -> dict[str, int]:
    """The places of each group: one after the other in turn, to those that still have candidates."""
    wanted = Counter(each.group for each in candidates)
    groups = [*(group for group in order if group in wanted), *sorted(set(wanted) - set(order))]
    shares = dict.fromkeys(groups, 0)
    while sum(shares.values()) < min(places, wanted.total()):
        for group in groups:
            if shares[group] < wanted[group] and sum(shares.values()) < places:
                shares[group] += 1
    return shares


def _why_out(each: Candidate) -> str:
    if each.decision:
        return "decided by hand"
    if each.again is not None:
        return "the same person applied again"
    return each.barred or "the places and the reserve went to others of its group, Member State or role"


@dataclass(slots=True)
class _Giving:
    """Places being given: the share of each group, and how many went to each group, Member State and kind of role."""

    shares: dict[str, int]
    groups: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    turn: int = 0

    def begin_reserve(self) -> None:
        """From now on, turns are those of the reserve."""
        self.turn = 0

    def next_of(self, waiting: list[Candidate], places: int, verdict: Verdict) -> Iterator[Choice]:
        """Take so many of those who wait, each time the one whose turn it is."""
        for _ in range(min(places, len(waiting))):
            each = min(waiting, key=self._key)
            waiting.remove(each)
            yield self.take(each, verdict, self._why(each))

    def take(self, each: Candidate, verdict: Verdict, why: str) -> Choice:
        self.turn += 1
        self.groups[each.group] += 1
        self.countries[each.country] += 1
        self.kinds[each.kind] += 1
        return Choice(each, verdict, self.turn, why)

    def _key(self, each: Candidate) -> tuple[bool, float, int, int, tuple[object, ...]]:
        filled = self.groups[each.group] / max(1, self.shares.get(each.group, 0))
        return each.late, filled, self.countries[each.country], self.kinds[each.kind], each.turn

    def _why(self, each: Candidate) -> str:
        """What spoke for a candidate when their turn came."""
        place, share = self.groups[each.group] + 1, self.shares.get(each.group, 0)
        said = [f"place {place} of {share} for group {each.group}" if place <= share else f"next of group {each.group}"]
        said += [_rank(self.countries[each.country], "from", each.country), _rank(self.kinds[each.kind], "", each.kind)]
        return "; ".join([*(each for each in said if each), *(["late"] if each.late else [])])


def _rank(before: int, word: str, what: str) -> str:
    """How many of the same kind had a place before: ``first from BE``, ``2 trainers before``."""
    named = f"{word} {what}".strip()
    return "" if not what else f"{before} {named} before" if before else f"first {named}"
