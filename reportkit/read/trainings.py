"""trainings.csv: the inventory of trainings."""

from reportkit.model.training import Training
from reportkit.problems import Problem
from reportkit.read.tables import columns_of, rows
from reportkit.read.validate import validated

COLUMNS = columns_of(Training)


def read_trainings(text: str, file: str) -> tuple[tuple[Training, ...], list[Problem]]:
    """The trainings whose rows are in order, and what is wrong with the others."""
    found, problems = rows(text, file, COLUMNS)
    results = [validated(Training, row) for row in found]
    problems += [problem for result in results for problem in result.problems]
    return tuple(result.record for result in results if result.record), problems
