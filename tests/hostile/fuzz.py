"""Atheris against every reader: it sees which lines a file reaches and changes files until they reach others (S2).

Run by hand before a release, for half an hour, with Atheris beside reportkit (it has no wheel for every Python, so that
nothing here depends on it)::

    pip install atheris
    python -m tests.hostile.fuzz CORPUS -max_total_time=1800 -timeout=10 -rss_limit_mb=1024

A file that breaks a reader ends the run, with its bytes in ``crash-…``; put it right, and add the bytes to a test.
"""

import io
import sys
import zipfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["reportkit"]):
    from hostile.test_mutations import INPUTS, UNSAFE

    from reportkit.problems import Place

assert len(INPUTS) < 256


def _part_of(data: bytes, number: int, content: bytes) -> bytes:
    """A package with other content in one of its parts, so that the sums of the archive stay right."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        names = [name for name in old.namelist() if name.endswith((".xml", ".rels"))]
        chosen = names[number % len(names)]
        for name in old.namelist():
            new.writestr(name, content if name == chosen else old.read(name))
    return out.getvalue()


def read(data: bytes) -> None:
    """Read one file: its first byte chooses the reader, for a package the second chooses the part."""
    if len(data) < 2:
        return
    about = INPUTS[data[0] % len(INPUTS)]
    packed = about.data.startswith(b"PK") and data[1] < 200
    content = _part_of(about.data, data[1], data[2:]) if packed else data[2:]
    for problem in about.read(content, Place(about.name)):
        assert problem.place.file, problem
        assert not UNSAFE.search(str(problem)), problem


def _seeds(corpus: Path) -> None:
    """Sound files to begin with."""
    corpus.mkdir(parents=True, exist_ok=True)
    for at, each in enumerate(INPUTS):
        whole = [(255, each.data)]
        if each.data.startswith(b"PK"):
            with zipfile.ZipFile(io.BytesIO(each.data)) as package:
                names = [name for name in package.namelist() if name.endswith((".xml", ".rels"))]
                whole += [(number, package.read(name)) for number, name in enumerate(names)]
        for number, content in whole:
            (corpus / f"{at}-{number}").write_bytes(bytes([at, number]) + content)


if __name__ == "__main__":
    _seeds(Path(sys.argv[1]))
    atheris.Setup(sys.argv, read)
    atheris.Fuzz()
