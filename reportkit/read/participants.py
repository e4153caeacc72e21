"""participants.csv: who took part. Nothing that a row says about a person ever appears in a message."""

from reportkit.model.participant import Participant
from reportkit.problems import Problem
from reportkit.read.tables import columns_of, rows
from reportkit.read.validate import validated

COLUMNS = columns_of(Participant)


def read_participants(text: str, file: str) -> tuple[tuple[Participant, ...], list[Problem]]:
    """The participants whose rows are in order, and what is wrong with the others."""
    found, problems = rows(text, file, COLUMNS, secret=True)
    results = [validated(Participant, row) for row in found]
    problems += [problem for result in results for problem in result.problems]
    return tuple(result.record for result in results if result.record), problems
