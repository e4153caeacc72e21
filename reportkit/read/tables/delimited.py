"""Tables as text, CSV and TSV: bytes in, rows out, whatever encoding and separator a program chose."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from reportkit import codes
from reportkit.problems import Place, Problem
from reportkit.read.tables.grid import Grid, Row
from reportkit.read.tables.limits import MOST_COLUMNS, MOST_ROWS

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LOOKED_AT = 200_000
# Signs that stand behind a letter only where letters of Central Europe were read as if they were Western.
_WRONGLY_READ = re.compile(r"[^\W\d_][¹³¿¼¾¥£¡¦¯¢]|[¹³¿¼¾¥£¡¦¯¢][^\W\d_]{2}")
_SAVE_AGAIN = 'save it again as UTF-8 (in Excel: "CSV UTF-8")'


def read_delimited(data: bytes, place: Place) -> tuple[list[Grid], list[Problem]]:
    """The one grid of a text file, and what is wrong with it."""
    decoded, problems = _decoded(data, place)
    if decoded is None:
        return [], problems
    rows, found = _rows(decoded.replace("\r\n", "\n").replace("\r", "\n"), place)
    return [Grid(place.file, rows)] if rows or not found else [], problems + found


def _decoded(data: bytes, place: Place) -> tuple[str | None, list[Problem]]:
    """The text, in the encoding that its mark names, UTF-8 if it is that, or the one of Western European Windows."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "") or _without_mark(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None, [codes.NOT_UTF8.at(place, "this file is in an encoding that cannot be told", _SAVE_AGAIN)]
    if encoding.startswith("utf-8"):
        return text, []
    if encoding == "cp1252" and (strange := _WRONGLY_READ.search(text)):
        line = Place(place.file, text.count("\n", 0, strange.start()) + 1)
        message = "this file is not saved as UTF-8, and its letters cannot be told apart; this line shows it"
        return None, [codes.NOT_UTF8.at(line, message, _SAVE_AGAIN)]
    name = "Windows-1252 (Western European)" if encoding == "cp1252" else encoding.upper()[:6]
    message = f"this file is not saved as UTF-8; it was read as {name}"
    return text, [codes.ENCODING_GUESSED.at(place, message, f"if letters with accents come out wrong, {_SAVE_AGAIN}")]


def _without_mark(data: bytes) -> str:
    beginning = data[:_LOOKED_AT]
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(beginning) > 3 and beginning[first::2].count(0) > len(beginning) // 5 and not len(data) % 2:
            return name
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _rows(text: str, place: Place) -> tuple[tuple[Row, ...], list[Problem]]:
    """The rows that hold anything; reading ends where the table is not well formed."""
    first, delimiter = _delimiter(text, place)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    rows: list[Row] = []
    begin = 1
    try:
        for cells in reader:
            if begin > first and any(cell.strip() for cell in cells):
                rows.append(Row(begin, tuple(cells)))
            begin = reader.line_num + 1
            if len(cells) > MOST_COLUMNS or len(rows) > MOST_ROWS:
                return (), [_too_large(Place(place.file, begin - 1))]
    except csv.Error as error:
        return tuple(rows), [_broken(str(error), Place(place.file, begin))]
    return tuple(rows), []


def _too_large(place: Place) -> Problem:
    message = f"this table has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns"
    return codes.TABLE_TOO_LARGE.at(place, message, "is it the right file?")


def _broken(said: str, place: Place) -> Problem:
    if "field larger" in said or "unexpected end" in said:
        return codes.TABLE_SYNTAX.at(
            place, "a quotation mark is opened in this row and never closed", "close it, or delete it"
        )
    if "expected after" in said:
        hint = 'inside a cell in quotation marks, write each quotation mark twice: ""'
        return codes.TABLE_SYNTAX.at(place, "text follows a closing quotation mark in this row", hint)
    return codes.TABLE_SYNTAX.at(place, "this row cannot be read as CSV", "save the table anew as CSV UTF-8")


def _delimiter(text: str, place: Place) -> tuple[int, str]:
    """The number of lines before the table, and what parts its cells: comma, semicolon or tab."""
    for number, line in enumerate(text.split("\n", 50)[:50]):
        if line.startswith("sep=") and len(line) == 5:
            return number + 1, line[4]
        if line.strip(' ,;\t"'):
            break
    if place.file.lower().endswith(".tsv") and "\t" in text[:_LOOKED_AT]:
        return 0, "\t"
    beginning = text[:_LOOKED_AT]
    return 0, max(",;\t", key=lambda delimiter: _agreement(beginning, delimiter))


def _agreement(text: str, delimiter: str) -> tuple[int, int]:
    """How many rows have the commonest number of cells, and that number; a row of one cell speaks for nothing."""
    widths = Counter(width for width in _widths(text, delimiter) if width > 1)
    return max(((count, width) for width, count in widths.items()), default=(0, 0))


def _widths(text: str, delimiter: str) -> Iterator[int]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for _, cells in zip(range(100), reader, strict=False):
            yield len(cells)
    except csv.Error:
        return
