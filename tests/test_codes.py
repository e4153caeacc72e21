"""Every kind of problem is explained once, to somebody who writes notes, and there is nothing that never happens."""

import re
from pathlib import Path

import pytest

from reportkit import codes

CATALOGUE = Path(codes.__file__).parent
PACKAGE = CATALOGUE.parent
CODES = codes.every()


def test_no_two_codes_have_one_name():
    texts = [path.read_text("utf-8") for path in CATALOGUE.glob("*.py")]
    written = [name for text in texts for name in re.findall(r'^    "([a-z0-9-]+)",$', text, re.MULTILINE)]
    assert len(written) == len(set(written)) == len(CODES)


@pytest.mark.parametrize("name", CODES)
def test_a_code_is_named_and_explained(name):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    explanation = CODES[name].explanation
    assert len(re.findall(r"[.:)](?= [A-Z\"]|$)", explanation)) >= 2, "a paragraph has more than one sentence"
    assert len(explanation.split()) >= 20
    assert "  " not in explanation
    assert explanation.endswith((".", '"', "}"))


def test_every_code_is_used():
    used = {
        name
        for path in PACKAGE.rglob("*.py")
        if path.parent != CATALOGUE
        for name in re.findall(r"\b[A-Z][A-Z0-9_]+\b", path.read_text("utf-8"))
    }
    unused = {name for name, value in vars(codes).items() if isinstance(value, codes.Code)} - used
    assert unused == set()
