"""What was found in a call: each value with the words that it was found in, and whether a person has to look again."""

from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from reportkit.model.event import Mode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value, the words of the call that it comes from, and, where it was concluded from them, how (``check``)."""

    value: T
    words: str
    check: str = ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the meeting and its hours, as ``9.00``; empty where the call does not say them."""

    date: date
    start: str = ""
    end: str = ""
    weekday: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A target group; ``members`` are the professions in it."""

    id: str
    title: str
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A question put to applicants, and the ids of the groups that it was put to; none means all."""

    text: str
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """A person, or an office, to whom applications go; never part of anything that is printed."""

    name: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Call:
    """What a call for participants says; ``None`` or nothing where it does not say it, or not so that we can tell."""

    title: Found[str] | None = None
    working_group: Found[str] | None = None
    body: Found[str] | None = None
    dates: Found[tuple[Day, ...]] | None = None
    time_zone: Found[str] | None = None
    mode: Found[Mode] | None = None
    tool: Found[str] | None = None
    place: Found[str] | None = None
    country: Found[str] | None = None
    languages: Found[tuple[str, ...]] | None = None
    interpretation: Found[tuple[str, ...]] | None = None
    background: Found[tuple[str, ...]] | None = None
    aims: tuple[Found[tuple[str, str]], ...] = ()
    key_questions: tuple[Found[str], ...] = ()
    target_groups: tuple[Found[Group], ...] = ()
    questions: tuple[Found[Asked], ...] = ()
    published: Found[date] | None = None
    deadline: Found[date] | None = None
    capacity: Found[str] | None = None
    audience: Found[tuple[str, ...]] | None = None
    contacts: tuple[Contact, ...] = ()
