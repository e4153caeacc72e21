"""What may lack around a build: fonts, folders, parts of the installation; a sentence, or the whole paper (R12)."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.limits.scarce import BUILD, run

NOWHERE = "/nonexistent/place"
SURROUNDINGS: dict[str, dict[str, str]] = {
    "no home": {"HOME": NOWHERE},
    "a home that is no folder": {"HOME": "/dev/null"},
    "odd XDG folders": dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), NOWHERE),
    "no temporary folder": {"TMPDIR": NOWHERE},
    "no fontconfig": {"FONTCONFIG_FILE": NOWHERE, "FONTCONFIG_PATH": NOWHERE, "FONTCONFIG_SYSROOT": NOWHERE},
    "no such language": {"LANG": "xx_XX.UTF-8", "LC_ALL": "xx_XX.UTF-8", "LOCPATH": NOWHERE},
    "no time zones": {"TZ": "Nowhere/At_All", "TZDIR": NOWHERE, "PYTHONTZPATH": NOWHERE},
    "an empty path": {"PATH": ""},
    "no bytecode": {"PYTHONDONTWRITEBYTECODE": "1"},
    "no assertions": {"PYTHONOPTIMIZE": "1"},
    "no docstrings": {"PYTHONOPTIMIZE": "2"},
}
_STOP = "import sys\nclass Stop:\n    def find_spec(self, name, path=None, target=None):\n        if name == {!r}:\n"
_STOP += "            raise ImportError(name, name=name)\nsys.meta_path.insert(0, Stop())\n"
LIBRARIES = ("lxml.etree", "pydantic_core", "weasyprint", "pikepdf", "PIL", "ruamel.yaml")


def no_templates(work: Path) -> None:
    shutil.rmtree(work / "templates")
    (work / "templates").mkdir()


def no_inputs(work: Path) -> None:
    shutil.rmtree(work / "inputs")


def no_font(work: Path) -> None:
    (work / "templates/_shared/fonts/LiberationSans-Regular.ttf").unlink()


def no_fonts(work: Path) -> None:
    shutil.rmtree(work / "templates/_shared/fonts")


def a_broken_font(work: Path) -> None:
    font = work / "templates/_shared/fonts/LiberationSans-Regular.ttf"
    font.write_bytes(font.read_bytes()[:5000])


def no_look(work: Path) -> None:
    (work / "templates/_shared/look.css").unlink()


def no_word_look(work: Path) -> None:
    for path in (work / "templates").rglob("look.docx"):
        path.unlink()


MISSING: dict[str, Callable[[Path], None]] = {
    each.__name__: each for each in (no_templates, no_inputs, no_font, no_fonts, a_broken_font, no_look, no_word_look)
}


@pytest.mark.parametrize("name", ["no home", "no fontconfig"])
def test_a_paper_needs_little_around_it(work: Path, name: str):
    assert run(work, surroundings=SURROUNDINGS[name]).code == 0


@pytest.mark.full
@pytest.mark.parametrize("name", SURROUNDINGS)
def test_a_paper_needs_next_to_nothing_around_it(work: Path, name: str):
    outcome = run(work, surroundings=SURROUNDINGS[name])
    assert outcome.code == 0, outcome


@pytest.mark.full
@pytest.mark.parametrize("name", MISSING)
def test_a_missing_file_is_said_in_a_sentence(work: Path, name: str):
    MISSING[name](work)
    outcome = run(work)
    assert outcome.code in {0, 1}, outcome


@pytest.mark.full
@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_that_cannot_be_loaded_is_said_in_a_sentence(work: Path, library: str):
    site = work / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(_STOP.format(library), "utf-8")
    outcome = run(work, surroundings={"PYTHONPATH": f"{site}:{ROOT}"})
    assert outcome.code == 1, outcome
    assert "not installed as a whole" in outcome.err


def test_a_folder_that_was_removed_meanwhile_is_said_in_a_sentence(work: Path):
    (work / "gone").mkdir()
    assert run(work, BUILD, first="import os; os.chdir('gone'); os.rmdir('../gone')").code in {1, 2, 6}
