"""What a PDF says of itself: properties, the standards that it claims to follow, what it forbids and what it runs."""

import pikepdf
from lxml.etree import _Element as Element

from reportkit.guard.refusal import Refusal
from reportkit.guard.xml import parsed
from reportkit.inspect.inspection import Heading
from reportkit.inspect.pdf_file import entry, identity, name, several, text
from reportkit.inspect.words import tidy

_DC, _UA, _A = "http://purl.org/dc/elements/1.1/", "http://www.aiim.org/pdfua/ns/id/", "http://www.aiim.org/pdfa/ns/id/"
_XMP = {_DC, "http://ns.adobe.com/pdf/1.3/", "http://ns.adobe.com/xap/1.0/"}
_NAMES = {
    "Title": "title",
    "Author": "author",
    "Subject": "subject",
    "Keywords": "keywords",
    "Producer": "producer",
    "Creator": "program",
    "CreationDate": "created",
    "ModDate": "modified",
}
_XMP_NAMES = {
    "creator": "author",
    "description": "subject",
    "subject": "keywords",
    "Keywords": "keywords",
    "Producer": "producer",
    "CreatorTool": "program",
    "CreateDate": "created",
    "ModifyDate": "modified",
}
_MOST_BOOKMARKS = 20_000
_RUNNING = {"JavaScript": "JavaScript", "Launch": "a link that starts a program"}
_PERMISSIONS = {"extract": "copying", "accessibility": "reading aloud", "print_highres": "printing"}


def metadata(pdf: pikepdf.Pdf, xmp: dict[tuple[str, str], str]) -> dict[str, str]:
    """The properties that people wrote or programs left; the newer form of metadata fills in what the older lacks."""
    info = pdf.trailer.get("/Info")
    keys = sorted(info.keys()) if isinstance(info, pikepdf.Dictionary) else ()  # it is a set, whose order varies
    found = {_NAMES.get(str(key)[1:], str(key)[1:]): _date(text(info, key)) for key in keys}
    for (space, key), words in xmp.items():
        if (space in _XMP) and not found.get(_XMP_NAMES.get(key, key)):
            found[_XMP_NAMES.get(key, key)] = words
    return {key: words for key, words in found.items() if words}


def _date(words: str) -> str:
    """A date of a PDF as ``2021-12-10T09:30``; anything else as it is."""
    digits = words[2:16]
    if not words.startswith("D:") or not digits[:8].isdecimal():
        return words
    clock = f"T{digits[8:10]}:{digits[10:12]}" if digits[8:12].isdecimal() and len(digits) >= 12 else ""
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}{clock}"


def xmp_of(pdf: pikepdf.Pdf) -> dict[tuple[str, str], str]:
    """The newer form of metadata: each property by namespace and name; nothing, where it cannot be read."""
    stream = entry(pdf.Root, "/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return {}
    try:
        root = parsed(stream.read_bytes(), "XMP")
    except (Refusal, pikepdf.PdfError):
        return {}
    found: dict[tuple[str, str], str] = {}
    for element in root.iter():
        for tag, words in (*((str(key), str(each)) for key, each in element.items()), (element.tag, _inside(element))):
            space, _, local = str(tag).removeprefix("{").rpartition("}")
            if words:
                found.setdefault((space, local), words)
    return found


def _inside(element: Element) -> str:
    return tidy(" ".join(str(each) for each in element.itertext()))


def claims(xmp: dict[tuple[str, str], str]) -> tuple[str, ...]:
    """The standards that the file claims to follow, as in ``PDF/A-3a`` and ``PDF/UA-1``."""
    archive, access = xmp.get((_A, "part"), ""), xmp.get((_UA, "part"), "")
    level = xmp.get((_A, "conformance"), "").lower()
    found = [f"PDF/A-{archive}{level}" if archive else "", f"PDF/UA-{access}" if access else ""]
    return tuple(tidy(each, 40) for each in found if each)


def bookmarks(pdf: pikepdf.Pdf) -> tuple[Heading, ...]:
    """The bookmarks in order, each with its level."""
    found: list[Heading] = []
    seen: set[object] = set()
    waiting = [(entry(pdf.Root, "/Outlines", "/First"), 1)]
    while waiting and len(found) < _MOST_BOOKMARKS:
        item, level = waiting.pop()
        if not isinstance(item, pikepdf.Dictionary) or identity(item) in seen:
            continue
        seen.add(identity(item))
        found.append(Heading(level, text(item, "/Title")))
        waiting += [(entry(item, "/Next"), level), (entry(item, "/First"), level + 1)]
    return tuple(found)


def restricted(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """What the file forbids to those who open it."""
    if not pdf.is_encrypted:
        return ()
    return tuple(words for each, words in _PERMISSIONS.items() if not getattr(pdf.allow, each))


def hidden_layers(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """The names of layers that are switched off."""
    return tuple(text(each, "/Name") or "without a name" for each in several(pdf.Root, "/OCProperties", "/D", "/OFF"))


def active(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """What runs by itself when the file is opened or used."""
    on_pages = (entry(each, "/A") for page in pdf.pages for each in several(page.obj, "/Annots"))
    kinds = {name(each, "/S") for each in (entry(pdf.Root, "/OpenAction"), *on_pages)}
    if entry(pdf.Root, "/Names", "/JavaScript") is not None:
        kinds.add("JavaScript")
    return tuple(words for kind, words in _RUNNING.items() if kind in kinds)


def attachments(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """The names of the files within the file."""
    return tuple(tidy(str(each)) for each in pdf.attachments)
