"""From plain data to records; what pydantic says is put in the words of somebody who has never seen Python."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from reportkit import codes
from reportkit.model.record import Choice, Record
from reportkit.problems import Code, Problem, did_you_mean
from reportkit.read.salvage import salvaged
from reportkit.read.written import Path, Written

R = TypeVar("R", bound=Record)

_FIELDS = 'fields are written "name: value", one a line'
# The beginning of pydantic's name for a mistake: our code for it, and what would be right.
_KINDS: tuple[tuple[str, Code, str], ...] = (
    ("date", codes.BAD_DATE, "a date is needed here, such as 2021-11-04"),
    ("bool", codes.BAD_CHOICE, "yes or no is needed here"),
    ("int", codes.BAD_NUMBER, "a whole number is needed here"),
    ("float", codes.BAD_NUMBER, "a number is needed here"),
    ("greater_than", codes.BAD_NUMBER, "a larger number is needed here"),
    ("less_than", codes.BAD_NUMBER, "a smaller number is needed here"),
    ("string_too_short", codes.EMPTY_TEXT, "something is needed here, and nothing stands there"),
    ("too_short", codes.EMPTY_TEXT, "something is needed here, and nothing stands there"),
    ("string_type", codes.WRONG_TYPE, "a text is needed here"),
    ("tuple_type", codes.WRONG_TYPE, "a list is needed here"),
    ("mapping_type", codes.WRONG_TYPE, "fields are needed here"),
    ("model", codes.WRONG_TYPE, "fields are needed here"),
    ("dict", codes.WRONG_TYPE, "fields are needed here"),
)
# The beginning of a pattern in ``model.record``: our code for what does not fit it, and what would be right.
_PATTERNS: tuple[tuple[str, Code, str], ...] = (
    ("^[A-Za-z0-9]", codes.BAD_ID, "a short name of letters, digits, points and hyphens is needed here"),
    ("^([01]", codes.BAD_TIME, "a time of day is needed here, such as 9.00"),
    ("^(https", codes.BAD_ADDRESS, "an address is needed here that begins with https://"),
)


@dataclass(frozen=True, slots=True)
class Validated(Generic[R]):
    """A record as far as it could be read, what was wrong, and the ids of the entries that were wrong."""

    record: R | None
    problems: tuple[Problem, ...] = ()
    broken: frozenset[str] = frozenset()


def validated(model: type[R], written: Written) -> Validated[R]:
    """The record that was written, without its mistakes; its record is ``None`` if nothing useful is left."""
    try:
        return Validated(model.model_validate(written.data))
    except ValidationError as error:
        found = {written.known(each["loc"]) + _lost(each): each for each in error.errors(include_url=False)}
    problems = tuple(_problem(each, model, written) for each in found.values() if not _follows(each))
    record, broken = salvaged(model, written, [written.known(each["loc"]) for each in found.values()])
    return Validated(record, problems, broken)


def _lost(error: ErrorDetails) -> Path:
    """What tells two missing fields of one entry apart."""
    return error["loc"][-1:] if error["type"] == "missing" else ()


def _follows(error: ErrorDetails) -> bool:
    """Whether a mistake only follows from others: a list is short because its entries are wrong."""
    return error["type"] == "too_short" and bool(error["input"])


def _problem(error: ErrorDetails, model: type[Record], written: Written) -> Problem:
    path = written.known(error["loc"])
    match error["type"]:
        case "missing":
            return _missing(error["loc"], model, written)
        case "extra_forbidden":
            return _unknown(path, model, written)
        case "enum":
            return _choice(path, model, written)
    code, words = _kind(error)
    hint = _FIELDS if words.startswith("fields") else ""
    return code.at(written.where(path), f"{_named(path, written)}: {words}{_found(path, written)}", hint)


def _missing(path: Path, model: type[Record], written: Written) -> Problem:
    name, inside = str(path[-1]), path[:-1]
    field = _field(path, model)
    hint = f"{name}: {field.description}" if field and field.description else ""
    code = codes.CELL_MISSING if written.whole == "this row" else codes.MISSING_FIELD
    return code.at(written.where(inside), f'{_named(inside, written)} has no "{name}"', hint)


def _unknown(path: Path, model: type[Record], written: Written) -> Problem:
    inside = _model(path[:-1], model)
    known = [name for name in inside.model_fields if name != "places"] if inside else []
    message = f'{_named(path[:-1], written)} has no field "{path[-1]}"'
    return codes.UNKNOWN_KEY.at(written.where(path), message, did_you_mean(str(path[-1]), known))


def _choice(path: Path, model: type[Record], written: Written) -> Problem:
    choices = list(_choices(_field(path, model)))
    value = written.value(path)
    if isinstance(value, str) and not written.secret:
        message, hint = f'{_named(path, written)} cannot be "{value}"', did_you_mean(value, choices)
    else:
        message, hint = f"{_named(path, written)} holds a word that it does not take", did_you_mean("", choices)
    return codes.BAD_CHOICE.at(written.where(path), message, hint)


def _kind(error: ErrorDetails) -> tuple[Code, str]:
    """Our code for a mistake, and what would be right."""
    if error["type"] == "string_pattern_mismatch":
        key, table = str(error["ctx"]["pattern"]), _PATTERNS
    else:
        key, table = error["type"], _KINDS
    for begin, code, words in table:
        if key.startswith(begin):
            return code, words
    return codes.BAD_VALUE, error["msg"].removeprefix("Value error, ")


def _named(path: Path, written: Written) -> str:
    """What people call the value at a path."""
    if not path:
        return written.whole
    if isinstance(path[-1], str):
        return f'"{path[-1]}"'
    field = next((step for step in reversed(path) if isinstance(step, str)), "")
    return f'entry {path[-1] + 1} of "{field}"'


def _found(path: Path, written: Written) -> str:
    """What stands there instead, unless it may be about a person."""
    if written.secret:
        return ""
    value = written.value(path)
    match value:
        case str():
            return f'; found "{value if len(value) <= 60 else value[:59] + "…"}"' if value.strip() else ""
        case bool():
            return f"; found {str(value).lower()}"
        case dict():
            return "; found fields"
        case list() if value:
            return "; found a list"
        case _:
            return ""


# ── what the model says about a path ─────────────────────────────────────────────────────────────────────────────────


def _field(path: Path, model: type[Record]) -> FieldInfo | None:
    """The field that a path leads to, positions in its list aside."""
    while path and isinstance(path[-1], int):
        path = path[:-1]
    inside = _model(path[:-1], model)
    return inside.model_fields.get(str(path[-1])) if inside and path else None


def _model(path: Path, model: type[Record]) -> type[Record] | None:
    """The record that stands at a path."""
    inside: type[Record] | None = model
    for step in path:
        if isinstance(step, str) and inside:
            field = inside.model_fields.get(step)
            inside = next(_classes(field.annotation, Record), None) if field else None
    return inside


def _choices(field: FieldInfo | None) -> Iterator[str]:
    for choice in _classes(field.annotation, Choice) if field else ():
        yield from choice


T = TypeVar("T")


def _classes(annotation: Any, wanted: type[T]) -> Iterator[type[T]]:
    """The classes of one kind in an annotation such as ``tuple[Session, ...]``."""
    if isinstance(annotation, type) and issubclass(annotation, wanted):
        yield annotation
    for inner in get_args(annotation):
        yield from _classes(inner, wanted)
