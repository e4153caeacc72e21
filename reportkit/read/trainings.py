"""trainings.*: the inventory of trainings."""

from reportkit.model.meeting import MeetingFile
from reportkit.model.training import Delivery, Training
from reportkit.problems import Place, Problem
from reportkit.read import meanings
from reportkit.read.guesses import guessed_countries
from reportkit.read.headings import TRAININGS
from reportkit.read.tables.columns import columns_of, explained
from reportkit.read.tables.reading import read_table
from reportkit.read.tables.rows import Meaning, rows_of
from reportkit.read.validate import validated

COLUMNS = columns_of(Training, TRAININGS)


def read_trainings(
    data: bytes, place: Place, file: MeetingFile | None = None
) -> tuple[tuple[Training, ...], list[Problem]]:
    """The trainings whose rows are in order, and what is wrong with the others."""
    columns, problems = explained(COLUMNS, file, "trainings")
    table, found = read_table(data, place, columns)
    problems += found
    if table is None:
        return (), problems
    rows, more = rows_of(table, columns, _meanings(file))
    results = [validated(Training, row) for row in rows]
    problems += [*more, *guessed_countries(table), *(problem for result in results for problem in result.problems)]
    return tuple(result.record for result in results if result.record), problems


def _meanings(file: MeetingFile | None) -> dict[str, Meaning]:
    return {
        "country": meanings.country,
        "audience": meanings.groups(file),
        "topics": meanings.listed(file.topics if file else ()),
        "format": meanings.choice(Delivery),
        "start_year": meanings.year,
        "end_year": meanings.year,
        "languages": meanings.language,
        "evaluated": meanings.evaluated,
    }
