"""Strict Open XML (ISO/IEC 29500-1) said in the namespaces of everyday files (29500-4): one reader reads both."""

from lxml.etree import _Element as Element

_STRICT = "http://purl.oclc.org/ooxml/"
_EVERYDAY = "http://schemas.openxmlformats.org/"
_HYPHENATED = {"extendedProperties": "extended-properties", "customProperties": "custom-properties"}


def transitional(root: Element, data: bytes) -> Element:
    """The tree that was parsed from ``data``, with everyday names for Strict ones."""
    if _STRICT.encode() not in data and _STRICT.encode("utf-16-le") not in data:
        return root
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = _renamed(element.tag)
            for name in list(element.attrib):
                if (new := _renamed(str(name))) != name:
                    element.set(new, element.attrib.pop(name))
    return root


def _renamed(name: str) -> str:
    space, found, local = name.removeprefix("{").partition("}")
    if not found or not space.startswith(_STRICT):
        return name
    family, _, rest = space.removeprefix(_STRICT).partition("/")
    return f"{{{_EVERYDAY}{family}/2006/{_HYPHENATED.get(rest, rest)}}}{local}"
