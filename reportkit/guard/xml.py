"""XML from strangers, read so that nothing in it can expand, fetch or exhaust."""

import codecs
import re

from lxml import etree
from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.guard.refusal import ASK, Refusal

MOST_BYTES = 64 << 20
MOST_MARKS = 6_000_000  # for readers that go through a text once
MOST_NODES = 1_000_000  # for trees: at up to 300 bytes for each element and attribute (lxml 6.1), some 300 MB
_DECLARED = re.compile(rb"<\?xml[^>]*?\sencoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
_BEGINNING = 1_024
_PLAIN = {b"UTF-8", b"UTF8", b"US-ASCII", b"ASCII"}
_TYPE = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def parsed(data: bytes, name: str) -> Element:
    """The root of an XML text, which problems call ``name``.

    Raises :class:`Refusal` where it is broken, too large, in a rare encoding, or declares a document type or entities.
    """
    _check(data, name, MOST_NODES)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refusal(codes.FILE_DAMAGED, f'its part "{name}" is not well-formed XML', "save it again") from error


def check(data: bytes, name: str) -> None:
    """Refuse an XML text that would harm a reader, before there is one. Raises :class:`Refusal`."""
    _check(data, name, MOST_MARKS)


def _check(data: bytes, name: str, most: int) -> None:
    if len(data) > MOST_BYTES or _marks(text := _narrow(data, name)) > most:
        raise Refusal(codes.FILE_BOMB, f'its part "{name}" is larger than any paper needs', ASK)
    if _TYPE.search(text):
        message = f'its part "{name}" declares a document type or entities, which no paper needs'
        raise Refusal(codes.FILE_BOMB, message, ASK)


def _marks(text: bytes) -> int:
    """How many elements and attributes there may be, never too few: each has a ``<`` or a ``=``."""
    return text.count(b"<") - text.count(b"</") + text.count(b"=")


def _narrow(data: bytes, name: str) -> bytes:
    """The text in an encoding in which marks are single bytes: as it is, or UTF-16 written as UTF-8."""
    if data.startswith(_WIDE) and not data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        try:
            return data.decode("utf-16").encode("utf-8")
        except UnicodeDecodeError as error:
            raise _strange(name) from error
    declared = _DECLARED.search(data, 0, _BEGINNING)
    if b"\0" in data or (declared and declared[1].upper() not in _PLAIN):
        raise _strange(name)
    return data


def _strange(name: str) -> Refusal:
    return Refusal(codes.FILE_DAMAGED, f'its part "{name}" is in an encoding that no paper uses', "save it again")
