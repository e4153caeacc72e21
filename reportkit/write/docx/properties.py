"""The properties of the file: what Word shows under "Info", and the running words that headers print."""

from collections.abc import Iterable, Mapping

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.package import Package
from lxml import etree

from reportkit.document import nodes as n
from reportkit.write.docx.elements import Element, allowed
from reportkit.write.docx.package import xml_part

_CORE = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_ID = 2


def give_properties(package: Package, properties: n.Properties, running: Mapping[str, str]) -> None:
    """Give the package its three parts of properties."""
    parts = (
        ("core", CONTENT_TYPE.OPC_CORE_PROPERTIES, RELATIONSHIP_TYPE.CORE_PROPERTIES, _core(properties)),
        ("app", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES, _application()),
        ("custom", CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, _custom(running)),
    )
    for name, content_type, kind, root in parts:
        package.relate_to(xml_part(f"/docProps/{name}.xml", content_type, root, package), kind)


def _core(properties: n.Properties) -> Element:
    root = etree.Element(f"{{{_CORE['cp']}}}coreProperties", None, _CORE)
    root.extend(_core_element(name, words) for name, words in _core_values(properties) if words)
    return root


def _core_values(properties: n.Properties) -> Iterable[tuple[str, str]]:
    day = f"{properties.date}T00:00:00Z" if properties.date else ""
    return (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.author),
        ("cp:keywords", ", ".join(properties.keywords)),
        ("cp:lastModifiedBy", properties.author),
        ("cp:revision", "1"),
        ("dcterms:created", day),
        ("dcterms:modified", day),
        ("dc:language", properties.language),
        ("cp:contentStatus", properties.status),
    )


def _core_element(name: str, words: str) -> Element:
    prefix, _, local = name.partition(":")
    kind = {f"{{{_CORE['xsi']}}}type": "dcterms:W3CDTF"} if prefix == "dcterms" else None
    element = etree.Element(f"{{{_CORE[prefix]}}}{local}", kind, _CORE)
    element.text = allowed(words)
    return element


def _application() -> Element:
    root = etree.Element(f"{{{_EXTENDED}}}Properties", None, {None: _EXTENDED})  # type: ignore[dict-item]  # the stubs know no default namespace
    etree.SubElement(root, f"{{{_EXTENDED}}}Application").text = "reportkit"
    return root


def _custom(running: Mapping[str, str]) -> Element:
    root = etree.Element(f"{{{_CUSTOM}}}Properties", None, {None: _CUSTOM, "vt": _TYPES})  # type: ignore[dict-item]  # the same
    for id, (name, words) in enumerate(sorted(running.items()), _FIRST_ID):
        names = {"fmtid": _USER_DEFINED, "pid": str(id), "name": allowed(name)}
        holder = etree.SubElement(root, f"{{{_CUSTOM}}}property", names)
        etree.SubElement(holder, f"{{{_TYPES}}}lpwstr").text = allowed(words)
    return root
