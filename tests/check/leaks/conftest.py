"""What is kept between searches is forgotten first: each run of these tests works everything out anew."""

import pytest

from reportkit.check.leaks.spellings import spellings
from reportkit.check.pdf_text import pieces_of


@pytest.fixture(scope="session", autouse=True)
def _anew() -> None:
    spellings.cache_clear()
    pieces_of.cache_clear()
