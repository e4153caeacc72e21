"""What Word leaves in a file and nobody should find in a paper: editing sessions, paragraph ids, tracked changes."""

from lxml.etree import QName

from reportkit.write.docx.elements import Element, every, remove

# fmt: off
_DROPPED = (
    "rsid", "rsids", "proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "commentRangeStart",
    "commentRangeEnd", "commentReference", "annotationRef", "del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd",
    "moveToRangeStart", "moveToRangeEnd", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "tblGridChange",
    "trPrChange", "tcPrChange", "numberingChange",
)
# fmt: on
_OPENED = ("ins", "moveTo")


def without_residue(root: Element) -> None:
    """Clean a part of the look: accept its tracked changes, and take out what tells of those who edited it."""
    for element in list(every(root, *_DROPPED)):
        remove(element)
    for element in list(every(root, *_OPENED)):
        _unwrap(element)
    for element in root.iter():
        for name in [name for name in element.attrib if _tells(str(name))]:
            del element.attrib[name]


def _tells(attribute: str) -> bool:
    name = QName(attribute)
    return name.localname.startswith("rsid") or name.localname in {"paraId", "textId"}


def _unwrap(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)
