"""Entries that say much the same in other words. The only door to RapidFuzz.

Several rapporteurs write down one discussion. Whether two sentences mean the same is for a person to decide; those that
share nearly all of their words, in any order, are listed.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from reportkit import codes
from reportkit.document.text import plain
from reportkit.model.finding import Statement
from reportkit.model.meeting import Meeting
from reportkit.model.recommendation import Recommendation
from reportkit.problems import Problem

_ALIKE = 70
"""Of 100: how alike words must be, in any order. Two statements on one subject reach 60, one reworded 71 and more."""


def said_twice(meeting: Meeting) -> Iterator[Problem]:
    """Findings, gaps and needs that read like each other, and recommendations that do."""
    decided = {pair for group in meeting.distinct for pair in combinations(sorted(group), 2)}
    for entries in (list(meeting.evidence()), list(meeting.collected.recommendations)):
        for first, second in _pairs(entries):
            if tuple(sorted((first.id, second.id))) not in decided and first.id != second.id:
                yield _problem(first, second)


def _pairs(entries: Sequence[Statement | Recommendation]) -> Iterator[tuple[Statement | Recommendation, ...]]:
    from rapidfuzz import fuzz, process, utils

    words = [plain(each.text if isinstance(each, Recommendation) else each.statement) for each in entries]
    sorted_words = [" ".join(sorted(utils.default_process(each).split())) for each in words]
    for at, one in enumerate(sorted_words[:-1]):
        near = process.extract(one, sorted_words[at + 1 :], scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=None)
        yield from ((entries[at], entries[at + 1 + index]) for _, _, index in sorted(near, key=lambda each: each[2]))


def _problem(first: Statement | Recommendation, second: Statement | Recommendation) -> Problem:
    message = f"{second.id} says much the same as {first.id} at {first.where()}"
    hint = (
        f"merge: [{{keep: {first.id}, same_as: {second.id}}}] or distinct: [{first.id}, {second.id}] in findings.yaml"
    )
    return codes.FINDINGS_ALIKE.at(second.where(), message, hint)
