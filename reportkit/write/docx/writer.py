"""A document as a Word file."""

from collections.abc import Mapping
from dataclasses import replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart

from reportkit.codes import LOOK_RESIDUE
from reportkit.document import nodes as n
from reportkit.errors import Refused
from reportkit.write.docx.anchors import Anchors
from reportkit.write.docx.elements import Element, root
from reportkit.write.docx.headings import HEADINGS, HeadingNumbers
from reportkit.write.docx.notes import lines, notes
from reportkit.write.docx.numbering import Numbering
from reportkit.write.docx.package import add, only_look, only_used, opened, packed, root_of, roots
from reportkit.write.docx.properties import give_properties
from reportkit.write.docx.residue import without_residue
from reportkit.write.docx.running import HEADERS, Results, fill, strange_fields
from reportkit.write.docx.scope import Ledger, Scope
from reportkit.write.docx.section import section_of, text_width
from reportkit.write.docx.sections import in_sections
from reportkit.write.docx.settings import settings
from reportkit.write.docx.styles import BODY, LOOK, Styles, speak, unnumber


def docx(document: n.Document, look: bytes, pages: Mapping[str, int]) -> bytes:
    """The Word file of a document in this look; ``pages`` holds the page of each anchor, for the contents."""
    part = opened(look)
    package = part.package
    old_settings = root_of(part, RELATIONSHIP_TYPE.SETTINGS)
    old_notes = root_of(part, RELATIONSHIP_TYPE.FOOTNOTES)
    only_look(package)
    results = Results(document, pages)
    _prepare(part, document.properties.language, results)
    _write(part, _ledger(document, part, pages), old_notes)
    add(part, "settings", settings(old_settings, document.properties.language))
    give_properties(package, document.properties, results.words)
    return packed(package)


def _prepare(part: XmlPart, language: str, results: Results) -> None:
    """Make the look's own parts those of this paper: its language, its running words, and nothing of its editors."""
    for element in roots(part):
        without_residue(element)
    only_used(part.package)
    for styles in roots(part, RELATIONSHIP_TYPE.STYLES):
        speak(styles, language)
    headers = roots(part, *HEADERS)
    if strange := [each for header in headers for each in strange_fields(header)]:
        hint = "print the words themselves, or a DOCPROPERTY, in its place"
        raise Refused([LOOK_RESIDUE.at(LOOK, f"a header or footer has a field {each}", hint) for each in strange])
    for header in headers:
        fill(header, results)


def _ledger(document: n.Document, part: XmlPart, pages: Mapping[str, int]) -> Ledger:
    look = root_of(part, RELATIONSHIP_TYPE.STYLES)
    look = root("styles") if look is None else look
    numbering = Numbering(root_of(part, RELATIONSHIP_TYPE.NUMBERING))
    styles = Styles(look)
    headings = HeadingNumbers(document.blocks, styles)
    if not headings:
        numbering.unlink(unnumber(look, HEADINGS))
        styles = Styles(look)
    return Ledger(document, pages, styles, numbering, Anchors(document.blocks), headings)


def _write(part: XmlPart, ledger: Ledger, old_notes: Element | None) -> None:
    """Write the body, and then the notes that it calls; refused where the look lacks something they need."""
    body = part.element[-1]
    section = section_of(body)
    scope = Scope(ledger, part, text_width(section), ledger.styles[BODY])
    body[:] = in_sections(ledger.document.blocks, scope, section)
    footnotes = add(part, "footnotes", root("footnotes", *lines(old_notes)))
    footnotes.element.extend(notes(replace(scope, part=footnotes)))
    if problems := ledger.styles.problems():
        raise Refused(problems)
