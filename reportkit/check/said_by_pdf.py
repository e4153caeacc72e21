"""What a PDF says to those who read it by its tags: with a screen reader, or as text that flows anew.

Both what WeasyPrint writes by itself and the standard tags for footnotes and contents are understood. A page cuts a
paragraph, a list or a table in two, and each part has tags of its own: they are put together again. Running headers
and footers have no tags, and so they are not read.
"""

import re
from dataclasses import dataclass, field, replace
from itertools import takewhile

from reportkit.check.letters import read_rightly
from reportkit.check.pdf_tags import Tag, tags_of
from reportkit.check.pdf_text import Piece
from reportkit.check.said import MAYBE, Cell, Entry, Link, Note, Row, Run, Said
from reportkit.check.telling import NoteTelling, Telling

_HEADING = re.compile(r"H[1-6]")
_BLOCKS = frozenset({"P", "BlockQuote", "Div", "Sect", "Part", "Art", "Aside", "Title"})
_ANEW = frozenset({"BlockQuote", "Div"})
_GROUPS = frozenset({"THead", "TBody", "TFoot"})
_PAGE_AT_END = re.compile(r"[\s.…]*[\s.…]([0-9]+)$")
_NOTE_MARK = re.compile(r"\(\d+\)")
_DEEPEST = 9
_LINE = 0.6


def said_by_pdf(data: bytes) -> Said:
    """All that the tags of the PDF say."""
    roots, places = tags_of(data)
    reader = _Reader(Telling())
    for root in roots:
        reader.read(root)
    return Said(reader.telling.told(), tuple(reader.notes), {name: str(page + 1) for name, page in places.items()})


@dataclass
class _Line:
    """Where reading has got to: the last words, whether a paragraph ended after them, and how words are joined."""

    last: Piece | None = None
    ended: bool = False
    loose: bool = False

    def turned(self, page: int) -> bool:
        """Whether something on this page is the first on it."""
        return self.last is not None and self.last.page != page

    def breaks_before(self, piece: Piece) -> bool:
        """Whether a line may end between the last words and these."""
        last = self.last
        if last is None:
            return False
        lower = abs(piece.top - last.bottom) > _LINE * max(piece.size, last.size)
        return self.loose or lower or piece.page != last.page or piece.x <= last.x


@dataclass(frozen=True)
class _Reader:
    """Reads tags; ``depth`` counts the lists around them."""

    telling: Telling
    depth: int = 0
    line: _Line = field(default_factory=_Line)
    notes: list[Note] = field(default_factory=list)

    def read(self, tag: Tag | Piece) -> None:
        if isinstance(tag, Piece):
            self._say(tag)
        elif _HEADING.fullmatch(tag.role):
            with self.telling.heading(int(tag.role[1])):
                self._inside(tag)
        elif tag.role in _BLOCKS:
            self.line.ended = True
            (replace(self, depth=0) if tag.role in _ANEW else self)._inside(tag)
            self.line.ended = True
        else:
            self._other(tag)

    def _other(self, tag: Tag) -> None:
        match tag.role:
            case "L":
                self._list(tag)
            case "TOC":
                self._contents(tag)
            case "Table":
                self._table(tag)
            case "Figure":
                self.telling.picture(tag.alternative)  # words that a drawing shows are part of what it looks like
            case "Caption":
                with self.telling.caption():
                    self._inside(tag)
            case "Link":
                with self.telling.link(tag.target):
                    self._inside(tag)
            case "Note" | "FENote":
                self._note(tag)
            case "NonStruct" if _holds_notes(tag):
                for note in tag.tags():
                    self._note(note)
            case "Artifact":
                pass
            case _:
                self._inside(tag)

    def _inside(self, tag: Tag) -> None:
        for kid in tag.kids:
            self.read(kid)

    def _say(self, piece: Piece) -> None:
        """Say words; nothing at all stands for a space between two marks, as WeasyPrint draws none."""
        line = self.line
        if not piece.text:
            self.telling.maybe()
            return
        if line.ended and not line.turned(piece.page):
            self.telling.gap()
        elif line.breaks_before(piece):
            self.telling.maybe()
        self.telling.say(read_rightly(piece.text))
        line.last, line.ended = piece, False

    def _note(self, tag: Tag) -> None:
        """A footnote, once; one without a mark is the rest of the one before, from another page."""
        telling = NoteTelling()
        replace(self, telling=telling, depth=0, line=_Line())._inside(tag)
        note = telling.note()
        if self.notes and not _NOTE_MARK.match(note.run.words):
            before = self.notes[-1].run
            self.notes[-1] = Note(Run(f"{before.words}{MAYBE}{note.run.words}", before.links + note.run.links))
        elif note not in self.notes:
            self.notes.append(note)

    def _list(self, tag: Tag) -> None:
        if _lists_contents(tag):
            self._contents(tag)
            return
        inside = replace(self, depth=min(self.depth + 1, _DEEPEST))
        kids = tag.tags()
        for at, kid in enumerate(kids):
            if kid.role == "LI":
                nested = list(takewhile(lambda each: each.role == "L", kids[at + 1 :]))
                inside._item(kid, nested, first=not at)
            elif kid.role != "L" or not at:
                inside.read(kid)

    def _item(self, tag: Tag, nested: list[Tag], first: bool) -> None:
        """An item; WeasyPrint puts lists within it beside it. One without a mark is the rest of one on a new page."""
        marks = [kid for kid in tag.tags() if kid.role == "Lbl"]
        if marks or not (first and self.line.turned(tag.page)):
            mark = "".join(each.words() for each in marks).strip()
            digits = re.sub(r"\D", "", mark)
            self.telling.item(self.depth, any(map(str.isalnum, mark)), int(digits or "0"))
        kids = [kid for kid in tag.kids if kid not in marks]
        for kid in _as_drawn([*kids, *nested]) if nested else kids:
            self.read(kid)

    def _contents(self, tag: Tag) -> None:
        for kid in tag.tags():
            if kid.role in {"TOC", "L"}:
                self._contents(kid)
            else:
                self._entry(kid)

    def _entry(self, tag: Tag) -> None:
        """A line of the contents: its words, dots, and the page."""
        inside = Telling()
        with inside.entry():
            replace(self, telling=inside, line=_Line(loose=True))._inside(tag)
        for fact in inside.told():
            self.telling.add(_with_page(fact) if isinstance(fact, Entry) else fact)

    def _table(self, tag: Tag) -> None:
        turned = self.line.turned(tag.page)
        for kid in tag.tags():
            if kid.role == "Caption":
                self.read(kid)
        self.telling.table(tuple(self._rows(tag, head=False)), broken=turned)

    def _rows(self, tag: Tag, head: bool) -> list[Row]:
        rows: list[Row] = []
        for kid in tag.tags():
            if kid.role in _GROUPS:
                rows += self._rows(kid, kid.role == "THead")
            elif kid.role == "TR":
                rows.append(Row(head, tuple(self._cell(cell) for cell in kid.tags() if cell.role in {"TH", "TD"})))
        return rows

    def _cell(self, tag: Tag) -> Cell:
        inside = replace(self, telling=Telling(), depth=0)
        self.line.ended = True
        inside._inside(tag)
        return Cell(tag.role == "TH", tag.span, inside.telling.told())


def _as_drawn(kids: list[Tag | Piece]) -> list[Tag | Piece]:
    """Kids in the order in which the page draws them; one without words stays behind the one before it."""
    places: list[tuple[int, int]] = []
    for kid in kids:
        places.append(_first(kid) or (places[-1] if places else (0, 0)))
    return [kids[at] for at in sorted(range(len(kids)), key=places.__getitem__)]


def _first(kid: Tag | Piece) -> tuple[int, int] | None:
    """Where the words of a tag begin, by page and number; marks of items are drawn later and do not count."""
    pieces = [kid] if isinstance(kid, Piece) else [each for tag in _without_marks(kid) for each in tag]
    return min(((piece.page, piece.mark) for piece in pieces), default=None)


def _without_marks(tag: Tag) -> list[list[Piece]]:
    own = [kid for kid in tag.kids if isinstance(kid, Piece)]
    return [own, *(each for kid in tag.tags() if kid.role != "Lbl" for each in _without_marks(kid))]


def _holds_notes(tag: Tag) -> bool:
    """Whether this is the foot of a page as WeasyPrint tags it: spans that begin with a mark such as (1)."""
    kids = tag.tags()
    return bool(kids) and len(kids) == len(tag.kids) and all(kid.role == "Span" and _is_note(kid) for kid in kids)


def _is_note(tag: Tag) -> bool:
    marks = tag.tags()[:1]
    return bool(marks) and marks[0].role == "NonStruct" and bool(_NOTE_MARK.fullmatch(marks[0].words().strip()))


def _lists_contents(tag: Tag) -> bool:
    """Whether this is a table of contents as WeasyPrint tags it: items without a mark that are a link each."""
    items = [body for item in tag.tags() for body in item.tags()]
    return bool(items) and all(body.role == "LBody" and _is_link(body) for body in items)


def _is_link(body: Tag) -> bool:
    kids = body.tags()
    return len(kids) > 0 and kids[0].role == "Link" and kids[0].target.startswith("#")


def _with_page(entry: Entry) -> Entry:
    run = entry.run
    found = _PAGE_AT_END.search(run.words)
    if not found:
        return entry
    words = run.words[: found.start()].rstrip()
    links = tuple(Link(link.target, words) if link.words == run.words else link for link in run.links)
    return Entry(replace(run, words=words, links=links), found[1])
