"""Rows that seem to be one person: one name in another order, without its accents or with initials, or one address.

Messages name both rows and never what stands in them. Every row is looked up under a few keys, so that a list ten times
as long takes ten times as long.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reportkit import codes
from reportkit.model.folding import folded
from reportkit.model.meeting import Meeting
from reportkit.model.participant import Participant
from reportkit.problems import Place, Problem

_HINT = "delete one of them, unless they are two people"
_TWO_SPELLINGS = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"))


def same_person(meeting: Meeting) -> Iterator[Problem]:
    """Two rows for one person."""
    emails = {person.where: person.emails for person in meeting.roster.people}
    seen = _People()
    for person in meeting.participants:
        place = person.where()
        before = seen.before(person, emails.get(str(place), ()))
        if before:
            message = f"this row and the one {_there(before)} name the same person"
            yield codes.PERSON_TWICE.at(place, message, _HINT)


@dataclass(slots=True)
class _Seen:
    """The first row of each key and organisation."""

    rows: dict[str, dict[str, Place]] = field(default_factory=dict)

    def add(self, key: str, organisation: str, place: Place) -> None:
        self.rows.setdefault(key, {}).setdefault(organisation, place)

    def before(self, key: str, organisation: str) -> Place | None:
        """A row of that key, of the same organisation; one that is not given could be any."""
        found = self.rows.get(key, {}) if key else {}
        if not organisation:
            return next(iter(found.values()), None)
        return found.get(organisation) or found.get("")


@dataclass(slots=True)
class _People:
    """Everybody so far: by their names, by short forms of them, by names that have initials, and by address."""

    names: _Seen = field(default_factory=_Seen)
    short: _Seen = field(default_factory=_Seen)
    initialled: _Seen = field(default_factory=_Seen)
    addresses: _Seen = field(default_factory=_Seen)

    def before(self, person: Participant, emails: tuple[str, ...]) -> Place | None:
        """The first row that seems to be this person too; the person is one of them from now on."""
        found = [kind.before(key, where) for kind, _, key, where in self.keys(person, emails)]
        for _, kind, key, where in self.keys(person, emails):
            kind.add(key, where, person.where())
        return next((place for place in found if place), None)

    def keys(self, person: Participant, emails: tuple[str, ...]) -> Iterator[tuple[_Seen, _Seen, str, str]]:
        """Where to look for a person, where to put them, under which key, and their organisation."""
        tokens, organisation = _tokens(person.name), folded(person.organisation or "")
        name, country = " ".join(tokens), folded(person.country)
        yield self.names, self.names, name, organisation
        if any(len(token) == 1 for token in tokens):
            yield self.short, self.initialled, f"{name} {country}", organisation
        for key in _shortened(tokens):
            yield self.initialled, self.short, f"{key} {country}", organisation
        for each in emails:
            yield self.addresses, self.addresses, each.strip().casefold(), ""


def _tokens(name: str) -> list[str]:
    """The words of a name in alphabetical order, however their vowels are written."""
    words = folded(name)
    for long, plain in _TWO_SPELLINGS:
        words = words.replace(long, plain)
    return sorted(words.split())


def _shortened(tokens: list[str]) -> list[str]:
    """The ways to write a name with an initial for one of its words, or for all but one."""
    if len(tokens) < 2 or any(len(token) == 1 for token in tokens):
        return []
    ways = set()
    for at, token in enumerate(tokens):
        others = tokens[:at] + tokens[at + 1 :]
        ways.add(" ".join(sorted([token[0], *others])))
        ways.add(" ".join(sorted([token, *(other[0] for other in others)])))
    return sorted(ways)


def _there(place: Place) -> str:
    return f"in row {place.line}" if place.sheet else f"in line {place.line}"
