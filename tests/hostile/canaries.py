"""A meeting whose participants nobody could miss, and everything that a command leaves behind, searched for them."""

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from check.leaks.matcher import letters

NAMES = ("Quibbelina Zwartemeer", "Xanthippos Vrolikhoven")
EMPLOYERS = ("Klabautermann House",)
ADDRESSES = ("q.zwartemeer@klabautermann.example", "xv@canary-bird.example")
NUMBERS = ("555918273", "555736451")
_ROWS = (
    (NAMES[0], "governor", EMPLOYERS[0], "B", "NL", ADDRESSES[0], f"+31 {NUMBERS[0]}"),
    (NAMES[1], "psychologist", EMPLOYERS[0], "B", "EL", ADDRESSES[1], f"+30 {NUMBERS[1]}"),
)
PARTICIPANTS = "name,role,organisation,group,country,email,phone\n" + "".join(",".join(row) + "\n" for row in _ROWS)
CANARIES = sorted({letters(word) for name in (*NAMES, *EMPLOYERS[:1]) for word in name.split()} - {"house"})


@dataclass(frozen=True)
class Left:
    """How a command ended, and in which of its streams and files somebody is."""

    code: int
    said: str
    found: tuple[str, ...]


def run(work: Path, *words: str, kept: tuple[str, ...] = (), **settings: str) -> Left:
    """What a command in a folder leaves with people in it, but for the inputs and the files that may hold them."""
    own = {name: str(_made(work / "own" / name)) for name in ("HOME", "TMPDIR", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    command = [sys.executable, "-m", "reportkit", *words]
    surroundings = {**os.environ, "COLUMNS": "200", **own, **settings}
    done = subprocess.run(command, cwd=work, env=surroundings, capture_output=True, timeout=120, check=False)
    streams = {"stdout": done.stdout, "stderr": done.stderr}
    found = [name for name, data in streams.items() if holds(data)]
    found += [f"in {name}" for name, data in files_in(work, kept) if holds(data) or holds(name.encode())]
    return Left(done.returncode, (done.stdout + done.stderr).decode("utf-8"), tuple(found))


def files_in(work: Path, kept: tuple[str, ...]) -> list[tuple[str, bytes]]:
    """Every file that is there but for the inputs, the program laid in its way, and those that are ``kept``."""
    every = ((path.relative_to(work).as_posix(), path) for path in sorted(work.rglob("*")) if path.is_file())
    return [(name, path.read_bytes()) for name, path in every if not name.startswith(("inputs/", "broken/", *kept))]


def holds(data: bytes) -> bool:
    """Whether a canary is in bytes as they are, as wide letters, in a package's parts, or on the pages of a PDF."""
    texts = [data.decode("utf-8", "replace"), data.decode("utf-16-le", "replace"), *_inside(data)]
    return any(canary in letters(text) for text in texts for canary in CANARIES) or any(
        number in "".join(filter(str.isdigit, text)) for text in texts for number in NUMBERS
    )


def _inside(data: bytes) -> list[str]:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    if data.startswith(b"%PDF"):
        pages = pypdfium2.PdfDocument(data)
        return [page.get_textpage().get_text_bounded() for page in pages]
    return []


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder
