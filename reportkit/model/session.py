"""A session of the meeting, and what parts of it have in common: themes."""

from pydantic import Field

from reportkit.model.record import Choice, Clock, Day, Identifier, Line, Prose, Record


class SessionKind(Choice):
    """What happens in a session."""

    OPENING = "opening"
    PLENARY = "plenary"
    BREAKOUT = "breakout"
    BREAK = "break"
    CLOSING = "closing"


class Session(Record):
    """A part of the agenda."""

    id: Identifier = Field(description="Short name that notes and findings use, such as 2a")
    title: Line = Field(description="What the agenda calls it")
    kind: SessionKind = Field(default=SessionKind.PLENARY, description="opening, plenary, breakout, break or closing")
    date: Day = Field(description="One of the meeting's days, such as 2021-11-04")
    start: Clock | None = Field(default=None, description='Beginning, such as "9.00"')
    end: Clock | None = Field(default=None, description='End, such as "10.30"')
    group: Line | None = Field(default=None, description="The breakout group")
    summary: Prose | None = Field(default=None, description="What the session did, in one sentence")


class Theme(Record):
    """A subject under which notes and findings are gathered."""

    id: Identifier = Field(description="Short name that notes and findings use")
    title: Line = Field(description="The heading in the paper")
    intro: Prose | None = Field(default=None, description="What the heading opens with")


class Topic(Record):
    """Something that trainings teach; a column of the gap table."""

    id: Identifier = Field(description="Short name that trainings.csv uses")
    title: Line = Field(description="The topic in full")
    short: Line | None = Field(default=None, description="The topic in two or three words, for table headers")


class Addressee(Record):
    """Somebody whom recommendations are for."""

    id: Identifier = Field(description="Short name that recommendations use")
    title: Line = Field(description="The addressee as printed")
