import pytest

from reportkit.check.meeting import check_meeting
from reportkit.model.meeting import Meeting
from reportkit.read.folder import read_meeting

FINDINGS = """\
findings:
  - {id: F1, theme: landscape, statement: There is much training., sessions: ["2a"]}
  - {id: F2, theme: landscape, statement: Trainings are many., sessions: ["1"], outcome: count them, rank: 2}
recommendations:
  - {id: R1, text: Train more people., to: [ms], evidence: [F1, F2]}
  - {id: R2, text: Teach others., to: [ec, ms], evidence: [F2]}
"""


@pytest.fixture
def united(folder, sound):
    def read(merge: str, notes: str = "People spoke, see [](#F2).\n") -> Meeting:
        head = "---\nsession: 2a\ntheme: landscape\n---\n\n"
        files = {**sound, "findings.yaml": FINDINGS + merge, "notes/2a.md": head + notes}
        meeting, problems = read_meeting(folder(files))
        assert meeting is not None
        assert [str(each) for each in [*problems, *check_meeting(meeting)] if each.severity == "error"] == []
        return meeting

    return read


def test_findings_that_are_the_same_become_one_with_the_sessions_of_both(united):
    meeting = united("merge:\n  - {keep: F1, same_as: F2}\n")
    (finding,) = meeting.collected.findings
    assert (finding.id, finding.sessions, finding.outcome, finding.rank) == ("F1", ("2a", "1"), "count them", 2)
    assert [each.id for each in meeting.merged["F1"]] == ["F2"]


def test_whatever_leads_to_a_merged_finding_leads_to_the_one_that_is_kept(united):
    meeting = united("merge:\n  - {keep: F1, same_as: F2}\n")
    assert [each.evidence for each in meeting.collected.recommendations] == [("F1",), ("F1",)]
    ((passage,),) = [notes.passages for notes in meeting.notes]
    assert "target='F1'" in repr(passage.blocks)


def test_recommendations_become_one_for_all_their_addressees(united):
    (kept,) = united("merge:\n  - {keep: R2, same_as: [R1]}\n").collected.recommendations
    assert (kept.id, kept.to, kept.evidence) == ("R2", ("ec", "ms"), ("F2", "F1"))


@pytest.mark.parametrize(
    ("merge", "said"),
    [
        ("{keep: F1, same_as: F9}", 'm/findings.yaml:8: error[merge-unknown] "F9" is to be merged'),
        ("{keep: F9, same_as: F1}", 'm/findings.yaml:8: error[merge-unknown] "F9" is to be merged'),
        ("{keep: F1, same_as: F1}", 'm/findings.yaml:8: error[merge-twice] "F1" is merged twice'),
        ("{keep: F1, same_as: R1}", 'm/findings.yaml:8: error[merge-mixed] "F1" and "R1" cannot become one'),
        ("{keep: F1, same_as: F2}\n  - {keep: F2, same_as: F1}", 'm/findings.yaml:9: error[merge-twice] "F2" is'),
    ],
)
def test_a_merge_that_cannot_be_is_explained(found, sound, merge, said):
    assert said in found({**sound, "findings.yaml": f"{FINDINGS}merge:\n  - {merge}\n"})


ALIKE = FINDINGS.replace("Trainings are many.", "There was much training.")


def test_findings_that_read_alike_are_listed_until_somebody_decides(found, sound):
    said = found({**sound, "findings.yaml": ALIKE})
    assert "m/findings.yaml:3: warning[findings-alike] F2 says much the same as F1 at m/findings.yaml:2" in said
    assert "merge: [{keep: F1, same_as: F2}]" in said
    for decided in ("merge: [{keep: F1, same_as: F2}]", "distinct: [F2, F1]", "distinct: [[F1, F2]]"):
        assert "findings-alike" not in found({**sound, "findings.yaml": f"{ALIKE}{decided}\n"})


def test_statements_on_one_subject_are_not_listed(sample):
    assert "findings-alike" not in {problem.code.name for problem in sample.problems}


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("2a.md:2-6", ""),
        ("notes/2a.md", ""),
        ("2b.md:1", 'there are no notes "2b.md"'),
        ("2a.md:2-900", '"2a.md" has 7 lines'),
        ("2a.md:first", 'there are no notes "2a.md:first"'),
    ],
)
def test_lines_of_notes_that_a_finding_names_must_be_there(found, sound, named, said):
    one = FINDINGS.replace("training.,", f"training., notes: '{named}',")
    problems = found({**sound, "findings.yaml": one})
    assert ("notes-unknown" in problems) is bool(said)
    assert said in problems
