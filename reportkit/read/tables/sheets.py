"""Any table file: its bytes in; its sheets out, told by what the bytes are rather than by the file's name."""

from reportkit import codes
from reportkit.problems import Place, Problem
from reportkit.read.tables.delimited import read_delimited
from reportkit.read.tables.grid import Grid
from reportkit.read.tables.workbook import OLE, ZIP, read_workbook

ENDINGS = (".xlsx", ".xls", ".ods", ".csv", ".tsv")


def read_sheets(data: bytes, place: Place) -> tuple[list[Grid], list[Problem]]:
    """The visible sheets that hold anything (a text file has one), and what is wrong with the file."""
    if data.startswith((ZIP, OLE)):
        return read_workbook(data, place)
    if not place.file.lower().endswith((".csv", ".tsv")) and data.lstrip()[:1] == b"<":
        message = "this is a web page or XML, whatever its name says"
        hint = "open it in a spreadsheet program and save it as XLSX"
        return [], [codes.FILE_DAMAGED.at(place, message, hint)]
    return read_delimited(data, place)
