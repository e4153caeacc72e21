"""Names as written in the list, in other orders, and in other case."""

from ..innocent import telling
from ..person import MadeUp
from .registry import changed, spelling


@spelling("promised")
def as_written(person: MadeUp) -> list[str]:
    return [person.name]


@spelling("promised")
def surname_alone(person: MadeUp) -> list[str]:
    return [person.family, person.family.upper()] if telling(person.core) else []


@spelling("promised")
def surname_first(person: MadeUp) -> list[str]:
    return [f"{person.family} {person.given}"] if person.given else []


@spelling("promised")
def surname_comma_given_name(person: MadeUp) -> list[str]:
    return [f"{person.family}, {person.given}", f"{person.family.upper()}, {person.given}"] if person.given else []


@spelling("promised")
def surname_comma_initial(person: MadeUp) -> list[str]:
    if not person.given or not telling(person.core):
        return []
    initials = " ".join(f"{word[0]}." for word in person.given.replace("-", " ").split())
    return [f"{person.family}, {initials}", f"{person.family} {initials[0]}.", f"{initials} {person.family}"]


@spelling("promised")
def with_a_title(person: MadeUp) -> list[str]:
    return [f"Ms {person.name}", f"Dr. {person.name}, PhD", f"Herr Dipl.-Psych. {person.name}", f"({person.name})"]


@spelling("promised")
def english_genitive(person: MadeUp) -> list[str]:
    return [f"{person.name}’s", f"{person.name}'s", f"{person.name}’"]


@spelling("promised")
def all_capitals(person: MadeUp) -> list[str]:
    return [person.name.upper(), f"{person.given} {person.family.upper()}".strip()]


@spelling("promised")
def small_letters(person: MadeUp) -> list[str]:
    return changed(person.name.lower(), person.name.casefold(), of=person.name)


@spelling("promised")
def mixed_case(person: MadeUp) -> list[str]:
    return [person.name.swapcase(), person.name.title(), person.name.capitalize()]


@spelling("wanted")
def given_name_alone(person: MadeUp) -> list[str]:
    return [person.given] if telling(person.given) else []


@spelling("wanted")
def half_of_a_compound(person: MadeUp) -> list[str]:
    halves = person.family.replace("-", " ").split()
    return [half for half in halves if len(halves) > 1 and telling(half)]


@spelling("wanted")
def short_or_common_surname_with_more(person: MadeUp) -> list[str]:
    if telling(person.core) or not person.given:
        return []
    given, family = person.given, person.family
    return [f"{given} J. {family}", f"{given} ({person.organisation}) {family}", f"{family}, {given[0]}."]
