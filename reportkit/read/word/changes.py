"""A story of a Word file (its body, its notes) made plain: changes accepted, wrappers opened, alternatives chosen."""

from lxml.etree import _Element as Element

from reportkit.read.word.names import MC, W, child, switched

CHANGED = "changed"
"""The attribute of paragraphs in which tracked changes were accepted."""
PROMPTED = "prompted"
"""The attribute of paragraphs from which a form's prompt, such as "Click here", was left out."""
CONTENTS = "contents"
"""The attribute of paragraphs that are a table of contents."""

_GONE = frozenset(f"{W}{name}" for name in ("del", "moveFrom"))
_OPENED = frozenset(f"{W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml", "sdtContent", "dir", "bdo"))
_RECORDS = frozenset(f"{W}{name}" for name in ("ins", "moveTo"))
_DROPPED = frozenset(f"{W}{name}" for name in ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr"))


def accepted(root: Element) -> Element:
    """The story as it reads when all changes are accepted; the tree is changed in place."""
    for element in list(root.iter(f"{MC}AlternateContent")):
        _choose(element)
    for element in list(root.iter(f"{W}sdt")):
        _open_form(element)
    for element in list(root.iter(*_GONE)):
        _remove(element)
    for element in list(root.iter(*_OPENED)):
        _open(element)
    for element in list(root.iter(*_DROPPED)):
        _drop(element)
    for row in list(root.iter(f"{W}tr")):
        if child(row, "trPr", "del") is not None:
            _drop_from_table(row)
    for cell in list(root.iter(f"{W}tc")):
        if child(cell, "tcPr", "cellDel") is not None:
            _drop_from_table(cell)
    for paragraph in list(root.iter(f"{W}p")):
        _join(paragraph)
    return root


def _choose(element: Element) -> None:
    """Keep the first of several forms of one thing: it is the one for programs that know most."""
    chosen = next((each for each in element if isinstance(each.tag, str)), None)
    if chosen is None:
        _drop(element)
    else:
        _replace(element, list(chosen))


def _open_form(element: Element) -> None:
    """Keep what a form field holds, unless that is only its prompt."""
    properties = child(element, "sdtPr")
    content = child(element, "sdtContent")
    gallery = (
        ""
        if properties is None
        else "".join(str(each.get(f"{W}val")) for each in properties.iter(f"{W}docPartGallery"))
    )
    if content is not None and switched(properties, "showingPlcHdr"):
        _note(element, PROMPTED)
        for run in list(content.iter(f"{W}r")):
            _drop(run)
    if content is not None and "Table of Contents" in gallery:
        for paragraph in content.iter(f"{W}p"):
            paragraph.set(CONTENTS, "1")
    _replace(element, [] if content is None else list(content))


def _remove(element: Element) -> None:
    """Take out what was deleted; the mark of a deleted paragraph (``rPr/del``) joins it with the next, later on."""
    parent = element.getparent()
    if parent is not None and parent.tag not in {f"{W}rPr", f"{W}trPr"}:
        _note(element, CHANGED)
        _drop(element)


def _open(element: Element) -> None:
    """Put what a wrapper holds in its place."""
    parent = element.getparent()
    if parent is None or parent.tag in {f"{W}rPr", f"{W}trPr"}:
        if parent is not None and element.tag in _RECORDS:
            _note(element, CHANGED)
        return
    if element.tag in _RECORDS:
        _note(element, CHANGED)
    _replace(element, list(element))


def _join(paragraph: Element) -> None:
    """Join a paragraph whose mark was deleted or moved away with the one after it, which keeps its own look."""
    mark = child(paragraph, "pPr", "rPr")
    if mark is None or (child(mark, "del") is None and child(mark, "moveFrom") is None):
        return
    after = paragraph.getnext()
    while after is not None and after.tag in {f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}moveFromRangeEnd"}:
        after = after.getnext()
    words = [each for each in paragraph if each.tag != f"{W}pPr"]
    if after is not None and after.tag == f"{W}p":
        at = 1 if len(after) and after[0].tag == f"{W}pPr" else 0
        after[at:at] = words
        after.set(CHANGED, "1")
        _drop(paragraph)
    elif not any(each.tag == f"{W}r" for each in words) and after is not None and after.tag != f"{W}sectPr":
        _drop(paragraph)


def _drop_from_table(element: Element) -> None:
    """Take out a row or a cell; what is left of its table remembers that."""
    table = next(element.iterancestors(f"{W}tbl"), None)
    _drop(element)
    if table is not None:
        _note(table, CHANGED)


def _note(element: Element, what: str) -> None:
    paragraph = next(element.iterancestors(f"{W}p"), None)
    if paragraph is None:
        paragraph = next(element.iter(f"{W}p"), None)
    if paragraph is not None:
        paragraph.set(what, "1")


def _replace(element: Element, inside: list[Element]) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = inside


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
