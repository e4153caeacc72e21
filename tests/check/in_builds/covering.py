"""Which text goes where: every class of spelling, in every locale that has it, at every place, a few to a build."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from check.in_builds.pdf_spots import IN_PDF_FILE
from check.in_builds.tree_spots import IN_TREE
from check.in_builds.word_spots import IN_WORD_FILE
from check.names.classes import CLASSES, SpellingClass
from check.names.measure import SENTENCES, words
from check.names.person import MadeUp

SPOTS = (*IN_TREE, *IN_WORD_FILE, *IN_PDF_FILE)
_EACH, _OPEN = 9, 60
_NO_XML = re.compile(r"[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, 2.2


@dataclass(frozen=True)
class Plant:
    """A text with a spelling of a person, for one place."""

    person: int
    spelling: SpellingClass
    spot: str
    text: str


@dataclass
class Build:
    """Plants of people who have nothing in common, each at a place of its own."""

    plants: list[Plant] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)

    def takes(self, plant: Plant, marks: set[str]) -> bool:
        """Whether there is room for one more, of somebody who shares nothing with those who are there."""
        if len(self.plants) == _EACH or plant.spot in self.taken or marks & self.taken:
            return False
        self.plants.append(plant)
        self.taken |= {plant.spot, *marks}
        return True


def plants(people: Sequence[MadeUp]) -> Iterator[Plant]:
    """A plant for every locale, class and place; people and the variants of a class take turns."""
    turn = count()
    for spelling in CLASSES:
        by_locale: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for number, person in enumerate(people):
            if variants := spelling.variants(person):
                by_locale.setdefault(person.locale, []).append((number, variants))
        for those in by_locale.values():
            for spot in SPOTS:
                at = next(turn)
                number, variants = those[at % len(those)]
                carrier = SENTENCES[at % len(SENTENCES)] if spelling.carried else "{}"
                text = carrier.format(variants[(at // len(those)) % len(variants)])
                yield Plant(number, spelling, spot, _NO_XML.sub(" ", text))


def builds(people: Sequence[MadeUp], seed: int = 1) -> list[Build]:
    """All plants, a few to a build, mixed well."""
    every = list(plants(people))
    random.Random(seed).shuffle(every)
    done: list[Build] = []
    waiting: list[Build] = []
    for plant in every:
        person = people[plant.person]
        marks = {*words(person), person.organisation}
        if not any(build.takes(plant, marks) for build in waiting):
            waiting.append(Build([plant], {plant.spot, *marks}))
        full = [build for build in waiting if len(build.plants) == _EACH]
        done += full
        waiting = [build for build in waiting if build not in full]
        if len(waiting) > _OPEN:
            done.append(waiting.pop(0))
    return done + waiting
