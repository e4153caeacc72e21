"""Whatever becomes of an input file, it is read or refused in a sentence: no traceback, ever (S2)."""

import re
import shutil
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hostile.bombs import ods
from hostile.mutations import changed

from reportkit.config import Settings
from reportkit.document.markdown import parse, set_apart, within_reason
from reportkit.errors import Refused
from reportkit.guard.package import open_package
from reportkit.guard.refusal import Refusal
from reportkit.inspect.door import inspect_data
from reportkit.model.meeting import MeetingFile
from reportkit.model.template import TemplateFile
from reportkit.pipeline import Merged, prepare
from reportkit.problems import Place, Problem
from reportkit.read.applications import read_applications
from reportkit.read.drawings import read_drawing
from reportkit.read.figures import read_image
from reportkit.read.files import decoded
from reportkit.read.findings import read_findings
from reportkit.read.findings_table import read_findings_table
from reportkit.read.notes import read_notes
from reportkit.read.participants import read_participants
from reportkit.read.records import read_record
from reportkit.read.template import parse_parts
from reportkit.read.trainings import read_trainings
from reportkit.read.word.notes import read_word_notes
from reportkit.write.docx.writer import docx
from tests.conftest import ROOT, SAMPLE

MOST_SECONDS = 10  # of the processor, for one file
WHOLE = 100  # of so many changes, one is tried on the meeting as a whole
UNSAFE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><g id="a"><path d="M0 0h9"/></g></svg>'
TABLE = (
    '<table:table-row><table:table-cell office:value-type="string"><text:p>name</text:p></table:table-cell>'
    '<table:table-cell office:value-type="string"><text:p>role</text:p></table:table-cell></table:table-row>'
)
Read = Callable[[bytes, Place], Iterable[Problem]]


def _text(read: Callable[[str, Place], Iterable[Problem]]) -> Read:
    def reading(data: bytes, place: Place) -> Iterable[Problem]:
        text = decoded(data, place)
        return [text] if isinstance(text, Problem) else read(text, place)

    return reading


def _markdown(text: str, place: Place) -> Iterable[Problem]:
    body, written = set_apart(text)
    definitions, problems = within_reason(written, text, place)
    return [*problems, *parse(body, place, definitions).problems]


def _picture(found: object) -> Iterable[Problem]:
    return [found] if isinstance(found, Problem) else []


READERS: dict[str, Read] = {
    "meeting.yaml": _text(lambda text, place: read_record(text, place, MeetingFile).problems),
    "findings.yaml": _text(lambda text, place: read_findings(text, place.file).problems),
    "template.yaml": _text(lambda text, place: read_record(text, place, TemplateFile).problems),
    "paper.md": _text(_markdown),
    ".md": _text(lambda text, place: read_notes(text, place.file)[1]),
    "notes.docx": lambda data, place: read_word_notes(data, place.file, "a")[1],
    "look.docx": lambda data, place: inspect_data(place.file, data).problems,
    "applications.xlsx": lambda data, place: read_applications(data, place)[1],
    "findings.ods": lambda data, place: read_findings_table(data, place)[1],
    "participants.xlsx": lambda data, place: read_participants(data, place)[1],
    "trainings.csv": lambda data, place: read_trainings(data, place)[1],
    ".png": lambda data, place: _picture(read_image(data, place)),
    ".svg": lambda data, place: _picture(read_drawing(data, place)),
}


@dataclass(frozen=True)
class Input:
    """A file that is changed: its path in the meeting (or the templates), what it holds, how it is read."""

    name: str
    data: bytes
    read: Read


def _inputs() -> list[Input]:
    """Every file of the sample meeting and its template, and forms of files that these have none of."""
    templates = [
        ROOT / "templates" / name for name in ("conclusions-paper/template.yaml", "conclusions-paper/paper.md")
    ]
    files = [path for path in sorted(SAMPLE.rglob("*")) if path.is_file()]
    found = {str(path.relative_to(ROOT)): path.read_bytes() for path in [*files, *templates]}
    look = ROOT / "templates" / "_shared" / "look.docx"
    found |= {"look.docx": look.read_bytes(), "a.svg": DRAWING, "findings.ods": ods(TABLE)}
    return [Input(name, data, _reader(name)) for name, data in found.items()]


def _reader(name: str) -> Read:
    wanted = "notes.docx" if "notes/" in name and name.endswith(".docx") else name.rsplit("/", 1)[-1]
    known = next((end for end in READERS if wanted.endswith(end)), "participants.xlsx")
    return READERS[known]


INPUTS = _inputs()


def try_out(number: int) -> None:
    """Read one changed file; fails where that breaks, takes long, or ends in words that nobody could use."""
    about = INPUTS[number % len(INPUTS)]
    place = Place(about.name)
    begun = time.process_time()
    problems = list(about.read(changed(about.data, number), place))
    assert time.process_time() - begun <= MOST_SECONDS, (number, about.name)
    for problem in problems:
        assert problem.place.file, (number, problem)
        assert not UNSAFE.search(str(problem)), (number, problem)


def try_out_whole(number: int, work: Path) -> None:
    """Read, check and merge a meeting of which one file is changed."""
    about = [each for each in INPUTS if each.name.startswith(("inputs", "templates"))][number % 8]
    path = work / about.name
    path.write_bytes(changed(about.data, number))
    settings = Settings(templates=work / "templates", template="conclusions-paper")
    problems: tuple[Problem, ...] = ()
    try:
        prepare(work / SAMPLE.relative_to(ROOT), settings, lambda step: None)
    except Refused as refused:
        problems = refused.problems
    finally:
        path.write_bytes(about.data)
    assert not [each for each in problems if UNSAFE.search(str(each))], number


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    shutil.copytree(ROOT / "inputs", tmp_path / "inputs")
    return tmp_path


def series(numbers: Iterable[int], copied: Path) -> None:
    failed = []
    for number in numbers:
        try:
            try_out(number)
            if number % WHOLE == 0:
                try_out_whole(number // WHOLE, copied)
        except Exception as error:  # each is told with its number, all of them at once
            failed.append(f"{number} {INPUTS[number % len(INPUTS)].name}: {type(error).__name__}: {error}"[:300])
    if failed:
        pytest.fail("\n".join([f"{len(failed)} changes broke something", *failed[:50]]), pytrace=False)


def test_a_changed_file_is_read_or_refused(copied):
    series(range(2_000), copied)


@pytest.mark.full
@pytest.mark.parametrize("thousand", range(2, 20))
def test_many_changed_files_are_read_or_refused(thousand, copied):
    series(range(thousand * 1_000, (thousand + 1) * 1_000), copied)


def test_a_changed_look_is_refused_or_written(sample: Merged):
    written = 0
    for number in range(80):
        data = changed(sample.template.word, number)
        try:
            parse_parts(open_package(data))
            written += docx(sample.document, data, {}).startswith(b"PK")
        except (Refusal, Refused):
            continue
    assert written, "no change left a look that could be used"
