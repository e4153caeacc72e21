"""What a paper says, whichever form it has: the tree, the Word file and the PDF are all read into these values.

A reader leaves out how things look, what only the margins of a page say, and where lines and pages end. What remains is
a row of facts in reading order. Footnotes stand apart, as each file has them in another place; the marks that call them
are words like all others.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reportkit.problems import Place

MAYBE = "\n"
"""Stands in words read from a PDF where a line ends: there was a space, or a long word was broken, or hyphenated."""


@dataclass(frozen=True, slots=True)
class Link:
    """A link and the words that bear it; a target inside the paper begins with ``#``."""

    target: str
    words: str


@dataclass(frozen=True, slots=True)
class Run:
    """Words, the links in them, and where they come from: pairs of the offset of a first character and its place."""

    words: str = ""
    links: tuple[Link, ...] = ()
    places: tuple[tuple[int, Place], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its number, if it shows one."""

    level: int
    run: Run


@dataclass(frozen=True, slots=True)
class Words:
    """All that is said until the next fact, in however many paragraphs."""

    run: Run


@dataclass(frozen=True, slots=True)
class Item:
    """A list item: how many lists it stands in (from 1), its kind, its number (0 where it shows none), its words."""

    depth: int
    ordered: bool
    number: int
    run: Run


@dataclass(frozen=True, slots=True)
class Caption:
    """The caption of a table or figure, with its label and number."""

    run: Run


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents and the page that it names; the tree does not know pages."""

    run: Run
    page: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, by its alternative text."""

    alternative: str
    places: tuple[tuple[int, Place], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; ``header`` says that it names its row or column to those who listen."""

    header: bool
    span: int
    facts: "Facts"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``head`` says that it is repeated on each page."""

    head: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``cuts`` are the rows before which a page of the PDF ended, so that they may be the rest of a row."""

    rows: tuple[Row, ...]
    cuts: frozenset[int] = field(default=frozenset(), compare=False)
    places: tuple[tuple[int, Place], ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its mark, as in ``(1)``, and its words."""

    run: Run


Fact = Heading | Words | Item | Caption | Entry | Picture | Table | Note
Facts = tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """All that a paper says; ``anchors`` are the places that links lead to, with the words that stand there."""

    facts: Facts
    notes: tuple[Note, ...]
    anchors: Mapping[str, str] = field(default_factory=dict)


def words_of(facts: Facts) -> str:
    """All words of facts, in a row."""
    return " ".join(filter(None, (_words(fact) for fact in facts)))


def _words(fact: Fact) -> str:
    match fact:
        case Picture(alternative):
            return alternative
        case Table(rows):
            return " ".join(words_of(cell.facts) for row in rows for cell in row.cells)
        case _:
            return fact.run.words
