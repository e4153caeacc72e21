"""A child that misbehaves: a task of the tests, which the table of a child knows only here."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit.confine import parent
from reportkit.confine.job import Job

SITE = """\
import reportkit.confine, reportkit.tasks
reportkit.confine.TASKS |= {"odd"}
reportkit.tasks.__path__.append(%r)
"""


@pytest.fixture
def odd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Job]:
    """Makes jobs of the task ``odd``, which runs the function of that name in ``odd.py`` beside this file."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(SITE % str(Path(__file__).parent), "utf-8")
    monkeypatch.syspath_prepend(site)
    monkeypatch.setattr(parent, "TASKS", parent.TASKS | {"odd"})

    def job(what: str, *arguments: object, readable: tuple[Path, ...] = ()) -> Job:
        return Job("odd", "inputs/m", (what, *arguments), readable)

    return job
