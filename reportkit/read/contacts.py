"""contacts.*: whom the call names as contacts, for the check on names alone."""

from reportkit.model.contact import ContactPerson
from reportkit.model.meeting import MeetingFile
from reportkit.model.roster import Person
from reportkit.problems import Place, Problem
from reportkit.read.headings import PEOPLE
from reportkit.read.tables.columns import columns_of
from reportkit.read.tables.reading import read_table
from reportkit.read.tables.rows import rows_of
from reportkit.read.validate import validated

COLUMNS = columns_of(ContactPerson, PEOPLE)


def read_contacts(
    data: bytes, place: Place, file: MeetingFile | None = None
) -> tuple[tuple[Person, ...], list[Problem]]:
    """The contacts as persons who must not be named, and what is wrong with the other rows."""
    table, problems = read_table(data, place, COLUMNS)
    if table is None:
        return (), problems
    rows, more = rows_of(table, COLUMNS, {}, secret=True)
    results = [validated(ContactPerson, row) for row in rows]
    problems += [*more, *(problem for result in results for problem in result.problems)]
    return tuple(_person(result.record) for result in results if result.record), problems


def _person(contact: ContactPerson) -> Person:
    emails, phones = (tuple(filter(None, (each,))) for each in (contact.email, contact.phone))
    return Person(contact.name or "", "", emails, phones, str(contact.where()))
