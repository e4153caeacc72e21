"""trainings.*: the inventory of trainings."""

from reportkit.model.meeting import MeetingFile
from reportkit.model.training import Training
from reportkit.problems import Place, Problem
from reportkit.read.headings import TRAININGS
from reportkit.read.tables.columns import columns_of
from reportkit.read.tables.reading import read_table
from reportkit.read.tables.rows import rows_of
from reportkit.read.validate import validated

COLUMNS = columns_of(Training, TRAININGS)


def read_trainings(
    data: bytes, place: Place, file: MeetingFile | None = None
) -> tuple[tuple[Training, ...], list[Problem]]:
    """The trainings whose rows are in order, and what is wrong with the others."""
    table, problems = read_table(data, place, COLUMNS)
    if table is None:
        return (), problems
    found, more = rows_of(table, COLUMNS, {})
    results = [validated(Training, row) for row in found]
    problems += [*more, *(problem for result in results for problem in result.problems)]
    return tuple(result.record for result in results if result.record), problems
