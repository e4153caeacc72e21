"""The same inputs give the same bytes: on any machine, in any folder, whoever asks for them."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE

ENVIRONMENTS: dict[str, dict[str, str]] = {
    "as it is": {},
    "another seed": {"PYTHONHASHSEED": "1"},
    "another seed still": {"PYTHONHASHSEED": "4242"},
    "another language": {"LANG": "de_DE.UTF-8", "LC_ALL": "C"},
    "another alphabet": {"LANG": "el_GR.UTF-8", "LC_ALL": "C.UTF-8"},
    "far east": {"TZ": "Pacific/Kiritimati"},
    "far west": {"TZ": "America/Adak"},
    "another user": {
        "USER": "maria",
        "LOGNAME": "maria",
        "HOME": "/nonexistent",
        "XDG_CACHE_HOME": "/nonexistent",
        "TMPDIR": "/tmp",
    },
    "optimised": {"PYTHONOPTIMIZE": "1", "COLUMNS": "40", "NO_COLOR": "1"},
}


def copy_backwards(source: Path, target: Path) -> None:
    """A copy whose files were made in the opposite order, so that the folder lists them differently."""
    for path in sorted(source.rglob("*"), reverse=True):
        if path.is_file():
            (target / path.relative_to(source)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, target / path.relative_to(source))


def built(folder: Path, environment: dict[str, str]) -> dict[str, str]:
    """The SHA-256 of each file that a build makes, in a folder and an environment of its own."""
    copy_backwards(SAMPLE, folder / "inputs" / SAMPLE.name)
    shutil.copytree(ROOT / "templates", folder / "templates")
    command = [sys.executable, "-m", "reportkit", "build", "--quiet"]
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH") if name in os.environ}
    subprocess.run(command, cwd=folder, env=kept | environment, check=True)
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (folder / "build").rglob("*.*")
        if path.suffix != ".lock"
    }


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return built(tmp_path_factory.mktemp("reference"), {})


@pytest.mark.parametrize("name", list(ENVIRONMENTS)[1:])
def test_the_bytes_are_the_same_in_every_environment(name: str, reference: dict[str, str], tmp_path: Path):
    assert len(reference) == 3  # Word, PDF and the manifest
    assert built(tmp_path / "a folder with spaces and ñ", ENVIRONMENTS[name]) == reference
