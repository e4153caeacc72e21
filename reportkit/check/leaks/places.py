"""Texts of a finished file, each with where it stands in words that people use."""

import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

_SEEN = rb"[\x20-\x7e\xc2-\xf4\x80-\xbf]"
_READABLE = re.compile(rb"(?:%b|(?<=%b)(?:\r\n|[\t\n\r])(?=%b)){4,}" % (_SEEN, _SEEN, _SEEN))  # lines of one text too
_READABLE_WIDE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}|(?:\x00[\x20-\x7e\xa0-\xff]){4,}")


_PNG = b"\x89PNG\r\n\x1a\n"
_CHUNK = struct.Struct(">I4s")


@dataclass(frozen=True, slots=True)
class Text:
    """A text in a file; ``where`` says where in it, such as ``page 3`` or ``word/document.xml, paragraph 12``."""

    where: str
    text: str


def within(outer: str, texts: Iterator[Text]) -> Iterator[Text]:
    """The texts of a file that lies in another one."""
    return (Text(f"{outer}, {each.where}", each.text) for each in texts)


def in_bytes(where: str, data: bytes) -> Iterator[Text]:
    """All that can be read in bytes of any kind, such as what a camera writes into its pictures."""
    data = _without_pixels(data) if data.startswith(_PNG) else data
    narrow = (found[0].decode(errors="replace") for found in _READABLE.finditer(data))
    wide = (found[0].replace(b"\0", b"").decode("latin-1") for found in _READABLE_WIDE.finditer(data))
    text = "\n".join((*narrow, *wide))
    if text:
        yield Text(where, text)


def _without_pixels(data: bytes) -> bytes:
    """A PNG without its pixels (PNG, section 11): whatever else is in it, unpacked where it is packed."""
    kept, at, kind = [], len(_PNG), b""
    while at + _CHUNK.size <= len(data) and kind != b"IEND":
        size, kind = _CHUNK.unpack_from(data, at)
        content = data[at + _CHUNK.size : at + _CHUNK.size + size]
        if kind != b"IDAT":
            kept += [content, _unpacked(content)]
        at += _CHUNK.size + size + 4
    return b"\n".join((*kept, data[at:]))


def _unpacked(content: bytes) -> bytes:
    """The packed text behind the key of a chunk, wherever it begins; nothing where there is none."""
    at = content.find(b"\x78")
    while at >= 0:
        try:
            return zlib.decompressobj().decompress(memoryview(content)[at:], 1 << 20)
        except zlib.error:
            at = content.find(b"\x78", at + 1)
    return b""
