"""Somebody's application for a place at the meeting, and the rules by which places are given."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated

from pydantic import Field

from reportkit.model.record import Choice, Identifier, Identifiers, Line, Record


class Decision(Choice):
    """What a person has decided by hand; it always wins."""

    IN = "in"
    RESERVE = "reserve"
    OUT = "out"


class Application(Record):
    """A row of applications.*; what it says of a person stays in the inputs and in participants.csv."""

    name: Line = Field(description="never printed")
    role: Line | None = Field(default=None, description="what the person does")
    organisation: Line | None = Field(default=None, description="where the person works")
    group: Identifier | None = Field(default=None, description="the id of a target group of meeting.yaml")
    country: Line | None = Field(default=None, description="the country's code in EU papers, or its name")
    submitted: datetime | None = Field(default=None, description="when the application came in")
    recent: bool | None = Field(default=None, description="the answer to the question on the last 24 months")
    decision: Decision | None = Field(default=None, description="in, reserve or out, if somebody decided by hand")
    answers: Annotated[Mapping[str, str], Field(exclude=True, repr=False)] = Field(
        default_factory=dict, description="every other question with its answer, which may be empty"
    )
    mailbox: str = Field(default="", exclude=True, repr=False, description="what tells one address from another")

    @property
    def missing(self) -> tuple[str, ...]:
        """What was not answered: fields by their names, questions in their words."""
        fields = {name: name for name in ("role", "organisation", "group", "country")} | {"recent": "last 24 months"}
        unsaid = [words for name, words in fields.items() if getattr(self, name) is None]
        return (*unsaid, *(question for question, answer in self.answers.items() if not answer))


class Selection(Record):
    """How seats are given to those who applied."""

    seats: int = Field(default=30, ge=1, le=1000, description="How many can take part")
    recent: Identifiers = Field(
        default=(), description="The target groups whose members must have answered the question on 24 months with yes"
    )
