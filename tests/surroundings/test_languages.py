"""One SHA-256 per output, whatever language, time zone and seed a machine has (R8).

The languages are compiled into a folder of the tests: with a decimal comma, another i, other digits, and encodings of
file names that are not UTF-8. Every process of a build says whether they were in force.
"""

import shutil
import subprocess
from collections.abc import Callable
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from tests.missing import missing
from tests.surroundings.witness import built, within

LANGUAGES = {
    "de_DE.UTF-8": (",", "utf-8"),
    "tr_TR.UTF-8": (",", "utf-8"),
    "fa_IR.UTF-8": (".", "utf-8"),
    "el_GR.ISO-8859-7": (",", "iso8859-7"),
    "ja_JP.EUC-JP": (".", "euc_jp"),
    "zh_CN.GB18030": (".", "gb18030"),
}
"""What tells that a language is in force: its decimal point, and the encoding of its file names."""

NAMES = dict.fromkeys(("utf-8", "iso8859-7"), "Straße ñ 会議")
"""A folder for the encodings in which Python can name it; it does not begin in others."""

ZONES = {"Pacific/Kiritimati": 50400, "America/Adak": -32400, "Asia/Kathmandu": 20700, "Europe/Dublin": 3600}
"""How far each is from UTC in summer, in seconds."""

SEEDS = ("1", "4242")
ALL = list(product(LANGUAGES, ZONES, SEEDS))
SAMPLE = [("el_GR.ISO-8859-7", "Asia/Kathmandu", "1"), ("tr_TR.UTF-8", "America/Adak", "4242")]


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Compiles a language, once, and says in which folder it is."""
    folder = tmp_path_factory.mktemp("languages")

    @cache
    def made(language: str) -> Path:
        if not (shutil.which("localedef") and Path("/usr/share/i18n/locales").is_dir()):
            missing("the sources of other languages are not installed (Debian: locales)")
        name, encoding = language.split(".", 1)
        command = ["localedef", "-i", name, "-f", encoding, str(folder / language)]
        subprocess.run(command, check=True, capture_output=True)
        return folder

    return made


def same(where: tuple[str, str, str], reference: dict[str, str], folder: Path, work: Path) -> None:
    language, zone, seed = where
    made, *seen = built(
        work, LOCPATH=str(folder), TMPDIR=str(work.parent), LC_ALL=language, LANG=language, TZ=zone, PYTHONHASHSEED=seed
    )
    for each in seen:
        assert each["language"] == language
        assert (each["decimal point"], each["file names"]) == LANGUAGES[language]
        assert each["offset"] == ZONES[zone]
    assert seen[0]["seed"] == seen[1]["seed"]
    assert made == reference


@pytest.mark.parametrize("where", SAMPLE, ids="-".join)
def test_the_bytes_are_the_same_in_another_language(
    where: tuple[str, str, str], reference: dict[str, str], compiled: Callable[[str], Path], tmp_path: Path
):
    same(where, reference, compiled(where[0]), within(tmp_path, NAMES.get(LANGUAGES[where[0]][1], "plain")))


@pytest.mark.full
@pytest.mark.parametrize("where", ALL, ids="-".join)
def test_the_bytes_are_the_same_in_every_language_zone_and_seed(
    where: tuple[str, str, str], reference: dict[str, str], compiled: Callable[[str], Path], tmp_path: Path
):
    same(where, reference, compiled(where[0]), within(tmp_path, NAMES.get(LANGUAGES[where[0]][1], "plain")))
