"""Checks of what the meeting found and recommends: that it can be traced, is for somebody, and is complete."""

import re
from collections.abc import Iterator

from reportkit import codes
from reportkit.document.text import plain
from reportkit.model.finding import Statement
from reportkit.model.meeting import Meeting
from reportkit.model.recommendation import Recommendation
from reportkit.problems import Problem, did_you_mean

_FEWEST, _MOST = 4, 8
_SHORTEST_DESCRIPTION = 20
_LINES = re.compile(r"(?P<file>[^:]+)(?::(?P<first>\d{1,6})(?:-(?P<last>\d{1,6}))?)?")


def sourced(meeting: Meeting) -> Iterator[Problem]:
    """Findings, gaps and needs that come from no session."""
    for statement in meeting.evidence():
        if not statement.sessions and statement.id not in meeting.broken:
            message = f"{statement.id} does not say in which session it came up"
            yield codes.FINDING_WITHOUT_SESSION.at(statement.where(), message, 'sessions: ["2a"]')


def recommendations(meeting: Meeting) -> Iterator[Problem]:
    """Recommendations that are for nobody, or rest on nothing."""
    for each in meeting.collected.recommendations:
        if each.id in meeting.broken:
            continue
        if not each.to:
            message = f"{each.id} does not say whom it is for"
            hint = "addressees are " + ", ".join(one.id for one in meeting.file.addressees)
            yield codes.RECOMMENDATION_WITHOUT_ADDRESSEE.at(each.where(), message, f"add to: ms; {hint}")
        if not each.evidence:
            message = f"{each.id} rests on no finding, gap or need"
            yield codes.RECOMMENDATION_WITHOUT_EVIDENCE.at(each.where(), message, "add evidence: F1")


def practices(meeting: Meeting) -> Iterator[Problem]:
    """Practices that say next to nothing."""
    for practice in meeting.collected.practices:
        words = plain(practice.description).strip()
        if len(words) < _SHORTEST_DESCRIPTION or words == practice.name:
            message = f"{practice.id} has next to no description"
            hint = "say in two to five sentences what it is, for whom, and what is known of its effect"
            yield codes.PRACTICE_WITHOUT_DESCRIPTION.at(practice.where("description"), message, hint)


def actions(meeting: Meeting) -> Iterator[Problem]:
    """Actions without owner or date."""
    for action in meeting.collected.actions:
        for field, value in (("owner", action.owner), ("due", action.due)):
            if value is None and action.id not in meeting.broken:
                hint = f"add {field}: " + ("2022-01-31" if field == "due" else "the role that does it")
                yield codes.ACTION_INCOMPLETE.at(action.where(), f'{action.id} has no "{field}"', hint)


def outcomes(meeting: Meeting) -> Iterator[Problem]:
    """Too few or too many key outcomes, where there are any."""
    ranked: list[Statement | Recommendation] = [*meeting.evidence(), *meeting.collected.recommendations]
    flagged = [each for each in ranked if each.outcome]
    if flagged and not _FEWEST <= len(flagged) <= _MOST:
        place = max(each.where("outcome") for each in flagged)
        message = f"there are {len(flagged)} key outcomes; {_FEWEST} to {_MOST} of them can be read and remembered"
        hint = "they are the entries with outcome: " + ", ".join(each.id for each in flagged)
        yield codes.OUTCOME_COUNT.at(place, message, hint)


def note_lines(meeting: Meeting) -> Iterator[Problem]:
    """Lines of notes that an entry says it comes from, and that are not there."""
    lengths = {each.origin.file.rsplit("/", 1)[-1]: each.length for each in meeting.notes}
    for statement in meeting.evidence():
        for at, named in enumerate(statement.notes):
            place, found = statement.where("notes", at), _LINES.fullmatch(named)
            file = found["file"].removeprefix("notes/") if found else named
            if not found or file not in lengths:
                yield codes.NOTES_UNKNOWN.at(place, f'there are no notes "{file}"', did_you_mean(file, lengths))
            elif int(found["last"] or found["first"] or 0) > lengths[file]:
                yield codes.NOTES_UNKNOWN.at(place, f'"{file}" has {lengths[file]} lines', "name lines that are there")


def loose_notes(meeting: Meeting) -> Iterator[Problem]:
    """Stretches of notes that belong to no theme."""
    for notes in meeting.notes:
        for passage in notes.passages:
            if passage.theme is None:
                hint = "add {theme: …} to the heading above it"
                message = 'these notes belong to no theme and go to "Other points raised"'
                yield codes.NOTES_WITHOUT_THEME.at(passage.origin, message, hint)
