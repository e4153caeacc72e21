"""The meeting as an event: what it was about, when, where and for whom."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from reportkit.model.record import Choice, Clock, Day, Identifier, Line, Lines, Prose, Record, WebAddress


class Mode(Choice):
    """How people met."""

    ONLINE = "online"
    IN_PERSON = "in person"
    HYBRID = "hybrid"


class MeetingDay(Record):
    """One day of the meeting and its hours."""

    date: Day = Field(description="The day, such as 2021-11-04")
    weekday: Line | None = Field(default=None, description="Its weekday in English; checked against the date")
    start: Clock | None = Field(default=None, description='When the day begins, such as "9.00"')
    end: Clock | None = Field(default=None, description='When the day ends, such as "12.30"')


class Aim(Record):
    """What the meeting wanted to reach."""

    title: Line | None = Field(default=None, description="The aim in a few words")
    text: Prose = Field(description="The aim in full")


class TargetGroup(Record):
    """A kind of people whom the meeting was for."""

    id: Identifier = Field(description="Short name that participants.csv and trainings.csv use, such as B")
    title: Line = Field(description="The group as printed")
    members: Lines = Field(default=(), description="The professions in it")


class EarlierWork(Record):
    """Something that the meeting builds on."""

    title: Line = Field(description="The meeting or paper as printed")
    url: WebAddress | None = Field(default=None, description="Its address on the internet")


def _or_text(schema: dict[str, Any]) -> None:
    schema["items"] = {"anyOf": [schema["items"], {"type": "string"}]}


def _aims(value: Any) -> Any:
    return [{"text": aim} if isinstance(aim, str) else aim for aim in value] if isinstance(value, list) else value


class Event(Record):
    """The meeting itself."""

    title: Line = Field(description="The title of the meeting, without a full stop")
    kind: Line = Field(default="Working Group meeting", description="What kind of event it was")
    working_group: Line = Field(description="The working group's short name, such as RAN PRISONS")
    body: Line | None = Field(
        default=None, description='The body as printed; by default "<working group> Working Group"'
    )
    network: Line | None = Field(default=None, description="The network that the footer names")
    dates: tuple[MeetingDay, ...] = Field(min_length=1, description="The days of the meeting")
    time_zone: Line | None = Field(default=None, description="Such as CET; needed when people met online")
    mode: Mode = Field(description="online, in person or hybrid")
    tool: Line | None = Field(default=None, description="The conference tool of an online meeting")
    place: Line | None = Field(default=None, description="The city of a meeting in person")
    country: Line | None = Field(default=None, description="The country of that city, as a code or in English")
    languages: Lines = Field(default=("en",), description="The languages spoken, as codes")
    interpretation: Lines = Field(default=(), description="The languages interpreted into, as codes")
    background: Prose | None = Field(default=None, description="Why the meeting was held")
    aims: Annotated[tuple[Aim, ...], BeforeValidator(_aims)] = Field(
        default=(), description="What it wanted to reach", json_schema_extra=_or_text
    )
    key_questions: Lines = Field(default=(), description="The questions that it asked")
    target_groups: tuple[TargetGroup, ...] = Field(default=(), description="Whom it was for")
    builds_on: tuple[EarlierWork, ...] = Field(default=(), description="Earlier meetings and papers")
    attended: int | None = Field(
        default=None, ge=0, description="How many people took part, so that a list that lost some is noticed"
    )
    chatham_house: bool = Field(default=False, description="Whether the meeting was held under the Chatham House Rule")
