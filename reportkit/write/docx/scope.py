"""What a writer of blocks needs to know: where it writes, and the books that are kept while the paper grows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from docx.opc.part import Part

from reportkit.document import nodes as n
from reportkit.write.docx.anchors import Anchors
from reportkit.write.docx.elements import Element
from reportkit.write.docx.headings import HeadingNumbers
from reportkit.write.docx.numbering import Numbering
from reportkit.write.docx.styles import Style, Styles


@dataclass(slots=True)
class Ledger:
    """The books of one paper: what the look and the tree offer, and what has been handed out so far."""

    document: n.Document
    pages: Mapping[str, int]
    styles: Styles
    numbering: Numbering
    anchors: Anchors
    headings: HeadingNumbers
    notes: list[n.Note] = field(default_factory=list)
    pictures: dict[bytes, Part] = field(default_factory=dict)
    drawings: int = 0


@dataclass(frozen=True, slots=True)
class Scope:
    """A place in the paper: its part, the width of its text, and the style of plain paragraphs there.

    ``family`` goes before the names of list styles, where the look has such: "Table List Bullet". ``depth`` counts
    lists around the place; ``labelled`` says that a label which begins a paragraph hangs out, so that a tab follows it.
    """

    ledger: Ledger
    part: Part
    width: int
    style: Style
    family: str = ""
    depth: int = -1
    labelled: bool = True
    in_note: bool = False

    def named(self, *names: str) -> list[str]:
        """These names of list styles, those of the family first."""
        return [*(f"{self.family} {name}" for name in names if self.family), *names]


Content = Callable[[n.Blocks, Scope], list[Element]]
