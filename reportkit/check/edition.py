"""Checks of one edition: that its marking fits it, and what it leaves out of what people wrote."""

import re
from collections.abc import Iterator

from reportkit import codes
from reportkit.model.meeting import Meeting
from reportkit.model.paper import Marking, Scheme
from reportkit.model.participation import Counts
from reportkit.model.public import PublicMeeting
from reportkit.model.restricted import RestrictedMeeting, quoted
from reportkit.problems import Place, Problem

_LIMITE = re.compile(r"\bLIMIT[EÉ]\b")
_NOT_PUBLIC = frozenset({"TLP:RED", "TLP:AMBER", "TLP:AMBER+STRICT"})


def check_edition(meeting: Meeting, printed: PublicMeeting) -> list[Problem]:
    """What is wrong with this edition of a meeting, and what its readers will not find in it."""
    own = _restricted(meeting) if isinstance(printed, RestrictedMeeting) else _public(meeting.file.paper.marking)
    return [*own, *_merged(meeting, printed)]


def _public(mark: Marking | None) -> Iterator[Problem]:
    if mark and (mark.label in _NOT_PUBLIC or mark.scheme is Scheme.LIMITE or _LIMITE.search(mark.label)):
        message = f'"{mark.label}" is a marking for few, and this edition is for everybody'
        hint = "make it restricted_marking, and build with --edition restricted"
        yield codes.MARKING_AGAINST_EDITION.at(mark.where("label"), message, hint)


def _restricted(meeting: Meeting) -> Iterator[Problem]:
    mark = meeting.file.paper.restricted_marking
    if mark is None:
        message = 'the restricted edition needs a "restricted_marking"'
        hint = 'restricted_marking: {scheme: TLP, label: "TLP:AMBER"}'
        yield codes.MARKING_MISSING.at(meeting.file.paper.where(), message, hint)
    elif mark.label == "TLP:CLEAR":
        message = f'"{mark.label}" is a marking for everybody, and this edition names people'
        yield codes.MARKING_AGAINST_EDITION.at(mark.where("label"), message, 'such as label: "TLP:AMBER"')
    yield from _silence(meeting) if meeting.file.event.chatham_house else _held_back(meeting)


def _silence(meeting: Meeting) -> Iterator[Problem]:
    message = "the meeting was held under the Chatham House Rule, so that this edition lists and quotes nobody"
    yield codes.CHATHAM_HOUSE.at(meeting.file.event.where("chatham_house"), message)


def _held_back(meeting: Meeting) -> Iterator[Problem]:
    for quote in meeting.collected.quotes:
        if quoted(quote, meeting) is None and quote.id not in meeting.broken:
            message = f"{quote.id} is left out: nobody is known to have agreed to be quoted with it"
            hint = "name its speaker with by:, and see the column attribute of the participants"
            yield codes.QUOTE_HELD_BACK.at(quote.where(), message, hint)


def _merged(meeting: Meeting, printed: PublicMeeting) -> Iterator[Problem]:
    """Counts that are too small to be shown."""
    found = printed.participation
    merged = [
        name for name, counts in (("countries", found.countries), ("target groups", found.groups)) if _any(counts)
    ]
    if found.present and (merged or not found.total):
        what = " and ".join(merged) or "the participants"
        message = f"{what}: counts below {found.small} are not shown one by one, so that nobody can be found"
        yield codes.SMALL_COUNTS.at(_place(meeting), message)


def _any(counts: Counts) -> bool:
    return counts.merged > 0


def _place(meeting: Meeting) -> Place:
    return Place(meeting.participants[0].where().file)
