from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.read.folder import read_meeting
from reportkit.trace.chain import Evidence, evidence
from reportkit.trace.sections import evidence_sections

FINDINGS = """\
findings:
  - {id: F1, theme: landscape, statement: There is much training., sessions: ["2a"], notes: "2a.md:7-8"}
  - {id: F2, theme: landscape, statement: Nobody measures it., sessions: ["2a"]}
recommendations:
  - {id: R10, text: Measure it., to: [ms], evidence: [F3, N1]}
  - {id: R2, text: Train more people., to: [ms, ec], evidence: [F1]}
"""
NOTES = """\
---
session: 2a
theme: landscape
---

People spoke.

FINDING: What works
is known to few. {F3;
sessions: 2a, 2b}

NEED: Patience {N1}
"""
Traced = Callable[..., Evidence]


@pytest.fixture
def traced(folder: Callable[[dict[str, str]], Path], sound: dict[str, str]) -> Traced:
    def trace(findings: str = FINDINGS, notes: str = NOTES) -> Evidence:
        agenda = sound["meeting.yaml"].replace(
            "themes:", '  - {id: "2b", title: Needs, kind: breakout, date: 2021-11-04}\nthemes:', 1
        )
        files = {**sound, "meeting.yaml": agenda, "findings.yaml": findings, "notes/2a.md": notes}
        meeting, problems = read_meeting(folder(files))
        assert meeting is not None
        assert [str(problem) for problem in problems if problem.severity == "error"] == []
        return evidence(meeting)

    return trace


def test_a_recommendation_leads_to_its_findings_and_to_their_lines(traced: Traced):
    chain = traced().chains[1]
    assert (chain.id, chain.words, chain.sessions) == ("R10", "Measure it.", ("2a", "2b"))
    assert [(ground.id, ground.kind, ground.sources[0].lines) for ground in chain.grounds] == [
        ("F3", "finding", "notes/2a.md:8-10"),
        ("N1", "need", "notes/2a.md:12"),
    ]


def test_recommendations_come_in_the_order_of_their_numbers(traced: Traced):
    assert [chain.id for chain in traced().chains] == ["R2", "R10"]


def test_a_finding_of_a_file_leads_to_its_line_there_and_to_the_notes_that_it_names(traced: Traced):
    (ground,) = traced().chains[0].grounds
    assert [source.lines for source in ground.sources] == ["findings.yaml:2", "notes/2a.md:7-8"]


def test_what_rests_on_one_session_is_found(traced: Traced):
    assert [chain.id for chain in traced().single] == ["R2"]


def test_what_nothing_uses_is_found(traced: Traced):
    found = traced()
    assert [ground.id for ground in found.unused] == ["F2"]
    assert found.silent == ()
    alone = traced(FINDINGS.replace("[F3, N1]", "[N1]"))
    assert [ground.id for ground in alone.unused] == ["F2", "F3"]
    assert [(session.id, row) for session, row in zip(alone.silent, evidence_sections(alone)[3].rows, strict=True)] == [
        ("2b", ("2b", "Needs", "nothing uses F3"))
    ]


def test_an_entry_that_was_merged_stays_known_as_a_source(traced: Traced):
    found = traced(FINDINGS + "merge:\n  - {keep: F1, same_as: F3}\n")
    ground = found.chains[0].grounds[0]
    assert [(source.lines, source.words) for source in ground.sources] == [
        ("findings.yaml:2", "There is much training."),
        ("notes/2a.md:8-10", "What works is known to few."),
        ("notes/2a.md:7-8", ""),
    ]
    assert ground.sessions == ("2a", "2b")
    assert [each.id for each in found.chains[1].grounds] == ["F1", "N1"]


def test_tables_that_are_empty_say_so(traced: Traced):
    tables = evidence_sections(traced("findings: []\n", "---\nsession: 2a\n---\n"))
    assert [(table.rows, bool(table.empty)) for table in tables[:3]] == [((), True)] * 3
