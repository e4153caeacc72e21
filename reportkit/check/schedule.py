"""Checks of the agenda: days, hours, and sessions of which nothing is told."""

from collections.abc import Iterator

from reportkit import codes
from reportkit.check.clock import reversed_times
from reportkit.model.meeting import Meeting
from reportkit.model.session import SessionKind
from reportkit.problems import Problem

_NEED_NO_NOTES = {SessionKind.OPENING, SessionKind.BREAK, SessionKind.CLOSING}


def dates(meeting: Meeting) -> Iterator[Problem]:
    """Sessions on a day on which there was no meeting."""
    days = [day.date for day in meeting.file.event.dates]
    for session in meeting.file.sessions:
        if session.date not in days:
            message = f'session "{session.id}" is on {session.date}, which is not a day of the meeting'
            hint = "the meeting's days are " + ", ".join(map(str, days))
            yield codes.DATE_OUTSIDE_MEETING.at(session.where("date"), message, hint)


def hours(meeting: Meeting) -> Iterator[Problem]:
    """Sessions that end before they begin."""
    for session in meeting.file.sessions:
        yield from reversed_times(session, f'session "{session.id}"')


def silent(meeting: Meeting) -> Iterator[Problem]:
    """Sessions that have neither notes nor findings, though something was discussed in them."""
    told = {notes.session for notes in meeting.notes}
    told |= {session for statement in meeting.evidence() for session in statement.sessions}
    for session in meeting.file.sessions:
        if session.kind not in _NEED_NO_NOTES and session.id not in told:
            message = f'there are no notes of session "{session.id}"'
            yield codes.SESSION_WITHOUT_NOTES.at(session.where(), message, "give it kind: break if it needs none")
