"""Which reader a call is for: what its bytes say, and, for text, the end of its name."""

import re
from email import policy
from email.parser import BytesHeaderParser

from reportkit import codes
from reportkit.guard.refusal import Refusal
from reportkit.read.call.blocks import Page
from reportkit.read.call.page import read_mhtml, read_page
from reportkit.read.call.texts import read_text

MOST_BYTES = 20_000_000
ENDINGS = (".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt", ".md", ".docx", ".pdf")
_MOST_TEXT = 1_000_000
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|main|article)\b", re.I | re.S
)
_KINDS = "a web page as the browser saves it, copied text, a Word file (.docx) or a PDF"


def read_file(data: bytes, name: str) -> Page:
    """The blocks of a call in whatever form it came. Raises :class:`Refusal`."""
    ending = name.casefold().rpartition(".")[2]
    if data.startswith(b"%PDF") or b"%PDF-" in data[:1024]:
        from reportkit.read.call.pdf import read_pdf

        return read_pdf(data)
    if data.startswith(b"PK\x03\x04"):
        from reportkit.read.call.word import read_word

        return read_word(data)
    if ending in {"mhtml", "mht"} or _is_mhtml(data):
        return read_mhtml(data)
    if ending in {"html", "htm", "xhtml"} or _PAGE.match(data[:4_096].lstrip(b"\xef\xbb\xbf")):
        return read_page(data)
    return read_text(_text(data))


def _is_mhtml(data: bytes) -> bool:
    if not re.match(rb"(?:From|MIME-Version|Subject|Date|Snapshot-Content-Location):", data, re.I):
        return False
    return BytesHeaderParser(policy=policy.compat32).parsebytes(data[:65_536]).get_content_maintype() == "multipart"


def _text(data: bytes) -> str:
    if len(data) > _MOST_TEXT:
        raise Refusal(codes.FILE_TOO_LARGE, "this text is far longer than any call for participants")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data[:4_096]:
        raise Refusal(codes.CALL_FORMAT, "nothing here can read this file as a call", f"give {_KINDS}")
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")
