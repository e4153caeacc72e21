"""In notes and in findings, a role and a country that fewer than three share is warned of where it stands (P5).

Every kind of role is tried with every Member State; how many have the role there, and who else came, is drawn by lot.
"""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.check.singled_out.search import check_singled_out
from reportkit.model.role import RoleKind, role_kind
from reportkit.read.folder import read_meeting

ROLES = (
    "trade union representative", "trainer", "prison psychologist", "prison chaplain", "deradicalisation worker",
    "family worker", "probation officer", "social worker", "prison doctor", "prison teacher", "prison governor",
    "prison officer", "police officer", "prosecutor", "researcher", "policy adviser",
)  # fmt: skip
COUNTRIES = {
    "BE": "Belgium Belgian", "BG": "Bulgaria Bulgarian", "CZ": "Czechia Czech", "DK": "Denmark Danish",
    "DE": "Germany German", "EE": "Estonia Estonian", "IE": "Ireland Irish", "EL": "Greece Greek",
    "ES": "Spain Spanish", "FR": "France French", "HR": "Croatia Croatian", "IT": "Italy Italian",
    "CY": "Cyprus Cypriot", "LV": "Latvia Latvian", "LT": "Lithuania Lithuanian", "LU": "Luxembourg Luxembourgish",
    "HU": "Hungary Hungarian", "MT": "Malta Maltese", "NL": "Netherlands Dutch", "AT": "Austria Austrian",
    "PL": "Poland Polish", "PT": "Portugal Portuguese", "RO": "Romania Romanian", "SI": "Slovenia Slovenian",
    "SK": "Slovakia Slovak", "FI": "Finland Finnish", "SE": "Sweden Swedish",
}  # fmt: skip
SENTENCES = (
    "The {of} {role} disagreed.",
    "A {role} from {country} asked for more time.",
    "In {country}, the {role} had left early.",
    "A long day was reported by the {of} {role}.",
    "The {role}, who came from {country}, had seen it before.",
)
HEAD = "---\nsession: 2a\ntheme: landscape\n---\n"


def sentence(role: str, code: str, dice: random.Random) -> str:
    name, of = COUNTRIES[code].split()
    country = f"the {name}" if code == "NL" else name
    return dice.choice(SENTENCES).format(of=of, role=role, country=country)


def roster(role: str, having: dict[str, int], dice: random.Random) -> str:
    others = [each for each in ROLES if each != role]
    rows = [(role, code) for code, count in having.items() for _ in range(count)]
    rows += [(dice.choice(others), code) for code in having for _ in range(dice.randint(0, 3))]
    dice.shuffle(rows)
    lines = [f"Qelu Xovi,{role},B,{code}" for role, code in rows]
    return "\n".join(["name,role,group,country", *lines]) + "\n"


def warned(files: dict[str, str], folder: Callable[[dict[str, str]], Path]) -> set[str]:
    meeting, _ = read_meeting(folder(files))
    assert meeting
    return {str(problem.place) for problem in check_singled_out(meeting, 3)}


def test_every_kind_of_role_is_tried():
    assert {role_kind(role) for role in ROLES} == set(RoleKind)


SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.full) for seed in range(1, 13))]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("role", ROLES)
def test_few_of_a_role_and_a_country_are_warned_of_and_three_are_not(role: str, seed: int, sound, folder):
    dice = random.Random(f"{role} {seed}")
    having = {code: dice.choice((1, 1, 2, 3, 3, 4)) for code in COUNTRIES}
    notes = "".join(f"\n{sentence(role, code, dice)}\n" for code in having)
    findings = [
        f"  - {{id: F{at}, theme: landscape, statement: '{sentence(role, code, dice)}', sessions: ['2a']}}\n"
        for at, code in enumerate(having, 1)
    ]
    files = {
        "participants.csv": roster(role, having, dice),
        "notes/2a.md": HEAD + notes,
        "findings.yaml": "findings:\n" + "".join(findings),
    }
    few = [at for at, count in enumerate(having.values()) if count < 3]
    places = {f"m/notes/2a.md:{6 + 2 * at}" for at in few} | {f"m/findings.yaml:{2 + at}" for at in few}
    assert warned({**sound, **files}, folder) == places
