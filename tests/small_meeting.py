"""A small meeting without mistakes, for tests that put one in."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.check.meeting import check_meeting
from reportkit.problems import in_order
from reportkit.read.folder import read_meeting

TEMPLATES = Path(__file__).parents[1] / "templates"
SOUND = {
    "meeting.yaml": """\
event:
  title: Training prison staff
  working_group: PRISONS
  dates:
    - {date: 2021-11-04, weekday: Thursday, start: "9.00", end: "12.30"}
    - {date: 2021-11-05}
  mode: online
  time_zone: CET
  tool: WebEx
  target_groups:
    - {id: A, title: Developers}
    - {id: B, title: Prison staff}
paper:
  paper_date: 2021-12-10
sessions:
  - {id: "1", title: Opening, kind: opening, date: 2021-11-04}
  - {id: "2a", title: Training, kind: breakout, date: 2021-11-04, start: "9.00", end: "10.30"}
themes:
  - {id: landscape, title: The landscape}
  - {id: competences, title: Competences}
topics:
  - {id: a, title: Signs}
addressees:
  - {id: ms, title: Member States}
  - {id: ec, title: The Commission}
""",
    "participants.csv": "name,role,group,country\nAda Example,governor,B,NL\n",
    "trainings.csv": "title,country,audience,topics\nSigns,BE,B,a\n",
    "findings.yaml": """\
findings:
  - {id: F1, theme: landscape, statement: There is much training., sessions: ["2a"]}
recommendations:
  - {id: R1, text: Train more people., to: [ms], evidence: [F1]}
""",
    "notes/2a.md": "---\nsession: 2a\ntheme: landscape\n---\n\nPeople spoke.\n",
}


def workplace(folder: Path) -> Path:
    """A folder with the meeting ``m``, which builds, and the templates."""
    shutil.copytree(TEMPLATES, folder / "templates")
    for name, text in SOUND.items():
        path = folder / "inputs" / "m" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """The same, in a folder of this test."""
    return workplace(tmp_path)


@pytest.fixture
def sound() -> dict[str, str]:
    """The files of a meeting without mistakes."""
    return dict(SOUND)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[dict[str, str]], Path]:
    """Writes files into the folder of the meeting ``m``, as seen from the working directory."""

    def write(files: dict[str, str]) -> Path:
        monkeypatch.chdir(tmp_path)
        for name, text in files.items():
            path = tmp_path / "m" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return Path("m")

    return write


@pytest.fixture
def found(folder: Callable[[dict[str, str]], Path]) -> Callable[[dict[str, str]], str]:
    """All that ``reportkit check`` would say of the inputs in a meeting with these files."""

    def problems(files: dict[str, str]) -> str:
        meeting, read = read_meeting(folder(files))
        checked = check_meeting(meeting) if meeting else []
        return "\n".join(str(problem) for problem in in_order([*read, *checked]))

    return problems


@pytest.fixture
def mistaken(found: Callable[[dict[str, str]], str], sound: dict[str, str]) -> Callable[..., str]:
    """What is said of the sound meeting with one text in one file put in another's place."""

    def problems(file: str, old: str, new: str) -> str:
        assert old in sound[file]
        return found({**sound, file: sound[file].replace(old, new, 1)})

    return problems
