"""The workbooks of these tests, saved by LibreOffice once."""

import pytest
from small_meeting import folder, found, mistaken, sound

from tests.read.tables.maker import SOURCES, saved_by_libreoffice

__all__ = ["folder", "found", "mistaken", "sound"]


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every source in every form, by its name: ``participants.xls``, ``survey.cp1252.csv``."""
    return saved_by_libreoffice(tmp_path_factory.mktemp("saved"), {name: make() for name, make in SOURCES.items()})
