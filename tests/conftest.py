"""What many tests look at: the sample meeting, its paper, and its two files, each made once."""

import signal
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from reportkit.config import Edition, Settings
from reportkit.document.nodes import Document
from reportkit.pipeline import Merged, prepare
from reportkit.write.charts.paper import with_charts
from reportkit.write.docx.writer import docx
from reportkit.write.drawings import with_pictures
from reportkit.write.pdf import Look, lay_out

ROOT = Path(__file__).parents[1]
EXPECTED = {"training-outside-window"}  # the sample lists one older training on purpose, and its notes say why
SAMPLE = ROOT / "inputs" / "ran-prisons-2021-11"

# A shell lets what it starts in the background ignore Ctrl-C, and so would the programs that the tests start.
signal.signal(signal.SIGINT, signal.default_int_handler)


@dataclass(frozen=True)
class Files:
    """A paper and what was made of it."""

    document: Document
    word: bytes
    pdf: bytes
    pages: int
    page_of: Mapping[str, int]


def written(merged: Merged) -> Files:
    template, document = merged.template, merged.document
    look = Look(template.css.read_text("utf-8"), template.css.parent, template.root)
    document = with_charts(document, look)
    layout = lay_out(document, look)
    assert layout.problems == ()
    document = with_pictures(document, layout.pdf(), layout.drawn)
    return Files(document, docx(document, template.word, layout.page_of), layout.pdf(), layout.pages, layout.page_of)


def prepared(folder: Path, template: str, edition: Edition = Edition.PUBLIC) -> Merged:
    settings = Settings(templates=ROOT / "templates", template=template, edition=edition)
    merged = prepare(folder, settings, lambda step: None)
    unexpected = [
        problem for problem in merged.problems if problem.severity != "note" and problem.code.name not in EXPECTED
    ]
    assert [str(problem) for problem in unexpected] == []
    return merged


@pytest.fixture(scope="session")
def sample() -> Merged:
    return prepared(SAMPLE, "conclusions-paper")


@pytest.fixture(scope="session")
def paper(sample: Merged) -> Files:
    return written(sample)


@pytest.fixture(scope="session")
def one_pager() -> Files:
    return written(prepared(SAMPLE, "one-pager"))


@pytest.fixture(scope="session")
def inside() -> Merged:
    """The sample's restricted edition."""
    return prepared(SAMPLE, "conclusions-paper", Edition.RESTRICTED)


@pytest.fixture(scope="session")
def restricted(inside: Merged) -> Files:
    return written(inside)
