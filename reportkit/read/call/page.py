"""A saved web page becomes the blocks of its main part; what surrounds it on every page of a site is left out."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

from lxml import etree, html
from lxml.html import HtmlElement

from reportkit import codes
from reportkit.guard.refusal import Refusal
from reportkit.read.call.blocks import Page
from reportkit.read.call.clutter import is_clutter
from reportkit.read.call.letters import plain
from reportkit.read.call.walk import blocks_of

_MOST_MARKS = 300_000
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_XML = re.compile(r"^\s*<\?xml[^>]*\?>")
_INLINE_DATA = re.compile(rb"data:[a-z0-9+./-]+;base64,[A-Za-z0-9+/=\s]{200,}")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_DAY = ("article:published_time", "datepublished", "dc.date", "dc.date.issued", "dcterms.issued", "publication_date")


def read_page(data: bytes) -> Page:
    """The blocks of a saved page (HTML). Raises :class:`Refusal`."""
    data = _INLINE_DATA.sub(b"", data)
    if data.count(b"<") > _MOST_MARKS:
        raise Refusal(codes.FILE_BOMB, "this page is far larger than any call for participants")
    root = _parsed(_decoded(data))
    title, published = _title(root), _published(root)
    for element in list(root.iter()):
        if is_clutter(element) and element.getparent() is not None:
            element.drop_tree()
    return Page(tuple(blocks_of(root)), title, published)


def read_mhtml(data: bytes) -> Page:
    """The blocks of a page saved as one file (MHTML, RFC 2557). Raises :class:`Refusal`."""
    message = message_from_bytes(data, policy=policy.default)
    for part in message.walk():
        if isinstance(part, EmailMessage) and part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            content = part.get_payload(decode=True)
            if isinstance(content, bytes):
                return read_page(content)
    raise Refusal(codes.FILE_DAMAGED, "there is no page in this file", "save the page again, as HTML")


def _decoded(data: bytes) -> str:
    declared = _CHARSET.search(data, 0, 4_096)
    encodings = ["utf-16" if data.startswith(_MARKS[1:]) else "utf-8-sig"]
    encodings += [declared[1].decode("ascii")] if declared else []
    for encoding in [*encodings, "cp1252"]:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("cp1252", "replace")


def _parsed(text: str) -> HtmlElement:
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = html.document_fromstring(_XML.sub("", text).replace("\0", ""), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Refusal(codes.FILE_DAMAGED, "there are no words in this page", "save the page again, as HTML") from error
    return root


def _title(root: HtmlElement) -> str:
    found = root.findtext(".//title")
    return plain(found or "")


def _published(root: HtmlElement) -> str:
    """The day on which a page says, to programs, that it was published."""
    for meta in root.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").casefold()
        if name in _DAY:
            return str(meta.get("content", ""))[:10]
    return ""
