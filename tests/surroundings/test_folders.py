"""One SHA-256 per output, whatever a folder is called and whoever may read new files (R8).

Inputs, outputs and temporary files are all below the odd folder, but for a name that is no text at all: temporary files
cannot be there. What may be read follows the user's umask, but for the restricted edition.
"""

import os
from pathlib import Path

import pytest

from tests.surroundings.witness import built, within

NAMES: dict[str, tuple[str, ...]] = {
    "line": ("a line\nand another",),
    "bytes": (os.fsdecode(b"caf\xe9"),),
    "spaces": (" two  spaces ",),
    "letters": ("ñ ß Ω",),
    "unjoined": ("n\u0303",),
    "dash": ("-rf --help",),
    "picture": ("😀",),
    "markup": ("<b>&amp;\"'%s{{x}}#?;*$HOME`",),
    "colon": ("one:two",),
    "backslash": ("back\\slash",),
    "direction": ("\u202eltr\u200b",),
    "escape": ("\x1b[31m\x07",),
    "long": ("n" * 250,),
    "deep": ("n" * 200,) * 16,
}
UMASKS = (0o077, 0o000, 0o027)


def odd(name: str, reference: dict[str, str], folder: Path) -> None:
    plain = {"TMPDIR": str(folder)} if name == "bytes" else {}
    assert built(within(folder, *NAMES[name]), **plain)[0] == reference


@pytest.mark.parametrize("name", ["line"])
def test_the_bytes_are_the_same_in_an_odd_folder(name: str, reference: dict[str, str], tmp_path: Path):
    odd(name, reference, tmp_path)


@pytest.mark.full
@pytest.mark.parametrize("name", NAMES)
def test_the_bytes_are_the_same_in_every_odd_folder(name: str, reference: dict[str, str], tmp_path: Path):
    odd(name, reference, tmp_path)


def masked(umask: int, reference: dict[str, str], work: Path) -> None:
    assert built(work, ["sh", "-c", f'umask {umask:o}; exec "$@"', "sh"])[0] == reference
    modes = {path.name: path.stat().st_mode & 0o777 for path in (work / "build" / "m").iterdir()}
    assert modes == dict.fromkeys([*reference, ".reportkit.lock"], 0o666 & ~umask)


@pytest.mark.parametrize("umask", UMASKS[:1], ids=oct)
def test_who_may_read_new_files_is_the_users_choice(umask: int, reference: dict[str, str], tmp_path: Path):
    masked(umask, reference, within(tmp_path, "work"))


@pytest.mark.full
@pytest.mark.parametrize("umask", UMASKS, ids=oct)
def test_who_may_read_new_files_is_always_the_users_choice(umask: int, reference: dict[str, str], tmp_path: Path):
    masked(umask, reference, within(tmp_path, "work"))
