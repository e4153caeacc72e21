"""Tables made from the meeting: participation, agenda, the training inventory and what is missing from it."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from reportkit.document import nodes as n
from reportkit.merge.filters import clock, country_code, language_name, long_date, upper_first
from reportkit.merge.records import STRENGTHS
from reportkit.merge.values import BlocksValue, Rich, inlines_of
from reportkit.model.event import Event
from reportkit.model.finding import Statement
from reportkit.model.participation import Counts, Cross
from reportkit.model.public import PublicMeeting
from reportkit.model.recommendation import Action
from reportkit.model.restricted import Listed
from reportkit.model.session import Theme
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
    header = tuple(cell(labels.get(key, word)) for key, (word, _) in INVENTORY.items())
    body = tuple(_training(training) for training in in_protocol_order(meeting.trainings))
    return value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def in_protocol_order(trainings: Iterable[Programme]) -> list[Programme]:
    """Trainings by Member State and title."""
    from reportkit.model.country import find_country

    def rank(training: Programme) -> tuple[int, str]:
        country = find_country(training.country)
        return (country.rank if country else 999, training.title.casefold())

    return sorted(trainings, key=rank)


def _training(training: Programme) -> n.Row:
    return (
        cell(country_code(training.country)),
        cell(training.title, header=True),
        cell(", ".join(training.audience)),
        cell(", ".join(training.topics)),
        cell(training.format or NONE),
        cell(training.duration or NONE),
        cell(years(training)),
        cell(", ".join(map(language_name, training.languages)) or NONE),
        cell(training.evaluated),
    )


def years(training: Programme) -> str:
    """``2020-2021``, ``2021`` or ``since 2020``."""
    start, end = training.start_year, training.end_year
    if start and end:
        return str(start) if start == end else f"{start}-{end}"
    return f"since {start}" if start else f"until {end}" if end else NONE


def is_outdated(training: Programme, event: Event) -> bool:
    """Whether a training ended before the two years that the meeting looked back on."""
    first = min(day.date for day in event.dates)
    return (training.end_year or first.year) < first.year - 2


def coverage(meeting: PublicMeeting, labels: Labels) -> BlocksValue:
    """How many trainings there are for each target group and topic; a dash where there is none."""
    groups, topics = meeting.event.target_groups, meeting.topics
    if not (meeting.trainings and groups and topics):
        return BlocksValue(())
    columns = (n.Column(width=3.4), *(n.Column(n.Alignment.CENTRE, 2) for _ in topics))
    header = (
        cell(labels.get("target group", "Target group")),
        *(cell(topic.short or topic.title) for topic in topics),
    )
    body = []
    for group in groups:
        counts = [trainings_for(meeting.trainings, group.id, topic.id) for topic in topics]
        if any(counts):
            body.append((cell(group.title, header=True), *(cell(str(count) if count else NONE) for count in counts)))
    return value(n.Table(columns, (header,), tuple(body)))


def trainings_for(trainings: Iterable[Programme], group: str, topic: str) -> int:
    """How many trainings teach a topic to a target group."""
    return sum(group in training.audience and topic in training.topics for training in trainings)


def findings(meeting: PublicMeeting, labels: Labels) -> BlocksValue:
    """How many findings there are for each theme, by how widely they were shared; a dash where there is none."""
    columns = (n.Column(width=3.4), *(n.Column(n.Alignment.CENTRE, 2) for _ in STRENGTHS))
    header = (cell(labels.get("theme", "Theme")), *(cell(upper_first(words)) for words in STRENGTHS.values()))
    body = tuple(
        (cell(title, header=True), *(cell(str(count) if count else NONE) for count in counts))
        for title, counts in findings_by_strength(meeting.findings, meeting.themes)
    )
    return value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def findings_by_strength(statements: Iterable[Statement], themes: Iterable[Theme]) -> list[tuple[str, tuple[int, ...]]]:
    """The titles of themes that have findings, each with how many there are of each strength."""
    found = list(statements)
    rows = []
    for theme in themes:
        here = [each.strength for each in found if each.theme == theme.id]
        if here:
            rows.append((theme.title, tuple(here.count(strength) for strength in STRENGTHS)))
    return rows


def participation(counts: Counts, heading: str, other: str, labels: Labels) -> BlocksValue:
    """Counts of people, a row a kind, with the merged ones as ``other`` and a total; nothing if no kind is shown."""
    if not counts:
        return BlocksValue(())
    columns = (n.Column(width=3), n.Column(n.Alignment.RIGHT, 1))
    header = (cell(heading), cell(labels.get("participants", "Participants")))
    rows = [*counts.shown, *([(other, counts.merged)] if counts.merged else [])]
    rows.append((labels.get("total", "Total"), counts.total))
    body = tuple((cell(kind, header=True), cell(str(count))) for kind, count in rows)
    return value(n.Table(columns, (header,), body))


def crossed(cross: Cross, heading: str, others: tuple[str, str], labels: Labels) -> BlocksValue:
    """Counts of people by two qualities, with the words for merged rows and for merged columns."""
    columns = (n.Column(width=3), *(n.Column(n.Alignment.RIGHT, 1) for _ in cross.columns))
    header = (cell(heading), *(cell(name or others[1]) for name in cross.columns))
    body = tuple(
        (cell(name or others[0], header=True), *(cell(str(count) if count else NONE) for count in row))
        for name, row in zip(cross.rows, cross.cells, strict=True)
    )
    return value(n.Table(columns, (header,), body)) if cross else BlocksValue(())


def annex(people: Iterable[Listed], labels: Labels) -> BlocksValue:
    """The participants who have agreed to be listed, a row each."""
    columns = (n.Column(width=2.2), n.Column(width=3.6), n.Column(width=3.8), n.Column(width=4.4), n.Column(width=2))
    words = ("Country", "Name", "Role", "Organisation", "Capacity")
    header = tuple(cell(labels.get(word.casefold(), word)) for word in words)
    body = tuple(
        (
            cell(each.country),
            cell(each.name, header=True),
            cell(each.role),
            cell(each.organisation or NONE),
            cell(each.capacity),
        )
        for each in people
    )
    return value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def actions(listed: Iterable[Action], labels: Labels) -> BlocksValue:
    """Who does what by when, the earliest first; what has no date comes last."""
    columns = (n.Column(width=0.9), n.Column(width=7.4), n.Column(width=3.6), n.Column(width=2.8), n.Column(width=1.5))
    words = (("id", "No"), ("action", "Action"), ("owner", "Owner"), ("due", "Due"), ("state", "Status"))
    header = tuple(cell(labels.get(key, word)) for key, word in words)
    ordered = sorted(listed, key=lambda each: (each.due is None, each.due or date.max))
    body = tuple(
        (
            cell(each.id, header=True),
            cell(Rich(each.text)),
            cell(each.owner or NONE),
            cell(long_date(each.due) if each.due else NONE),
            cell(each.status or NONE),
        )
        for each in ordered
    )
    return value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def agenda(meeting: PublicMeeting, labels: Labels) -> BlocksValue:
    """The sessions, day by day, with their hours."""
    columns = (n.Column(width=3), n.Column(width=2.4), n.Column(width=8))
    words = (("date", "Date"), ("time", "Time"), ("session", "Session"))
    header = tuple(cell(labels.get(key, word)) for key, word in words)
    body = tuple(
        (
            cell(long_date(session.date), header=True),
            cell("-".join(clock(time) for time in (session.start, session.end) if time) or NONE),
            cell(session.title),
        )
        for session in meeting.sessions
    )
    return value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def abbreviations(pairs: Iterable[tuple[str, str]], labels: Labels) -> BlocksValue:
    """Short forms and what they stand for, in alphabetical order."""
    columns = (n.Column(width=1), n.Column(width=5))
    header = (cell(labels.get("short", "Short form")), cell(labels.get("long", "Meaning")))
    body = tuple(
        (cell(short, header=True), cell(long)) for short, long in sorted(pairs, key=lambda pair: pair[0].casefold())
    )
    return value(n.Table(columns, (header,), body)) if body else BlocksValue(())


def cell(words: Any, header: bool = False) -> n.Cell:
    """A cell that holds one printed value; ``header`` says that it names its row."""
    inlines = inlines_of(words)
    return n.Cell((n.Paragraph(inlines),) if inlines else (), header)


def value(table: n.Table) -> BlocksValue:
    """A table as templates print it."""
    return BlocksValue((table,))
