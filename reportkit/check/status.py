"""Checks of the paper itself: its date, its approval and its marking."""

import re
from collections.abc import Iterator

from reportkit import codes
from reportkit.model.meeting import Meeting
from reportkit.model.paper import Scheme, Status
from reportkit.problems import Problem, did_you_mean

# The levels of EU classified information in its languages that are used for drafting, and in the short forms.
_CLASSIFIED = re.compile(
    r"(?:TR[EÈ]S\s+SECRET|(?<!\w)SECRET|CONFIDENTIEL|RESTREINT)\W*UE"
    r"|EU\W*(?:TOP\W*SECRET|SECRET|CONFIDENTIAL|RESTRICTED)"
    r"|UE\W*EU\b|\b(?:R|C|S|TS)-UE\b|EUCI",
    re.IGNORECASE,
)
_TLP = ("TLP:RED", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:GREEN", "TLP:CLEAR")


def paper_date(meeting: Meeting) -> Iterator[Problem]:
    """A paper that is older than the meeting."""
    paper, last = meeting.file.paper, max(day.date for day in meeting.file.event.dates)
    if paper.paper_date < last:
        message = f"the paper is of {paper.paper_date}, and the meeting ended on {last}"
        yield codes.PAPER_BEFORE_MEETING.at(paper.where("paper_date"), message)


def approval(meeting: Meeting) -> Iterator[Problem]:
    """An approved paper that does not say by whom and when."""
    paper = meeting.file.paper
    if paper.status in {Status.APPROVED, Status.PUBLISHED}:
        for field in ("approved_by", "approved_on"):
            if getattr(paper, field) is None:
                message = f'a paper that is {paper.status} needs "{field}"'
                yield codes.APPROVAL_INCOMPLETE.at(paper.where("status"), message)


def marking(meeting: Meeting) -> Iterator[Problem]:
    """Marks of classified information, and TLP labels that are not one of the five."""
    mark = meeting.file.paper.marking
    if mark is None:
        return
    place = mark.where("label")
    if _CLASSIFIED.search(mark.label):
        yield codes.MARKING_CLASSIFIED.at(place, "this is the marking of EU classified information")
    elif (mark.scheme is Scheme.TLP or mark.label.upper().startswith("TLP")) and mark.label not in _TLP:
        meant = "TLP:CLEAR" if "WHITE" in mark.label.upper() else mark.label
        yield codes.MARKING_TLP.at(place, f'there is no TLP label "{mark.label}"', did_you_mean(meant, _TLP))
