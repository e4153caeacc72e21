"""How long it takes to read a list of participants, and how that grows with its rows.

Run ``python tests/bench/tables.py``. Each figure is processor time in this process, best of three. The last column
is the time for each row, beside that of the shortest list: 1.00 means that it grows as the list does.
"""

import csv
import io
import sys
import time
from pathlib import Path

import xlsxwriter

sys.path.insert(0, str(Path(__file__).parents[2]))

from reportkit.check.same_person import same_person
from reportkit.model.meeting import Collected, Meeting, MeetingFile
from reportkit.model.roster import Roster
from reportkit.problems import Place
from reportkit.read.participants import PeopleRead, read_participants

HEAD = ["Nom", "Prénom", "Fonction", "Organisme", "Groupe cible", "État membre", "Présence", "Courriel", "Passeport"]
COUNTRIES = ["Belgique", "Deutschland", "EL", "Polska", "Sverige", "Magyarország", "Netherlands", "Rumania"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def name(number: int) -> str:
    """A made-up word that no other number has."""
    return "".join(LETTERS[number // 26**at % 26] for at in range(4)).capitalize()


def row(number: int) -> list[str]:
    organisation, country = f"Example service {number % 97}", COUNTRIES[number % len(COUNTRIES)]
    address = f"{number}@example.org"
    return [
        name(number),
        name(number * 7 + 1),
        "Prison officer",
        organisation,
        "B",
        country,
        "1; 2",
        address,
        f"X{number}",
    ]


def workbook(rows: int) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Liste")
        for at, cells in enumerate([["Liste des participants"], [], HEAD, *map(row, range(rows))]):
            sheet.write_row(at, 0, cells)
    return out.getvalue()


def text(rows: int) -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=";").writerows([HEAD, *map(row, range(rows))])
    return out.getvalue().encode()


def seconds(data: bytes, file: str) -> float:
    """To read a list and to look for people who are in it twice."""
    best = float("inf")
    for _ in range(3):
        begin = time.process_time()
        read, _ = read_participants(data, Place(file))
        found = list(same_person(meeting(read)))
        best = min(best, time.process_time() - begin)
        assert read.participants
        assert not found
    return best


def meeting(read: PeopleRead) -> Meeting:
    return Meeting("m", MeetingFile.model_construct(), Collected(), read.participants, roster=Roster(read.persons))


def main() -> None:
    for file, made in (("participants.xlsx", workbook), ("participants.csv", text)):
        first = 0.0
        for rows in (1_000, 2_000, 4_000, 10_000):
            each = seconds(made(rows), file) / rows
            first = first or each
            print(f"{file:<18} {rows:>6} rows {each * rows:6.2f} s  {each * 1e6:6.0f} µs/row  {each / first:5.2f}")


if __name__ == "__main__":
    main()
