"""A whole meeting: everything that the folder of its inputs holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from reportkit.document.nodes import Image
from reportkit.model.application import Selection
from reportkit.model.call import Call
from reportkit.model.event import Event
from reportkit.model.finding import Finding, Gap, Need, Statement
from reportkit.model.notes import Notes
from reportkit.model.paper import Abbreviation, Citation, Paper
from reportkit.model.participant import Participant
from reportkit.model.permitted import Permitted
from reportkit.model.recommendation import Action, Practice, Quotation, Recommendation
from reportkit.model.record import Identifier, Identifiers, Line, Record, without_places
from reportkit.model.roster import Roster
from reportkit.model.session import Addressee, Session, Theme, Topic
from reportkit.model.training import Training


def _headings(value: Any) -> Any:
    return {str(heading): name for heading, name in without_places(value).items()} if isinstance(value, dict) else value


Headings = Annotated[Mapping[str, Line], BeforeValidator(_headings)]
"""For headings of a table as they stand in the file, the field that the column fills."""


class ColumnNames(Record):
    """What columns of tables hold, where their headings do not say it in a way that is understood."""

    participants: Headings = Field(default_factory=dict, description='Such as {"Votre fonction": role}')
    trainings: Headings = Field(default_factory=dict, description='Such as {"Kursname": title}')
    findings: Headings = Field(default_factory=dict, description='Such as {"Notre constat": statement}')
    applications: Headings = Field(default_factory=dict, description='Such as {"Quel est votre pays ?": country}')


class MeetingFile(Record):
    """What meeting.yaml holds."""

    event: Event = Field(description="The meeting itself")
    call: Call | None = Field(default=None, description="The call for participants")
    paper: Paper = Field(description="The paper that it leads to")
    sessions: tuple[Session, ...] = Field(default=(), description="The agenda")
    themes: tuple[Theme, ...] = Field(default=(), description="What findings and notes are gathered under")
    topics: tuple[Topic, ...] = Field(default=(), description="What trainings are about")
    addressees: tuple[Addressee, ...] = Field(default=(), description="Whom recommendations are for")
    abbreviations: tuple[Abbreviation, ...] = Field(default=(), description="Short forms and what they stand for")
    references: tuple[Citation, ...] = Field(default=(), description="Works cited or recommended")
    selection: Selection = Field(default_factory=Selection, description="How seats are given to those who applied")
    permitted: tuple[Permitted, ...] = Field(default=(), description="Who may be named in the public paper, and why")
    without_participants: Line | None = Field(
        default=None,
        description="Why there is no list of participants, if there is none; nobody is looked for then",
    )
    columns: ColumnNames = Field(
        default_factory=ColumnNames, description="What columns of tables hold whose headings are not understood"
    )


class Collected(Record):
    """What the notes mark and the findings files hold, in one list of each kind."""

    findings: tuple[Finding, ...] = Field(default=(), description="What the meeting found out")
    gaps: tuple[Gap, ...] = Field(default=(), description="What no training covers")
    needs: tuple[Need, ...] = Field(default=(), description="What staff and partners need")
    recommendations: tuple[Recommendation, ...] = Field(default=(), description="What the meeting asks for")
    practices: tuple[Practice, ...] = Field(default=(), description="What works somewhere")
    actions: tuple[Action, ...] = Field(default=(), description="What somebody agreed to do; never in the public paper")
    quotes: tuple[Quotation, ...] = Field(
        default=(), description="Words held back until their speaker has agreed; never in the public paper"
    )


def _groups(value: Any) -> Any:
    """One pair of ids may stand without a list around it."""
    plain = isinstance(value, list) and value and not any(isinstance(each, list) for each in value)
    return [value] if plain else value


class Merge(Record):
    """Entries that say the same: one is kept, and the sources of the others become sources of it."""

    keep: Identifier = Field(description="The entry whose words are printed, such as F3")
    same_as: Identifiers = Field(description="The entries that say the same, such as F12")


class FindingsFile(Collected):
    """What findings.yaml holds."""

    merge: tuple[Merge, ...] = Field(default=(), description="Entries that say the same and become one")
    distinct: Annotated[tuple[Identifiers, ...], BeforeValidator(_groups)] = Field(
        default=(), description="Entries that read alike and are not the same, such as [F3, F12]"
    )


@dataclass(frozen=True)
class Meeting:
    """Everything that is known of one meeting; notes and findings files have become one list of each kind.

    ``roster`` is for the check on names in finished files alone, and shows nothing of itself. ``broken`` holds the ids
    of entries that could not be read in full, so that checks say nothing more about them.
    ``merged`` holds the entries that became part of another, by its id; ``distinct`` are ids that were found not to be
    the same.
    """

    name: str
    file: MeetingFile
    collected: Collected
    participants: tuple[Participant, ...] = ()
    trainings: tuple[Training, ...] = ()
    notes: tuple[Notes, ...] = ()
    images: Mapping[str, Image] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()
    roster: Roster = field(default_factory=Roster, repr=False)
    merged: Mapping[str, tuple[Statement | Recommendation, ...]] = field(default_factory=dict)
    distinct: tuple[tuple[str, ...], ...] = ()

    def evidence(self) -> Iterator[Statement]:
        """What recommendations may rest on: findings, gaps and needs."""
        yield from self.collected.findings
        yield from self.collected.gaps
        yield from self.collected.needs
