"""Everything that people wrote for a paper, piece by piece, as plain text with the place where it stands.

Quotations, links and words in other languages are in it: what they tell of a person counts as much as the rest.
"""

from collections.abc import Iterator
from typing import Any

from reportkit.check.conventions.words import FIELDS
from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every
from reportkit.model.meeting import Meeting
from reportkit.model.record import Record
from reportkit.problems import Place

Piece = tuple[Place, str]


def texts(meeting: Meeting) -> Iterator[Piece]:
    """The pieces of all files that the public paper may print."""
    yield from _of_record(meeting.file)
    yield from _of_record(meeting.collected)
    for notes in meeting.notes:
        for passage in notes.passages:
            yield from _of_blocks(passage.blocks, passage.origin)


def _of_blocks(blocks: n.Blocks, place: Place) -> Iterator[Piece]:
    """The paragraphs, headings and captions of a tree; what has no place of its own stands where the last thing did."""
    for node in every(blocks):
        own = getattr(node, "origin", n.NOWHERE)
        place = own if own.file else place
        match node:
            case n.Heading(children=inlines) | n.Paragraph(inlines):
                yield place, plain(inlines)
            case n.Table(caption=caption):
                yield place, plain(caption)
            case n.Figure(alternative=alternative, caption=caption):
                yield place, alternative
                yield place, plain(caption)
            case n.Preformatted(text):
                yield place, text


def _of_record(record: Record) -> Iterator[Piece]:
    """The printed words of a record and of the records in it."""
    for name in FIELDS.get(type(record), FIELDS.get(type(record).__base__ or Record, ())):
        value = getattr(record, name)
        if isinstance(value, tuple) and value and not isinstance(value[0], n.Inline):
            for at, each in enumerate(value):
                yield from _of_value(each, record.where(name, at))
        else:
            yield from _of_value(value, record.where(name))


def _of_value(value: Any, place: Place) -> Iterator[Piece]:
    match value:
        case Record():
            yield from _of_record(value)
        case str():
            yield place, value
        case tuple():
            yield from _of_blocks((n.Paragraph(value, place),), place)
