"""Checks that every name leads somewhere: sessions, themes, topics, groups, addressees, evidence, cross-references."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.walk import every
from reportkit.model.meeting import Collected, Meeting
from reportkit.model.recommendation import Recommendation
from reportkit.model.record import Record
from reportkit.problems import Code, Place, Problem, did_you_mean

# What templates may define is left to the check of the merged paper.
_OURS = re.compile(r"[FGNRPAQ]\d|ref-|fig-")


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a field may hold: what they name, where they are listed, and the problem of any other."""

    code: Code
    what: str
    known: frozenset[str]
    listed: str = "meeting.yaml"

    def problem(self, name: str, place: Place) -> Problem:
        message = f'{self.what} "{name}" is not in {self.listed}'
        return self.code.at(place, message, did_you_mean(name, sorted(self.known)))


def names_of(meeting: Meeting) -> dict[str, Names]:
    """What each field of a finding, recommendation or training may name."""
    file = meeting.file
    evidence = frozenset(statement.id for statement in meeting.evidence())
    return {
        "sessions": Names(codes.UNKNOWN_SESSION, "session", _ids(file.sessions)),
        "theme": Names(codes.UNKNOWN_THEME, "theme", _ids(file.themes)),
        "topics": Names(codes.UNKNOWN_TOPIC, "topic", _ids(file.topics)),
        "audience": Names(codes.UNKNOWN_GROUP, "target group", _ids(file.event.target_groups)),
        "groups": Names(codes.UNKNOWN_GROUP, "target group", _ids(file.event.target_groups)),
        "to": Names(codes.UNKNOWN_ADDRESSEE, "addressee", _ids(file.addressees)),
        "evidence": Names(codes.UNKNOWN_EVIDENCE, "evidence", evidence, "the notes or findings.yaml"),
    }


def _ids(records: Iterable[Record]) -> frozenset[str]:
    return frozenset(getattr(record, "id", "") for record in records)


def names(meeting: Meeting) -> Iterator[Problem]:
    """Names in findings, recommendations, trainings and so on that lead nowhere."""
    fields = names_of(meeting)
    others = {field: known for field, known in fields.items() if field != "evidence"}
    asked = meeting.file.call.questions if meeting.file.call else ()
    for record in chain(meeting.trainings, asked, *lists(meeting.collected).values()):
        right = fields if isinstance(record, Recommendation) else others
        yield from _unknown(record, right, meeting.broken)


def lists(collected: Collected) -> dict[str, tuple[Record, ...]]:
    """The findings, gaps, needs, recommendations, practices, actions and quotes of a meeting, by these words."""
    return {name: value for name, value in collected if name != "places"}


def _unknown(record: Record, fields: Mapping[str, Names], broken: frozenset[str]) -> Iterator[Problem]:
    for field, right in fields.items():
        value = getattr(record, field, None) or ()
        for at, name in enumerate((value,) if isinstance(value, str) else value):
            if name not in right.known and name not in broken:
                yield right.problem(name, record.where(field, at))


def notes(meeting: Meeting) -> Iterator[Problem]:
    """Notes of a session, or under a theme, that meeting.yaml does not list."""
    fields = names_of(meeting)
    for each in meeting.notes:
        if each.session not in fields["sessions"].known | meeting.broken:
            message = f'notes for session "{each.session}", which meeting.yaml does not list'
            hint = did_you_mean(each.session, [session.id for session in meeting.file.sessions])
            yield codes.UNKNOWN_SESSION.at(each.origin, message, hint)
        for passage in each.passages:
            if passage.theme and passage.theme not in fields["theme"].known | meeting.broken:
                yield fields["theme"].problem(passage.theme, passage.named)


def references(meeting: Meeting) -> Iterator[Problem]:
    """Cross-references in notes to findings, works and figures that do not exist."""
    nodes = [node for tree in _trees(meeting) for node in every(tree)]
    anchors = _anchors(meeting, nodes)
    for node in nodes:
        if isinstance(node, n.Reference) and node.target not in anchors and _OURS.match(node.target):
            message = f'this cross-reference leads to "{node.target}", which does not exist'
            yield codes.REFERENCE_UNKNOWN.at(node.origin, message, did_you_mean(node.target, sorted(anchors)))


def _anchors(meeting: Meeting, nodes: Iterable[n.Block | n.Inline]) -> frozenset[str]:
    """What cross-references may lead to; nothing is said of entries that could not be read."""
    entries = frozenset().union(*map(_ids, lists(meeting.collected).values()))
    works = (f"ref-{citation.id}" for citation in meeting.file.references)
    named = (node.id for node in nodes if isinstance(node, n.Heading | n.Table | n.Figure))
    return entries | meeting.broken | frozenset(works) | frozenset(named)


def _trees(meeting: Meeting) -> Iterator[tuple[n.Block | n.Inline, ...]]:
    """All words that Markdown was read from."""
    for each in meeting.notes:
        for passage in each.passages:
            yield passage.blocks
    for record in chain.from_iterable(lists(meeting.collected).values()):
        values = (value for _, value in record if isinstance(value, tuple))
        yield from (value for value in values if value and not isinstance(value[0], str))
