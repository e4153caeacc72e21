"""A PDF, opened with a guard; and its objects, which may be anything, read as what they should be."""

import io
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pikepdf

from reportkit import codes
from reportkit.guard.refusal import Refusal
from reportkit.inspect.words import tidy

_STREAM = re.compile(rb"stream\r?\n")
_MOST_IN_ONE = 256 << 20
_MOST = 1 << 30
_HIGHEST_RATIO = 100
_SMALL = 16 << 20
_CHUNK = 1 << 20
_MOST_PAGES = 5_000
_HIGHEST = 1e9
_LIMITS: dict[str, Any] = dict.fromkeys(("flate_max_memory", "run_length_max_memory", "png_max_memory"), _MOST_IN_ONE)


@contextmanager
def opened(data: bytes) -> Iterator[tuple[pikepdf.Pdf, bool]]:
    """The PDF, and whether it had to be repaired first. Raises :class:`Refusal` where it cannot be opened."""
    _weighed(data)
    before: dict[str, Any] = pikepdf.settings.set_qpdf_limits(**_LIMITS)
    try:
        pdf, repaired = _open(data)
        with pdf:
            if len(pdf.pages) > _MOST_PAGES:
                raise Refusal(codes.FILE_BOMB, f"it has {len(pdf.pages)} pages; no paper has more than {_MOST_PAGES}")
            yield pdf, repaired
    finally:
        pikepdf.settings.set_qpdf_limits(**before)


def _open(data: bytes) -> tuple[pikepdf.Pdf, bool]:
    try:
        return pikepdf.open(io.BytesIO(data), attempt_recovery=False, suppress_warnings=True), False
    except pikepdf.PasswordError as error:
        raise Refusal(codes.FILE_LOCKED, "it needs a password to be opened", "save it without a password") from error
    except (pikepdf.PdfError, ValueError, RuntimeError):
        return _repaired(data), True


def _repaired(data: bytes) -> pikepdf.Pdf:
    """The PDF as it may be put together again, if at least one page can."""
    try:
        pdf = pikepdf.open(io.BytesIO(data), suppress_warnings=True)
        if len(pdf.pages):
            return pdf
    except (pikepdf.PdfError, ValueError, RuntimeError, TypeError, KeyError, AttributeError):
        pass
    raise Refusal(codes.FILE_DAMAGED, "this PDF is damaged or cut off", "fetch or make it again")


def _weighed(data: bytes) -> None:
    """Refuses a file whose streams unpack to far more than any paper holds; nothing that is unpacked is kept."""
    total = 0
    for found in _STREAM.finditer(data):
        start, size = found.end(), 0
        for chunk in _unpacked(data, start):
            size += chunk
            total += chunk
            if size > _MOST_IN_ONE or total > _MOST or (total > _SMALL and total > _HIGHEST_RATIO * len(data)):
                raise Refusal(codes.FILE_BOMB, f"its {len(data)} bytes unpack to more than {total}, as in no paper")


def _unpacked(data: bytes, start: int) -> Iterator[int]:
    """The numbers of bytes that a stream unpacks to, step by step, and those that a stream within it unpacks to."""
    outer, inner, packed = zlib.decompressobj(), zlib.decompressobj(), data[start : start + _CHUNK]
    end = start + len(packed)
    try:
        while packed and not outer.eof:
            plain = outer.decompress(packed, _CHUNK)
            yield len(plain)
            yield from _within(inner, plain)
            packed = outer.unconsumed_tail
            if not packed and not outer.eof:
                packed = data[end : end + _CHUNK]
                end += len(packed)
    except zlib.error:
        return


def _within(inner: "zlib._Decompress", plain: bytes) -> Iterator[int]:
    try:
        while plain and not inner.eof:
            yield len(inner.decompress(plain, _CHUNK))
            plain = inner.unconsumed_tail
    except zlib.error:
        return


def entry(thing: Any, *names: str) -> Any:
    """What stands at the end of a path of keys, or ``None`` where the path ends before."""
    for name in names:
        if not isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
            return None
        thing = thing.get(name)
    return thing


def text(thing: Any, *names: str, longest: int = 300) -> str:
    """The text there, tidy; empty where there is none."""
    found = entry(thing, *names)
    return tidy(as_text(found), longest) if isinstance(found, pikepdf.String) else ""


def name(thing: Any, *names: str) -> str:
    """The name there without its slash; empty where there is none."""
    found = entry(thing, *names)
    return as_text(found).removeprefix("/") if isinstance(found, pikepdf.Name) else ""


def as_text(found: Any) -> str:
    """A text or name; empty where it is in no encoding that there is."""
    try:
        return str(found)
    except UnicodeDecodeError:
        return ""


def several(thing: Any, *names: str) -> list[Any]:
    """What stands there, which may be nothing, one thing or an array of them."""
    found = entry(thing, *names)
    return list(found) if isinstance(found, pikepdf.Array) else [] if found is None else [found]


def number(thing: Any, *names: str) -> float | None:
    """The number there, or ``None``."""
    return as_number(entry(thing, *names))


def as_number(found: Any) -> float | None:
    """A number, or ``None`` where it is something else."""
    if not isinstance(found, int | float | Decimal):
        return None
    value = float(found)
    return value if abs(value) < _HIGHEST else None


def identity(thing: Any) -> object:
    """What an object is known by, however often it is met."""
    found = getattr(thing, "objgen", (0, 0))
    return found if found != (0, 0) else id(thing)
