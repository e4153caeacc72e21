"""The public edition's view of a meeting: a type that has no room for a person.

Names, employers, addresses, actions and quotes are not left out later: they never get in. Whoever took part enters as
counts, and private passages of the notes were gone before there was a meeting. What is added to a meeting stays out of
the paper until it is named here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportkit.document.nodes import Image
from reportkit.model.call import Call
from reportkit.model.event import Event
from reportkit.model.finding import Finding, Gap, Need, Statement
from reportkit.model.meeting import Meeting
from reportkit.model.notes import Notes
from reportkit.model.paper import Abbreviation, Citation, Marking, Paper
from reportkit.model.participation import Participation, participation
from reportkit.model.recommendation import Practice, Recommendation
from reportkit.model.session import Addressee, Session, Theme, Topic
from reportkit.model.training import Programme


@dataclass(frozen=True)
class PublicMeeting:
    """What any edition of a paper may print: everything that merging sees of a meeting."""

    event: Event
    call: Call | None
    paper: Paper
    marking: Marking | None
    sessions: tuple[Session, ...]
    themes: tuple[Theme, ...]
    topics: tuple[Topic, ...]
    addressees: tuple[Addressee, ...]
    abbreviations: tuple[Abbreviation, ...]
    references: tuple[Citation, ...]
    findings: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    needs: tuple[Need, ...]
    recommendations: tuple[Recommendation, ...]
    practices: tuple[Practice, ...]
    trainings: tuple[Programme, ...]
    notes: tuple[Notes, ...]
    images: Mapping[str, Image]
    participation: Participation

    def evidence(self) -> Iterator[Statement]:
        """What recommendations may rest on: findings, gaps and needs."""
        yield from self.findings
        yield from self.gaps
        yield from self.needs


def public(meeting: Meeting, small: int) -> PublicMeeting:
    """The meeting without anybody in it; counts of people below ``small`` are merged."""
    file, collected = meeting.file, meeting.collected
    groups = [group.id for group in file.event.target_groups]
    return PublicMeeting(
        event=file.event,
        call=file.call,
        paper=file.paper,
        marking=file.paper.marking,
        sessions=file.sessions,
        themes=file.themes,
        topics=file.topics,
        addressees=file.addressees,
        abbreviations=file.abbreviations,
        references=file.references,
        findings=collected.findings,
        gaps=collected.gaps,
        needs=collected.needs,
        recommendations=collected.recommendations,
        practices=collected.practices,
        trainings=tuple(each.programme() for each in meeting.trainings),
        notes=meeting.notes,
        images=meeting.images,
        participation=participation(meeting.participants, groups, len(file.event.dates), small),
    )
