"""One story of a Word file (its body, its footnotes, a header …), gone through once from beginning to end.

Elements are visited without recursion, so that no nesting can exhaust us. Words go to every place that collects them
just then: a paragraph, a table cell, a link, a field. Deleted words go nowhere, hidden ones to a place of their own.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.etree import _Element as Element

from reportkit.guard.package import Relation
from reportkit.inspect.inspection import Figure, Heading, Hidden, Link, Table
from reportkit.inspect.word_fields import Field
from reportkit.inspect.word_figures import figure_in
from reportkit.inspect.word_styles import Styles, W, switch, value
from reportkit.inspect.words import tidy

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHANGES = {
    **dict.fromkeys(("ins", "cellIns"), "insertion"),
    **dict.fromkeys(("del", "cellDel"), "deletion"),
    **dict.fromkeys(("moveFrom", "moveTo"), "move"),
    **dict.fromkeys(("rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange"), "format"),
    **dict.fromkeys(("tblGridChange", "cellMerge", "numberingChange", "tblPrExChange"), "format"),
}
_GONE = frozenset({f"{W}del", f"{W}moveFrom"})


@dataclass(slots=True)
class Found:
    """What a story holds."""

    headings: list[Heading] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    changes: dict[tuple[str, str], list[str]] = field(default_factory=lambda: defaultdict(list))
    comments: dict[str, str] = field(default_factory=dict)
    places: set[str] = field(default_factory=set)
    languages: set[str] = field(default_factory=set)
    footnotes: int = 0
    endnotes: int = 0
    stale_fields: int = 0
    empty_contents: int = 0


class Story:
    """Goes through a story; ``name`` says where things are until there is a heading."""

    def __init__(self, styles: Styles, relations: Mapping[str, Relation], name: str = "before the first heading"):
        self.found = Found()
        self._styles, self._relations, self._where = styles, relations, name
        self._paragraphs: list[Element] = []
        self._collecting: list[list[str]] = []
        self._hidden: list[list[str]] = [[]]
        self._tables: list[Table] = []
        self._fields: list[Field] = []
        self._heads: list[bool] = []
        self._gone = 0

    def read(self, root: Element) -> Found:
        """All that the story holds."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if not isinstance(tag, str):
                continue
            if event == "start":
                if tag == f"{_MC}Fallback" and element.getprevious() is not None:
                    walk.skip_subtree()
                self._start(element, tag)
            else:
                self._end(element, tag)
        return self.found

    def _start(self, element: Element, tag: str) -> None:
        local = tag.removeprefix(W)
        if tag in _GONE:
            self._gone += 1
        if local in _CHANGES:
            author = tidy(str(element.get(f"{W}author", "")))
            self.found.changes[_CHANGES[local], author].append(self._where)
        match local:
            case "p":
                self._paragraphs.append(element)
                self._collecting.append([])
                self._hidden.append([])
            case "tbl":
                self._tables.append(Table(0, 0, (), self._where))
            case "tr" if self._tables:
                self._row(element)
            case "tc" | "hyperlink":
                self._collecting.append([])
            case "fldSimple":
                stale = str(element.get(f"{W}dirty", "0")) in {"1", "true", "on"}
                self._fields.append(Field(str(element.get(f"{W}instr", "")), [], stale, True))
            case _:
                self._character(element, local)

    def _end(self, element: Element, tag: str) -> None:
        if tag in _GONE:
            self._gone -= 1
        match tag.removeprefix(W):
            case "p":
                self._paragraph_ends(element)
            case "tbl":
                self.found.tables.append(self._tables.pop())
            case "tr" if self._tables:
                self._heads.pop()
            case "tc":
                self._cell_ends()
            case "hyperlink":
                self._add_link(self._collecting.pop(), self._target(element))
            case "fldSimple":
                self._field_ends()

    def _character(self, element: Element, local: str) -> None:
        match local:
            case "t":
                self._say(element)
            case "tab" | "br" | "cr" if element.getparent() is not None and _tag_of_parent(element) == f"{W}r":
                self._collect(" ")
            case "noBreakHyphen":
                self._collect("-")
            case "instrText" if self._fields:
                self._fields[-1].instruction += element.text or ""
            case "fldChar":
                self._field(element)
            case "footnoteReference":
                self.found.footnotes += 1
            case "endnoteReference":
                self.found.endnotes += 1
            case "commentReference":
                self.found.comments[str(element.get(f"{W}id"))] = self._where
            case "bookmarkStart":
                self.found.places.add(str(element.get(f"{W}name")))
            case "lang" if element.get(f"{W}val"):
                self.found.languages.add(str(element.get(f"{W}val")))
            case _:
                self._picture(element)

    def _picture(self, element: Element) -> None:
        figure = figure_in(element, self._where)
        if figure is not None:
            self.found.figures.append(figure)

    def _say(self, element: Element) -> None:
        run = element.getparent()
        if self._gone or run is None:
            return
        if self._styles.hides(run, self._paragraphs[-1] if self._paragraphs else None):
            self._hidden[-1].append(element.text or "")
        else:
            self._collect(element.text or "")

    def _collect(self, text: str) -> None:
        for each in self._collecting:
            each.append(text)
        for field_ in self._fields:
            if field_.shown:
                field_.words.append(text)

    def _paragraph_ends(self, element: Element) -> None:
        words, hidden = tidy(self._collecting.pop()), tidy(self._hidden.pop())
        self._paragraphs.pop()
        self._collect(" ")
        if hidden:
            self.found.hidden.append(Hidden(hidden, "formatted as hidden", self._where))
        level = self._styles.level(element)
        if level and words and not self._tables:
            self.found.headings.append(Heading(level, words))
            self._where = words

    def _row(self, row: Element) -> None:
        self._heads.append(switch(row, "trPr", "tblHeader") or False)
        spans = [value(cell, "tcPr", "gridSpan") for cell in row.iter(f"{W}tc") if _row_of(cell) is row]
        columns = sum(int(span) if span.isdecimal() else 1 for span in spans)
        table = self._tables[-1]
        self._tables[-1] = replace(table, rows=table.rows + 1, columns=max(table.columns, columns))

    def _cell_ends(self) -> None:
        words = tidy(self._collecting.pop())
        if self._tables and self._heads and self._heads[-1] and words:
            self._tables[-1] = replace(self._tables[-1], headers=(*self._tables[-1].headers, words))

    def _target(self, element: Element) -> str:
        relation = self._relations.get(str(element.get(f"{R}id")))
        anchor = str(element.get(f"{W}anchor", ""))
        outside = relation.target if relation and relation.external else ""
        return f"{outside}#{anchor}" if anchor else outside

    def _add_link(self, words: list[str], target: str) -> None:
        if target and not self._gone:
            self.found.links.append(Link(tidy(words), tidy(target, 2_000), self._where))

    def _field(self, element: Element) -> None:
        match element.get(f"{W}fldCharType"):
            case "begin":
                self._fields.append(Field(stale=str(element.get(f"{W}dirty", "0")) in {"1", "true", "on"}))
            case "separate" if self._fields:
                self._fields[-1].shown = True
            case "end" if self._fields:
                self._field_ends()

    def _field_ends(self) -> None:
        ended = self._fields.pop()
        self.found.stale_fields += ended.stale
        self.found.empty_contents += ended.is_contents and not tidy(ended.words)
        self._add_link(ended.words, ended.target)


def _tag_of_parent(element: Element) -> object:
    parent = element.getparent()
    return None if parent is None else parent.tag


def _row_of(cell: Element) -> Element | None:
    return next(cell.iterancestors(f"{W}tr"), None)
