"""The target groups of a meeting: whom the call looks for, and the professions in each group."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportkit.read.call.blocks import Kind
from reportkit.read.call.found import Found, Group
from reportkit.read.call.letters import sentences
from reportkit.read.call.listing import listed
from reportkit.read.call.parts import Part
from reportkit.read.call.topics import Topic

_ID = r"(?P<id>[A-Z]|\d{1,2}|[IVX]{1,4})"
_NAMED = re.compile(
    rf"^(?:(?:[Tt]arget |[Pp]articipant )?(?:[Gg]roups?|GROUP|[Gg]roupe|[Gg]ruppe|[Pp]rofile|[Cc]ategory)\s+{_ID}"
    rf"|[(]?(?P<letter>[A-Z])[.)])\s*(?:[:.)–—-]\s*|\s*\((?=\w)|$)(?P<rest>.*)$"
)
_TITLE = re.compile(
    r"^(?P<title>[^:;()]{2,90}?)\s*(?::\s+|\s+[–—-]\s+(?:such as\s+)?|,?\s+(?:such as|including|e\.g\.|i\.e\."
    r"|for example|notamment|zum Beispiel)\s+|\s*\()(?P<members>.+?)\)?[.;]?$"
)
_SOUGHT = re.compile(
    r"\b(?:looking for|invites? (?:applications|expressions of interest) from|welcomes? (?:applications"
    r"|expressions of interest) from|aimed at|intended for|open to|addressed to|hear from|hope to (?:welcome"
    r"|meet)|invites?|"
    r"seek(?:s|ing)?|target(?:s|ing|ed at)|richtet sich an|suchen|s’adresse (?:à|aux)"
    r"|recherchons)\s+(?P<list>[^.:]+)",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:,\s*|\s+and\s+|,\s*and\s+)(?:from|to|for)\s+")
_NOT_PEOPLE = re.compile(r"\b(?:you|your application|applications?|meeting|workshop|event|call)\b", re.IGNORECASE)
_AND_ANOTHER = re.compile(r"[,;]?\s+(?:and|or|et|und)$|[,;]$")
_MOST = 26


@dataclass(slots=True)
class _Open:
    """A group being read: the title that it has, the id that the call gives it, and its members so far."""

    words: str
    title: str
    id: str = ""
    members: list[str] = field(default_factory=list)


def groups_of(parts: Sequence[Part]) -> tuple[Found[Group], ...]:
    """The target groups; ids that the call does not give are A, B, C …, and marked."""
    here = [part for part in parts if part.topic is Topic.GROUPS]
    found = list(_from_parts(here)) or [_Open(title, title) for part in parts for title in _from_sentences(part)]
    found = [group for group in found if group.title][:_MOST]
    given = [group.id for group in found]
    own = not all(given) or len(set(given)) < len(given)
    return tuple(
        Found(
            Group(_letter(at) if own else group.id, group.title, tuple(group.members)), group.words, _why(own, bool(at))
        )
        for at, group in enumerate(found)
    )


def _why(own: bool, later: bool) -> str:
    return "the call gives its groups no letters; these are ours" if own and not later else ""


def _letter(at: int) -> str:
    return chr(ord("A") + at)


def _from_parts(parts: Sequence[Part]) -> Iterator[_Open]:
    """Groups from headings, items and paragraphs; what is set in deeper, or follows a group's name, are its members."""
    groups: list[_Open] = []
    shallowest = min((part.level for part in parts if part.kind is Kind.ITEM), default=0)
    named_by_line = any(_NAMED.match(part.text) for part in parts if part.kind is not Kind.ITEM)
    for at, part in enumerate(parts):
        named = _NAMED.match(part.text)
        is_member = (
            part.kind is Kind.ITEM and (part.level > shallowest or (named_by_line and not named)) and bool(groups)
        )
        if is_member and not named:
            groups[-1].members += [part.text.rstrip(".;,")]
        elif named or (part.kind in {Kind.ITEM, Kind.LABELLED} and not named_by_line):
            groups.append(_group(part.text))
        elif (
            part.kind is Kind.HEADING
            and at
            and part.heading == part.text
            and part.topic is Topic.GROUPS
            and _has_items(parts, at)
        ):
            groups.append(_Open(part.text, part.text.rstrip(":")))
            named_by_line = True
        elif part.kind is Kind.PARAGRAPH and part.text.endswith(":") and groups and named_by_line:
            continue
    yield from groups


def _has_items(parts: Sequence[Part], at: int) -> bool:
    return at + 1 < len(parts) and parts[at + 1].kind is Kind.ITEM


def _group(text: str) -> _Open:
    """A group from one line: ``Group A – title: members``, ``Title (members)`` …"""
    named = _NAMED.match(text)
    rest = (named["rest"] if named else text).strip().rstrip(":").rstrip(".;,").strip()
    rest = _AND_ANOTHER.sub("", rest).strip()
    given = (named["id"] or named["letter"]) if named else ""
    rest = rest.removesuffix(")") if rest.count(")") > rest.count("(") else rest
    told = _TITLE.match(rest)
    if told:
        return _Open(text, told["title"].strip(), given, listed(told["members"]))
    return _Open(text, rest, given)


def _from_sentences(part: Part) -> Iterator[str]:
    """Groups in a sentence: ``We invite applications from A, from B and from C``."""
    if part.kind is not Kind.PARAGRAPH or part.topic not in {
        Topic.NOTHING,
        Topic.GROUPS,
        Topic.APPLY,
        Topic.BACKGROUND,
        Topic.PRACTICAL,
    }:
        return
    for sentence in sentences(part.text):
        found = _SOUGHT.search(sentence)
        if not found or _NOT_PEOPLE.match(found["list"]):
            continue
        pieces = _FROM.split(found["list"]) if _FROM.search(found["list"]) else listed(found["list"])
        if len(pieces) > 1:
            yield from (piece.strip(" .;,") for piece in pieces)
            return
