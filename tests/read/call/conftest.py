from pathlib import Path

import pytest
from read.call.forms import every_form


@pytest.fixture(scope="session")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], bytes]:
    """Every call in every form."""
    folder: Path = tmp_path_factory.mktemp("calls")
    return every_form(folder)
