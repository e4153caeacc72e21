"""What a Word file of ours may not hold."""

import re
from collections.abc import Iterator

from lxml import etree

from reportkit.guard.package import Package, open_package
from reportkit.guard.refusal import Refusal

_PARTS = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(core|app|custom)\.xml|word/_rels/[a-z0-9-]+\.xml\.rels"
    r"|word/(document|styles|settings|numbering|fontTable|footnotes|endnotes|webSettings|(header|footer)\d*(-wide)?)\.xml"
    r"|word/theme/theme\d*\.xml|word/media/[a-z]+\d*\.(png|jpe?g|svg)"
)
# fmt: off
_ELEMENTS = frozenset((
    "ins", "del", "moveFrom", "moveTo", "moveFromRangeStart", "moveToRangeStart", "cellIns", "cellDel", "cellMerge",
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "tblPrExChange", "trPrChange",
    "tcPrChange",
    "numberingChange", "commentReference", "commentRangeStart", "commentRangeEnd", "annotationRef", "vanish", "rsids",
    "rsid", "rsidRoot", "docVars", "attachedTemplate", "mailMerge", "smartTag", "permStart", "object", "altChunk",
    "documentProtection", "writeProtection", "saveThroughXslt",
))
_PROPERTIES = frozenset((
    "title", "subject", "creator", "keywords", "lastModifiedBy", "revision", "created", "modified", "language",
    "contentStatus", "description", "category",
))
# fmt: on
_ATTRIBUTES = re.compile(r"\}(rsid\w*|paraId|textId|author|initials)$")


def in_word(data: bytes) -> Iterator[str]:
    """Each thing in a Word file that is forbidden, in words that end a sentence."""
    try:
        package = open_package(data)
    except Refusal as refused:
        yield f"a package that cannot be opened: {refused}"
        return
    yield from (f'a part that is not known, "{name}"' for name in package.names if not _PARTS.fullmatch(name))
    yield from (f'a link to "{each.kind}" outside' for each in package.outside())
    for name in package.names:
        if name.endswith(".xml"):
            yield from _in_part(name, package)


def _in_part(name: str, package: Package) -> Iterator[str]:
    root = package.xml(name)
    if name == "docProps/core.xml":
        properties = (etree.QName(each).localname for each in root)
        yield from (f'the property "{each}"' for each in properties if each not in _PROPERTIES)
    for element in root.iter(etree.Element):
        local = etree.QName(element).localname
        if local in _ELEMENTS:
            yield f'"{local}" in {name}'
        for attribute in element.attrib:
            if _ATTRIBUTES.search(str(attribute)):
                yield f'"{etree.QName(attribute).localname}" in {name}'
