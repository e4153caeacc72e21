"""The role that each part of the page plays for a listener: elements become tags."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportkit.write.tags.parts import Gathered, Part
from reportkit.write.tags.tree import Area, Kid, Kids, Mark, Tag

OWN_ROLES = {"Em": "Span", "Strong": "Span", "Title": "P"}
"""Roles that PDF has known by these names since 2.0, and what they are for a reader of PDF 1.7."""

_ROLES = {
    "blockquote": "BlockQuote",
    "caption": "Caption",
    "code": "Code",
    "em": "Em",
    "figcaption": "Caption",
    "figure": "Div",
    "p": "P",
    "span::footnote-marker": "Lbl",
    "strong": "Strong",
    "table": "Table",
    "tbody": "TBody",
    "thead": "THead",
    "tr": "TR",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
}
_LISTS = {"ul": "Disc", "ol": "Decimal"}
_SCOPES = {"row": "Row", "col": "Column"}


def document_tag(gathered: Gathered) -> Tag:
    """The whole paper as one tag; each footnote hangs on the tag that calls it."""
    return Tag("Document", _Roles(gathered.notes).inside(gathered.body))


@dataclass(frozen=True)
class _Roles:
    notes: Mapping[Any, Part]

    def inside(self, part: Part) -> Kids:
        """What a part holds, without what is empty."""
        return tuple(tag for kid in part.kids for tag in self._of(kid))

    def _of(self, kid: Part | Mark | Area) -> Kids:
        if not isinstance(kid, Part):
            return (kid,)
        if kid.element in self.notes and not kid.pseudo:
            return ()
        special: Mapping[str, Callable[[Part], Kids]] = {
            "a": self._link,
            "div": self._box,
            "img": self._picture,
            "li": self._item,
            "nav": self._contents,
            "ol": self._list,
            "pre": self._preformatted,
            "span": self._span,
            "span::footnote-call": self._call,
            "td": self._cell,
            "th": self._cell,
            "ul": self._list,
        }
        return special.get(kid.name, self._plain)(kid)

    def _plain(self, part: Part) -> Kids:
        """A tag as the table of roles has it; what has no role there is transparent."""
        kids, role = self.inside(part), _ROLES.get(part.name)
        return (Tag(role, kids),) if role and kids else kids

    def _box(self, part: Part) -> Kids:
        """A box of the paper; the paragraphs of one are the paper's title."""
        kids = self.inside(part)
        if part.element.get("class") == "title":
            kids = tuple(map(_as_title, kids))
        return (Tag("Div", kids),) if kids else ()

    def _span(self, part: Part) -> Kids:
        language, kids = part.element.get("lang", ""), self.inside(part)
        return (Tag("Span", kids, language=language),) if language and kids else kids

    def _preformatted(self, part: Part) -> Kids:
        kids = self.inside(part)
        return (Tag("P", (Tag("Code", kids),)),) if kids else ()

    def _link(self, part: Part) -> Kids:
        """A link, or the reference to another place in the paper."""
        link = Tag("Link", self.inside(part))
        return (Tag("Reference", (link,)),) if part.element.get("href", "").startswith("#") else (link,)

    def _picture(self, part: Part) -> Kids:
        frame = {"BBox": part.frame} if part.frame else {}
        return (Tag("Figure", self.inside(part), "Layout", frame, alternative=part.element.get("alt", "")),)

    def _list(self, part: Part) -> Kids:
        kids = self.inside(part)
        return (Tag("L", kids, "List", {"ListNumbering": f"/{_LISTS[part.name]}"}),) if kids else ()

    def _item(self, part: Part) -> Kids:
        """An item: its mark, and a body that holds all the rest."""
        marks = tuple(mark for each in part.parts() if each.pseudo == "marker" for mark in self.inside(each))
        label = (Tag("Lbl", marks),) if marks else ()
        return (Tag("LI", (*label, Tag("LBody", self.inside(part.without("marker"))))),)

    def _cell(self, part: Part) -> Kids:
        spans = {name: int(part.element.get(name.lower(), 1)) for name in ("ColSpan", "RowSpan")}
        attributes: dict[str, Any] = {name: span for name, span in spans.items() if span > 1}
        if part.name == "th":
            attributes["Scope"] = f"/{_SCOPES[part.element.get('scope', 'col')]}"
        return (Tag(part.name.upper(), self.inside(part), "Table" if attributes else "", attributes),)

    def _call(self, part: Part) -> Kids:
        """The mark that calls a footnote: a link to it, which carries the note along to where it will be read."""
        note = self.notes.get(part.element)
        link = Tag("Link" if any(isinstance(kid, Area) for kid in part.kids) else "Lbl", self.inside(part))
        return (Tag("Reference", (link,), note=self._note(note) if note else None),)

    def _note(self, part: Part) -> Tag:
        kids = self.inside(part)
        label = tuple(kid for kid in kids if isinstance(kid, Tag) and kid.role == "Lbl")
        return Tag("Note", (*label, Tag("P", tuple(kid for kid in kids if kid not in label))))

    def _contents(self, part: Part) -> Kids:
        entries = [entry for each in part.parts() for entry in each.parts()]
        return (Tag("TOC", self._entries(entries)),) if entries else ()

    def _entries(self, entries: Sequence[Part]) -> Kids:
        """Entries of the contents; those of a lower level are contents of their own."""
        kids: list[Tag] = []
        for own, below in _grouped(entries):
            kids.append(Tag("TOCI", self.inside(own)))
            if below:
                kids.append(Tag("TOC", self._entries(below)))
        return tuple(kids)


def _as_title(kid: Kid) -> Kid:
    return replace(kid, role="Title") if isinstance(kid, Tag) and kid.role == "P" else kid


def _grouped(entries: Iterable[Part]) -> list[tuple[Part, list[Part]]]:
    """Each entry with those below it: they follow it and have a higher level than the first of all."""
    groups: list[tuple[Part, list[Part]]] = []
    for entry in entries:
        if groups and _level(entry) > _level(groups[0][0]):
            groups[-1][1].append(entry)
        else:
            groups.append((entry, []))
    return groups


def _level(entry: Part) -> int:
    return int(entry.element.get("class", "level-1").removeprefix("level-"))
