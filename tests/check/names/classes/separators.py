"""What stands between the words of a name, and inside them."""

from ..person import MadeUp
from .registry import changed, spelling


def between(name: str, *separators: str) -> list[str]:
    """The name with each separator in place of its spaces."""
    return changed(*(name.replace(" ", separator) for separator in separators), of=name)


@spelling("promised")
def spaces_of_other_kinds(person: MadeUp) -> list[str]:
    return between(person.name, "\u00a0", "\u202f", "\u2009", "\u3000")


@spelling("promised")
def several_spaces_tabs_and_lines(person: MadeUp) -> list[str]:
    return between(person.name, "   ", "\t", "\n", "\r\n    ", "\u2028", "\x0b")


@spelling("promised")
def hyphens_of_other_kinds(person: MadeUp) -> list[str]:
    if "-" not in person.name:
        return []
    return [person.name.replace("-", hyphen) for hyphen in "\u2010\u2011\u2012\u2013\u2212"]


@spelling("promised")
def hyphen_or_space(person: MadeUp) -> list[str]:
    return changed(person.name.replace("-", " "), person.name.replace(" ", "-"), of=person.name)


@spelling("promised")
def apostrophes_of_other_kinds(person: MadeUp) -> list[str]:
    if "’" not in person.name:
        return []
    return [person.name.replace("’", mark) for mark in "'‘ʼ`´′"] + [person.name.replace("’", "")]


@spelling("promised")
def underscores_and_dots(person: MadeUp) -> list[str]:
    return between(person.name, "_", ".", " / ", " · ")


@spelling("promised")
def cells_of_a_table(person: MadeUp) -> list[str]:
    if not person.given:
        return []
    given, family = person.given, person.family
    row = f"| {family} | {given} | prison officer |"
    return [f"{given} | {family}", f"{family}\t{given}", f"{given};{family}", row]


@spelling("promised")
def hyphenated_at_the_end_of_a_line(person: MadeUp) -> list[str]:
    core = person.core
    if len(core) < 5:
        return []
    half = len(core) // 2
    marks = ("-\n", "\u2010\n", "\u00ad\n", "-\r\n")
    return [person.name.replace(core, f"{core[:half]}{mark}{core[half:]}") for mark in marks]


@spelling("wanted")
def written_together(person: MadeUp) -> list[str]:
    if not person.given:
        return []
    camel = "".join(word.capitalize() for word in person.name.replace("-", " ").split())
    return [camel, camel[0].lower() + camel[1:], camel.lower(), f"{person.family}{person.given}".replace(" ", "")]
