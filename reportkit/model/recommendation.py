"""What the meeting asks for and passes on: recommendations, practices, actions and quotes."""

from pydantic import Field

from reportkit.model.finding import Outcome
from reportkit.model.record import Choice, Day, Identifier, Identifiers, Line, Record, WebAddress, Wording


class Horizon(Choice):
    """How soon something should be done."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class EvidenceLevel(Choice):
    """How well it is known that a practice works."""

    NONE = "none"
    SELF_REPORTED = "self-reported"
    EVALUATED = "evaluated"
    PEER_REVIEWED = "peer reviewed"


class Recommendation(Record):
    """One action that the meeting asks of somebody, and the findings that it rests on."""

    id: Identifier = Field(description="Short name such as R1; it is printed and should stay the same")
    text: Wording = Field(description="The action, a verb first")
    to: Identifiers = Field(default=(), description="Whom it is for: addressees of meeting.yaml")
    evidence: Identifiers = Field(default=(), description="The findings, gaps and needs that it rests on")
    horizon: Horizon | None = Field(default=None, description="short, medium or long")
    outcome: Outcome = Field(default=False, description="yes, or the wording as a key outcome, verb first")
    rank: int | None = Field(default=None, ge=1, description="Its place among the key outcomes")


class Practice(Record):
    """Something that works somewhere and may be worth taking up."""

    id: Identifier = Field(description="Short name such as P1")
    name: Line = Field(description="What it is called")
    organisation: Line | None = Field(default=None, description="Who does it")
    country: Line | None = Field(default=None, description="Where, as a code or in English")
    audience: Identifiers = Field(default=(), description="The target groups that it is for")
    description: Wording = Field(description="What it is, in two to five sentences")
    evidence: EvidenceLevel = Field(
        default=EvidenceLevel.NONE, description="none, self-reported, evaluated or peer reviewed"
    )
    url: WebAddress | None = Field(default=None, description="Where to read more")
    sessions: Identifiers = Field(default=(), description="The sessions in which it was presented")


class Action(Record):
    """Something that somebody agreed to do; never in the public edition."""

    id: Identifier = Field(description="Short name such as A1")
    text: Wording = Field(description="What is to be done, a verb first")
    owner: Line | None = Field(default=None, description="The role that does it, or the participant's name")
    due: Day | None = Field(default=None, description="By when")
    status: Line | None = Field(default=None, description="Such as open or done")


class Quotation(Record):
    """Somebody's own words; never in the public edition."""

    id: Identifier = Field(description="Short name such as Q1")
    text: Wording = Field(description="The words as they were said")
    by: Line | None = Field(
        default=None, description="The name of the participant who said it, or the role; printed only if they agreed"
    )
