"""What a PDF of ours may not hold."""

import io
import re
from collections.abc import Iterator, Mapping

import pikepdf

from reportkit.check.leaks.pdf_objects import parts_of

# fmt: off
_INFO = frozenset((
    "/Title", "/Author", "/Subject", "/Keywords", "/Creator", "/Producer", "/CreationDate", "/ModDate",
    "/Trapped",
))
_KEYS = frozenset((
    "/EmbeddedFiles", "/EmbeddedFile", "/JavaScript", "/JS", "/Launch", "/GoToR", "/GoToE", "/SubmitForm",
    "/ImportData", "/PieceInfo", "/AA", "/RichMedia", "/AcroForm", "/Collection", "/Movie", "/Sound",
))
# fmt: on
_FOLLOWED = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
_INVISIBLE = re.compile(rb"\b3\s+Tr\b")


def in_pdf(data: bytes) -> Iterator[str]:
    """Each thing in a PDF that is forbidden, in words that end a sentence."""
    if data.count(b"%%EOF") != 1:
        yield "more than one version of itself"
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield from (f'the property "{key}"' for key in pdf.docinfo if key not in _INFO)
            for thing in pdf.objects:
                yield from _in_object(thing)
    except pikepdf.PdfError:
        yield "a PDF that cannot be opened"


def _in_object(thing: object) -> Iterator[str]:
    """What is forbidden in an object and in the dictionaries that stand directly in it."""
    for each in parts_of(thing):
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            yield from _in_dictionary(dict(each.items()))
    if isinstance(thing, pikepdf.Stream) and _is_drawn(thing) and _INVISIBLE.search(thing.read_bytes()):
        yield "text that is drawn invisibly"


def _is_drawn(stream: pikepdf.Stream) -> bool:
    return "/Length1" not in stream and stream.get("/Subtype") in (None, "/Form")


def _in_dictionary(entries: Mapping[str, object]) -> Iterator[str]:
    kinds = {str(entries.get("/S")), str(entries.get("/Type")), *entries}
    yield from (f'"{key[1:]}"' for key in sorted(_KEYS & kinds))
    if "/URI" in entries and entries.get("/S") == "/URI" and not _FOLLOWED.match(str(entries["/URI"])):
        yield "a link that leads neither to the web nor to a mail address"
