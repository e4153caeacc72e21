"""What is said of an edition: its marking, and what it leaves out."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.config import Edition, Settings
from reportkit.errors import Refused
from reportkit.pipeline import prepare
from reportkit.problems import Problem, in_order
from tests.conftest import ROOT

MARKED = 'paper:\n  restricted_marking: {scheme: TLP, label: "TLP:AMBER"}'
QUOTE = "\nquotes:\n  - {id: Q1, text: Well said., by: Ada Example}\n"
COLUMNS = "name,role,group,country,attribute,list_restricted\n"
Said = Callable[..., str]


@pytest.fixture
def said(folder: Callable[[dict[str, str]], Path], sound: dict[str, str]) -> Said:
    """What a build would say of the restricted edition (or of the public one), once changes are made."""

    def problems(*changes: tuple[str, str, str], edition: Edition = Edition.RESTRICTED) -> str:
        for file, old, new in changes:
            assert old in sound[file]
            sound[file] = sound[file].replace(old, new)
        settings = Settings(templates=ROOT / "templates", edition=edition)
        found: list[Problem] = []
        try:
            found += prepare(folder(sound), settings, lambda step: None).problems
        except Refused as refused:
            found += refused.problems
        return "\n".join(str(each) for each in in_order(found) if each.code.name != "notes-without-theme")

    return problems


def marked(kind: str, scheme: str, label: str) -> tuple[str, str, str]:
    return "meeting.yaml", "paper:", f'paper:\n  {kind}: {{scheme: {scheme}, label: "{label}"}}'


FEW = (
    "m/participants.csv: note[small-counts] the participants: counts below 3 are not shown one by one, so that nobody "
    "can be found"
)


def test_a_restricted_edition_needs_a_marking(said: Said):
    assert said() == (
        'm/meeting.yaml:13: error[marking-missing] the restricted edition needs a "restricted_marking"\n'
        '    hint: restricted_marking: {scheme: TLP, label: "TLP:AMBER"}\n' + FEW
    )


@pytest.mark.parametrize(
    ("scheme", "label"), [("TLP", "TLP:RED"), ("TLP", "TLP:AMBER"), ("TLP", "TLP:AMBER+STRICT"), ("LIMITE", "LIMITE")]
)
def test_what_is_for_few_is_no_marking_of_the_public_edition(said: Said, scheme: str, label: str):
    assert said(marked("marking", scheme, label), edition=Edition.PUBLIC) == (
        f'm/meeting.yaml:14: error[marking-against-edition] "{label}" is a marking for few, and this edition is for '
        "everybody\n    hint: make it restricted_marking, and build with --edition restricted\n" + FEW
    )
    assert said(("meeting.yaml", "  marking:", "  restricted_marking:")) == FEW


def test_what_is_for_everybody_is_no_marking_of_the_restricted_edition(said: Said):
    assert said(marked("restricted_marking", "TLP", "TLP:CLEAR")).startswith(
        'm/meeting.yaml:14: error[marking-against-edition] "TLP:CLEAR" is a marking for everybody, and this edition '
        "names people"
    )


@pytest.mark.parametrize("label", ["TLP:GREEN", "TLP:CLEAR"])
def test_other_labels_may_stand_on_the_public_edition(said: Said, label: str):
    assert said(marked("marking", "TLP", label), edition=Edition.PUBLIC) == FEW


def test_the_marking_of_one_edition_says_nothing_of_the_other(said: Said):
    assert said(("meeting.yaml", "paper:", MARKED), edition=Edition.PUBLIC) == FEW


@pytest.mark.parametrize("agreed", ["no", "", None])
def test_a_quotation_to_which_nobody_agreed_is_held_back(said: Said, agreed: str | None):
    rows = "name,role,group,country\nAda Example,governor,B,NL\n"
    if agreed is not None:
        rows = f"{COLUMNS}Ada Example,governor,B,NL,{agreed},\n"
    found = said(
        ("meeting.yaml", "paper:", MARKED),
        ("findings.yaml", "evidence: [F1]}\n", "evidence: [F1]}\n" + QUOTE),
        ("participants.csv", "name,role,group,country\nAda Example,governor,B,NL\n", rows),
    )
    assert "m/findings.yaml:7: note[quote-held-back] Q1 is left out: nobody is known to have agreed" in found
    assert "Ada" not in found
    assert "governor" not in found


def test_a_quotation_whose_speaker_agreed_needs_no_word(said: Said):
    found = said(
        ("meeting.yaml", "paper:", MARKED),
        ("findings.yaml", "evidence: [F1]}\n", "evidence: [F1]}\n" + QUOTE),
        (
            "participants.csv",
            "name,role,group,country\nAda Example,governor,B,NL\n",
            f"{COLUMNS}Ada Example,governor,B,NL,yes,\n",
        ),
    )
    assert found == FEW


def test_the_chatham_house_rule_leaves_everybody_out_and_says_so(said: Said):
    rule = (
        "m/meeting.yaml:8: note[chatham-house] the meeting was held under the Chatham House Rule, so that this edition"
    )
    found = said(
        ("meeting.yaml", "paper:", MARKED),
        ("meeting.yaml", "  time_zone: CET", "  chatham_house: yes\n  time_zone: CET"),
    )
    assert rule in found


def test_a_template_that_makes_restricted_papers_is_refused_in_public(tmp_path: Path, folder, sound: dict[str, str]):
    import shutil

    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    settings_file = tmp_path / "templates/conclusions-paper/template.yaml"
    settings_file.write_text(settings_file.read_text("utf-8") + "\nrestricted: yes\n", "utf-8")
    sound["meeting.yaml"] = sound["meeting.yaml"].replace("paper:", MARKED)
    place = folder(sound)
    with pytest.raises(Refused) as refused:
        prepare(place, Settings(templates=Path("templates")), lambda step: None)
    assert "template-restricted" in [each.code.name for each in refused.value.problems]
    prepare(place, Settings(templates=Path("templates"), edition=Edition.RESTRICTED), lambda step: None)
