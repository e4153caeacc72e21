"""What a search finds of the set, class by class, and what it finds where there is nothing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from .classes import CLASSES, SpellingClass
from .innocent import prose
from .person import MadeUp, everybody

ROOT = Path(__file__).parents[3]
EVERY, FEW = 4, 30  # the quick run tries a class with every fourth of its people, and with all where they are few
SENTENCES = (
    "As {} explained during the second session, trust takes time.",
    "The exercise was led by {}.",
    "{} asked for a shorter form.",
    "There is a need for training (source: {}, first day).",
    "This goes back to {} and to the prison staff of the region.",
    "Trust, said {}; time, said the others.",
)


class Hit(Protocol):
    """What a search tells of a place in a text."""

    person: int
    what: str
    sure: bool
    start: int
    end: int


Hits = Callable[[str], Iterable[Hit]]


@dataclass(frozen=True)
class Tried:
    """One text of one class: whether the search was sure to see the person in it, or warned at least."""

    spelling: SpellingClass
    text: str
    found: bool
    warned: bool


@dataclass(frozen=True)
class Share:
    """How many of the tried texts were found, and of how many the search warned at least."""

    tried: int
    found: int
    warned: int

    @property
    def share(self) -> float:
        """Found by tried; nothing tried is nothing found."""
        return self.found / self.tried if self.tried else 0.0


@dataclass(frozen=True)
class FalseAlarm:
    """An innocent text in which the search was sure of somebody."""

    words: str
    who: str


def gate(people: Sequence[MadeUp]) -> Hits:
    """The privacy gate's own search for these people."""
    from reportkit.check.leaks.search import Search
    from reportkit.model.roster import Person, Roster

    listed = (Person(one.name, one.organisation, (one.email,), (one.phone,)) for one in people)
    return Search(Roster(tuple(listed))).hits


Places = list[tuple[int, tuple[str, ...]]]


def applies(people: Sequence[MadeUp], spelling: SpellingClass) -> Places:
    """Those to whom a class applies: each one's place in the list, with the texts."""
    made = ((place, spelling.variants(person)) for place, person in enumerate(people))
    return [(place, variants) for place, variants in made if variants]


def texts(people: Sequence[MadeUp], *, everyone: bool) -> Iterator[tuple[SpellingClass, int, str]]:
    """Every text to try: its class, the place of its person, and itself."""
    for shift, spelling in enumerate(CLASSES):
        those = applies(people, spelling)
        for place, variants in those if everyone or len(those) <= FEW else those[shift % EVERY :: EVERY]:
            for count, variant in enumerate(variants):
                carrier = SENTENCES[(place + count) % len(SENTENCES)] if spelling.carried else "{}"
                yield spelling, place, carrier.format(variant)


def tried(people: Sequence[MadeUp], hits: Hits, *, everyone: bool = False) -> list[Tried]:
    """Every try with what came of it."""
    outcomes = []
    for spelling, place, text in texts(people, everyone=everyone):
        meant = [hit for hit in hits(text) if is_meant(people, spelling, place, hit)]
        outcomes.append(Tried(spelling, text, any(hit.sure for hit in meant), bool(meant)))
    return outcomes


def is_meant(people: Sequence[MadeUp], spelling: SpellingClass, place: int, hit: Hit) -> bool:
    """Whether a hit is what the text was made to hold: namesakes share a word, and colleagues an organisation."""
    person, other = people[place], people[hit.person]
    if spelling.what == "organisation":
        return hit.what == "organisation" and other.organisation == person.organisation
    if spelling.what == "name":
        return bool(words(person) & words(other))
    return hit.person == place and hit.what in {spelling.what, "name"}


def words(person: MadeUp) -> set[str]:
    """The words of a name."""
    return set(person.name.casefold().replace("-", " ").split())


def shares(outcomes: Iterable[Tried]) -> Share:
    """What was found of all of them."""
    those = list(outcomes)
    return Share(len(those), sum(one.found for one in those), sum(one.warned for one in those))


def of_promise(outcomes: Iterable[Tried], *promises: str) -> Share:
    """What was found in the classes with these promises."""
    return shares(one for one in outcomes if one.spelling.promise in promises)


def innocent_texts() -> list[str]:
    """The prose made for this purpose, then the sample's own notes and the templates' words."""
    places = ("inputs/*/notes/*.md", "templates/*/paper.md", "reportkit/starter/**/*.md")
    files = sorted(file for place in places for file in ROOT.glob(place))
    return prose() + [text for file in files for text in file.read_text("utf-8").split("\n\n")]


def false_alarms(people: Sequence[MadeUp], hits: Hits) -> tuple[list[FalseAlarm], int]:
    """The false alarms among all innocent texts, and how many words these have."""
    innocent = innocent_texts()
    alarms = [
        FalseAlarm(text[max(0, hit.start - 20) : hit.end + 20], people[hit.person].name)
        for text in innocent
        for hit in hits(text)
        if hit.sure
    ]
    return alarms, sum(len(text.split()) for text in innocent)


def the_set(seed: int | None = None) -> tuple[MadeUp, ...]:
    """The 200 people of the committed set; with a seed, people nobody has seen yet."""
    if seed is None:
        return everybody()
    from .generate import generated

    return generated(seed)
