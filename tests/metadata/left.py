"""A look with something left in it."""

import io
import struct
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field


@dataclass
class Left:
    """What is put into a look: whole parts, words before the end of others' roots, and marks of the ZIP file."""

    parts: Mapping[str, str | bytes] = field(default_factory=dict)
    ends: Mapping[str, str] = field(default_factory=dict)
    comment: str = ""
    extra: str = ""


def with_residue(look: bytes, left: Left) -> bytes:
    """The look with something left in it."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(look)) as before, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after:
        after.comment = left.comment.encode()
        for name, data in _changed(before, left):
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            if left.extra:
                entry.extra = struct.pack("<HH", 0x7855, len(left.extra)) + left.extra.encode()
            after.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def _changed(before: zipfile.ZipFile, left: Left) -> Iterator[tuple[str, bytes]]:
    for name in before.namelist():
        text = before.read(name).decode()
        yield name, _ended(text, left.ends.get(name, "")).encode()
    for name in sorted(set(left.ends) - set(before.namelist())):
        text = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{left.ends[name]}'
        yield name, f"{text}</Relationships>".encode()
    for name, data in left.parts.items():
        yield name, data.encode() if isinstance(data, str) else data


def _ended(text: str, words: str) -> str:
    at = text.rindex("</")
    return text[:at] + words + text[at:]
