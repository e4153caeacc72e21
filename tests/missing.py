"""Tools that a test needs and that a machine may lack."""

import os

import pytest


def missing(why: str) -> None:
    """Skip; but where everything has to be there, this is a failure."""
    if os.environ.get("REPORTKIT_NO_SKIPS"):
        pytest.fail(why)
    pytest.skip(why)
