"""Files that are something else than their names say: a table of what becomes of each (S1)."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from guard.archives import archive
from hostile.acceptance import run
from hostile.bombs import xlsx
from small_meeting import SOUND

TABLE = Path(__file__).with_name("odd_documents.txt")
HEAD = "---\nsession: 2a\ntheme: landscape\n---\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def _word() -> bytes:
    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


def _as(encoding: str) -> Callable[[str], bytes]:
    return lambda sound: (sound or "words").replace("a", "á").encode(encoding)


def _ends(end: bytes) -> Callable[[str], bytes]:
    return lambda sound: sound.encode().replace(b"\n", end)


MAKERS: dict[str, Callable[[str], bytes]] = {
    "empty": lambda sound: b"",
    "blank": lambda sound: b" \n\t\n\n",
    "nul": lambda sound: sound.encode().replace(b"title", b"ti\0tle", 1),
    "binary": lambda sound: bytes(range(128, 256)) * 9 + b"\x81\x8d\x8f",
    "text": lambda sound: b"These are words and nothing else.\n",
    "latin-1": _as("latin-1"),
    "utf-16": lambda sound: sound.encode("utf-16"),
    "json": lambda sound: b'{"a": [1, 2, {"b": null}]}',
    "a list": lambda sound: b"- a\n- b\n",
    "tabs": lambda sound: b"event:\n\ttitle: x\n",
    "two documents": lambda sound: sound.encode() + b"---\n" + sound.encode(),
    "a Python object": lambda sound: b"event: !!python/object/apply:os.system ['true']\n" + sound.encode(),
    "old Mac line ends": _ends(b"\r"),
    "Windows line ends": _ends(b"\r\n"),
    "a byte order mark": lambda sound: sound.encode("utf-8-sig"),
    "semicolons": lambda sound: sound.replace(",", ";").encode(),
    "an open quotation mark": lambda sound: sound.encode() + b'"x,y,B,NL\n',
    "a web page": lambda sound: b"<html><body><table><tr><td>name</td></tr></table></body></html>",
    "a workbook": lambda sound: xlsx('<row r="1"><c r="A1"><v>1</v></c></row>'),
    "an archive": lambda sound: archive(("a.txt", b"words")),
    "a PDF": lambda sound: b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n",
    "a GIF": lambda sound: b"GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\0;",
    "a drawing": lambda sound: b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "an old Office file": lambda sound: OLE,
    "a locked Office file": lambda sound: OLE + "EncryptedPackage".encode("utf-16-le"),
    "a Word file cut off": lambda sound: _word()[:-700],
    "a Word file with a DOCTYPE": lambda sound: archive(("word/document.xml", b"<!DOCTYPE a><a/>")),
    "a Word file with a program": lambda sound: b"MZ" + b"\0" * 99 + _word(),
}


def _rows() -> list[tuple[str, ...]]:
    lines = [line for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


def _check(row: tuple[str, ...], work: Path) -> None:
    kind, file, code, problem = row
    meeting = work / "inputs" / "m"
    path = meeting / file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(MAKERS[kind](SOUND.get(file, "")))
    if file.startswith("participants."):
        for other in meeting.glob("participants.*"):
            if other != path:
                other.unlink()
    if file.startswith("figures/"):
        (meeting / "notes" / "9.md").write_text(f"{HEAD}\n![A picture]({file})\n", "utf-8")
    outcome = run(work, "check", "m")
    assert outcome.code == int(code), outcome
    assert not problem or problem in outcome.codes, outcome


def test_every_kind_of_odd_file_is_in_the_table():
    assert {row[0] for row in _rows()} == set(MAKERS)


@pytest.mark.parametrize("row", _rows()[::5], ids=lambda row: f"{row[0]} as {row[1]}")
def test_an_odd_file_is_read_or_refused(row, work):
    _check(row, work)


@pytest.mark.full
@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row[0]} as {row[1]}")
def test_every_odd_file_is_read_or_refused(row, work):
    _check(row, work)
