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


class Programme(Record):
    """A training as papers may describe it."""

    title: Line = Field(description="the training as it is called, in English")
    country: Line = Field(description="the country's code in EU papers or its English name; EU if it is for all")
    audience: Identifiers = Field(description="ids of the target groups of meeting.yaml that it is for, such as B; C")
    topics: Identifiers = Field(description="ids of topics of meeting.yaml, such as a; b")
    format: Delivery | None = Field(default=None, description="in person, online, blended or e-learning")
    duration: Line | None = Field(default=None, description="how long it takes, such as 3 days")
    start_year: int | None = Field(default=None, ge=1990, le=2100, description="when it was first given")
    end_year: int | None = Field(default=None, ge=1990, le=2100, description="when it was last given")
    languages: Lines = Field(default=(), description="two-letter codes, such as nl; en")
    evaluated: Evaluated = Field(default=Evaluated.UNKNOWN, description="yes, no, planned or unknown")
    evidence: Line | None = Field(default=None, description="how it was evaluated")
    challenges: Line | None = Field(default=None, description="what made it difficult to give")


class Training(Programme):
    """A row of trainings.csv: the training, and who made it, which is often somebody's employer."""

    developer: Line | None = Field(default=None, description="who made it; never printed")

    def programme(self) -> Programme:
        """The training without its developer."""
        shared = {name: value for name, value in self if name in Programme.model_fields}
        return Programme.model_construct(**shared)
