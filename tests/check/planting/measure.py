"""What the gate finds of all that is planted, by class of spelling and by place.

python tests/check/planting/measure.py [PAPERS [SEED]]
"""

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[at]) for at in (1, 2, 3)]

from check.names.measure import words
from check.names.person import MadeUp, everybody
from check.planting.added import added
from check.planting.plan import Plant, files_of, papers
from check.planting.told import written

from reportkit.check.leaks.gate import gate
from reportkit.model.roster import Person, Roster
from reportkit.problems import Problem, Severity

_SAID = re.compile(r"an? (?:e-mail )?(name|employer|address|telephone number) of the participant at p(\d+) ")
_WHAT = {"name": "name", "employer": "organisation", "address": "email", "telephone number": "phone"}


@dataclass(frozen=True)
class Outcome:
    """Whether a plant was found in a file."""

    plant: Plant
    file: str
    found: bool


def outcomes(people: Sequence[MadeUp], plants: Iterable[list[Plant]]) -> Iterator[Outcome]:
    """Each plant of each paper, in each file that holds it."""
    roster = Roster(
        tuple(
            Person(each.name, each.organisation, (each.email,), (each.phone,), f"p{at}")
            for at, each in enumerate(people)
        )
    )
    for paper in plants:
        say = {plant.place: plant.text for plant in paper}
        seen = _seen(gate(added(written(say), say), roster))
        for plant in paper:
            for file in files_of(plant.place):
                yield Outcome(plant, file, any(_meant(people, plant, *one) for one in seen[file]))


def _seen(problems: Iterable[Problem]) -> dict[str, set[tuple[int, str]]]:
    """For each file, who was found in it for sure, and by what; a file that could not be searched is a mistake."""
    seen: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for problem in problems:
        if problem.severity is Severity.ERROR:
            said = _SAID.match(problem.message)
            assert said, str(problem)
            seen[problem.place.file].add((int(said[2]), _WHAT[said[1]]))
    return seen


def _meant(people: Sequence[MadeUp], plant: Plant, person: int, what: str) -> bool:
    """Whether a hit is this plant: namesakes share a word, colleagues an employer."""
    here, there = people[plant.person], people[person]
    if plant.spelling.what == "organisation":
        return what == "organisation" and here.organisation == there.organisation
    if plant.spelling.what == "name":
        return bool(words(here) & words(there))
    return person == plant.person and what in {plant.spelling.what, "name"}


def shares(found: Iterable[Outcome], by: str) -> dict[str, tuple[int, int]]:
    """How many were tried and found, by ``class``, ``place`` or ``promise``."""
    counts: dict[str, tuple[int, int]] = {}
    for each in found:
        key = {
            "class": f"{each.plant.spelling.promise}: {each.plant.spelling.name}",
            "place": f"{each.plant.place} ({each.file.rpartition('.')[2]})",
            "promise": each.plant.spelling.promise,
        }[by]
        tried, hit = counts.get(key, (0, 0))
        counts[key] = (tried + 1, hit + each.found)
    return counts


def main() -> None:
    """Print the shares of so many papers, or of all, and the first misses."""
    limit, seed = (*map(int, sys.argv[1:]), 10**9, 1)[:2] if len(sys.argv) < 3 else map(int, sys.argv[1:3])
    people, count, found = everybody(), 0, []
    for count, paper in enumerate(papers(people, seed), 1):
        found += outcomes(people, [paper])
        if count >= limit:
            break
    print(f"{count} papers, {len(found)} plants in files")
    for by in ("class", "place", "promise"):
        for key, (tried, hit) in sorted(shares(found, by).items(), key=lambda each: each[1][1] / each[1][0]):
            if hit < tried or by == "promise":
                print(f"{by:8} {hit / tried:8.2%} {hit:7} of {tried:7}  {key}")
    for each in [each for each in found if not each.found][:40]:
        print(f"  {each.plant.spelling.name}, {each.plant.place}, {each.file}: {each.plant.text!r}")


if __name__ == "__main__":
    main()
