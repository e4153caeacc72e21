"""Tags as objects of the PDF: the structure tree, and the ways back to it from pages and links."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pydyf

from reportkit.write.tags.painted import Painted
from reportkit.write.tags.roles import OWN_ROLES
from reportkit.write.tags.tree import Area, Kid, Mark, Tag

_NOTHING = b"null"


def add_structure(pdf: Any, document: Tag, pages: Sequence[Painted]) -> dict[Mark, str]:
    """Write the tags into the PDF; returns the role of everything painted that they hold."""
    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(root)
    writer = _Writer(pdf)
    top = writer.tag(document, root.reference)
    root["K"] = pydyf.Array([top])
    root["ParentTree"] = _added(pdf, {"Nums": writer.ways_back(pages)})
    root["ParentTreeNextKey"] = len(pages) + len(writer.areas)
    root["RoleMap"] = pydyf.Dictionary({own: f"/{standard}" for own, standard in sorted(OWN_ROLES.items())})
    if writer.names:
        root["IDTree"] = _added(pdf, {"Names": writer.all_names()})
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})
    return {mark: role for mark, (_, role) in writer.marks.items()}


def _added(pdf: Any, entries: dict[str, Any]) -> bytes:
    """A reference to a new object."""
    new = pydyf.Dictionary(entries)
    pdf.add_object(new)
    return bytes(new.reference)


@dataclass
class _Writer:
    """Writes tags, and remembers which one holds each thing painted, each area to click and each name."""

    pdf: Any
    marks: dict[Mark, tuple[bytes, str]] = field(default_factory=dict)
    areas: list[tuple[Area, bytes]] = field(default_factory=list)
    names: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._pages = self.pdf.page_references

    def tag(self, tag: Tag, parent: bytes) -> bytes:
        """A reference to the new tag."""
        element = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{tag.role}", "P": parent})
        self.pdf.add_object(element)
        first = next(tag.marks(), None)
        if first:
            element["Pg"] = self._pages[first.page]
        element.update(_about(tag))
        if tag.name:
            self.names[tag.name] = element.reference
        kids = [self._kid(kid, tag, element.reference, first.page if first else None) for kid in tag.kids]
        if kids:
            element["K"] = kids[0] if len(kids) == 1 else pydyf.Array(kids)
        return bytes(element.reference)

    def _kid(self, kid: Kid, tag: Tag, reference: bytes, page: int | None) -> Any:
        match kid:
            case Tag():
                return self.tag(kid, reference)
            case Mark():
                self.marks[kid] = reference, tag.role
                here = kid.page == page
                return kid.number if here else self._elsewhere("MCR", kid.page, {"MCID": kid.number})
            case Area():
                self.areas.append((kid, reference))
                return self._elsewhere("OBJR", kid.page, {"Obj": kid.annotation.reference})

    def _elsewhere(self, kind: str, page: int, entries: dict[str, Any]) -> Any:
        return pydyf.Dictionary({"Type": f"/{kind}", "Pg": self._pages[page], **entries})

    def ways_back(self, pages: Sequence[Painted]) -> Any:
        """From each number on each page, and from each annotation, to the tag that holds it."""
        ways = pydyf.Array()
        for at, page in enumerate(pages):
            holders = (self.marks.get(Mark(at, number), (_NOTHING, ""))[0] for number in range(len(page.marks)))
            ways += [at, pydyf.Array(holders)]
            self._page(at).update({"StructParents": at, "Tabs": "/S"})
        for at, (area, reference) in enumerate(self.areas, start=len(pages)):
            ways += [at, reference]
            area.annotation["StructParent"] = at
        return ways

    def _page(self, number: int) -> Any:
        return self.pdf.objects[self.pdf.pages["Kids"][3 * number]]

    def all_names(self) -> Any:
        """The names in order, each with its tag."""
        return pydyf.Array(each for name in sorted(self.names) for each in (pydyf.String(name), self.names[name]))


def _about(tag: Tag) -> dict[str, Any]:
    """What a tag says about itself."""
    about: dict[str, Any] = {}
    if tag.owner:
        attributes = {name: _value(value) for name, value in tag.attributes.items()}
        about["A"] = pydyf.Dictionary({"O": f"/{tag.owner}", **attributes})
    said = {"Alt": tag.alternative, "Lang": tag.language, "ID": tag.name}
    return about | {key: pydyf.String(value) for key, value in said.items() if value}


def _value(value: Any) -> Any:
    return pydyf.Array(value) if isinstance(value, tuple) else value
