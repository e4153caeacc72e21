"""The gap matrix: what is taught to whom in each Member State or language; what is outdated, what was not evaluated."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from reportkit.document import nodes as n
from reportkit.merge.filters import language_name
from reportkit.merge.tables import NONE, cell, in_protocol_order, is_outdated, value
from reportkit.merge.values import BlocksValue
from reportkit.model.country import find_country
from reportkit.model.public import PublicMeeting
from reportkit.model.training import Evaluated, Programme

Labels = Mapping[str, str]
_MOST_COLUMNS = 12


def by_country(meeting: PublicMeeting, labels: Labels) -> BlocksValue:
    """A row for each country that has a training, in protocol order."""
    trainings = in_protocol_order(meeting.trainings)
    return _matrix(meeting, labels.get("country name", "Country"), _rows(trainings, lambda each: [_country(each)]))


def by_language(meeting: PublicMeeting, labels: Labels) -> BlocksValue:
    """A row for each language in which there is a training, in alphabetical order."""
    rows = _rows(meeting.trainings, lambda each: [language_name(code) for code in each.languages])
    return _matrix(meeting, labels.get("language", "Language"), dict(sorted(rows.items())))


def _country(training: Programme) -> str:
    found = find_country(training.country)
    return found.name if found else training.country


def _rows(trainings: Iterable[Programme], names: Callable[[Programme], list[str]]) -> dict[str, list[Programme]]:
    rows: dict[str, list[Programme]] = {}
    for training in trainings:
        for name in names(training):
            rows.setdefault(name, []).append(training)
    return rows


def _matrix(meeting: PublicMeeting, heading: str, rows: Mapping[str, Sequence[Programme]]) -> BlocksValue:
    """A column for each target group and topic, headed by their ids."""
    pairs = [(group.id, topic.id) for group in meeting.event.target_groups for topic in meeting.topics]
    if not (rows and pairs):
        return BlocksValue(())
    columns = (n.Column(width=2.6), *(n.Column(n.Alignment.CENTRE, 1) for _ in pairs))
    header = (cell(heading), *(cell(f"{group} {topic}") for group, topic in pairs))
    body = tuple(
        (cell(name, header=True), *(cell(_said(meeting, trainings, pair)) for pair in pairs))
        for name, trainings in rows.items()
    )
    return value(n.Table(columns, (header,), body, wide=len(pairs) > _MOST_COLUMNS))


def _said(meeting: PublicMeeting, trainings: Sequence[Programme], pair: tuple[str, str]) -> str:
    """How many trainings there are, with ``o`` if all of them are outdated and ``u`` if none has been evaluated."""
    group, topic = pair
    there = [each for each in trainings if group in each.audience and topic in each.topics]
    if not there:
        return NONE
    marks = ["o"] if all(is_outdated(each, meeting.event) for each in there) else []
    marks += ["u"] if all(each.evaluated is not Evaluated.YES for each in there) else []
    return " ".join([str(len(there)), *marks])
