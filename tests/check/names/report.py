"""Print what the privacy gate finds of each class of names, and its false alarms.

tests/check/names/report.py [--all] [--seed N] [--misses CLASS]
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from names.classes import CLASSES
from names.measure import FalseAlarm, Share, Tried, false_alarms, gate, of_promise, shares, the_set, tried

PROMISES = ("promised", "wanted", "not promised")


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="all people in all classes, not every fourth")
    parser.add_argument("--seed", type=int, help="other people than the committed ones, made by faker from this number")
    parser.add_argument("--misses", metavar="CLASS", help="print also the texts of this class that were not found")
    return parser.parse_args()


def line(promise: str, name: str, share: Share) -> str:
    warned = share.warned - share.found
    return f"{promise:13} {name:42} {share.tried:6} {share.found:6} {share.share:8.2%} {warned:7}"


def table(outcomes: Sequence[Tried]) -> Iterator[str]:
    """One line for each class, then the shares over all."""
    yield f"{'promised?':13} {'class':42} {'tried':>6} {'found':>6} {'share':>8} {'warned':>7}"
    for spelling in sorted(CLASSES, key=lambda one: PROMISES.index(one.promise)):
        of_class = shares(one for one in outcomes if one.spelling is spelling)
        yield line(spelling.promise, spelling.name, of_class)
    for promises in (("promised",), ("wanted",), ("promised", "wanted"), ("not promised",)):
        yield line("all", " and ".join(promises), of_promise(outcomes, *promises))


def rate(alarms: Sequence[FalseAlarm], words: int) -> Iterator[str]:
    """The rate of false alarms, then each of them."""
    yield f"false alarms: {len(alarms)} in {words} words: {1000 * len(alarms) / words:.2f} in 1,000"
    for alarm in alarms:
        yield f"  {alarm.who}: {alarm.words!r}"


def main() -> None:
    wished = options()
    people = the_set(wished.seed)
    hits = gate(people)
    outcomes = tried(people, hits, everyone=wished.all)
    missed = (repr(one.text) for one in outcomes if one.spelling.name == wished.misses and not one.found)
    print(*table(outcomes), *rate(*false_alarms(people, hits)), *missed, sep="\n")


if __name__ == "__main__":
    main()
