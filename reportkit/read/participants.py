"""participants.*: who took part. Nothing that a row says about a person ever appears in a message."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reportkit.model.meeting import MeetingFile
from reportkit.model.participant import Capacity, Participant
from reportkit.model.record import PLACES
from reportkit.model.roster import Person
from reportkit.model.yes_no import yes_or_no
from reportkit.problems import Place, Problem
from reportkit.read import meanings
from reportkit.read.guesses import guessed_countries
from reportkit.read.headings import PEOPLE
from reportkit.read.tables.columns import columns_of, explained
from reportkit.read.tables.grid import Row
from reportkit.read.tables.reading import read_table
from reportkit.read.tables.rows import Meaning, rows_of
from reportkit.read.tables.table import Table
from reportkit.read.validate import validated
from reportkit.read.written import Written

COLUMNS = columns_of(Participant, PEOPLE, private=("email", "phone"), more=("first_name", "last_name"))
_BETWEEN = re.compile(r"[;,|\n]")
_NAMES = frozenset({"name", "first_name", "last_name"})
_PERMISSIONS = ("list_public", "list_restricted", "attribute", "contact")


@dataclass(frozen=True, slots=True)
class PeopleRead:
    """Those who took part; and as persons, with addresses and numbers, for the check on names alone."""

    participants: tuple[Participant, ...] = ()
    persons: tuple[Person, ...] = field(default=(), repr=False)


def read_participants(data: bytes, place: Place, file: MeetingFile | None = None) -> tuple[PeopleRead, list[Problem]]:
    """The participants whose rows are in order, and what is wrong with the others."""
    columns, problems = explained(COLUMNS, file, "participants")
    table, found = read_table(data, place, columns, instead=[_NAMES])
    problems += found
    if table is None:
        return PeopleRead(), problems
    rows, more = rows_of(table, columns, _meanings(file), secret=True)
    results = [validated(Participant, with_name(row)) for row in rows]
    problems += [*more, *guessed_countries(table), *(problem for result in results for problem in result.problems)]
    participants = tuple(result.record for result in results if result.record)
    return PeopleRead(participants, tuple(_persons(table, participants))), problems


def _persons(table: Table, participants: Iterable[Participant]) -> Iterator[Person]:
    """The participants with what stands in the columns that are read for this alone."""
    rows = {row.number: row for row in table.rows}
    for each in participants:
        row = rows[each.where().line]
        emails, phones = (_private(table, row, name) for name in ("email", "phone"))
        yield Person(each.name, each.organisation or "", emails, phones, str(each.where()))


def _private(table: Table, row: Row, name: str) -> tuple[str, ...]:
    cells = (row.cell(column.index) for column in table.columns if column.field == name)
    return tuple(part.strip() for cell in cells for part in _BETWEEN.split(cell) if part.strip())


def _meanings(file: MeetingFile | None) -> dict[str, Meaning]:
    permissions: dict[str, Meaning] = dict.fromkeys(_PERMISSIONS, yes_or_no)
    return permissions | {
        "country": meanings.country,
        "group": meanings.groups(file),
        "capacity": meanings.choice(Capacity),
    }


def with_name(row: Written) -> Written:
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
