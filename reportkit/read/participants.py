"""participants.*: who took part. Nothing that a row says about a person ever appears in a message."""

from collections.abc import Mapping
from typing import Any

from reportkit.model.meeting import MeetingFile
from reportkit.model.participant import Participant
from reportkit.model.record import PLACES
from reportkit.problems import Place, Problem
from reportkit.read.headings import PEOPLE
from reportkit.read.tables.columns import columns_of
from reportkit.read.tables.reading import read_table
from reportkit.read.tables.rows import rows_of
from reportkit.read.validate import validated
from reportkit.read.written import Written

COLUMNS = columns_of(Participant, PEOPLE, private=("email", "phone"), more=("first_name", "last_name"))
_NAMES = frozenset({"name", "first_name", "last_name"})


def read_participants(
    data: bytes, place: Place, file: MeetingFile | None = None
) -> tuple[tuple[Participant, ...], list[Problem]]:
    """The participants whose rows are in order, and what is wrong with the others."""
    table, problems = read_table(data, place, COLUMNS, instead=[_NAMES])
    if table is None:
        return (), problems
    found, more = rows_of(table, COLUMNS, {}, secret=True)
    results = [validated(Participant, _with_name(row)) for row in found]
    problems += [*more, *(problem for result in results for problem in result.problems)]
    return tuple(result.record for result in results if result.record), problems


def _with_name(row: Written) -> Written:
    """The row with one name: where first names have a column of their own, what is called the name is the last name."""
    first, last, name = (row.data.get(part, "") for part in ("first_name", "last_name", "name"))
    whole = name if name and last else " ".join(part for part in (first, last or name) if part)
    parts = [("name",), ("last_name",), ("first_name",)]
    places = {path: place for path, place in row.places.items() if path not in parts}
    data = {key: value for key, value in row.data.items() if (key,) not in parts}
    if whole:
        places[("name",)] = next(row.places[path] for path in parts if path in row.places)
        data |= {"name": whole, PLACES: _placed(data[PLACES], places[("name",)])}
    return Written(data, places, row.whole, row.secret)


def _placed(places: Mapping[str, Any], name: Place) -> dict[str, Any]:
    return {key: place for key, place in places.items() if key not in _NAMES} | {"name": name}
