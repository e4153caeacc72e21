"""Checks of the paper itself: its date, its approval and its marking."""

import re
import unicodedata
from collections.abc import Iterator

from reportkit import codes
from reportkit.check.texts import texts
from reportkit.model.folding import folded
from reportkit.model.meeting import Meeting
from reportkit.model.paper import Marking, Scheme, Status
from reportkit.problems import Problem, did_you_mean

# The levels of EU classified information as EU papers bear them: in French, in English, and in short; folded.
_LEVELS = (
    r"(?:tres )?(?:secret|confidentiel|restreint) ue|eu (?:top )?(?:secret|confidential|restricted)|ue eu(?: \w+)?"
    r"|(?:r|c|s|ts) ue|eu (?:r|c|s|ts)|euci|eu classified"
)
_CLASSIFIED = re.compile(rf"\b(?:{_LEVELS})\b")
_NOTHING_ELSE = re.compile(rf"(?:{_LEVELS})(?: (?:{_LEVELS}))*")
_SECRET = "this is the marking of EU classified information"
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
    paper = meeting.file.paper
    for mark in filter(None, (paper.marking, paper.restricted_marking)):
        if any(_CLASSIFIED.search(_letters(each)) for each in (mark.label, mark.releasable_to or "")):
            yield codes.MARKING_CLASSIFIED.at(mark.where("label"), _SECRET)
        else:
            yield from _tlp(mark)


def _tlp(mark: Marking) -> Iterator[Problem]:
    if (mark.scheme is Scheme.TLP or _letters(mark.label).startswith("tlp")) and mark.label not in _TLP:
        meant = "TLP:CLEAR" if "white" in _letters(mark.label) else unicodedata.normalize("NFKC", mark.label)
        message = f'there is no TLP label "{mark.label}"'
        yield codes.MARKING_TLP.at(mark.where("label"), message, did_you_mean(meant, _TLP))


def classified(meeting: Meeting) -> Iterator[Problem]:
    """Marks of classified information anywhere else: a line, a heading or a field that is such a mark and no more."""
    paper = meeting.file.paper
    fields = [(paper.where(name), getattr(paper, name) or "") for name in ("kind", "version", "approved_by")]
    keywords = [(paper.where("keywords", at), each) for at, each in enumerate(paper.keywords)]
    for place, text in [*fields, *keywords, *texts(meeting)]:
        if _NOTHING_ELSE.fullmatch(_letters(text)):
            yield codes.MARKING_CLASSIFIED.at(place, _SECRET)


def _letters(text: str) -> str:
    """The letters of a mark, whatever accents, capitals, signs and invisible characters are in it."""
    visible = "".join(each for each in text if unicodedata.category(each) != "Cf")
    return folded(unicodedata.normalize("NFKC", visible))
