"""Every text in a PDF's tree of objects: properties, tags, links, bookmarks, layers, forms, and what streams hold."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pikepdf

from reportkit.check.leaks.pdf_names import is_of_the_format, without_tags
from reportkit.check.leaks.places import Text, in_bytes

_SKIPPED = frozenset({"/ToUnicode", "/FontFile", "/FontFile2", "/FontFile3", "/DestOutputProfile", "/Parent", "/P"})
_PICTURES_AS_FILES = frozenset({"/DCTDecode", "/JPXDecode"})
_READ_ELSEWHERE = ("/ObjStm", "/XRef", "/EmbeddedFile")  # object by object, or as a file in the file
_SHORT = 4
_DRAWS = re.compile(rb"\bBT\b|\bBDC\b|\bre\b|\bDo\b")
_LITERAL = re.compile(
    rb"\(((?:\\.|[^\\()]){2,})\)|<(\s*[Ff]\s*[Ee]\s*[Ff]\s*[Ff][0-9A-Fa-f\s]*)>|(%[^\r\n]{4,})", re.DOTALL
)


def texts_of(pdf: pikepdf.Pdf) -> Iterator[Text]:
    """The texts in all objects, those that nothing leads to among them."""
    seen: dict[str, str] = {}
    fonts = {each.objgen for each in _font_files(pdf)}
    for thing in pdf.objects:
        number = thing.objgen[0]
        for key, text in _texts_in(thing):
            seen.setdefault(text, f"object {number}" + (f" ({key})" if key else ""))
        if isinstance(thing, pikepdf.Stream) and thing.objgen not in fonts:
            yield from _in_stream(thing, f"object {number}")
    for key, text in _texts_in(pdf.trailer):
        seen.setdefault(text, f"trailer ({key})")
    yield from (Text(where, text) for text, where in seen.items())


def _font_files(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for each in (part for thing in pdf.objects for part in parts_of(thing)):
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            for key, value in each.items():
                if key in _SKIPPED and isinstance(value, pikepdf.Stream):
                    yield value


def _texts_in(thing: Any) -> Iterator[tuple[str, str]]:
    """Strings and names in an object and in what stands directly in it, with the keys under which they stand."""
    for key, each in _keyed(thing):
        if isinstance(each, pikepdf.String):
            yield from ((key, text) for text in _ways_to_read(each))
        elif isinstance(each, pikepdf.Name):
            yield from _no_word_of_the_format(key, [str(each)])
        elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            yield from _no_word_of_the_format(key, [name for name in each.keys() if len(name) > _SHORT])  # noqa: SIM118


def _no_word_of_the_format(key: str, names: list[str]) -> Iterator[tuple[str, str]]:
    return ((key, name[1:]) for name in names if not is_of_the_format(name[1:]))


def parts_of(thing: Any) -> Iterator[Any]:
    """An object and everything that stands directly in it, not by reference."""
    return (each for _, each in _keyed(thing))


def _keyed(thing: Any) -> Iterator[tuple[str, Any]]:
    waiting: list[tuple[str, Any]] = [("", thing)]
    while waiting:
        key, each = waiting.pop()
        yield key, each
        if isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            waiting += [(name, value) for name, value in each.items() if _stands_here(value)]
        elif isinstance(each, pikepdf.Array):
            waiting += [(key, value) for value in each if _stands_here(value)]


def _stands_here(value: Any) -> bool:
    return isinstance(value, pikepdf.Object) and not value.is_indirect


def _ways_to_read(string: pikepdf.String) -> Iterator[str]:
    """A text string as PDF reads it (ISO 32000-1, 7.9.2.2), and as the bytes of an address or of another program.

    pikepdf reads a string in wide letters as empty where a single one of them is wrong, and so we read it ourselves.
    """
    data = bytes(string)
    if data.startswith((b"\xfe\xff", b"\xff\xfe")):
        yield data.decode("utf-16", "replace")
        return
    try:
        yield str(string)
    except UnicodeDecodeError:
        yield data.decode("latin-1")
    if not data.isascii():
        with suppress(UnicodeDecodeError):
            yield data.decode()


def _in_stream(stream: pikepdf.Stream, where: str) -> Iterator[Text]:
    if stream.get("/Type") in _READ_ELSEWHERE:
        return
    if stream.get("/Subtype") == "/Image":
        filters: Any = stream.get("/Filter")
        names = filters if isinstance(filters, pikepdf.Array) else [filters]
        if _PICTURES_AS_FILES.intersection(map(str, names)):
            yield from in_bytes(f"{where}, a picture", stream.read_raw_bytes())
        return
    data = stream.read_bytes()
    if _DRAWS.search(data) and stream.get("/Type") != "/Metadata":
        yield Text(f"{where}, what is drawn", "\n".join(_literals(data)))
    else:
        yield from in_bytes(where, without_tags(data) if stream.get("/Type") == "/Metadata" else data)


def _literals(data: bytes) -> Iterator[str]:
    """Strings and remarks in the operators of a page; hexadecimal ones where they are text, no codes of a font."""
    for plain, hexadecimal, remark in _LITERAL.findall(data):
        if hexadecimal:
            digits = b"".join(hexadecimal.split()).decode()
            yield bytes.fromhex(digits + "0" * (len(digits) % 2)).decode("utf-16", "replace")
        else:
            yield (plain or remark).decode("latin-1")
