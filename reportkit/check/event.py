"""Checks of the meeting as an event: its days, its setting, its languages and its countries."""

from collections.abc import Iterator
from itertools import pairwise

from reportkit import codes
from reportkit.check.clock import reversed_times
from reportkit.model.country import country_hint, find_country
from reportkit.model.event import MeetingDay, Mode
from reportkit.model.language import LANGUAGES, language_hint
from reportkit.model.meeting import Meeting
from reportkit.model.record import Record
from reportkit.problems import Place, Problem

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def days(meeting: Meeting) -> Iterator[Problem]:
    """Days that repeat or go backwards, weekdays that do not fit, hours that end before they begin."""
    dates = meeting.file.event.dates
    for day, after in pairwise(dates):
        if after.date <= day.date:
            message = f"{after.date} does not come after {day.date}, the day before it in the list"
            yield codes.DAY_TWICE.at(after.where("date"), message)
    for day in dates:
        yield from _weekday(day)
        yield from reversed_times(day, "this day")


def _weekday(day: MeetingDay) -> Iterator[Problem]:
    name = _WEEKDAYS[day.date.weekday()]
    written = (day.weekday or name).rstrip(".").casefold()
    if len(written) < 2 or not name.casefold().startswith(written):
        yield codes.WEEKDAY_WRONG.at(day.where("weekday"), f"{day.date} is a {name}, not a {day.weekday}")


def deadline(meeting: Meeting) -> Iterator[Problem]:
    """A call that could be answered when the meeting was over, or before it was published."""
    call, last = meeting.file.call, max(day.date for day in meeting.file.event.dates)
    if call and call.deadline and call.deadline > last:
        message = f"applications could come until {call.deadline}, and the meeting ended on {last}"
        yield codes.DEADLINE_WRONG.at(call.where("deadline"), message)
    if call and call.deadline and call.published and call.deadline < call.published:
        message = f"applications could come until {call.deadline}, and the call is of {call.published}"
        yield codes.DEADLINE_WRONG.at(call.where("deadline"), message)


def setting(meeting: Meeting) -> Iterator[Problem]:
    """What a meeting of its mode has to say: time zone and tool online, place in a room."""
    event = meeting.file.event
    place = event.where("mode")
    if event.mode is not Mode.IN_PERSON and not event.time_zone:
        message = f'a meeting that is {event.mode} needs a "time_zone"'
        yield codes.TIME_ZONE_MISSING.at(place, message, "time_zone: CET")
    if event.mode is not Mode.IN_PERSON and not event.tool:
        yield codes.TOOL_MISSING.at(place, f'a meeting that is {event.mode} needs a "tool"', "tool: WebEx")
    if event.mode is not Mode.ONLINE and not event.place:
        yield codes.PLACE_MISSING.at(place, f'a meeting that is {event.mode} needs a "place"', "place: Brussels")


def places(meeting: Meeting) -> Iterator[Problem]:
    """Countries of the meeting and of practices that nobody knows."""
    records: list[Record] = [meeting.file.event, *meeting.collected.practices]
    for record in records:
        yield from unknown_country(getattr(record, "country", None), record.where("country"))


def unknown_country(country: str | None, place: Place) -> Iterator[Problem]:
    """The problem of a country that is not known."""
    if country and not find_country(country):
        yield codes.UNKNOWN_COUNTRY.at(place, f'there is no country "{country}"', country_hint(country))


def spoken(meeting: Meeting) -> Iterator[Problem]:
    """Languages that nobody knows, at the meeting and of the paper."""
    event, paper = meeting.file.event, meeting.file.paper
    yield from unknown_languages(event, "languages")
    yield from unknown_languages(event, "interpretation")
    if paper.language.split("-")[0].casefold() not in LANGUAGES:
        message = f'there is no language "{paper.language}"'
        yield codes.UNKNOWN_LANGUAGE.at(paper.where("language"), message, language_hint(paper.language))


def unknown_languages(record: Record, field: str) -> Iterator[Problem]:
    """The problems of languages in a field that are not known."""
    for at, language in enumerate(getattr(record, field)):
        if language.casefold() not in LANGUAGES:
            message = f'there is no language "{language}"'
            yield codes.UNKNOWN_LANGUAGE.at(record.where(field, at), message, language_hint(language))
