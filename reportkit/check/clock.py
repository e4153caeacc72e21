"""Checks of hours."""

from collections.abc import Iterator

from reportkit import codes
from reportkit.model.event import MeetingDay
from reportkit.model.session import Session
from reportkit.problems import Problem


def reversed_times(record: MeetingDay | Session, what: str) -> Iterator[Problem]:
    """The problem of an end that does not come after its beginning."""
    if record.start and record.end and _minutes(record.end) <= _minutes(record.start):
        message = f"{what} ends at {record.end} and begins at {record.start}"
        yield codes.TIMES_REVERSED.at(record.where("end"), message, "times have 24 hours, such as 14.30")


def _minutes(clock: str) -> int:
    hours, minutes = clock.replace(":", ".").split(".")
    return int(hours) * 60 + int(minutes)
