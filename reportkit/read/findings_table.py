"""findings.* as a spreadsheet: one row for each finding, gap, need, recommendation, practice, action or quotation.

What a row is, its column ``type`` says; without one, the name of its sheet; and without that it is a finding. Rows
become the same entries as marked lines of notes, and get an id as those do where they have none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import get_origin

from reportkit.model.finding import FindingKind, NeedKind, Strength
from reportkit.model.folding import folded
from reportkit.model.meeting import MeetingFile
from reportkit.model.recommendation import EvidenceLevel, Horizon
from reportkit.model.record import PLACES
from reportkit.model.yes_no import yes_or_no
from reportkit.problems import Place, Problem
from reportkit.read import meanings
from reportkit.read.body import Entry
from reportkit.read.headings import FINDINGS, SHEETS
from reportkit.read.markers import MARKERS, Marker
from reportkit.read.tables.columns import Columns, explained
from reportkit.read.tables.grid import Grid
from reportkit.read.tables.reading import read_grids
from reportkit.read.tables.rows import Meaning, rows_of
from reportkit.read.tables.sheets import read_sheets
from reportkit.read.written import Path, Written

_TYPE = "type"
_WORDS = ("statement", "text", "description")
_SHEETS = {folded(name): word for word, names in SHEETS.items() for name in names.split("|")}


def _columns() -> Columns:
    """All columns that a row of any type may have."""
    models = [marker.model for marker in MARKERS.values()]
    fields = {name: each for model in models for name, each in model.model_fields.items() if name != "places"}
    lists = frozenset(name for name, each in fields.items() if get_origin(each.annotation) is tuple) - {*_WORDS}
    return Columns(frozenset(fields), ("statement",), lists | {"evidence"}, FINDINGS, more=frozenset({_TYPE}))


COLUMNS = _columns()


def read_findings_table(
    data: bytes, place: Place, file: MeetingFile | None = None
) -> tuple[tuple[Entry, ...], list[Problem]]:
    """The entries in a workbook or text file, and what is wrong with it."""
    columns, problems = explained(COLUMNS, file, "findings")
    grids, found = read_sheets(data, place)
    problems += found
    if not grids and found:
        return (), problems
    entries: list[Entry] = []
    for word, sheets in _by_type(grids):
        read, found = _entries(sheets, place, columns, MARKERS[word], file)
        entries += read
        problems += found
    return tuple(entries), problems


def _by_type(grids: Sequence[Grid]) -> Iterator[tuple[str, list[Grid]]]:
    """The sheets whose names say what is in them, each with that; or all together, of which one will be chosen."""
    named = [(word, [grid]) for grid in grids if (word := _SHEETS.get(folded(grid.sheet)))]
    yield from named or [("FINDING", list(grids))]


def _entries(
    grids: list[Grid], place: Place, columns: Columns, marker: Marker, file: MeetingFile | None
) -> tuple[list[Entry], list[Problem]]:
    table, problems = read_grids(grids, place, columns, instead=[frozenset(_WORDS)])
    if table is None:
        return [], problems
    rows, more = rows_of(table, columns, _meanings(file))
    return [_entry(row, marker) for row in rows], problems + more


def _meanings(file: MeetingFile | None) -> dict[str, Meaning]:
    return {
        _TYPE: lambda text: _SHEETS.get(folded(text)),
        "theme": meanings.listed(file.themes if file else ()),
        "sessions": meanings.listed(file.sessions if file else (), ("session", "séance", "sitzung")),
        "topics": meanings.listed(file.topics if file else ()),
        "to": meanings.listed(file.addressees if file else ()),
        "audience": meanings.groups(file),
        "strength": meanings.choice(Strength),
        "kind": lambda text: meanings.choice(FindingKind)(text) or meanings.choice(NeedKind)(text),
        "horizon": meanings.choice(Horizon),
        "outcome": yes_or_no,
        "country": meanings.country,
    }


def _entry(row: Written, marker: Marker) -> Entry:
    """A row as an entry of its type, with the words under the name that the type has for them."""
    data = dict(row.data)
    marker = MARKERS.get(data.pop(_TYPE, ""), marker)
    names = {name: marker.words for name in _WORDS if name in data}
    if marker.words == "description" and "text" not in data and "statement" not in data:
        names = {}
    data = {names.get(name, name): value for name, value in data.items()}
    if marker.word == "PRACTICE" and isinstance(data.get("evidence"), list):
        said = "; ".join(data["evidence"])
        data["evidence"] = meanings.choice(EvidenceLevel)(said) or said
    places: dict[Path, Place] = {
        (names.get(str(path[0]), path[0]),): place for path, place in row.places.items() if path and path != (_TYPE,)
    }
    data[PLACES] = {"": row.where(()), **{str(path[0]): place for path, place in places.items()}}
    identifier = str(data.pop("id", ""))
    return Entry(marker, identifier, replace(row, data=data, places={(): row.where(()), **places}))
