"""A folder in which a small meeting builds."""

import shutil
from pathlib import Path

import pytest
from small_meeting import SOUND

from tests.conftest import ROOT


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A folder with the meeting ``m`` and the templates."""
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    for name, text in SOUND.items():
        path = tmp_path / "inputs" / "m" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path
