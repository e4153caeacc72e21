"""Which files of a folder are tables, and findings from several of them."""

import pytest

from reportkit.read.folder import read_meeting
from tests.read.tables.maker import written


def test_two_files_of_one_kind_are_named(found, sound):
    sound["participants.tsv"] = sound["participants.csv"]
    said = found(sound)
    assert (
        "error[input-twice] there are 2 files of this kind, and only one can be used: participants.csv, "
        "participants.tsv" in said
    )


def test_an_ending_in_capitals_is_the_same_ending(found, sound):
    sound["participants.CSV"] = sound.pop("participants.csv")
    assert found(sound) == ""


def test_each_rapporteur_may_have_a_file_of_findings(folder, sound):
    sound["findings-bea.yaml"] = 'findings:\n  - {id: F7, theme: landscape, statement: More., sessions: ["2a"]}\n'
    sound["findings-cem.csv"] = "type,wording,theme,session,based on\nGap,Nothing for nights.,The landscape,Training,\n"
    sound["findings-cem.csv"] += "Empfehlung,Train nights.,,,F7; G1\n,Nights are long.,landscape,2a,\n"
    meeting, problems = read_meeting(folder(sound))
    assert problems == []
    assert [each.id for each in meeting.collected.findings] == ["F1", "F7", "F2"]
    assert [(each.id, each.sessions, each.theme) for each in meeting.collected.gaps] == [("G1", ("2a",), "landscape")]
    assert [(each.id, each.evidence) for each in meeting.collected.recommendations][1:] == [("R2", ("F7", "G1"))]


def test_a_workbook_may_have_a_sheet_for_each_kind(folder, sound):
    del sound["findings.yaml"]
    where = folder(sound)
    sheets = {
        "Constats": [["N°", "Constat", "Thème", "Séance"], ["F1", "Bien.", "landscape", "2a"]],
        "Empfehlungen": [["Nr", "Empfehlung", "Adressat", "Belege"], ["R1", "Mehr.", "Member States", "F1"]],
        "Practices": [["Name", "Description", "Country", "Evidence", "Link"],
                      ["Table", "A table for all.", "Holandia", "peer-reviewed", "https://example.org/"]],
        "Actions": [["Action", "Owner", "Due"], ["Write it.", "staff", "2022-01-31"]],
    }  # fmt: skip
    (where / "findings.xlsx").write_bytes(written(sheets))
    meeting, problems = read_meeting(where)
    assert problems == []
    (practice,) = meeting.collected.practices
    assert (practice.id, practice.country, practice.evidence) == ("P1", "NL", "peer reviewed")
    assert (
        str(meeting.collected.recommendations[0].where("evidence")) == 'm/findings.xlsx, sheet "Empfehlungen", cell D2'
    )
    assert [str(action.due) for action in meeting.collected.actions] == ["2022-01-31"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "statement,strength\nGood.,very\n",
            'm/findings.csv:2, column "strength": error[bad-choice] "strength" cannot be "very"',
        ),
        ("type,statement\nRecommendation,\n", 'm/findings.csv:2: error[cell-missing] this row has no "text"'),
        (
            "statement,horizon\nGood.,short\n",
            'm/findings.csv:2, column "horizon": error[unknown-key] this row has no field "horizon"',
        ),
        ("strength,theme\nbroad,landscape\n", 'm/findings.csv:1: error[column-missing] there is no column "statement"'),
    ],
)
def test_mistakes_in_a_table_of_findings_are_said(text, said, found, sound):
    del sound["findings.yaml"]
    sound["findings.csv"] = text
    assert said in found(sound)
