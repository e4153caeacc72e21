"""veraPDF, the validator that archives use, finds nothing in any PDF: each is PDF/UA-1 and PDF/A-3a at once."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.missing import missing

TARGET = Path(__file__).with_name("verapdf") / "target"
MAKE = "mvn -q -f tests/conformance/verapdf package"
PROFILES = {"ua1": (100, 1000), "3a": (150, 5000)}
"""Each profile, with the least rules it has and the least checks a one-page paper needs, so that none passes unread."""

Said = list[list[str]]


@pytest.fixture(scope="session")
def said(pdfs: dict[str, Path], broken: Path) -> Said:
    """What veraPDF says of all the files, a line each: Java is started once."""
    if not shutil.which("java"):
        missing("Java is not installed")
    if not (TARGET / "classes" / "Validate.class").is_file() or not any(TARGET.glob("lib/validation-model-*.jar")):
        missing(f"veraPDF is not there; type: {MAKE}")
    classes = os.pathsep.join([str(TARGET / "classes"), str(TARGET / "lib" / "*")])
    command = ["java", "-XX:+UseSerialGC", "-cp", classes, "Validate", *map(str, [*pdfs.values(), broken])]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    return [line.split("\t") for line in ran.stdout.splitlines()]


def failures(said: Said, path: Path) -> list[str]:
    return [" · ".join(line[2:]) for line in said if line[:2] == ["failed", str(path)]]


@pytest.mark.parametrize(
    "name",
    [
        "sample",
        "sample one-pager",
        "sample restricted",
        "sample call",
        "new call",
        "new",
        "new one-pager",
        "stress",
        "rich",
    ],
)
def test_verapdf_finds_nothing_against_either_standard(said: Said, pdfs: dict[str, Path], name: str) -> None:
    assert failures(said, pdfs[name]) == []
    checked = [line[2:] for line in said if line[:2] == ["checked", str(pdfs[name])]]
    counts = {profile: (int(rules), int(checks)) for profile, rules, checks in checked}
    assert counts.keys() == PROFILES.keys()
    assert all(counts[profile] >= least for profile, least in PROFILES.items())


def test_verapdf_finds_what_is_broken(said: Said, broken: Path) -> None:
    found = failures(said, broken)
    assert any(line.startswith("ua1 · 7.2-") for line in found)
    assert any(line.startswith("3a · 6.2.4.3-2 ") for line in found)
