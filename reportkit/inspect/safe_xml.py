"""XML from strangers, read so that nothing in it can expand, fetch or exhaust."""

from lxml import etree
from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.inspect.refusal import Refusal

_MOST_BYTES = 64 << 20
_MOST_MARKS = 4_000_000
_ENCODINGS = {"", "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII", "ASCII"}


def parsed(data: bytes, name: str) -> Element:
    """The root of an XML text. Raises :class:`Refusal` where it is broken, too large, or declares entities."""
    if len(data) > _MOST_BYTES or data.count(b"<") > _MOST_MARKS:
        raise Refusal(codes.FILE_BOMB, f'its part "{name}" is larger than any paper needs')
    plain = data.replace(b"\0", b"").upper()  # UTF-16 has a zero beside each letter
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise Refusal(codes.FILE_BOMB, f'its part "{name}" declares a document type or entities, which no paper needs')
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Refusal(codes.FILE_DAMAGED, f'its part "{name}" is not well-formed XML') from error
    if (root.getroottree().docinfo.encoding or "").upper() not in _ENCODINGS:
        raise Refusal(codes.FILE_DAMAGED, f'its part "{name}" is in an encoding that no paper uses')
    return root
