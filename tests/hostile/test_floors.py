"""No library may be older than the version in which its known holes are closed (S12).

The floors stand in pyproject.toml, where pip keeps to them: looking at them in each run would cost a tenth of a second
and could find nothing that pip has not refused.
"""

import tomllib
from collections.abc import Iterator
from importlib.metadata import requires, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

FLOORS = {
    "fonttools": "4.60.2",
    "jinja2": "3.1.6",
    "lxml": "6.1",
    "markdown": "3.11",
    "pillow": "12.3",
    "python-docx": "1.2",
    "weasyprint": "70",
}


def numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(".") if part.isdigit()]


@pytest.mark.parametrize("library", FLOORS)
def test_the_floor_of_a_library_is_demanded_and_kept(library):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    demanded = dict(each.split(">=") for each in project["dependencies"] if ">=" in each)
    assert numbers(demanded[library]) >= numbers(FLOORS[library])
    assert numbers(version(library)) >= numbers(FLOORS[library])


def needed(requirement: str, seen: set[str]) -> Iterator[str]:
    """Every library that one needs on this machine, with all that those need."""
    wanted = Requirement(requirement)
    name = canonicalize_name(wanted.name)
    if name in seen or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
        return
    seen.add(name)
    yield name
    for extra in ("", *wanted.extras):
        for each in requires(name) or []:
            marker = Requirement(each).marker
            if not marker or marker.evaluate({"extra": extra}):
                yield from needed(each.partition(";")[0], seen)


def pinned() -> dict[str, str]:
    """Libraries and their exact versions, as they are tested."""
    lines = (ROOT / ".ci" / "constraints.txt").read_text("utf-8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): exact for name, exact in pairs}


def test_every_library_that_is_installed_with_reportkit_has_its_exact_version_in_the_list():
    """The list of what a paper is made with, down to the last library, that others can look up."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    seen: set[str] = set()
    found = {name for each in project["dependencies"] for name in needed(each, seen)}
    assert len(found) > len(project["dependencies"])
    exact = pinned()
    assert {name for name in found if name not in exact} == set()
    assert {name for name in found if version(name) != exact[name]} == set()
