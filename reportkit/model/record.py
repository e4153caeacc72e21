"""What all records have in common: fields that people write, and the place where they wrote them."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Protocol, Self, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainValidator,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import SkipJsonSchema

from reportkit.document import nodes as n
from reportkit.problems import Place

_NUMBERS = re.compile(r"(\d+)")

LAST = "@last"
"""The key under which a record's places hold its last line, where it was lifted out of notes."""

PLACES = "@places"
"""The key under which a reader hands a record the places of its fields; no one can write it by accident."""


class Record(BaseModel):
    """Something that a person wrote down: its fields are strict, and it knows where each of them stands."""

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False, defer_build=True)

    places: SkipJsonSchema[Mapping[str, Place]] = Field(
        default_factory=dict, validation_alias=PLACES, exclude=True, repr=False
    )

    @model_validator(mode="before")
    @classmethod
    def _without_empty_fields(cls, value: Any) -> Any:
        """A field with nothing after its colon is a field that was left out."""
        if not isinstance(value, dict):
            return value
        return {key: each for key, each in value.items() if each is not None or key not in cls.model_fields}

    def where(self, field: str = "", index: int = 0) -> Place:
        """Where ``field`` stands (or its item ``index``), or where the record begins if the field is not there."""
        return self.places.get(f"{field}.{index}") or self.places.get(field) or self.places.get("", n.NOWHERE)

    def lines(self) -> str:
        """Where the record stands, to its last line if that is known: ``notes/2b.md:14-18``."""
        first, last = self.where(), self.places.get(LAST, n.NOWHERE)
        return f"{first}-{last.line}" if last.line > first.line > 0 else str(first)

    def __eq__(self, other: object) -> bool:
        """Two records are the same if their fields are, wherever they were written."""
        return type(self) is type(other) and self._values() == other._values()

    def _values(self) -> dict[str, Any]:
        return {name: value for name, value in self if name != "places"}

    def __hash__(self) -> int:
        return hash((type(self), repr(self)))


class Choice(StrEnum):
    """One of a few words; people may write them in any case, with spaces or hyphens."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        folded = _folded(value) if isinstance(value, str) else None
        return next((choice for choice in cls if _folded(choice) == folded), None)


def _folded(word: str) -> str:
    return " ".join(word.casefold().replace("-", " ").replace("_", " ").split())


class WithId(Protocol):
    """Anything that is known by an id."""

    @property
    def id(self) -> str: ...


Known = TypeVar("Known", bound=WithId)


def by_id(records: Iterable[Known]) -> list[Known]:
    """Records in the order of their ids, numbers as numbers: F2 comes before F10, wherever each was written down."""
    return sorted(
        records, key=lambda each: [(part.isdigit(), part.zfill(9)) for part in _NUMBERS.split(each.id) if part]
    )


def without_places(value: Any) -> Any:
    """Plain data as it was before a reader put places into it, for fields that take any key."""
    if isinstance(value, dict):
        return {key: without_places(each) for key, each in value.items() if key != PLACES}
    return [without_places(each) for each in value] if isinstance(value, list) else value


_BREAKS = re.compile(r"[\v\f\x1c-\x1f\x85\u2028\u2029]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """A text with one kind of line end; raises ``ValueError`` where a character in it can be printed nowhere."""
    if _UNPRINTABLE.search(text):
        raise ValueError("there is a character here that cannot be printed")
    return _BREAKS.sub("\n", text)


def _wording(value: Any) -> n.Inlines:
    if isinstance(value, str) and value.strip():
        return (n.Text(" ".join(printable(value).split())),)
    if isinstance(value, tuple) and value:
        return value
    raise ValueError("a text is needed here")


Wording = Annotated[
    n.Inlines,
    PlainValidator(_wording),
    WithJsonSchema({"type": "string", "minLength": 1}),
]
"""Words as inlines: from YAML and CSV the plain text as it stands, from notes whatever Markdown made of it."""


def _clean(value: Any) -> Any:
    return printable(value).strip() if isinstance(value, str) else value


def _one_line(value: Any) -> Any:
    return " ".join(map(str.strip, printable(value).strip().split("\n"))) if isinstance(value, str) else value


def _identifier(value: Any) -> Any:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _clean(value)


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str | int | dict) and not isinstance(value, bool) else value


Line = Annotated[str, Field(min_length=1), BeforeValidator(_one_line)]
"""A text of one line, not empty."""

Prose = Annotated[str, Field(min_length=1), BeforeValidator(_clean)]
"""A text of one or more paragraphs, parted by blank lines."""

Identifier = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$"), BeforeValidator(_identifier)]
"""A short name without spaces, such as ``2a`` or ``F12``; a number is read as its digits."""

Identifiers = Annotated[tuple[Identifier, ...], BeforeValidator(_listed)]
"""One or more identifiers; a single one may stand without a list."""

Lines = Annotated[tuple[Line, ...], BeforeValidator(_listed)]
"""One or more texts; a single one may stand without a list."""

Clock = Annotated[str, Field(pattern=r"^([01]?\d|2[0-3])[.:][0-5]\d$"), BeforeValidator(_clean)]
"""A time of day such as ``9.00``; a colon is read as well."""

WebAddress = Annotated[str, Field(pattern=r"^(https?://[^\s<>\"]+|mailto:[^\s<>\"]+)$"), BeforeValidator(_clean)]
"""An http, https or mailto address."""

Day = date
"""A day of the calendar, written ``2021-11-04``."""
