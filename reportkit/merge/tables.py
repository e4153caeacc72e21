"""Tables made from the meeting: participation, agenda, the training inventory and what is missing from it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from reportkit.document import nodes as n
from reportkit.merge.filters import clock, country_code, language_name, long_date
from reportkit.merge.values import BlocksValue, Rich, inlines_of
from reportkit.model.participation import Counts, Cross
from reportkit.model.public import PublicMeeting
from reportkit.model.recommendation import Action
from reportkit.model.restricted import Listed
from reportkit.model.training import Programme

Labels = Mapping[str, str]
NONE = "–"
"""What a cell holds that has nothing to say, so that it is not taken for an oversight."""

INVENTORY = {
    "country": ("Country", 1.35),
    "title": ("Training", 5.2),
    "audience": ("For", 1.0),
    "topics": ("Content", 1.35),
    "format": ("Format", 1.9),
    "duration": ("Duration", 2.3),
    "years": ("Years", 1.9),
    "languages": ("Languages", 1.9),
    "evaluated": ("Evaluated", 1.8),
}
"""The columns of the training inventory: their headings, and their shares of the width."""


def inventory(meeting: PublicMeeting, labels: Labels) -> BlocksValue:
    """One row a training, in protocol order."""
    columns = tuple(n.Column(width=width) for _, width in INVENTORY.values())
    header = tuple(_cell(labels.get(key, word)) for key, (word, _) in INVENTORY.items())
    body = tuple(_training(training) for training in in_protocol_order(meeting.trainings))
    return _value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def in_protocol_order(trainings: Iterable[Programme]) -> list[Programme]:
    """Trainings by Member State and title."""
    from reportkit.model.country import find_country

    def rank(training: Programme) -> tuple[int, str]:
        country = find_country(training.country)
        return (country.rank if country else 999, training.title.casefold())

    return sorted(trainings, key=rank)


def _training(training: Programme) -> n.Row:
    return (
        _cell(country_code(training.country)),
        _cell(training.title, header=True),
        _cell(", ".join(training.audience)),
        _cell(", ".join(training.topics)),
        _cell(training.format or NONE),
        _cell(training.duration or NONE),
        _cell(years(training)),
        _cell(", ".join(map(language_name, training.languages)) or NONE),
        _cell(training.evaluated),
    )


def years(training: Programme) -> str:
    """``2020-2021``, ``2021`` or ``since 2020``."""
    start, end = training.start_year, training.end_year
    if start and end:
        return str(start) if start == end else f"{start}-{end}"
    return f"since {start}" if start else f"until {end}" if end else NONE


def coverage(meeting: PublicMeeting, labels: Labels) -> BlocksValue:
    """How many trainings there are for each target group and topic; a dash where there is none."""
    groups, topics = meeting.event.target_groups, meeting.topics
    if not (meeting.trainings and groups and topics):
        return BlocksValue(())
    columns = (n.Column(width=3.4), *(n.Column(n.Alignment.CENTRE, 2) for _ in topics))
    header = (
        _cell(labels.get("target group", "Target group")),
        *(_cell(topic.short or topic.title) for topic in topics),
    )
    body = []
    for group in groups:
        counts = [trainings_for(meeting.trainings, group.id, topic.id) for topic in topics]
        if any(counts):
            body.append((_cell(group.title, header=True), *(_cell(str(count) if count else NONE) for count in counts)))
    return _value(n.Table(columns, (header,), tuple(body)))


def trainings_for(trainings: Iterable[Programme], group: str, topic: str) -> int:
    """How many trainings teach a topic to a target group."""
    return sum(group in training.audience and topic in training.topics for training in trainings)


def participation(counts: Counts, heading: str, other: str, labels: Labels) -> BlocksValue:
    """Counts of people, a row a kind, with the merged ones as ``other`` and a total; nothing if no kind is shown."""
    if not counts:
        return BlocksValue(())
    columns = (n.Column(width=3), n.Column(n.Alignment.RIGHT, 1))
    header = (_cell(heading), _cell(labels.get("participants", "Participants")))
    rows = [*counts.shown, *([(other, counts.merged)] if counts.merged else [])]
    rows.append((labels.get("total", "Total"), counts.total))
    body = tuple((_cell(kind, header=True), _cell(str(count))) for kind, count in rows)
    return _value(n.Table(columns, (header,), body))


def crossed(cross: Cross, heading: str, others: tuple[str, str], labels: Labels) -> BlocksValue:
    """Counts of people by two qualities, with the words for merged rows and for merged columns."""
    columns = (n.Column(width=3), *(n.Column(n.Alignment.RIGHT, 1) for _ in cross.columns))
    header = (_cell(heading), *(_cell(name or others[1]) for name in cross.columns))
    body = tuple(
        (_cell(name or others[0], header=True), *(_cell(str(count) if count else NONE) for count in row))
        for name, row in zip(cross.rows, cross.cells, strict=True)
    )
    return _value(n.Table(columns, (header,), body)) if cross else BlocksValue(())


def annex(people: Iterable[Listed], labels: Labels) -> BlocksValue:
    """The participants who have agreed to be listed, a row each."""
    columns = (n.Column(width=2.2), n.Column(width=3.6), n.Column(width=3.8), n.Column(width=4.4), n.Column(width=2))
    words = ("Country", "Name", "Role", "Organisation", "Capacity")
    header = tuple(_cell(labels.get(word.casefold(), word)) for word in words)
    body = tuple(
        (
            _cell(each.country),
            _cell(each.name, header=True),
            _cell(each.role),
            _cell(each.organisation or NONE),
            _cell(each.capacity),
        )
        for each in people
    )
    return _value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def actions(listed: Iterable[Action], labels: Labels) -> BlocksValue:
    """Who does what by when, the earliest first; what has no date comes last."""
    columns = (n.Column(width=0.9), n.Column(width=7.4), n.Column(width=3.6), n.Column(width=2.8), n.Column(width=1.5))
    words = (("id", "No"), ("action", "Action"), ("owner", "Owner"), ("due", "Due"), ("state", "Status"))
    header = tuple(_cell(labels.get(key, word)) for key, word in words)
    ordered = sorted(listed, key=lambda each: (each.due is None, each.due or date.max))
    body = tuple(
        (
            _cell(each.id, header=True),
            _cell(Rich(each.text)),
            _cell(each.owner or NONE),
            _cell(long_date(each.due) if each.due else NONE),
            _cell(each.status or NONE),
        )
        for each in ordered
    )
    return _value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def agenda(meeting: PublicMeeting, labels: Labels) -> BlocksValue:
    """The sessions, day by day, with their hours."""
    columns = (n.Column(width=3), n.Column(width=2.4), n.Column(width=8))
    words = (("date", "Date"), ("time", "Time"), ("session", "Session"))
    header = tuple(_cell(labels.get(key, word)) for key, word in words)
    body = tuple(
        (
            _cell(long_date(session.date), header=True),
            _cell("-".join(clock(time) for time in (session.start, session.end) if time) or NONE),
            _cell(session.title),
        )
        for session in meeting.sessions
    )
    return _value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def abbreviations(pairs: Iterable[tuple[str, str]], labels: Labels) -> BlocksValue:
    """Short forms and what they stand for, in alphabetical order."""
    columns = (n.Column(width=1), n.Column(width=5))
    header = (_cell(labels.get("short", "Short form")), _cell(labels.get("long", "Meaning")))
    body = tuple(
        (_cell(short, header=True), _cell(long)) for short, long in sorted(pairs, key=lambda pair: pair[0].casefold())
    )
    return _value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def _cell(value: Any, header: bool = False) -> n.Cell:
    words = inlines_of(value)
    return n.Cell((n.Paragraph(words),) if words else (), header)


def _value(table: n.Table) -> BlocksValue:
    return BlocksValue((table,))
