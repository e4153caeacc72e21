"""applications.*: who applied for a place, as surveys export it or as a table of mails.

Every column that asks something is kept with its answers: it may have been asked for the selection. What people were
asked for other reasons, such as their birth date, is dropped with all other columns. Nothing that a row says about a
person ever appears in a message.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from reportkit import codes
from reportkit.model.application import Application, Decision
from reportkit.model.folding import folded
from reportkit.model.meeting import MeetingFile
from reportkit.model.yes_no import yes_or_no
from reportkit.problems import Place, Problem
from reportkit.read import meanings
from reportkit.read.guesses import guessed_countries
from reportkit.read.headings import APPLICATIONS
from reportkit.read.participants import with_name
from reportkit.read.tables.columns import Columns, explained
from reportkit.read.tables.grid import Row
from reportkit.read.tables.header import Column
from reportkit.read.tables.reading import read_table
from reportkit.read.tables.rows import Meaning, rows_of
from reportkit.read.tables.table import Table
from reportkit.read.validate import validated
from reportkit.read.written import Written

_QUESTION = "question "
_FEWEST_WORDS = 4
_RECENT = re.compile(
    r"\b(24|twenty four|vingt quatre) (months?|mois|monate[n]?)\b|\b(2|two|deux|zwei) (years?|ans|annees|jahren?)\b"
)
_PERSONAL = re.compile(
    r"\b(birth\w*|born|passport|identity|id card|national\w*|address|street|postal|zip|diet\w*|allerg\w*|bank|iban|"
    r"gender|sex|religious belief|signature|emergency|hotel|arrival|departure|flight|naissance|passeport|identite|"
    r"nationalite|adresse|regime|banque|geburt\w*|reisepass|ausweis\w*|staatsangehorigkeit|anschrift|strasse|"
    r"ernahrung\w*|konto\w*)\b"
)
_KNOWN = frozenset({"name", "role", "organisation", "group", "country", "submitted", "decision"})
_DECISIONS = {
    Decision.IN: "in|yes|y|accepted|accept|selected|invited|oui|accepte|retenu|ja|angenommen|zugesagt|eingeladen",
    Decision.RESERVE: "reserve|waiting list|waitlist|standby|liste d attente|reserve list|warteliste|nachrucker",
    Decision.OUT: "out|no|n|declined|rejected|refused|withdrawn|non|refuse|decline|nein|abgelehnt|abgesagt|"
    "zuruckgezogen",
}
_WORDS = {folded(word): decision for decision, words in _DECISIONS.items() for word in words.split("|")}
_DAY_FIRST = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ ,T]+(\d{1,2})[:.h](\d{2})(?::\d{2})?)?")
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050  # the years 2000 to 2099 as spreadsheet programs count days


@dataclass(frozen=True)
class _WithQuestions(Columns):
    """Columns that people may head with a question of their own."""

    def called(self, *headings: str) -> str:
        known = super().called(*headings)
        return known or next((f"{_QUESTION}{folded(each)}" for each in headings[::-1] if _is_question(each)), "")


COLUMNS = _WithQuestions(
    known=_KNOWN,
    needed=("name",),
    words=APPLICATIONS,
    more=frozenset({"first_name", "last_name"}),
    private=frozenset({"email", "phone"}),
)
_NAMES = frozenset({"name", "first_name", "last_name"})


def read_applications(
    data: bytes, place: Place, file: MeetingFile | None = None
) -> tuple[tuple[Application, ...], list[Problem]]:
    """The applications whose rows are in order, and what is wrong with the others."""
    columns, problems = explained(COLUMNS, file, "applications")
    table, found = read_table(data, place, columns, instead=[_NAMES])
    problems += found
    if table is None:
        return (), problems
    rows, more = rows_of(table, columns, _meanings(file), secret=True)
    problems += [*more, *guessed_countries(table)]
    answers = _Answers(table)
    applications = []
    for row in rows:
        clear, unclear = _clear(with_name(row), file)
        result = validated(Application, clear)
        problems += [*unclear, *result.problems]
        if result.record:
            applications.append(answers.added(result.record))
    return tuple(applications), problems


def _is_question(heading: str) -> bool:
    """Whether somebody asks something, and not for what the selection has no use for."""
    asked = heading.strip().endswith(("?", "？")) or len(heading.split()) >= _FEWEST_WORDS
    return asked and not _PERSONAL.search(folded(heading))


def _meanings(file: MeetingFile | None) -> dict[str, Meaning]:
    return {
        "country": meanings.country,
        "group": meanings.groups(file),
        "submitted": moment,
        "decision": lambda text: _WORDS.get(folded(text)),
    }


def moment(text: str) -> datetime | None:
    """A day or a moment as people and programs write it: ISO 8601, the day first, or a spreadsheet's number."""
    found = _DAY_FIRST.fullmatch(text.strip())
    try:
        if found:
            day, month, year, hour, minute = (int(part or 0) for part in found.groups())
            return datetime(year, month, day, hour, minute)
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return _serial(text)


def _serial(text: str) -> datetime | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return datetime(1899, 12, 30) + timedelta(days=number) if _FIRST_SERIAL <= number <= _LAST_SERIAL else None


def _clear(row: Written, file: MeetingFile | None) -> tuple[Written, list[Problem]]:
    """A row without a group or country that is not known, and what to say of it."""
    groups = {group.id for group in file.event.target_groups} if file else set()
    unclear = []
    if row.data.get("group") not in {None, *groups}:
        hint = "target groups are " + ", ".join(sorted(groups)) if groups else "list them in meeting.yaml"
        unclear.append(("group", "this row's group is not one of the target groups of meeting.yaml", hint))
    if row.data.get("country") is not None and meanings.country(str(row.data["country"])) is None:
        hint = 'write an EU code such as "EL" or the name'
        unclear.append(("country", "this row's country is not known", hint))
    data = {key: value for key, value in row.data.items() if key not in {field for field, _, _ in unclear}}
    problems = [codes.APPLICATION_UNCLEAR.at(row.where((field,)), said, hint) for field, said, hint in unclear]
    return Written(data, row.places, row.whole, row.secret), problems


class _Answers:
    """The answers to questions, by the rows of a table."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.rows: Mapping[int, Row] = {row.number: row for row in table.rows}
        asked = [column for column in table.columns if column.field.startswith(_QUESTION)]
        self.recent = [column for column in asked if _RECENT.search(folded(column.heading)) and self._is_yes_no(column)]
        self.others = [column for column in asked if column not in self.recent]
        self.mailboxes = [column for column in table.columns if column.field == "email"]

    def added(self, application: Application) -> Application:
        """An application with everything that was asked."""
        row = self.rows[application.where().line]
        said = {yes_or_no(self.table.text(row, column)) for column in self.recent}
        update: dict[str, Any] = {
            "recent": True if True in said else False if False in said else None,
            "answers": {column.heading: self.table.text(row, column) for column in self.others},
            "mailbox": next(self._mailboxes(row), ""),
        }
        return application.model_copy(update=update)

    def _is_yes_no(self, column: Column) -> bool:
        answers = [text for row in self.table.rows if (text := self.table.text(row, column))]
        return 2 * sum(yes_or_no(answer) is not None for answer in answers) > len(answers)

    def _mailboxes(self, row: Row) -> Iterator[str]:
        """What tells an address from another, without the address."""
        for column in self.mailboxes:
            address = row.cell(column.index).strip().casefold()
            if address:
                yield hashlib.sha256(address.encode("utf-8")).hexdigest()
