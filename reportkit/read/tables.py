"""Tables as spreadsheet programs save them: CSV text in, rows with their places out."""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, get_origin

from reportkit import codes
from reportkit.model.record import PLACES, Record
from reportkit.problems import Place, Problem, did_you_mean
from reportkit.read.written import Path, Written

_ROW = "this row"


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that a table may have: all, those that are needed, and those whose cells hold several values."""

    known: frozenset[str]
    needed: tuple[str, ...]
    lists: frozenset[str]


def columns_of(model: type[Record]) -> Columns:
    """The columns of a table whose rows become such records."""
    fields = {name: field for name, field in model.model_fields.items() if name != "places"}
    needed = tuple(name for name, field in fields.items() if field.is_required())
    lists = frozenset(name for name, field in fields.items() if get_origin(field.annotation) is tuple)
    return Columns(frozenset(fields), needed, lists)


@dataclass(frozen=True, slots=True)
class _Line:
    """The cells of a row and the line on which it begins."""

    number: int
    cells: list[str]


def rows(text: str, file: str, columns: Columns, secret: bool = False) -> tuple[list[Written], list[Problem]]:
    """The rows of a table; their cells are texts, or lists of texts where a column holds several values."""
    lines, problems = _lines(text, file)
    if not lines:
        return [], problems or [codes.TABLE_EMPTY.at(Place(file), "this table has no first line with column names")]
    header = [_folded(name) for name in lines[0].cells]
    found = _header_problems(lines[0], header, columns, file)
    if not set(columns.needed) <= set(header):
        return [], problems + found
    whole = []
    for line in lines[1:]:
        if any(cell.strip() for cell in line.cells[len(header) :]):
            found.append(_too_many(line, header, file))
        else:
            whole.append(_row(line, header, columns, Written((), {(): Place(file, line.number)}, _ROW, secret)))
    return whole, found + problems


def _lines(text: str, file: str) -> tuple[list[_Line], list[Problem]]:
    """The rows that hold anything, the header first; reading ends where the table is not well formed."""
    first, delimiter = _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines: list[_Line] = []
    begin = 1
    try:
        for cells in reader:
            if begin > first and any(cell.strip() for cell in cells):
                lines.append(_Line(begin, cells))
            begin = reader.line_num + 1
    except csv.Error as error:
        return lines, [_broken(str(error), Place(file, begin))]
    return lines, []


def _broken(said: str, place: Place) -> Problem:
    if "field larger" in said or "unexpected end" in said:
        return codes.TABLE_SYNTAX.at(
            place, "a quotation mark is opened in this row and never closed", "close it, or delete it"
        )
    if "expected after" in said:
        hint = 'inside a cell in quotation marks, write each quotation mark twice: ""'
        return codes.TABLE_SYNTAX.at(place, "text follows a closing quotation mark in this row", hint)
    return codes.TABLE_SYNTAX.at(place, "this row cannot be read as CSV", "save the table anew as CSV UTF-8")


def _delimiter(text: str) -> tuple[int, str]:
    """The number of lines before the header, and what parts its cells: comma, semicolon or tab."""
    for number, line in enumerate(text.split("\n", 50)[:50]):
        if line.startswith("sep=") and len(line) == 5:
            return number + 1, line[4]
        if line.strip(' ,;\t"'):
            bare = "".join(line.split('"')[::2])
            return 0, max(",;\t", key=bare.count)
    return 0, ","


def _folded(name: str) -> str:
    return "_".join(name.casefold().replace("-", " ").split())


def _header_problems(line: _Line, header: list[str], columns: Columns, file: str) -> list[Problem]:
    place = Place(file, line.number)
    problems = [
        codes.COLUMN_MISSING.at(place, f'there is no column "{name}"', did_you_mean(name, _strange(header, columns)))
        for name in columns.needed
        if name not in header
    ]
    twice = sorted({name for name in header if name in columns.known and header.count(name) > 1})
    problems += [codes.COLUMN_TWICE.at(place, f'there are two columns "{name}"') for name in twice]
    strange = _strange(header, columns)
    if strange:
        named = ", ".join(f'"{name}"' for name in strange)
        known = "used here: " + ", ".join(sorted(columns.known))
        problems.append(codes.COLUMN_UNKNOWN.at(place, f"columns that are not used were dropped: {named}", known))
    return problems


def _strange(header: Iterable[str], columns: Columns) -> list[str]:
    return [name for name in header if name and name not in columns.known]


def _too_many(line: _Line, header: list[str], file: str) -> Problem:
    message = f"this row has {len(line.cells)} cells, and there are {len(header)} columns"
    hint = "put a cell that contains the separator in quotation marks"
    return codes.TOO_MANY_CELLS.at(Place(file, line.number), message, hint)


def _row(line: _Line, header: list[str], columns: Columns, empty: Written) -> Written:
    """A row with the cells that hold something, under the names of their columns."""
    file = empty.places[()].file
    data: dict[str, Any] = {}
    places: dict[Path, Place] = dict(empty.places)
    for name, cell in zip(header, line.cells, strict=False):
        if name in columns.known and cell.strip():
            data[name] = list(_several(cell)) if name in columns.lists else cell.strip()
            places[(name,)] = Place(file, line.number, name)
    data[PLACES] = {str(path[0]) if path else "": place for path, place in places.items()}
    return Written(data, places, _ROW, empty.secret)


def _several(cell: str) -> Iterator[str]:
    """The values of a cell that holds several, parted by semicolons or commas."""
    for value in cell.replace(";", ",").split(","):
        if value.strip():
            yield value.strip()
