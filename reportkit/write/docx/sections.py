"""Sections: a wide table has landscape pages, on which header and footer reach from margin to margin as elsewhere.

Word keeps what a page is like in the last paragraph of its section. The headings before a wide table go with it.
"""

from copy import deepcopy
from dataclasses import dataclass, replace

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart

from reportkit.document import nodes as n
from reportkit.write.docx.blocks import whole
from reportkit.write.docx.elements import RELATIONSHIP_ID, Element, every, found, remove, tag, w
from reportkit.write.docx.joints import spacer
from reportkit.write.docx.paragraphs import give
from reportkit.write.docx.scope import Scope
from reportkit.write.docx.section import landscape, text_width
from reportkit.write.docx.styles import Styles

_REFERENCES = ("headerReference", "footerReference")
Group = tuple[bool, n.Blocks]


def in_sections(nodes: n.Blocks, scope: Scope, section: Element) -> list[Element]:
    """The whole content of the body: blocks, and the properties of each section; ``section`` is that of the look."""
    turned = _Turned(section, scope)
    written = [(wide, whole(group, replace(scope, width=turned.width(wide)))) for wide, group in _groups(nodes)]
    filled = [(wide, elements) for wide, elements in written if elements] or [(False, [])]
    content: list[Element] = []
    for at, (wide, elements) in enumerate(filled):
        last = at == len(filled) - 1
        properties = turned.properties(wide, first=not at)
        content += [*elements, properties] if last else _ending(elements, properties, scope)
    return content


def _groups(nodes: n.Blocks) -> list[Group]:
    """The blocks by whether they want landscape pages."""
    groups: list[tuple[bool, list[n.Block]]] = [(False, [])]
    for node in nodes:
        wide = isinstance(node, n.Table) and node.wide
        if wide != groups[-1][0]:
            groups.append((wide, _headings_taken(groups[-1][1]) if wide else []))
        groups[-1][1].append(node)
    return [(wide, tuple(group)) for wide, group in groups]


def _headings_taken(blocks: list[n.Block]) -> list[n.Block]:
    """The headings that end these blocks, which have them no more."""
    at = len(blocks)
    while at and isinstance(blocks[at - 1], n.Heading):
        at -= 1
    taken, blocks[at:] = blocks[at:], []
    return taken


def _ending(elements: list[Element], properties: Element, scope: Scope) -> list[Element]:
    """Elements whose last paragraph ends a section."""
    if elements[-1].tag != tag("p"):
        elements = [*elements, spacer(scope)]
    elements[-1][0].append(properties)
    return elements


@dataclass
class _Turned:
    """The properties of upright sections and of landscape ones; the headers of the latter are made when first asked."""

    section: Element
    scope: Scope
    landscape: Element | None = None

    def width(self, wide: bool) -> int:
        return text_width(landscape(self.section) if wide else self.section)

    def properties(self, wide: bool, first: bool) -> Element:
        """The properties of a section; only the first one of the paper has a first page of its own kind."""
        made = deepcopy(self._landscape() if wide else self.section)
        for each in [] if first else [*every(made, "titlePg", "pgNumType")]:
            remove(each)
        return made

    def _landscape(self) -> Element:
        if self.landscape is None:
            self.landscape = landscape(self.section)
            for reference in [*every(self.landscape, *_REFERENCES)]:
                old = self.scope.part.related_parts[reference.get(RELATIONSHIP_ID, "")]
                reference.set(RELATIONSHIP_ID, self._widened(old))
        return self.landscape

    def _widened(self, old: Part) -> str:
        """The relationship to a copy of a header or footer whose tab stops are those of a landscape page."""
        if not isinstance(old, XmlPart):
            return self.scope.part.relate_to(old, _kind(old))
        name = PackURI(old.partname.replace(".xml", "-wide.xml"))
        new = XmlPart(name, old.content_type, deepcopy(old.element), old.package)
        for id, rel in old.rels.items():
            new.load_rel(rel.reltype, rel.target_ref if rel.is_external else rel.target_part, id, rel.is_external)
        for paragraph in every(new.element, "p"):
            _widen(paragraph, self.width(True) / self.width(False), self.scope.ledger.styles)
        return self.scope.part.relate_to(new, _kind(old))


def _kind(part: Part) -> str:
    return RELATIONSHIP_TYPE.FOOTER if "footer" in part.content_type else RELATIONSHIP_TYPE.HEADER


def _widen(paragraph: Element, times: float, styles: Styles) -> None:
    """Move the tab stops that a paragraph has from its style."""
    stops = styles.of(paragraph).tabs
    if found(paragraph, "pPr") is None or not stops or found(paragraph, "pPr", "tabs") is not None:
        return
    moved = [w("tab", val=kind, pos=round(at * times)) for kind, at in stops]
    give(paragraph, w("tabs", *(w("tab", val="clear", pos=at) for _, at in stops), *moved))
