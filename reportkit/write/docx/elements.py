"""Elements of WordprocessingML, written as calls: ``w("p", w("r", text("Hello")))``."""

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
RELATIONSHIP_ID = f"{{{NAMESPACES['r']}}}id"
_W = f"{{{NAMESPACES['w']}}}"
_MAP = {"w": NAMESPACES["w"]}
_IGNORABLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def tag(name: str) -> str:
    """The full name of a tag or attribute of WordprocessingML."""
    return _W + name


def w(name: str, /, *children: Element | None, **attributes: str | int) -> Element:
    """A WordprocessingML element; children that are ``None`` are left out."""
    element = etree.Element(_W + name, {_W + key: str(value) for key, value in attributes.items()}, _MAP)
    element.extend([child for child in children if child is not None])
    return element


def text(words: str, name: str = "t") -> Element:
    """Words in a ``w:t``, with every space of theirs."""
    element = etree.Element(_W + name, {_SPACE: "preserve"}, _MAP)
    element.text = allowed(words)
    return element


def allowed(words: str) -> str:
    """Words without the characters that XML cannot hold: each becomes U+FFFD."""
    return _NOT_XML.sub("\ufffd", words)


def root(name: str, *children: Element) -> Element:
    """The root of a part of its own, which declares every namespace that the part may need."""
    element = etree.Element(_W + name, None, NAMESPACES)
    element.extend(children)
    return element


def found(element: Element, *path: str) -> Element | None:
    """The first element at the end of a path of WordprocessingML children, if there is one."""
    return element.find("/".join(_W + name for name in path))


def value(element: Element | None, name: str = "val") -> str:
    """An attribute of an element, empty where either is missing."""
    return "" if element is None else str(element.get(_W + name, ""))


def every(element: Element, *names: str) -> Iterator[Element]:
    """Each element of these names below and at ``element``, in the order of the file."""
    return element.iter(*(_W + name for name in names))


def remove(element: Element) -> None:
    """Take an element, with all it holds, out of its part."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def tidy(root: Element) -> None:
    """Declare each namespace once, at the root of a part, and none that the part does not use or name."""
    named = root.get(_IGNORABLE, "").split()
    etree.cleanup_namespaces(
        root, top_nsmap=NAMESPACES if root.tag.startswith(_W) else None, keep_ns_prefixes=["w", "r", *named]
    )
