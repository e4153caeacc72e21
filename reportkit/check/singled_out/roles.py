"""What people do, compared loosely: "the governor" may be a deputy governor, "an imam" a religious counsellor."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reportkit.model.country import find_country
from reportkit.model.folding import folded
from reportkit.model.participant import Participant
from reportkit.model.role import role_kind


def words(text: str) -> frozenset[str]:
    """The words of a text, for lists of them."""
    return frozenset(text.split())


# Words for one thing, the first of which stands for all.
_SAME = (
    "governor director warden manager head chief superintendent leader boss principal",
    "officer guard warder jailer turnkey",
    "teacher educator tutor lecturer",
    "trainer instructor coach training",
    "developer designer author creator",
    "psychologist psychiatrist psychotherapist therapist",
    "chaplain imam priest rabbi pastor vicar minister religious spiritual",
    "union unionist steward",
    "mentor exit deradicalisation disengagement intervention",
    "social caseworker",
    "researcher scientist academic scholar",
    "analyst intelligence",
    "coordinator organiser",
)
ANYBODY = words(
    "participant colleague delegate representative attendee practitioner expert professional person member man "
    "woman contributor guest voice"
)
"""Words for somebody of whom nothing else is said."""
CAPACITIES = words("speaker moderator rapporteur organiser observer facilitator presenter")
_WEAK = words(
    "prison correctional penitentiary senior junior staff former young old new experienced female male second "
    "first other own local national trade"
)
"""Words that go with many roles, so that it means little whether somebody's role has them."""
_SMALL = words("of for and the in at to a an")
_ENDS = (
    "isation", "ations", "ation", "ators", "ator", "ings", "ing", "ers", "er", "ors", "or", "ists", "ist", "ments",
    "ment", "ional", "al", "ian", "y", "e", "s",
)  # fmt: skip
_AGENT = ("er", "or", "ist", "ian", "ant", "worker", "man", "woman")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """The beginning that a word shares with its relatives: ``train`` of trainer and of training."""
    bare = folded(word).replace(" ", "")
    for _ in range(2):
        end = next((end for end in _ENDS if bare.endswith(end) and len(bare) - len(end) >= 4), "")
        bare = bare.removesuffix(end) if end else bare
    return bare


_CONCEPTS = {stem(word): same.split()[0] for same in _SAME for word in same.split()}
_PERSONS = {word for same in _SAME for word in same.split() if word.endswith((*_AGENT, "ef", "ss", "ad", "am"))} | {
    "guard", "imam", "priest", "rabbi", "coach", "steward", "chaplain", "mentor", "principal", "academic", "head",
}  # fmt: skip


def concept(word: str) -> str:
    """What a word means here: its stem, or the word that stands for it and others."""
    return _CONCEPTS.get(stem(word), stem(word))


@dataclass(frozen=True)
class Known:
    """A participant as phrases may describe them: country, what their role means, its kind, and their capacity."""

    country: str
    concepts: frozenset[str]
    kind: object
    capacity: str
    employer: tuple[str, ...]


def known(person: Participant) -> Known:
    """What phrases are compared with."""
    country = find_country(person.country)
    role = [word for word in person.role.replace("/", " ").split() if word.casefold() not in _SMALL]
    employer = tuple(folded(person.organisation or "").split())
    code = country.code if country else ""
    return Known(code, frozenset(map(concept, role)), role_kind(person.role), person.capacity.value, employer)


class Roles:
    """The roles of all participants: which words name somebody, and whom a phrase fits."""

    def __init__(self, people: Iterable[Participant]) -> None:
        self.people = tuple(known(person) for person in people)
        self._vocabulary = frozenset().union(*(person.concepts for person in self.people))
        self._heads = {role[-1] for person in people if (role := _head(person.role))}

    def names_one(self, word: str) -> bool:
        """Whether a word, in the singular, says who somebody is."""
        low = word.casefold()
        if low in ANYBODY or low in CAPACITIES or low in _PERSONS or low in self._heads:
            return True
        return low.endswith(_AGENT) and concept(low) in self._vocabulary

    def may_stand_before(self, word: str) -> bool:
        """Whether a word can stand between a country and whom it is about: "senior", "digital learning"."""
        return word.casefold() in _WEAK or concept(word) in self._vocabulary

    def fitting(self, country: str, phrase: Iterable[str]) -> int:
        """How many participants of a country a phrase fits; its last word says who it is."""
        *before, who = [word.casefold() for word in phrase]
        asked = {concept(word) for word in before if word not in _WEAK} & self._vocabulary
        kind = role_kind(" ".join([*before, who]))
        return sum(
            person.country == country
            and _is(person, who, kind)
            and (asked <= person.concepts or _same(kind, person))
            and not (before and _another(kind, person))
            for person in self.people
        )

    def of(self, country: str) -> int:
        """How many participants a country has."""
        return sum(person.country == country for person in self.people)


def _head(role: str) -> list[str]:
    """The words of a role up to the one that says who it is: those before "of", a comma or a bracket."""
    first = role.replace("(", ",").split(",")[0].casefold().split(" of ")[0]
    return first.split()


def _is(person: Known, who: str, kind: object) -> bool:
    if who in ANYBODY or who == person.capacity or (who in ("facilitator", "presenter") and person.capacity in _LED):
        return True
    return concept(who) in person.concepts or _same(kind, person)


def _another(kind: object, person: Known) -> bool:
    return None not in (kind, person.kind) and kind != person.kind


_LED = ("moderator", "speaker")


def _same(kind: object, person: Known) -> bool:
    return kind is not None and kind == person.kind
