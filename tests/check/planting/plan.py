"""Who is planted where, in which spelling: each class at each place, with people of each country."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from check.names.classes import CLASSES, SpellingClass
from check.names.generate import COUNTRIES
from check.names.measure import SENTENCES, applies, words
from check.names.person import MadeUp
from check.planting.added import PDF_PLACES, WORD_PLACES, can_hold
from check.planting.told import TOLD

PLACES = (*TOLD, *WORD_PLACES, *PDF_PLACES)
_LOOKED_THROUGH = 40


@dataclass(frozen=True)
class Plant:
    """A spelling of a person at a place; ``person`` is their place in the list."""

    place: str
    spelling: SpellingClass
    person: int
    text: str


def files_of(place: str) -> tuple[str, ...]:
    """The files in which a place is."""
    both = ("paper.docx", "paper.pdf")
    return both if place in TOLD else both[:1] if place in WORD_PLACES else both[1:]


def papers(people: Sequence[MadeUp], seed: int) -> Iterator[list[Plant]]:
    """Papers in random order until each class has stood at each place with somebody of each country.

    Those who are in one paper share neither a word of their names nor an employer, so that each hit has one meaning.
    """
    chance = random.Random(seed)
    waiting = {place: _every(people, place, chance) for place in PLACES}
    while any(waiting.values()):
        taken: set[str] = set()
        paper = []
        for place in chance.sample(PLACES, len(PLACES)):
            plant = _next(waiting[place], people, taken)
            if plant:
                taken |= _known_by(people[plant.person])
                paper.append(plant)
        yield paper


def _every(people: Sequence[MadeUp], place: str, chance: random.Random) -> list[Plant]:
    plants = []
    for spelling in CLASSES:
        for country in COUNTRIES:
            those = [(at, texts) for at, texts in _applying(people, spelling) if people[at].locale == country]
            if those and spelling.promise != "not promised":
                person, texts = chance.choice(those)
                text = chance.choice(texts)
                carrier = chance.choice(SENTENCES) if spelling.carried else "{}"
                plants.append(Plant(place, spelling, person, carrier.format(text)))
    plants = [plant for plant in plants if can_hold(place, plant.text)]
    chance.shuffle(plants)
    return plants


_known: dict[tuple[int, str], list[tuple[int, tuple[str, ...]]]] = {}


def _applying(people: Sequence[MadeUp], spelling: SpellingClass) -> list[tuple[int, tuple[str, ...]]]:
    key = (id(people), spelling.name)
    if key not in _known:
        _known[key] = applies(people, spelling)
    return _known[key]


def _next(waiting: list[Plant], people: Sequence[MadeUp], taken: set[str]) -> Plant | None:
    """The first of those that wait whose person can be told from those in the paper."""
    for at, plant in enumerate(waiting[:_LOOKED_THROUGH]):
        if not _known_by(people[plant.person]) & taken:
            return waiting.pop(at)
    return None


def _known_by(person: MadeUp) -> set[str]:
    return words(person) | {person.organisation, person.email, person.phone}
