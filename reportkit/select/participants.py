"""Those selected as a list of participants, whose permissions are for the people themselves to give."""

from collections.abc import Sequence

from reportkit.guard.cells import csv_text
from reportkit.model.application import Application
from reportkit.model.participant import Participant
from reportkit.select.rule import Choice, Verdict

_KNOWN = ("name", "role", "organisation", "group", "country")


def participants_csv(choices: Sequence[Choice]) -> str:
    """participants.csv with everybody who has a place, in the order of the applications; no permission is filled in."""
    columns = [name for name in Participant.model_fields if name != "places"]
    chosen = [each.candidate.application for each in choices if each.verdict is Verdict.IN]
    return csv_text([columns, *([_cell(each, name) for name in columns] for each in chosen)])


def _cell(application: Application, name: str) -> str:
    return str(getattr(application, name) or "") if name in _KNOWN else ""
