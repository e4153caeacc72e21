"""The words that people wrote for a paper, piece by piece, with the place where each piece stands.

They come from three sources: the notes, the fields of YAML files and marked lines, and the template. What nobody may
change is no subject of conventions: quotations, code, links, words in another language, the titles of works cited, the
names of trainings, practices and organisations, and official notices.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import children
from reportkit.model.event import Aim, Event, TargetGroup
from reportkit.model.finding import Finding, Gap, Need
from reportkit.model.meeting import Collected, Meeting, MeetingFile
from reportkit.model.paper import Abbreviation, Paper
from reportkit.model.recommendation import Practice, Recommendation
from reportkit.model.record import Record
from reportkit.model.session import Addressee, Session, Theme, Topic
from reportkit.model.template import Template
from reportkit.problems import Place

Slip = tuple[str, str]
"""What is wrong with some words, and what to do about it."""

Found = tuple[Place, str, str]
"""Where something is wrong, what it is, and what to do about it."""

MASK = "\ufffc"
"""Stands in a text for what conventions do not concern."""

FIELDS: Mapping[type[Record], tuple[str, ...]] = {
    MeetingFile: ("event", "paper", "sessions", "themes", "topics", "addressees", "abbreviations"),
    Collected: ("findings", "gaps", "needs", "recommendations", "practices"),
    Event: ("title", "background", "aims", "key_questions", "target_groups"),
    Aim: ("title", "text"),
    TargetGroup: ("title", "members"),
    Paper: ("title", "audience", "notice", "next_steps"),
    Session: ("title", "summary"),
    Theme: ("title", "intro"),
    Topic: ("title", "short"),
    Addressee: ("title",),
    Abbreviation: ("long", "plural"),
    Finding: ("statement", "outcome"),
    Gap: ("statement", "outcome"),
    Need: ("statement", "outcome"),
    Recommendation: ("text", "outcome"),
    Practice: ("description",),
}
"""The fields that hold words which are printed, or records that hold them."""

_TITLES = frozenset({"title", "short"})

_QUOTED = re.compile(r"‘(?:[^‘’]|’(?=\w))*’|“[^“”]*”|\"[^\"]*\"|„[^“”„]*[“”]|«[^«»]*»")
_SPACES = re.compile(r"\s+")
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TEMPLATE_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_HASHES = re.compile(r"#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph, a heading, a caption or a field, as one line; ``links`` are the words of the links in it."""

    place: Place
    text: str
    heading: bool = False
    links: tuple[str, ...] = ()


def written(meeting: Meeting, template: Template) -> tuple[Words, ...]:
    """All words of a meeting and of its template that conventions concern."""
    notes = (
        words
        for each in meeting.notes
        for passage in each.passages
        for block in passage.blocks
        for words in _of_node(block, passage.origin)
    )
    return (*_of_record(meeting.file), *_of_record(meeting.collected), *notes, *_of_template(template))


# ── trees ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_node(node: n.Block | n.Inline, place: Place) -> Iterator[Words]:
    """The words of a node and of all nodes in it, footnotes after the paragraph that calls them."""
    origin = getattr(node, "origin", n.NOWHERE)
    place = origin if origin.file else place
    match node:
        case n.Quote() | n.Preformatted() | n.Foreign():
            return
        case n.Heading(children=inlines) | n.Paragraph(inlines):
            yield of_inlines(inlines, place, heading=isinstance(node, n.Heading))
        case n.Table(caption=caption) if caption:
            yield of_inlines(caption, place)
        case n.Figure(caption=caption, alternative=alternative):
            yield of_inlines(caption, place)
            yield of_text(alternative, place)
    for child in children(node):
        yield from _of_node(child, place)


def of_inlines(inlines: n.Inlines, place: Place, heading: bool = False) -> Words:
    """The words of inlines without what conventions do not concern."""
    links = tuple(plain(link.children).strip() for link in _links(inlines))
    return of_text("".join(map(_bare, inlines)), place, heading, links)


def of_text(text: str, place: Place, heading: bool = False, links: tuple[str, ...] = ()) -> Words:
    """A plain text as words."""
    return Words(place, _SPACES.sub(" ", _QUOTED.sub(MASK, text)).strip(), heading, links)


def _bare(inline: n.Inline) -> str:
    match inline:
        case n.Text(text):
            return text
        case n.LineBreak():
            return " "
        case n.Note():
            return ""
        case n.Emphasis(inside) | n.Strong(inside) | n.Superscript(inside) | n.Subscript(inside):
            return "".join(map(_bare, inside))
        case _:
            return MASK


def _links(inlines: Iterable[n.Inline]) -> Iterator[n.Link]:
    for inline in inlines:
        if isinstance(inline, n.Link):
            yield inline
        elif isinstance(inline, n.Emphasis | n.Strong):
            yield from _links(inline.children)


# ── records ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_record(record: Record) -> Iterator[Words]:
    """The words of a record's printed fields, and of the records in it."""
    for name in FIELDS.get(type(record), ()):
        value, heading = getattr(record, name), name in _TITLES
        if isinstance(value, tuple) and value and not isinstance(value[0], n.Inline):
            for at, each in enumerate(value):
                yield from _of_value(each, record.where(name, at), heading)
        else:
            yield from _of_value(value, record.where(name), heading)


def _of_value(value: Any, place: Place, heading: bool) -> Iterator[Words]:
    match value:
        case Record():
            yield from _of_record(value)
        case str():
            yield of_text(value, place, heading)
        case tuple():
            yield from _of_node(n.Paragraph(value, place), place)


# ── templates ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _of_template(template: Template) -> Iterator[Words]:
    """The words that an editor wrote: the lines of the paper and of the shared pieces, without what Jinja fills in."""
    for name, source in template.sources.items():
        if name.startswith(("_shared/", f"{template.name}/")):
            text = _JINJA.sub(_without_jinja, source)
            for number, line in enumerate(text.split("\n"), start=1):
                if any(character.isalpha() for character in line):
                    yield _of_line(line.strip(), Place(f"{template.shown}/{name}", number))


def _without_jinja(found: re.Match[str]) -> str:
    return ("" if found[0].startswith("{#") else MASK) + "\n" * found[0].count("\n")


def _of_line(line: str, place: Place) -> Words:
    hashes = _HASHES.match(line)
    links = tuple(found[1] for found in _TEMPLATE_LINK.finditer(line) if found[1] and MASK not in found[1])
    bare = _TEMPLATE_LINK.sub(MASK, line[hashes.end() if hashes else 0 :]).replace("*", "")
    return of_text("" if bare.startswith(":::") else bare, place, bool(hashes), links)
