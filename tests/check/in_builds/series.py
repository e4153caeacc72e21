"""Many builds: what was found by class and by place, and what was found in papers that name nobody.

``python -m check.in_builds.series 0 5000`` in tests prints the tables of the builds from one number to another.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable

from check.in_builds import tree_spots
from check.in_builds.covering import Plant, builds
from check.in_builds.making import Said, Seen, roster, said, seen, written
from check.names.innocent import prose
from check.names.person import everybody

from reportkit.document import nodes as n

_A_PAPER = 250


def planted(first: int, end: int) -> tuple[list[Seen], list[Said]]:
    """What came of the plants in these builds, and the false alarms among them."""
    people = everybody()
    listed = roster(people)
    outcomes: list[Seen] = []
    alarms: list[Said] = []
    for build in builds(people)[first:end]:
        found, more = seen(build, people, listed)
        outcomes += found
        alarms += more
    return outcomes, alarms


def clean(words: int, seed: int = 7) -> tuple[Counter[str], int]:
    """Who was suspected in papers of innocent prose, once for each paper, and how many words these have."""
    people = everybody()
    listed = roster(people)
    alarms: Counter[str] = Counter()
    length = 0
    for text in _papers(prose(words, seed)):
        made = written(tree_spots.paper({}, tuple(n.Paragraph((n.Text(each),)) for each in text)))
        alarms.update({people[hit.person].name for hit in said(made, listed) if hit.sure})
        length += sum(len(each.split()) for each in text)
    return alarms, length


def _papers(paragraphs: Iterable[str]) -> list[list[str]]:
    papers: list[list[str]] = [[]]
    for paragraph in paragraphs:
        if sum(len(each.split()) for each in papers[-1]) >= _A_PAPER:
            papers.append([])
        papers[-1].append(paragraph)
    return papers


def share(outcomes: Iterable[Seen], *promises: str) -> float:
    """The share of plants with these promises that stop the build."""
    those = [each.stopped for each in outcomes if each.plant.spelling.promise in promises]
    return sum(those) / len(those)


def table(outcomes: Iterable[Seen], of: Callable[[Plant], str]) -> list[str]:
    """A line for each kind of plant: how many there were, how many stop the build, how many each file alone would."""
    kinds: dict[str, list[Seen]] = {}
    for each in outcomes:
        kinds.setdefault(of(each.plant), []).append(each)
    counts = {
        name: (len(those), sum(each.stopped for each in those), sum(each.everywhere for each in those))
        for name, those in kinds.items()
    }
    return [f"{name:60} {tried:6} {stopped:6} {each:6}" for name, (tried, stopped, each) in sorted(counts.items())]


if __name__ == "__main__":
    results, wrong = planted(*map(int, sys.argv[1:3]))
    print(*table(results, lambda plant: f"{plant.spelling.promise}: {plant.spelling.name}"), sep="\n")
    print(*table(results, lambda plant: f"{plant.spot} ({plant.spelling.promise})"), sep="\n")
    print(f"promised {share(results, 'promised'):.2%}, with wanted {share(results, 'promised', 'wanted'):.2%}")
    print(f"false alarms {len(wrong)}")
