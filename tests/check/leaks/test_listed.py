"""Whether there is a list of participants to rely on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.check.leaks.listed import check_roster
from reportkit.read.folder import read_meeting

Write = Callable[[dict[str, str]], Path]
ROW = "name,role,group,country\n"


@pytest.fixture
def said(folder: Write, sound: dict[str, str]) -> Callable[..., list[str]]:
    """What is said of the list in a meeting with so many people, and with more in meeting.yaml."""

    def problems(people: int, more: str = "", event: str = "", sessions: str = "") -> list[str]:
        rows = "".join(f"Ada Example{chr(97 + at)},governor,B,NL\n" for at in range(people))
        yaml = (
            sound["meeting.yaml"]
            .replace("mode: online", f"mode: online{event}")
            .replace("themes:", f"{sessions}themes:")
        )
        meeting, _ = read_meeting(folder({**sound, "participants.csv": ROW + rows, "meeting.yaml": yaml + more}))
        assert meeting
        return [str(problem) for problem in check_roster(meeting)]

    return problems


def test_a_list_is_enough(said: Callable[..., list[str]]):
    assert said(1) == []
    assert said(3, event="\n  attended: 3") == []
    assert said(4, event="\n  attended: 3") == []
    assert said(1, event="\n  attended: 0") == []


def test_no_list_is_an_error_unless_there_is_a_reason(said: Callable[..., list[str]]):
    (problem,) = said(0)
    assert problem.splitlines() == [
        "m/meeting.yaml:1: error[roster-missing] there is no list of participants with a name on it",
        "    hint: put everybody who took part on it, or say why there is no list: "
        'without_participants: "…" in meeting.yaml',
    ]
    assert said(0, "without_participants: the desk has it\n") == []


def test_fewer_than_took_part_is_an_error(said: Callable[..., list[str]]):
    (problem,) = said(2, event="\n  attended: 3")
    first, hint = problem.splitlines()
    assert first.endswith("error[roster-short] the list of participants has 2 names, and 3 people took part")
    assert first.startswith("m/meeting.yaml:8:")
    assert hint.startswith("    hint: put everybody who took part on it")


def test_fewer_than_groups_is_an_error(said: Callable[..., list[str]]):
    more = '  - {id: "2b", title: T, kind: breakout, date: 2021-11-04, start: "9.00", end: "10.30"}\n'
    (problem,) = said(1, sessions=more)
    first, hint = problem.splitlines()
    assert (
        first
        == "m/meeting.yaml:1: error[roster-short] the list of participants has 1 names, and there were 2 groups at work"
    )
    assert hint == "    hint: complete the list; if that were really all, write attended under event in meeting.yaml"
    assert said(2, sessions=more) == []
    assert said(1, sessions=more, event="\n  attended: 1") == []


def test_a_permission_for_a_writer_needs_a_work(said: Callable[..., list[str]]):
    work = "references:\n  - {id: a, text: 'Nobody, C., A work, 2019'}\n"
    permitted = "permitted:\n  - role: cited\n    reason: cited\n    name: 'C. Nobody'\n"
    (problem,) = said(1, permitted)
    first, hint = problem.splitlines()
    line = 1 + len((Path("m") / "meeting.yaml").read_text("utf-8").splitlines()) - 1
    warning = "warning[permitted-unused] no work under references has the name of this writer"
    assert first == f"m/meeting.yaml:{line}: {warning}"
    assert hint == "    hint: write the name as the work has it"
    assert said(1, work + permitted) == []
    assert said(1, permitted.replace("role: cited", "role: author")) == []
