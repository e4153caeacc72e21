"""The marks of an XLS workbook's sheets: the only door to olefile, and Microsoft's format for records, [MS-XLS].

Section 2.4 of that document numbers the records; each begins with its kind and its length.
"""

import io
import struct
from collections.abc import Iterator

from reportkit import codes
from reportkit.guard.refusal import Refusal
from reportkit.read.tables.marks import ERROR, Marks, Span

_BOUND_SHEET, _END, _PASSWORD = 0x85, 0x0A, 0x2F
_ROW, _COLUMNS, _MERGED = 0x208, 0x7D, 0xE5
_NUMBER, _LABEL, _BOOL_OR_ERROR, _RICH, _SMALL, _SHARED, _SMALL_ONES, _FORMULA = (
    0x203, 0x204, 0x205, 0xD6, 0x27E, 0xFD, 0xBD, 0x06,
)  # fmt: skip
_CELLS = {_NUMBER, _LABEL, _BOOL_OR_ERROR, _RICH, _SMALL, _SHARED, _SMALL_ONES, _FORMULA}
_WORKSHEET = 0
_LOCKED, _UNLOCK = "this workbook needs a password to be opened", "save it without a password"


def xls_marks(data: bytes) -> list[Marks | None]:
    """The sheets of a workbook in order, ``None`` for a chart. Raises :class:`~reportkit.guard.refusal.Refusal`."""
    book = _book(data)
    records = list(_records(book, 0))
    if any(kind == _PASSWORD for kind, _ in records):
        raise Refusal(codes.FILE_LOCKED, _LOCKED, _UNLOCK)
    found: list[Marks | None] = []
    for kind, body in records:
        if kind == _BOUND_SHEET and len(body) > 5:
            (start,) = struct.unpack_from("<I", body)
            found.append(_marks(book, start) if body[5] == _WORKSHEET else None)
    return found


def _book(data: bytes) -> bytes:
    """The stream that holds the workbook."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            if file.exists("EncryptedPackage"):
                raise Refusal(codes.FILE_LOCKED, _LOCKED, _UNLOCK)
            for name in ("Workbook", "Book"):
                if file.exists(name):
                    return bytes(file.openstream(name).read())
    except (OSError, ValueError, IndexError, struct.error) as error:
        raise Refusal(codes.FILE_DAMAGED, "this workbook is damaged", "save it again") from error
    raise Refusal(codes.FILE_DAMAGED, "this is not a workbook, whatever its name says", "save it as XLSX")


def _records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    """The records from ``start`` to the end of their part of the workbook."""
    while start + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, start)
        yield kind, book[start + 4 : start + 4 + length]
        if kind == _END:
            return
        start += 4 + length


def _marks(book: bytes, start: int) -> Marks:
    marks = Marks()
    for kind, body in _records(book, start):
        if kind in _CELLS and len(body) >= 6:
            row, column = struct.unpack_from("<HH", body)
            last = struct.unpack_from("<H", body, len(body) - 2)[0] if kind == _SMALL_ONES else column
            marks.used(row + 1, max(last, column) + 1)
            if _is_error(kind, body):
                marks.flaws[row + 1, column] = ERROR
        elif kind == _ROW and len(body) >= 14 and body[12] & 0x20:
            number = struct.unpack_from("<H", body)[0] + 1
            marks.hidden_rows.append((number, number))
        elif kind == _COLUMNS and len(body) >= 9 and body[8] & 1:
            first, last = struct.unpack_from("<HH", body)
            marks.hidden_columns.append((first + 1, last + 1))
        elif kind == _MERGED:
            marks.spans += _spans(body)
    return marks


def _spans(body: bytes) -> Iterator[Span]:
    """The merged cells of a record: how many, then first row, last row, first column, last column of each, from 0."""
    for at in range(2, len(body) - 7, 8):
        top, bottom, left, right = struct.unpack_from("<4H", body, at)
        yield Span(top + 1, left, bottom - top + 1, right - left + 1)


def _is_error(kind: int, body: bytes) -> bool:
    if kind == _BOOL_OR_ERROR:
        return len(body) >= 8 and body[7] == 1
    return kind == _FORMULA and len(body) >= 14 and body[12:14] == b"\xff\xff" and body[6] == 2
