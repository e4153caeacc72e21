"""A training programme of the inventory."""

from pydantic import Field

from reportkit.model.record import Choice, Identifiers, Line, Lines, Record


class Delivery(Choice):
    """How a training is given."""

    IN_PERSON = "in person"
    ONLINE = "online"
    BLENDED = "blended"
    E_LEARNING = "e-learning"


class Evaluated(Choice):
    """Whether anybody has looked at what a training achieves."""

    YES = "yes"
    NO = "no"
    PLANNED = "planned"
    UNKNOWN = "unknown"


class Training(Record):
    """A row of trainings.csv."""

    title: Line
    country: Line
    developer: Line | None = None
    audience: Identifiers
    topics: Identifiers
    format: Delivery | None = None
    duration: Line | None = None
    start_year: int | None = Field(default=None, ge=1990, le=2100)
    end_year: int | None = Field(default=None, ge=1990, le=2100)
    languages: Lines = ()
    evaluated: Evaluated = Evaluated.UNKNOWN
    evidence: Line | None = None
    challenges: Line | None = None
