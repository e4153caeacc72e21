"""What the meeting found out: findings, gaps in training, and needs."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from reportkit.model.record import Choice, Identifier, Identifiers, Line, Lines, Record, Wording


class FindingKind(Choice):
    """What a finding is about."""

    CHALLENGE = "challenge"
    NEED = "need"
    LESSON = "lesson"
    GAP = "gap"
    AGREEMENT = "agreement"
    DIVERGENCE = "divergence"


class Strength(Choice):
    """How many of those present stood behind it."""

    SINGLE = "single"
    SEVERAL = "several"
    BROAD = "broad"
    CONSENSUS = "consensus"


class NeedKind(Choice):
    """What somebody needs: a part of a training, something to be able to do, or a way of doing it."""

    ELEMENT = "element"
    COMPETENCE = "competence"
    SKILL = "skill"


def _outcome(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return {"yes": True, "true": True, "no": False, "false": False, "": False}.get(value.strip().casefold(), value)


Outcome = Annotated[bool | Line, BeforeValidator(_outcome)]
"""Whether something is a key outcome: no, yes in its own words, or yes in these words (a verb first)."""


class Statement(Record):
    """What findings, gaps and needs share: words, a theme, and the sessions that they come from."""

    id: Identifier = Field(description="Short name that recommendations use, such as F3")
    theme: Identifier | None = Field(default=None, description="The theme that it belongs to")
    statement: Wording = Field(description="What was found, as a full sentence")
    strength: Strength = Field(default=Strength.SEVERAL, description="single, several, broad or consensus")
    sessions: Identifiers = Field(default=(), description="The sessions in which it came up")
    notes: Lines = Field(default=(), description="Where the notes say it, such as 2a.md:14-18")
    outcome: Outcome = Field(default=False, description="yes, or the wording as a key outcome, verb first")
    rank: int | None = Field(default=None, ge=1, description="Its place among the key outcomes")


class Finding(Statement):
    """Something that the meeting agreed on, learned, lacks or could not agree on."""

    kind: FindingKind | None = Field(default=None, description="challenge, need, lesson, gap, agreement or divergence")


class Gap(Statement):
    """Something that no training covers, or not for those who need it."""

    audience: Identifiers = Field(default=(), description="The target groups that it concerns")
    topics: Identifiers = Field(default=(), description="The topics that it concerns")


class Need(Statement):
    """A competence, a skill or an element of training that somebody needs."""

    kind: NeedKind = Field(default=NeedKind.COMPETENCE, description="element, competence or skill")
    audience: Identifiers = Field(default=(), description="The target groups that need it")
