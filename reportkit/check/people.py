"""Checks of the participants. Messages name the row and the column, never what stands there."""

from collections.abc import Iterator

from reportkit import codes
from reportkit.model.country import find_country
from reportkit.model.meeting import Meeting
from reportkit.problems import Problem


def groups(meeting: Meeting) -> Iterator[Problem]:
    """Participants of a target group that meeting.yaml does not list."""
    known = [group.id for group in meeting.file.event.target_groups]
    for person in meeting.participants:
        if person.group not in known and person.group not in meeting.broken:
            hint = "target groups are " + ", ".join(known) if known else 'list them under "event", "target_groups"'
            message = "this row's group is not one of the target groups of meeting.yaml"
            yield codes.UNKNOWN_GROUP.at(person.where("group"), message, hint)


def countries(meeting: Meeting) -> Iterator[Problem]:
    """Participants from a country that nobody knows."""
    for person in meeting.participants:
        if not find_country(person.country):
            hint = 'write an EU code such as "EL" or the English name'
            message = "this row's country is not known"
            yield codes.UNKNOWN_COUNTRY.at(person.where("country"), message, hint)


def attendance(meeting: Meeting) -> Iterator[Problem]:
    """Participants on days that the meeting does not have."""
    count = len(meeting.file.event.dates)
    days = {str(day) for day in range(1, count + 1)}
    for person in meeting.participants:
        if not days.issuperset(person.attendance):
            message = "this row's attendance names a day that the meeting does not have"
            hint = f'write the days as numbers from 1 to {count}, such as "1"'
            yield codes.ATTENDANCE_UNKNOWN.at(person.where("attendance"), message, hint)
