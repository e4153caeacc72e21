"""No library may be older than the version in which its known holes are closed (S12).

The floors stand in pyproject.toml, where pip keeps to them: looking at them in each run would cost a tenth of a second
and could find nothing that pip has not refused.
"""

import tomllib
from importlib.metadata import version

import pytest

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
