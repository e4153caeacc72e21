"""What is wrong with a meeting before it is merged: one check after the other, each over the whole meeting."""

from collections.abc import Callable, Iterator

from reportkit.check import alike, event, findings, known, people, schedule, status, trainings, twice
from reportkit.check.same_person import same_person
from reportkit.model.meeting import Meeting
from reportkit.problems import Problem

Check = Callable[[Meeting], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    event.days,
    event.deadline,
    event.setting,
    event.places,
    event.spoken,
    schedule.dates,
    schedule.hours,
    schedule.silent,
    status.approval,
    status.marking,
    status.classified,
    status.paper_date,
    known.names,
    known.notes,
    known.references,
    twice.ids,
    twice.abbreviations,
    people.groups,
    people.countries,
    people.attendance,
    same_person,
    findings.sourced,
    findings.recommendations,
    findings.practices,
    findings.actions,
    findings.outcomes,
    findings.loose_notes,
    findings.note_lines,
    alike.said_twice,
    trainings.countries,
    trainings.years,
)


def check_meeting(meeting: Meeting) -> list[Problem]:
    """Everything that is wrong with what the files of a meeting say, or that they leave out."""
    return [problem for check in CHECKS for problem in check(meeting)]
