"""Everything that can be read in a Word file: each part of the package, its names, and what the archive itself says."""

import io
import zipfile
from collections.abc import Iterable, Iterator

from lxml.etree import _Element as Element

from reportkit.check.leaks.places import Text, in_bytes
from reportkit.guard.package import open_package
from reportkit.guard.xml import parsed

_XML = (".xml", ".rels", ".vml", ".svg", ".xhtml", ".html")
_SPACES = frozenset({"tab", "br", "cr", "ptab", "noBreakHyphen"})
_PARAGRAPH = "p"
_SHOWN = frozenset({"t", "delText"})
_DELETED = "delText"


def docx_places(data: bytes) -> Iterator[Text]:
    """The texts of a package (DOCX, XLSX, PPTX). Raises ``Refusal`` where it is none, or is made to do harm."""
    package = open_package(data)
    yield from _archive(data)
    for name in package.names:
        content = package.part(name)
        if name.casefold().endswith(_XML):
            yield from _part(name, parsed(content, name))
        else:
            yield from in_bytes(name, content)


def _archive(data: bytes) -> Iterator[Text]:
    """Names of parts, remarks and additions of the archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield Text("names of parts", "\n".join(archive.namelist()))
        remarks = [archive.comment, *(each for entry in archive.infolist() for each in (entry.comment, entry.extra))]
        yield from in_bytes("the archive's own remarks", b"\n".join(filter(None, remarks)))


def _part(name: str, root: Element) -> Iterator[Text]:
    paragraphs = [each for each in root.iter() if _local(each) == _PARAGRAPH]
    for number, paragraph in enumerate(paragraphs, 1):
        for text in dict.fromkeys(_ways_to_read(paragraph)):
            yield Text(f"{name}, paragraph {number}", text)
    yield Text(f"{name}, properties", "\n".join(dict.fromkeys(_attributes(root))))
    loose = "\n".join(filter(str.strip, _loose(root, paragraphs)))
    yield from (Text(f"{name}, other text", loose),) if loose else ()


def _ways_to_read(paragraph: Element) -> Iterator[str]:
    """The words of a paragraph as they are shown, with those that a tracked change deletes, and with all codes."""
    pieces = [(_local(each), each.text or "") for each in paragraph.iter()]
    yield "".join(_said(local, text) for local, text in pieces if local != _DELETED)
    yield "".join(_said(local, text) for local, text in pieces)
    yield "".join(
        " " if _local(each) in _SPACES else f"{each.text or ''}{each.tail or ''}" for each in paragraph.iter()
    )


def _said(local: str, text: str) -> str:
    return " " if local in _SPACES else text if local in _SHOWN else ""


def _attributes(root: Element) -> Iterator[str]:
    """What stands in attributes, where it holds letters."""
    for element in root.iter():
        for value in element.attrib.values():
            if not str(value).isdigit():
                yield str(value)


def _loose(root: Element, paragraphs: Iterable[Element]) -> Iterator[str]:
    """Text that stands in no paragraph, comments and instructions among it."""
    inside = {each for paragraph in paragraphs for each in paragraph.iter()}
    for node in root.iter():
        if node not in inside:
            yield node.text or ""
        yield getattr(node, "target", None) or ""
        yield node.tail or ""


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
