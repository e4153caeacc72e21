"""What the tags of a PDF say: headings, tables, figures, links, footnotes, languages."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from reportkit.inspect.inspection import Figure, Heading, Link, Table
from reportkit.inspect.pdf_file import identity
from reportkit.inspect.pdf_tags import Tag
from reportkit.inspect.pdf_words import Words
from reportkit.inspect.words import address_whole

_NUMBERED = re.compile(r"H([1-9]\d?)")
_GROUPS = frozenset({"THead", "TBody", "TFoot"})
_SECTIONS = frozenset({"Sect", "Art", "Part"})


@dataclass(slots=True)
class Structure:
    """What the tags say."""

    headings: list[Heading] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    languages: set[str] = field(default_factory=set)
    annotations: set[object] = field(default_factory=set)
    footnotes: int = 0


def structure_of(root: Tag, words: Words, targets: Mapping[object, str]) -> Structure:
    """All that the tags say; ``targets`` are those of the links on the pages, by identity."""
    found = Structure()
    for tag in (root, *root.every()):
        if tag.language:
            found.languages.add(tag.language)
        found.annotations.update(identity(each) for each in tag.annotations)
        found.links += _links(tag, words, targets)
        _add(found, tag, words)
    return found


def _add(found: Structure, tag: Tag, words: Words) -> None:
    match tag.role:
        case "Table":
            found.tables.append(_table(tag, words))
        case "Figure":
            found.figures.append(Figure(tag.alternative or tag.actual, False, where(tag.page)))
        case "Note" | "FENote":
            found.footnotes += 1
        case _ if level := _level(tag):
            found.headings.append(Heading(level, tag.words(words)))


def _links(tag: Tag, words: Words, targets: Mapping[object, str]) -> Iterator[Link]:
    """The links directly in a tag; several right after each other to one target are one, on several lines."""
    bearing = ((kid, _target(kid, targets) if isinstance(kid, Tag) else "") for kid in tag.kids)
    for target, kids in groupby(bearing, key=itemgetter(1)):
        tags = [kid for kid, _ in kids if isinstance(kid, Tag)]
        if target:
            said = Tag("", tags[0].page, (), list(tags)).words(words)
            yield Link(address_whole(said, target), target, where(tags[0].page))


def _target(tag: Tag, targets: Mapping[object, str]) -> str:
    return next((targets[identity(each)] for each in tag.annotations if identity(each) in targets), "")


def where(page: int) -> str:
    """A page, from 0, as people count."""
    return f"page {page + 1}"


def _level(tag: Tag) -> int:
    """The level of a heading, 0 if the tag is none; one without a number is as deep as its sections."""
    if numbered := _NUMBERED.fullmatch(tag.role):
        return int(numbered[1])
    return max(1, sum(role in _SECTIONS for role in tag.parents)) if tag.role == "H" else 0


def _table(tag: Tag, words: Words) -> Table:
    rows = _rows(tag)
    cells = [[cell for cell in row.tags() if cell.role in {"TH", "TD"}] for row in rows]
    headers = [cell for row in cells for cell in row if cell.role == "TH"]
    columns = max((sum(cell.span for cell in row) for row in cells), default=0)
    unscoped = sum(not cell.scoped for cell in headers)
    return Table(len(rows), columns, tuple(cell.words(words) for cell in headers), where(tag.page), unscoped)


def _rows(tag: Tag) -> list[Tag]:
    rows: list[Tag] = []
    for kid in tag.tags():
        if kid.role == "TR":
            rows.append(kid)
        elif kid.role in _GROUPS:
            rows += [each for each in kid.tags() if each.role == "TR"]
    return rows
