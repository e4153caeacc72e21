"""Whether there is a list of participants that a search for them can rely on, and whether permissions mean anything."""

from collections.abc import Iterator

from reportkit import codes
from reportkit.model.meeting import Meeting
from reportkit.model.permitted import PermittedRole, works_of
from reportkit.model.session import SessionKind
from reportkit.problems import Problem

_LIST = 'put everybody who took part on it, or say why there is no list: without_participants: "…" in meeting.yaml'


def check_roster(meeting: Meeting) -> list[Problem]:
    """What is wrong with the list of those whom the public paper must not name."""
    return [*_list(meeting), *_permissions(meeting)]


def _list(meeting: Meeting) -> Iterator[Problem]:
    count, attended, place = len(meeting.participants), meeting.file.event.attended, meeting.file.where()
    if not count and not meeting.file.without_participants:
        yield codes.ROSTER_MISSING.at(place, "there is no list of participants with a name on it", _LIST)
    elif count and attended is not None and count < attended:
        message = f"the list of participants has {count} names, and {attended} people took part"
        yield codes.ROSTER_SHORT.at(meeting.file.event.where("attended"), message, _LIST)
    elif count and attended is None and count < (least := _least(meeting)):
        message = f"the list of participants has {count} names, and there were {least} groups at work"
        hint = "complete the list; if that were really all, write attended under event in meeting.yaml"
        yield codes.ROSTER_SHORT.at(place, message, hint)


def _least(meeting: Meeting) -> int:
    """The number of people without whom the meeting could not have been held as meeting.yaml says."""
    return sum(session.kind is SessionKind.BREAKOUT for session in meeting.file.sessions)


def _permissions(meeting: Meeting) -> Iterator[Problem]:
    for each in meeting.file.permitted:
        if each.role is PermittedRole.CITED and not works_of(each, meeting.file):
            message = "no work under references has the name of this writer"
            yield codes.PERMITTED_UNUSED.at(each.where("name"), message, "write the name as the work has it")
