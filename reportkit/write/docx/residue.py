"""What Word leaves in a file and nobody should find in a paper: editing sessions, tracked changes, paths, remarks."""

import re

from lxml import etree
from lxml.etree import QName

from reportkit.write.docx.elements import Element, every, remove

# fmt: off
_DROPPED = (
    "rsid", "rsids", "proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "commentRangeStart",
    "commentRangeEnd", "commentReference", "annotationRef", "del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd",
    "moveToRangeStart", "moveToRangeEnd", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblGridChange",
    "trPrChange", "tcPrChange", "numberingChange", "permStart", "permEnd", "sdtPr", "sdtEndPr",
    "smartTagPr", "customXmlPr", "fldData", "ffData",
)
# fmt: on
_OPENED = ("ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml")
_PICTURES = frozenset({"docPr", "cNvPr"})
_WORDS_OF_PICTURES = frozenset({"descr", "title", "alt"})
_PATH = re.compile(r"\\|file:|^/|\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$", re.IGNORECASE)
"""Word takes the path of a picture's file for its alternative text, unless somebody writes another."""
_OFFICE = "urn:schemas-microsoft-com:office:office"


def without_residue(root: Element) -> None:
    """Clean a part of the look: accept its tracked changes, and take out what tells of those who edited it."""
    etree.strip_tags(root, etree.Comment, etree.ProcessingInstruction)
    for element in list(every(root, *_DROPPED)):
        remove(element)
    for element in list(every(root, *_OPENED)):
        _unwrap(element)
    for element in root.iter():
        for name in [str(name) for name, value in element.attrib.items() if _tells(QName(str(name)), str(value))]:
            del element.attrib[name]
        if QName(element).localname in _PICTURES:
            element.set("name", f"Picture {element.get('id', '')}".strip())


def _tells(attribute: QName, value: str) -> bool:
    name = attribute.localname
    if attribute.namespace == _OFFICE and name in {"title", "href"}:
        return True
    return name.startswith("rsid") or name in {"paraId", "textId"} or (name in _WORDS_OF_PICTURES and _is_path(value))


def _is_path(words: str) -> bool:
    return bool(_PATH.search(words.strip()))


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)
