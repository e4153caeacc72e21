"""Every block and inline that a paper can hold.

The tree is closed: writers ``match`` on it and end in ``assert_never``, so that the type checker names each writer that
forgot a node. Nodes are values; a pass that changes the paper returns a new tree (see ``walk``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reportkit.document.charts import Chart
from reportkit.problems import Place

NOWHERE = Place("")


class Role(StrEnum):
    """What a box is for. Each role has a paragraph style in ``look.docx`` and a class in ``look.css``."""

    SITE = "site"
    PAPER_DATE = "paper-date"
    PAPER_KIND = "paper-kind"
    BODY = "body"
    PLACE = "place"
    TITLE = "title"
    STATUS = "status"
    CONTENTS_TITLE = "contents-title"
    KEY_OUTCOMES = "key-outcomes"
    RECOMMENDATION = "recommendation"
    FINDING = "finding"
    EVIDENCE = "evidence"
    PRACTICE = "practice"
    NOTICE = "notice"
    REFERENCE = "reference"


class Alignment(StrEnum):
    """How the text of a table column is set."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


# ── inlines ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, printed as they are."""

    text: str


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Words set in italics."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words set in bold."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Superscript:
    """Raised characters, as in 1st."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Subscript:
    """Lowered characters."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Code:
    """A word to be typed as it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class Foreign:
    """Words in another language; ``language`` is a BCP 47 tag such as ``fr``."""

    language: str
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink; ``target`` is an http, https or mailto address, or ``#id`` for a place in this paper."""

    target: str
    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Label:
    """A short name that others refer to, such as the ``R3`` of a recommendation: ``id`` is its anchor."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross-reference to the anchor ``target``; ``text`` is what it prints, filled in by ``merge``.

    ``text`` is exactly the label of the target: ``Table 2``, ``R3``, ``4.1`` or ``[7]``.
    """

    target: str
    text: str = ""
    origin: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, standing where it is called; ``number`` (from 1, in reading order) is filled in by ``merge``."""

    blocks: "Blocks"
    number: int = 0


Inline = (
    Text | LineBreak | Emphasis | Strong | Superscript | Subscript | Code | Foreign | Link | Label | Reference | Note
)
Inlines = tuple[Inline, ...]

# ── blocks ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6; ``number`` (such as ``2.1``) is empty where headings are not numbered."""

    level: int
    children: Inlines
    id: str = ""
    number: str = ""
    origin: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    children: Inlines
    origin: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class BulletList:
    """A list without numbers; each item is a tuple of blocks."""

    items: tuple["Blocks", ...]
    origin: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class OrderedList:
    """A numbered list; each list begins anew at ``start``."""

    items: tuple["Blocks", ...]
    start: int = 1
    origin: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage quoted from elsewhere."""

    blocks: "Blocks"
    origin: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Preformatted:
    """Lines whose spaces and breaks matter."""

    text: str
    origin: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Column:
    """A table column: how it is set and its share of the width (any unit; 0 leaves it to the writer)."""

    alignment: Alignment = Alignment.LEFT
    width: float = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; ``header`` marks a row header, ``span`` is the number of columns it takes."""

    blocks: "Blocks"
    header: bool = False
    span: int = 1


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A data table. ``header`` rows repeat on each page; ``number`` is filled in by ``merge`` where it has a caption.

    ``wide`` asks for a landscape page; only a table that stands in nothing else can have one.
    """

    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    body: tuple[Row, ...]
    caption: Inlines = ()
    id: str = ""
    number: int = 0
    wide: bool = False
    origin: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture; ``source`` is its name in the document's images, ``alternative`` what it shows, in words.

    The picture of a ``chart`` is drawn from its numbers when the paper is written.
    """

    source: str
    alternative: str
    caption: Inlines = ()
    id: str = ""
    number: int = 0
    chart: Chart | None = None
    origin: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Box:
    """Blocks with a part to play in the paper; the only way to say how something should look."""

    role: Role
    blocks: "Blocks"
    origin: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A line of the contents: a heading's level, number and words, and the anchor it leads to."""

    level: int
    number: str
    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The table of contents down to heading level ``depth``; ``entries`` are filled in by ``merge``."""

    depth: int = 2
    entries: tuple[ContentsEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line between two parts."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = (
    Heading
    | Paragraph
    | BulletList
    | OrderedList
    | Quote
    | Preformatted
    | Table
    | Figure
    | Box
    | Contents
    | Rule
    | PageBreak
)
Blocks = tuple[Block, ...]

# ── the whole ────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Image:
    """A picture's bytes, its media type (``image/png``, ``image/jpeg`` or ``image/svg+xml``) and its size in pixels.

    A drawing (SVG) also has a ``picture``, as PNG, for programs that cannot show it; it is made before writing.
    """

    data: bytes = field(repr=False)
    media_type: str
    width: int
    height: int
    picture: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Properties:
    """What the file says about itself. ``date`` is ISO 8601 (``2021-12-10``), ``language`` BCP 47 (``en-GB``)."""

    title: str
    language: str
    date: str
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    status: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper, decided to the last word; the writers only choose how it looks.

    ``running`` holds the words of the running header and footer by name (``kind``, ``body``, ``title`` …): Word prints
    them through ``DOCPROPERTY`` fields, the PDF through ``string()``. ``labels`` are the words before caption numbers.
    """

    properties: Properties
    blocks: Blocks
    running: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=lambda: {"table": "Table", "figure": "Figure"})
    images: Mapping[str, Image] = field(default_factory=dict)
