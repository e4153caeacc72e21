"""The package: the parts of ``look.docx`` that a paper takes over, and a file that is the same in every build."""

import io
import zipfile
from collections.abc import Iterable

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.oxml import CT_Types, serialize_part_xml
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part, XmlPart
from docx.opc.spec import default_content_types
from docx.oxml.parser import parse_xml
from docx.package import Package
from lxml.etree import XMLSyntaxError

from reportkit.codes import LOOK_RESIDUE, LOOK_UNREADABLE
from reportkit.errors import Refused
from reportkit.guard.pictures import anew
from reportkit.guard.refusal import Refusal
from reportkit.write.docx.elements import Element, tidy
from reportkit.write.docx.styles import LOOK

_KEPT = frozenset(
    {
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.NUMBERING,
        RELATIONSHIP_TYPE.THEME,
        RELATIONSHIP_TYPE.FONT_TABLE,
        RELATIONSHIP_TYPE.HEADER,
        RELATIONSHIP_TYPE.FOOTER,
    }
)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"


def opened(look: bytes) -> XmlPart:
    """The document part of the look; refused with a problem where it is not a Word file."""
    try:
        part = Package.open(io.BytesIO(look)).main_document_part
        if isinstance(part, XmlPart) and part.content_type == CONTENT_TYPE.WML_DOCUMENT_MAIN:
            return part
    except (OpcError, XMLSyntaxError, zipfile.BadZipFile, LookupError, ValueError, AttributeError, TypeError):
        pass  # python-docx takes much for granted, and says in many ways that it was wrong
    hint = 'open it in Word and save it as "Word document (.docx)"'
    raise Refused([LOOK_UNREADABLE.at(LOOK, "this is not a Word document, or it is damaged", hint)])


def root_of(part: Part, kind: str) -> Element | None:
    """The root of the part to which ``part`` has a relationship of this kind, if there is one as XML."""
    return next((_root(each) for each in related(part, kind)), None)


def related(part: Part, *kinds: str) -> list[Part]:
    """The parts to which ``part`` has relationships of these kinds."""
    return [rel.target_part for rel in part.rels.values() if not rel.is_external and rel.reltype in kinds]


def roots(part: Part, *kinds: str) -> list[Element]:
    """The roots of the XML parts of these kinds that ``part`` has; without any kind, of all of them and of itself."""
    parts = related(part, *kinds) if kinds else [part, *related(part, *_KEPT)]
    return [each.element for each in parts if isinstance(each, XmlPart)]


def _root(part: Part) -> Element:
    return part.element if isinstance(part, XmlPart) else parse_xml(part.blob)


def only_look(package: Package) -> None:
    """Let go of all parts but those that make the look: no comments, no custom XML, no properties of the look."""
    document, office = package.main_document_part.rels, RELATIONSHIP_TYPE.OFFICE_DOCUMENT
    for id in [id for id, rel in document.items() if rel.is_external or rel.reltype not in _KEPT]:
        del document[id]
    for id in [id for id, rel in package.rels.items() if rel.reltype != office]:
        del package.rels[id]
    for rel in document.values():
        if not isinstance(rel.target_part, XmlPart):
            rel._target = _as_xml(rel.target_part)


def _as_xml(part: Part) -> XmlPart:
    """A part that the library takes over unread, such as the theme, as one that can be cleaned."""
    new = xml_part(part.partname, part.content_type, _root(part), part.package)
    new.rels.update(part.rels)
    return new


def only_used(package: Package) -> None:
    """Clean what the look's parts bring along: relations that nothing uses go, and its pictures are laid bare."""
    pictures: dict[Part, None] = {}
    for part in related(package.main_document_part, *_KEPT):
        used = {str(value) for each in _root(part).iter() for value in each.attrib.values()}
        for id in [id for id in part.rels if id not in used]:
            del part.rels[id]
        pictures |= dict.fromkeys(related(part, RELATIONSHIP_TYPE.IMAGE))
    for number, picture in enumerate(pictures, 1):
        ending = picture.partname.ext
        picture.partname = PackURI(f"/word/media/look{number}.{ending}")
        picture._blob = _bare(picture.blob)


def _bare(picture: bytes) -> bytes:
    try:
        return anew(picture).data
    except Refusal as refused:
        problem = refused.problem(LOOK)
        message = f"a header or footer has a picture that cannot be used: {problem.message}"
        raise Refused([LOOK_RESIDUE.at(LOOK, message, problem.hint)]) from None


def add(part: Part, kind: str, root: Element) -> XmlPart:
    """Give ``part`` a new part of this kind, such as ``footnotes``, that holds this XML."""
    name, content_type = f"/word/{kind}.xml", f"{_WORD}.{kind}+xml"
    new = xml_part(name, content_type, root, part.package)
    part.relate_to(new, getattr(RELATIONSHIP_TYPE, kind.upper()))
    return new


def xml_part(name: str, content_type: str, root: Element, package: Package | None) -> XmlPart:
    """A new part that holds this XML."""
    return XmlPart(PackURI(name), content_type, root, package)  # type: ignore[arg-type]  # any element will do


def packed(package: Package) -> bytes:
    """The package as a file: content types first, the other parts by name, all at the earliest time that ZIP knows."""
    for part in package.parts:
        if isinstance(part, XmlPart):
            tidy(part.element)
    result, files = io.BytesIO(), _files(package)
    with zipfile.ZipFile(result, "w") as archive:
        for name in sorted(files, key=lambda name: (name != _FIRST, name)):
            archive.writestr(_entry(name), files[name], zipfile.ZIP_DEFLATED)
    return result.getvalue()


def _files(package: Package) -> dict[str, bytes | str]:
    """All that is in the package, by name: python-docx would date it by the clock, which ZIP may not be able to."""
    files: dict[str, bytes | str] = {
        _FIRST: _content_types(package.parts),
        PACKAGE_URI.rels_uri.membername: package.rels.xml,
    }
    for part in package.parts:
        files[part.partname.membername] = part.blob
        if len(part.rels):
            files[part.partname.rels_uri.membername] = part.rels.xml
    return files


def _content_types(parts: Iterable[Part]) -> bytes:
    """What kind of thing each part is: by the end of its name where that tells, or else one by one."""
    by_end = {"rels": CONTENT_TYPE.OPC_RELATIONSHIPS, "xml": CONTENT_TYPE.XML}
    by_name: dict[str, str] = {}
    for part in parts:
        end = part.partname.ext.lower()
        told = (end, part.content_type) in default_content_types
        (by_end if told else by_name)[end if told else part.partname] = part.content_type
    types = CT_Types.new()  # type: ignore[no-untyped-call]
    for end in sorted(by_end):
        types.add_default(end, by_end[end])
    for name in sorted(by_name):
        types.add_override(name, by_name[name])
    return serialize_part_xml(types)


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.create_system = 0
    entry.external_attr = 0o600 << 16
    return entry
