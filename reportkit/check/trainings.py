"""Checks of the inventory of trainings."""

from collections.abc import Iterator

from reportkit import codes
from reportkit.check.event import unknown_country, unknown_languages
from reportkit.model.meeting import Meeting
from reportkit.problems import Problem

_WINDOW_YEARS = 2


def countries(meeting: Meeting) -> Iterator[Problem]:
    """Trainings in a country, or a language, that nobody knows."""
    for training in meeting.trainings:
        yield from unknown_country(training.country, training.where("country"))
        yield from unknown_languages(training, "languages")


def years(meeting: Meeting) -> Iterator[Problem]:
    """Trainings that end before they begin, or did not run in the 24 months before the meeting."""
    last = min(day.date.year for day in meeting.file.event.dates)
    first = last - _WINDOW_YEARS
    for training in meeting.trainings:
        begin, end = training.start_year, training.end_year
        if begin and end and end < begin:
            message = f"this training ends in {end} and begins in {begin}"
            yield codes.TRAINING_ENDS_EARLY.at(training.where("end_year"), message)
        elif (end and end < first) or (begin and begin > last):
            place = training.where("end_year" if end and end < first else "start_year")
            message = f"this training did not run in the 24 months before the meeting ({first} to {last})"
            yield codes.TRAINING_OUTSIDE_WINDOW.at(place, message)
