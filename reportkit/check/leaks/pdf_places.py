"""Everything that can be read in a PDF: its pages, as two readers see them, and every text in its tree of objects."""

import io
import re
from collections.abc import Callable, Iterator

import pikepdf

from reportkit import codes
from reportkit.check.leaks.pdf_objects import texts_of
from reportkit.check.leaks.pdf_pages import as_another_reads, as_pdfium_reads
from reportkit.check.leaks.places import Text, within
from reportkit.guard.refusal import Refusal

_END = re.compile(b"%%EOF")
_MOST_VERSIONS = 50
Places = Callable[[bytes], Iterator[Text]]
"""The texts in the bytes of a file of any kind."""


def pdf_places(data: bytes, places_of: Places) -> Iterator[Text]:
    """The texts of a PDF, of the files in it (which ``places_of`` opens) and of its earlier versions.

    Raises :class:`Refusal` where it needs a password, and whatever a reader raises on a file that it cannot read.
    """
    yield from _version(data, places_of)
    for before in _earlier(data):
        yield from within("an earlier version of the file", _version(before, places_of))


def _version(data: bytes, places_of: Places) -> Iterator[Text]:
    try:
        pdf = pikepdf.open(io.BytesIO(data))
    except pikepdf.PasswordError as error:
        raise Refusal(codes.FILE_LOCKED, "it needs a password to be opened", "save it without a password") from error
    with pdf:
        yield from as_pdfium_reads(data)
        yield from as_another_reads(data)
        yield from texts_of(pdf)
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and thing.get("/Type") == "/EmbeddedFile":
                yield from within(f"the file in object {thing.objgen[0]}", places_of(thing.read_bytes()))


def _earlier(data: bytes) -> Iterator[bytes]:
    """The versions that a program left in the file when it added a newer one."""
    ends = [each.end() for each in _END.finditer(data)][:-1][-_MOST_VERSIONS:]
    for end in ends:
        try:
            pikepdf.open(io.BytesIO(data[:end]), attempt_recovery=False).close()
        except (pikepdf.PdfError, ValueError, RuntimeError):
            continue
        yield data[:end]
