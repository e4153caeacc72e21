"""The finished files as programs read them that the gate does not use."""

import html
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.readers import pandoc_text, word_text

_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]+>", re.DOTALL)


def _run(*command: str, data: bytes, folder: Path) -> bytes:
    path = folder / "read.pdf"
    path.write_bytes(data)
    return subprocess.run([*command, str(path), "-"], capture_output=True, check=True, timeout=120).stdout


def _poppler(*options: str) -> Callable[[bytes, Path], str]:
    return lambda data, folder: _run("pdftotext", *options, data=data, folder=folder).decode("utf-8", "replace")


def _qpdf(data: bytes, folder: Path) -> str:
    """Every string of the objects of a PDF, unpacked."""
    unpacked = _run("qpdf", "--qdf", "--object-streams=disable", data=data, folder=folder)
    return "\n".join(_string(each) for each in _STRING.findall(unpacked))


def _string(written: bytes) -> str:
    if written.startswith(b"<"):
        digits = re.sub(rb"\s", b"", written[1:-1])
        data = bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    else:
        data = re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8) & 255]), written[1:-1])
        data = re.sub(rb"\\(.)", rb"\1", data, flags=re.DOTALL)
    return data[2:].decode("utf-16-be", "replace") if data.startswith(b"\xfe\xff") else data.decode("latin-1")


def unzipped(data: bytes, _folder: Path) -> str:
    """Every part of a Word file, with its marks and without."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist() if "media" not in name]
        names = "\n".join(archive.namelist())
    paragraphs = ("\n".join(re.sub(r"<[^>]*>", "", each) for each in part.split("</w:p>")) for part in parts)
    return html.unescape("\n".join([names, *parts, *paragraphs]))


def libreoffice(data: bytes, folder: Path) -> str:
    """A Word file as LibreOffice saves it as text."""
    path = folder / "read.docx"
    path.write_bytes(data)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "txt:Text (encoded):UTF8",
        "--outdir",
        str(folder),
        str(path),
    ]
    subprocess.run(command, capture_output=True, check=True, timeout=180)
    return path.with_suffix(".txt").read_text("utf-8-sig")


PDF: dict[str, Callable[[bytes, Path], str]] = {
    "poppler": _poppler(),
    "poppler by lines": _poppler("-layout"),
    "poppler as drawn": _poppler("-raw"),
    "qpdf": _qpdf,
}
WORD: dict[str, Callable[[bytes, Path], str]] = {
    "pandoc": lambda data, _: pandoc_text(data),
    "docx2python": lambda data, _: word_text(data),
    "LibreOffice": libreoffice,
    "an unzipper": unzipped,
}
"""Each program, and what it reads in a file; the folder is for its own files."""

_NEEDED = {"pandoc": "pandoc", "LibreOffice": "soffice", "qpdf": "qpdf"}


def needs(reader: str) -> None:
    """Skip where a reader is missing."""
    program = "pdftotext" if reader.startswith("poppler") else _NEEDED.get(reader, "")
    if program and not shutil.which(program):
        pytest.skip(f"{program} is not installed: it is an independent reader")
