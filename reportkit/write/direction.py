"""Words written from right to left that the PDF shows in the wrong order.

WeasyPrint orders such words as long as they stand in a row, in one face, among words from left to right. It knows no
paragraphs that begin on the right, and it puts two pieces of a passage side by side from left to right where a link, a
footnote or another face parts them.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document import walk
from reportkit.problems import Place, Problem

_LEFTWARD, _RIGHTWARD = frozenset({"R", "AL"}), frozenset({"L", "EN", "AN"})
_SHOWN = 4
_HINT = "give the words in Latin letters, or leave a word in between"


def wrongly_ordered(blocks: n.Blocks) -> Iterator[Problem]:
    """A problem for each line of words that the PDF does not show in the order in which they are read."""
    for node in walk.every(blocks):
        match node:
            case n.Paragraph(inlines, origin) | n.Heading(children=inlines, origin=origin):
                yield from _problem(inlines, origin)
            case n.Table(caption=inlines, origin=origin) | n.Figure(caption=inlines, origin=origin):
                yield from _problem(inlines, origin)
            case _:
                pass


def _problem(inlines: n.Inlines, origin: Place) -> Iterator[Problem]:
    pieces = list(_pieces(inlines))
    if _is_wrong(pieces):
        words = " ".join(next(piece for piece in pieces if _leads(piece) in _LEFTWARD).split()[:_SHOWN])
        message = f'the PDF cannot show "{words}" in the order in which it is read, from right to left'
        yield codes.RIGHT_TO_LEFT.at(origin, message, _HINT)


def _is_wrong(pieces: list[str]) -> bool:
    """Whether words in a row begin with one from right to left, or change their face between two such words."""
    if all(map(str.isascii, pieces)):
        return False
    ends = [(first, _leads(reversed(piece))) for piece in pieces if (first := _leads(piece))]
    begins = ends[:1] and ends[0][0] in _LEFTWARD
    return bool(begins) or any(one[1] in _LEFTWARD and other[0] in _LEFTWARD for one, other in pairwise(ends))


def _leads(words: Iterable[str]) -> str:
    """The direction of the first character that has one."""
    directions = (unicodedata.bidirectional(character) for character in words)
    return next((each for each in directions if each in _LEFTWARD or each in _RIGHTWARD), "")


def _pieces(inlines: n.Inlines) -> Iterator[str]:
    """Words in one face each; the mark of a footnote is one of its own."""
    for inline in inlines:
        match inline:
            case n.Text(text) | n.Code(text) | n.Label(_, text) | n.Reference(_, text):
                yield text
            case n.Note(number=number):
                yield f"({number})"
            case n.LineBreak():
                yield " "
            case _:
                yield from _pieces(inline.children)
