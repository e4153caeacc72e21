"""What all odd surroundings are compared with."""

import pytest

from tests.surroundings.witness import built, within


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The SHA-256 of each file of a build in clean surroundings."""
    return built(within(tmp_path_factory.mktemp("reference"), "work"))[0]
