"""A story of a Word file, its body or a footnote, from beginning to end, as items."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.read.word.changes import CHANGED, CONTENTS, PROMPTED
from reportkit.read.word.items import Item, Kind, Para, Thing, blocks
from reportkit.read.word.names import W
from reportkit.read.word.numbering import Numbering
from reportkit.read.word.objects import Picture
from reportkit.read.word.paragraphs import ParagraphReader
from reportkit.read.word.pictures import Pictures
from reportkit.read.word.places import Places
from reportkit.read.word.spans import is_blank
from reportkit.read.word.tables import TableReader, cells, is_frame
from reportkit.read.word.typed import linked, marks_something, typed, uncovered
from reportkit.read.word.wordfile import Story, WordFile
from reportkit.read.word.words import Words

_QUIET = frozenset(
    f"{W}{name}"
    for name in (
        "tcPr",
        "tblPr",
        "tblGrid",
        "trPr",
        "sectPr",
        "bookmarkStart",
        "bookmarkEnd",
        "proofErr",
        "permStart",
        "permEnd",
        "commentRangeStart",
        "commentRangeEnd",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
    )
)
_MOST_NESTED = 20


@dataclass(slots=True)
class StoryReader:
    """Reads the items of one story of a file."""

    file: WordFile
    story: Story
    places: Places
    numbering: Numbering
    pictures: Pictures
    inside_note: bool = False
    depth: int = 0
    changed: list[str] = field(default_factory=list)
    paragraphs: ParagraphReader = field(init=False)

    def __post_init__(self) -> None:
        self.paragraphs = ParagraphReader(
            self.file.styles, self.story.relations, self.places, self.note, anchors=self.file.anchors
        )

    def items(self, parent: Element) -> list[Item]:
        """What stands directly in an element, one below the other."""
        out: list[Item] = []
        for element in parent:
            if element.tag == f"{W}p":
                out += self.paragraph(element)
            elif element.tag == f"{W}tbl":
                out += self.table(element)
            elif element.tag == f"{W}altChunk":
                self.refuse("a document that was put into this one as a whole")
            elif element.tag not in _QUIET and next(element.iter(f"{W}t"), None) is not None:
                self.refuse("something that reportkit does not know")
        return out

    def refuse(self, what: str) -> None:
        place = self.places.paragraph(is_empty=False)
        hint = "open the file in Word, copy its words here, and save it again"
        self.places.complain(codes.WORD_REFUSED, f"{what} stands here and cannot be read", hint, place)

    # ── paragraphs ───────────────────────────────────────────────────────────────────────────────────────────────────

    def paragraph(self, element: Element) -> Iterator[Item]:
        """A paragraph, and below it the pictures, rules and text boxes that stand in it."""
        place = self.places.paragraph(is_empty=_looks_empty(element))
        words = self.paragraphs.read(element)
        self.say_what_was_done(element)
        is_contents = self.file.styles.is_contents(element) or element.get(CONTENTS) is not None
        if not is_blank(words.spans) and not is_contents:
            yield from self.worded(element, words)
        yield from self.things(words, attached=not is_blank(words.spans))
        self.places.here = place

    def worded(self, element: Element, words: Words) -> Iterator[Item]:
        styles = self.file.styles
        level = styles.level(element)
        para = Para(
            _kind(self.file, element, level),
            tuple(words.spans),
            self.places.here,
            level,
            mark=None if level else self.numbering.mark(element),
            indent=styles.indentation(element),
            continues=styles.continues(element),
        )
        if self.depth or self.inside_note:
            self.complain_of_markers(para)
            yield replace(para, spans=linked(uncovered(para.spans)))
        else:
            yield from typed(para, lambda: self.places.again())

    def complain_of_markers(self, para: Para) -> None:
        if marks_something(para.spans):
            where = "a footnote" if self.inside_note else "a table"
            message = f"a marker stands in {where}, where it marks nothing"
            self.places.complain(codes.WORD_MARKER_LOST, message, "give it a paragraph of its own", para.place)

    def say_what_was_done(self, element: Element) -> None:
        if element.get(CHANGED) is not None:
            self.changed.append(self.places.here.part)
        if element.get(PROMPTED) is not None:
            self.places.complain(codes.WORD_PROMPT, "a form field that nobody filled in is left out")

    def things(self, words: Words, attached: bool) -> Iterator[Item]:
        for picture in words.pictures:
            yield from self.picture(picture, attached)
        if words.ruled:
            yield Thing(n.Rule())
        for box in words.boxes:
            message = "a text box stands here; its words are printed below this paragraph"
            hint = "look whether they belong there; better, put them into a paragraph of their own"
            self.places.complain(codes.WORD_TEXT_BOX, message, hint)
            yield from self.items(box.content)

    def picture(self, picture: Picture, attached: bool) -> Iterator[Item]:
        if self.depth or self.inside_note:
            where = "a footnote" if self.inside_note else "a table"
            hint = "give it a paragraph of its own"
            self.places.complain(codes.WORD_PICTURE, f"a picture stands in {where} and is left out", hint)
            return
        source = self.pictures.source(picture, self.story.relations, self.places)
        if source:
            yield Thing(n.Figure(source, picture.alternative, origin=self.places.here), attached)

    # ── tables and footnotes ─────────────────────────────────────────────────────────────────────────────────────────

    def table(self, element: Element) -> Iterator[Item]:
        if self.depth >= _MOST_NESTED:
            self.refuse("a table deep inside other tables")
        elif is_frame(element) and not self.depth:
            for cell in cells(element):
                yield from self.items(cell)
        else:
            number = self.places.table() if not self.depth else self.places.tables
            place = self.places.paragraph(is_empty=True) if self.depth else self.places.at_table(number)
            yield Thing(TableReader(element, self.places, number, self.cell).read(place))

    def cell(self, element: Element) -> n.Blocks:
        self.depth += 1
        found = blocks(self.items(element))
        self.depth -= 1
        if any(not isinstance(block, n.Paragraph) for block in found):
            message = "a list or another table stands in this cell; only its words are kept, line by line"
            self.places.complain(codes.WORD_TABLE, message, "a cell holds words; put a list below the table")
        return found

    def note(self, kind: str, id: str) -> n.Inline | None:
        """The footnote or endnote of that id."""
        story, notes = self.file.notes(f"{kind}s")
        found = notes.get(id)
        if found is None or self.inside_note:
            self.places.complain(codes.WORD_NOTE, f"this {kind} is not in the file", "write it anew")
            return None
        reader = StoryReader(self.file, story, self.places, self.numbering, self.pictures, inside_note=True)
        before = self.places.enter(f"{kind} {list(notes).index(id) + 1}")
        inside = blocks(reader.items(found))
        self.places.leave(before)
        self.changed += reader.changed
        return n.Note(inside or (n.Paragraph((), before),))


def _looks_empty(paragraph: Element) -> bool:
    return not any((each.text or "").strip() for each in paragraph.iter(f"{W}t")) and not any(
        True for _ in paragraph.iter(f"{W}drawing", f"{W}pict", f"{W}object", f"{W}sym")
    )


def _kind(file: WordFile, paragraph: Element, level: int) -> Kind:
    styles = file.styles
    if level:
        return Kind.HEADING
    if styles.is_caption(paragraph):
        return Kind.CAPTION
    if styles.is_quotation(paragraph):
        return Kind.QUOTE
    return Kind.CODE if styles.is_code(paragraph) else Kind.TEXT
