"""The restricted edition's view of a meeting: the public one, and of each person what that person has agreed to.

Permissions hold for one purpose each: ``list_restricted`` for standing in the annex (and being named as the owner of an
action), ``attribute`` for being quoted. No permission follows from another. Under the Chatham House Rule neither the
identity nor the affiliation of anybody may be revealed, so that there is no annex and nobody is quoted.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, fields

from reportkit.document import nodes as n
from reportkit.model.country import find_country
from reportkit.model.meeting import Meeting
from reportkit.model.participant import Capacity, Participant
from reportkit.model.public import PublicMeeting, public
from reportkit.model.recommendation import Action, Quotation


@dataclass(frozen=True)
class Listed:
    """A line of the annex; ``country`` is its English name."""

    country: str
    name: str
    role: str
    organisation: str
    capacity: Capacity


@dataclass(frozen=True)
class Quoted:
    """Somebody's words, and whose they are: the role, and name and country where these are known."""

    text: n.Inlines
    role: str
    name: str
    country: str


@dataclass(frozen=True)
class RestrictedMeeting(PublicMeeting):
    """A meeting with the people who have agreed to be in it."""

    annex: tuple[Listed, ...]
    actions: tuple[Action, ...]
    quotes: tuple[Quoted, ...]


def restricted(meeting: Meeting, small: int) -> RestrictedMeeting:
    """The meeting as those see it whom the marking of the restricted edition allows to."""
    shared = public(meeting, small)
    values = {each.name: getattr(shared, each.name) for each in fields(shared)}
    values["marking"] = meeting.file.paper.restricted_marking
    silent, people = meeting.file.event.chatham_house, meeting.participants
    return RestrictedMeeting(
        **values,
        annex=() if silent else annex(people),
        actions=tuple(_action(each, people, silent) for each in meeting.collected.actions),
        quotes=tuple(said for each in meeting.collected.quotes if (said := quoted(each, meeting))),
    )


# ── the annex ────────────────────────────────────────────────────────────────────────────────────────────────────────


def annex(people: Iterable[Participant]) -> tuple[Listed, ...]:
    """Those who have agreed to be listed: Member States in protocol order, then others, and by name in each."""
    agreed = [person for person in people if person.list_restricted]
    return tuple(_listed(person) for person in sorted(agreed, key=_in_annex))


def _listed(person: Participant) -> Listed:
    country = find_country(person.country)
    name = country.name if country else person.country
    return Listed(name, person.name, person.role, person.organisation or "", person.capacity)


def _in_annex(person: Participant) -> tuple[int, str, str]:
    country = find_country(person.country)
    return country.rank if country else 999, _folded(family_name(person.name)), _folded(person.name)


def family_name(name: str) -> str:
    """The part of a name by which it is sorted: what stands before a comma or in capitals, or else the last word."""
    before, comma, _ = name.partition(",")
    if comma:
        return before.strip()
    words = name.split()
    capitals = [word for word in words if word.isupper() and len(word) > 2]
    return " ".join(capitals) if 0 < len(capitals) < len(words) else words[-1]


def _folded(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(each for each in bare if not unicodedata.combining(each)).split())


# ── who said it, who does it ─────────────────────────────────────────────────────────────────────────────────────────


def named(by: str | None, people: Iterable[Participant]) -> tuple[Participant, ...]:
    """The participants of this name, in either order of its parts."""
    key = _parts(by or "")
    return tuple(person for person in people if key and _parts(person.name) == key)


def _parts(name: str) -> list[str]:
    return sorted(_folded(name.replace(",", " ")).split())


def speakers(by: str | None, people: Iterable[Participant]) -> tuple[Participant, ...]:
    """All those who can be meant by a name, or else by a role."""
    listed = tuple(people)
    return named(by, listed) or tuple(person for person in listed if by and _folded(person.role) == _folded(by))


def quoted(quote: Quotation, meeting: Meeting) -> Quoted | None:
    """The words with whose they are, if everybody who can be meant has agreed to be quoted; else nothing."""
    meant = speakers(quote.by, meeting.participants)
    if meeting.file.event.chatham_house or not meant or not all(person.attribute for person in meant):
        return None
    countries = {_listed(person).country for person in meant}
    who = meant[0].name if len(meant) == 1 and named(quote.by, meant) else ""
    return Quoted(quote.text, meant[0].role, who, countries.pop() if len(countries) == 1 else "")


def _action(action: Action, people: Iterable[Participant], silent: bool) -> Action:
    """An action whose owner stands there as a role, unless somebody who may be listed is its owner by name."""
    owners = named(action.owner, people)
    if not owners or (not silent and all(person.list_restricted for person in owners)):
        return action
    return action.model_copy(update={"owner": owners[0].role})
