"""The details in braces at the end of a marked line or a heading: ``{F3; theme: competences; strength: broad}``."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportkit import codes
from reportkit.problems import Place, Problem, did_you_mean

_BRACE = re.compile(r"\\.|`[^`\n]*`|[{}]", re.DOTALL)
_ANCHOR = re.compile(r"[#.]")
_ATTRIBUTE = re.compile(r"[\w-]+=")
_EXAMPLE = "write them at the very end as {F3; theme: competences; strength: broad}"


@dataclass(frozen=True, slots=True)
class Detail:
    """A detail, its name folded (empty for the id), and the line on which it stands."""

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Detailed:
    """A text without its braces, and what they held."""

    text: str
    details: tuple[Detail, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Group:
    """A pair of braces in a text; one that is never closed goes to the end."""

    begin: int
    end: int
    closed: bool


def detailed(text: str, place: Place) -> Detailed:
    """A text that begins at ``place``, and the details that stand at its end."""
    groups, stray = _groups(text)
    problems = [codes.DETAILS_BROKEN.at(place, "a closing brace } has no opening brace {", _EXAMPLE)] if stray else []
    if not groups:
        return Detailed(text, (), tuple(problems))
    problems += _misplaced(text, groups, place)
    details: list[Detail] = []
    for group in groups:
        first = place.line + text.count("\n", 0, group.begin)
        details += _split(text[group.begin + 1 : group.end - group.closed], first)
    problems += _incomplete(details, place)
    whole = tuple(detail for detail in details if detail.value)
    return Detailed(_without(text, groups), whole, tuple(problems))


def _groups(text: str) -> tuple[list[_Group], bool]:
    """The pairs of braces that hold details, and whether a closing brace stands alone."""
    groups: list[_Group] = []
    begin, stray = -1, False
    for found in _BRACE.finditer(text):
        if found[0] == "{" and begin < 0:
            begin = found.start()
        elif found[0] == "}" and begin < 0:
            stray = True
        elif found[0] == "}":
            if not _is_markdowns(text, begin):
                groups.append(_Group(begin, found.end(), closed=True))
            begin = -1
    if begin >= 0:
        groups.append(_Group(begin, len(text), closed=False))
    return groups, stray


def _is_markdowns(text: str, begin: int) -> bool:
    """Whether braces are Markdown's: an id as in ``{#fig-map}``, or a foreign word as in ``[mots]{lang=fr}``."""
    attached = text[max(begin - 1, 0)] in "])"
    return bool(_ANCHOR.match(text, begin + 1) or (attached and _ATTRIBUTE.match(text, begin + 1)))


def _misplaced(text: str, groups: list[_Group], place: Place) -> Iterator[Problem]:
    if any(not group.closed for group in groups):
        yield codes.DETAILS_BROKEN.at(place, "the braces { of the details are not closed", "add the closing brace }")
    elif len(groups) > 1:
        hint = "put all details in one pair of braces, parted by semicolons"
        yield codes.DETAILS_BROKEN.at(place, "there are two pairs of braces", hint)
    elif text[groups[-1].end :].strip(" \n.*_"):
        yield codes.DETAILS_BROKEN.at(place, "words follow the details in braces", _EXAMPLE)


def _split(inside: str, line: int) -> Iterator[Detail]:
    for number, part in enumerate(inside.split(";")):
        name, colon, value = part.partition(":")
        here = line + part[: len(part) - len(part.lstrip())].count("\n")
        if colon:
            yield Detail(_folded(name), " ".join(value.split()), here)
        elif part.strip():
            yield Detail("" if number == 0 else _folded(part), part.strip() if number == 0 else "", here)
        line += part.count("\n")


def _folded(name: str) -> str:
    return "_".join(name.casefold().replace("-", " ").split())


def _incomplete(details: Iterable[Detail], place: Place) -> Iterator[Problem]:
    seen: set[str] = set()
    for detail in details:
        here = Place(place.file, detail.line)
        if not detail.value:
            hint = f'write "{detail.name or "name"}: value"'
            yield codes.DETAILS_BROKEN.at(here, f'the detail "{detail.name}" has no value', hint)
        if detail.name in seen:
            yield codes.DETAILS_BROKEN.at(
                here, f'the detail "{detail.name}" stands twice', "several values are parted by commas: a, b"
            )
        seen.add(detail.name)


def _without(text: str, groups: list[_Group]) -> str:
    """The text without its braces; a full stop behind them moves up to the words."""
    kept, at = [], 0
    for group in groups:
        kept.append(text[at : group.begin].strip())
        at = group.end
    after = text[at:].strip()
    words = " ".join(part for part in kept if part)
    return words + after if after[:1] in {".", "*", "_"} else f"{words} {after}".strip()


def unknown_detail(detail: Detail, known: Iterable[str], file: str, what: str) -> Problem:
    """The problem of a detail that ``what`` does not take."""
    message = f'{what} takes no detail "{detail.name}"'
    return codes.DETAIL_UNKNOWN.at(Place(file, detail.line), message, did_you_mean(detail.name, known))
