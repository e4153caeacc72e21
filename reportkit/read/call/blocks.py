"""What a call is made of, whatever file it came in: headings, paragraphs and items of lists, one below the other."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a block is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    LABELLED = "labelled"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (``level`` from 1), a paragraph, an item (``level`` is its depth, from 0) or a value with its label.

    ``label`` is what stands before a value, such as ``When`` in the first cell of a row.
    """

    kind: Kind
    text: str
    level: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a call, and what its file says of itself: its title and the day it was published."""

    blocks: tuple[Block, ...]
    title: str = ""
    published: str = ""
