"""What a Word file says when Word shows it: results of fields, numbers that Word counts, no hidden or deleted words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from reportkit.check.docx_look import Numbering, Styles
from reportkit.check.docx_parts import Parts, R, W, every, on, value
from reportkit.check.said import Cell, Note, Row, Said
from reportkit.check.telling import NoteTelling, Telling

_DOCUMENT, _FOOTNOTES = "word/document.xml", "word/footnotes.xml"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_SKIPPED = frozenset(f"{W}{name}" for name in ("pPr", "rPr", "sdtPr", "del", "moveFrom", "tblPr", "sectPr", "fldData"))
_HEADER_STYLE = "table heading"
_LINKING = re.compile(r'\s*(?:(REF)\s+"?([^\s"]+)"?.*\\h|(PAGEREF)\b|(HYPERLINK)\s+(\\l\s+)?"([^"]*)")')


def said_by_docx(data: bytes) -> Said:
    """All that the Word file says."""
    parts = Parts(data)
    book = _Book(Styles(parts.root("word/styles.xml")), Numbering(parts.root("word/numbering.xml")))
    body = _Reader(book, parts.targets(_DOCUMENT), Telling())
    body.read(parts.root(_DOCUMENT))
    notes = {str(note.get(f"{W}id")): note for note in every(parts.root(_FOOTNOTES), "footnote")}
    targets = parts.targets(_FOOTNOTES)
    found = [_note(book, targets, notes[id], number) for number, id in enumerate(book.calls, 1) if id in notes]
    return Said(body.telling.told(), tuple(found), book.anchors)


@dataclass(frozen=True)
class _Book:
    """What is known of the whole file, and what is found on the way: called footnotes, words at bookmarks."""

    styles: Styles
    numbering: Numbering
    calls: list[str] = field(default_factory=list)
    anchors: dict[str, str] = field(default_factory=dict)


def _note(book: _Book, targets: dict[str, str], note: Element, number: int) -> Note:
    telling = NoteTelling()
    _Reader(book, targets, telling, number).read(note)
    return telling.note()


@dataclass
class _Field:
    """A field that is being read: what it is told to do, and whether its result has begun and is a link."""

    instruction: str = ""
    shown: bool = False
    linked: bool = False
    is_page: bool = False


class _Reader:
    """Reads a part, or a cell of it; ``number`` is that of the footnote in which it stands."""

    def __init__(self, book: _Book, targets: dict[str, str], telling: Telling, number: int = 0) -> None:
        self.telling = telling
        self._book = book
        self._targets = targets
        self._number = number
        self._fields: list[_Field] = []
        self._bookmarks: dict[str, tuple[str, int]] = {}

    def read(self, parent: Element | None) -> None:
        """Everything that an element holds."""
        for child in () if parent is None else parent:
            if isinstance(child.tag, str) and child.tag not in _SKIPPED:
                self._element(child)

    def _element(self, element: Element) -> None:
        match element.tag.removeprefix(W):
            case "p":
                self._paragraph(element)
            case "tbl":
                self._table(element)
            case "r":
                self._run(element)
            case "hyperlink":
                with self.telling.link(self._target(element)):
                    self.read(element)
            case "fldSimple":
                self._begin(str(element.get(f"{W}instr", "")))
                self._separate()
                self.read(element)
                self._end()
            case "bookmarkStart":
                place = self.telling.so_far()
                self._bookmarks[str(element.get(f"{W}id"))] = (str(element.get(f"{W}name")), place)
            case "bookmarkEnd":
                self._bookmark_end(str(element.get(f"{W}id")))
            case _:
                self.read(element)

    def _target(self, hyperlink: Element) -> str:
        anchor = hyperlink.get(f"{W}anchor")
        return f"#{anchor}" if anchor else self._targets.get(str(hyperlink.get(f"{R}id")), "")

    def _bookmark_end(self, id: str) -> None:
        name, place = self._bookmarks.pop(id, ("", 0))
        self._book.anchors.setdefault(name, self.telling.since(place).strip())

    def _paragraph(self, paragraph: Element) -> None:
        style = self._book.styles.of(paragraph)
        mark = self._book.numbering.mark(style)
        self.telling.gap()
        if style.heading:
            self._heading(paragraph, style.heading, mark.words if mark else "")
        elif style.name.startswith("toc ") and style.name[4:].isdecimal():
            with self.telling.entry():
                self.read(paragraph)
        elif style.name == "caption":
            with self.telling.caption():
                self.read(paragraph)
        else:
            if mark:
                self.telling.item(style.list_level + 1, mark.ordered, mark.number)
            self.read(paragraph)
        self.telling.gap()

    def _heading(self, paragraph: Element, level: int, number: str) -> None:
        """A heading; a link to it leads to all of its words, its number included."""
        with self.telling.heading(level):
            self.telling.say(f"{number} " if number else "")
            self.read(paragraph)
            words = self.telling.since(0)
        names = (str(start.get(f"{W}name")) for start in every(paragraph, "bookmarkStart"))
        self._book.anchors.update(dict.fromkeys(names, words))

    def _table(self, table: Element) -> None:
        self.telling.table(tuple(self._row(row) for row in table.iterfind(f"{W}tr")))

    def _row(self, row: Element) -> Row:
        head = on(row, "trPr", "tblHeader")
        return Row(head, tuple(self._cell(cell, head) for cell in row.iterfind(f"{W}tc")))

    def _cell(self, cell: Element, head: bool) -> Cell:
        """A cell; that it names its row shows by the style of its paragraphs, as Word has no other way to say it."""
        inside = _Reader(self._book, self._targets, Telling(), self._number)
        inside.read(cell)
        styles = (self._book.styles.of(each) for each in cell.iterfind(f"{W}p"))
        names = head or all(style.name == _HEADER_STYLE for style in styles)
        return Cell(names, int(value(cell, "tcPr", "gridSpan") or "1"), inside.telling.told())

    def _run(self, run: Element) -> None:
        if not on(run, "rPr", "vanish"):
            for child in run:
                self._character(child)

    def _character(self, element: Element) -> None:
        match str(element.tag).removeprefix(W):
            case "t":
                self._say(element.text or "")
            case "tab" | "br" | "cr" | "ptab":
                self._say(" ")
            case "noBreakHyphen":
                self._say("-")
            case "footnoteReference":
                self._book.calls.append(str(element.get(f"{W}id")))
                self._say(str(len(self._book.calls)))
            case "footnoteRef":
                self._say(str(self._number))
            case "instrText":
                self._fields[-1].instruction += element.text or ""
            case "fldChar":
                self._field(str(element.get(f"{W}fldCharType")))
            case "drawing":
                self._pictures(element.iter(_PICTURE))

    def _pictures(self, pictures: Iterable[Element]) -> None:
        for picture in pictures:
            self.telling.picture(str(picture.get("descr", "")))

    def _say(self, text: str) -> None:
        if any(field.is_page for field in self._fields):
            self.telling.page(text.strip())
        elif all(field.shown for field in self._fields):
            self.telling.say(text)

    def _field(self, kind: str) -> None:
        match kind:
            case "begin":
                self._begin()
            case "separate" if self._fields:
                self._separate()
            case "end" if self._fields:
                self._end()

    def _begin(self, instruction: str = "") -> None:
        self._fields.append(_Field(instruction))

    def _separate(self) -> None:
        field = self._fields[-1]
        field.shown = True
        match _LINKING.match(field.instruction):
            case None:
                pass
            case found if found[3]:
                field.is_page = True
            case found:
                target = f"#{found[2]}" if found[1] else f"#{found[6]}" if found[5] else found[6]
                field.linked = self.telling.open_link(target)

    def _end(self) -> None:
        if self._fields.pop().linked:
            self.telling.close_link()
