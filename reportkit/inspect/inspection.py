"""What was found in a file, as plain values; all reports are made of these and nothing else."""

from dataclasses import dataclass
from enum import StrEnum

from reportkit.problems import Problem


class Kind(StrEnum):
    """A kind of file."""

    WORD = "Word document"
    PDF = "PDF"
    UNKNOWN = "not readable"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading or bookmark: its level (from 1) and its words."""

    level: int
    words: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its size, the words of its header cells, and how many of these name neither a row nor a column."""

    rows: int
    columns: int
    headers: tuple[str, ...]
    where: str
    unscoped: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, chart or diagram and the text that stands for it; a decorative one needs none."""

    alternative: str
    decorative: bool
    where: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link; a target inside the file begins with ``#``, and a broken one leads to a place that is not there."""

    words: str
    target: str
    where: str
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Font:
    """A font by name, and whether the file brings it along."""

    name: str
    embedded: bool


@dataclass(frozen=True, slots=True)
class Trace:
    """What one person left in the file: so many comments or changes of a kind, and where."""

    kind: str
    author: str
    count: int
    where: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hidden:
    """Words that are in the file and not to be seen."""

    words: str
    how: str
    where: str


@dataclass(frozen=True, slots=True)
class WordTraits:
    """What only a Word file has: fields, and whether Word asks to update them when the file is opened."""

    asks_to_update: bool = False
    stale_fields: int = 0
    empty_contents: int = 0


@dataclass(frozen=True, slots=True)
class PdfTraits:
    """What only a PDF has: tags, claims to follow a standard, bookmarks, restrictions."""

    version: str = ""
    tagged: bool = False
    claims: tuple[str, ...] = ()
    title_displayed: bool = False
    bookmarks: tuple[Heading, ...] = ()
    restricted: tuple[str, ...] = ()
    pages_without_text: tuple[int, ...] = ()
    repaired: bool = False


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that was found in one file; one that could not be read has a problem and nothing else."""

    file: str
    kind: Kind = Kind.UNKNOWN
    size: int = 0
    title: str = ""
    language: str = ""
    other_languages: tuple[str, ...] = ()
    pages: int = 0
    page_sizes: tuple[str, ...] = ()
    headings: tuple[Heading, ...] = ()
    tables: tuple[Table, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[Link, ...] = ()
    footnotes: int = 0
    endnotes: int = 0
    fonts: tuple[Font, ...] = ()
    metadata: tuple[tuple[str, str], ...] = ()
    traces: tuple[Trace, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    active: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    word: WordTraits | None = None
    pdf: PdfTraits | None = None
    problems: tuple[Problem, ...] = ()
