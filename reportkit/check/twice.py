"""Checks that nothing has the name of something else."""

from collections.abc import Iterable, Iterator

from reportkit import codes
from reportkit.check.known import lists
from reportkit.model.meeting import Meeting
from reportkit.model.record import Record
from reportkit.problems import Place, Problem


def ids(meeting: Meeting) -> Iterator[Problem]:
    """Ids that two entries of one list share; findings, recommendations and so on are one list."""
    file = meeting.file
    collected = [record for records in lists(meeting.collected).values() for record in records]
    for records in (
        file.sessions,
        file.themes,
        file.topics,
        file.addressees,
        file.event.target_groups,
        file.references,
    ):
        yield from _twice(records)
    yield from _twice(collected)


def _twice(records: Iterable[Record]) -> Iterator[Problem]:
    first: dict[str, Place] = {}
    for record in records:
        name, place = getattr(record, "id", ""), record.where("id")
        if name in first:
            message = f'the id "{name}" is used twice: here and at {first[name]}'
            yield codes.DUPLICATE_ID.at(place, message, "give one of them another id")
        first.setdefault(name, place)


def abbreviations(meeting: Meeting) -> Iterator[Problem]:
    """Short forms that are explained in two ways."""
    first: dict[str, Record] = {}
    for each in meeting.file.abbreviations:
        before = first.setdefault(each.short, each)
        if getattr(before, "long", "") != each.long:
            message = f'"{each.short}" is explained in two ways: here and at {before.where()}'
            yield codes.ABBREVIATION_TWICE.at(each.where(), message, "keep one of them")
