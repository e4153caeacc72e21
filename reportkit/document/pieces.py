"""A Markdown text cut into pieces that begin on known lines.

Python-Markdown gives no line numbers, so the text is cut where one block ends and the next begins, and each piece is
parsed for itself. Cutting also makes up for habits of people who type notes live: a list needs no blank line before it,
two spaces are enough to nest an item, and a line that happens to be indented is not code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
BOX = re.compile(r"^ {0,3}:::+\s*([A-Za-z][\w-]*)?\s*$")
HEADING = re.compile(r"^ {0,3}#{1,6}\s+\S")
ITEM = re.compile(r"^([ \t]*)([-*+]|\d{1,3}[.)])[ \t]+")
RULE = re.compile(r"^ {0,3}([-*_])[ \t]*(\1[ \t]*){2,}$")
CAPTION = re.compile(r"^ {0,3}Table:\s")


class Kind(Enum):
    """What a piece is, as far as its first line tells."""

    TEXT = "text"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    QUOTE = "quote"
    CODE = "code"
    BOX = "box"


@dataclass(slots=True)
class Piece:
    """Lines that belong together; ``line`` counts from 0, ``name`` is the role that a box names."""

    kind: Kind
    line: int
    lines: list[str] = field(default_factory=list)
    name: str = ""
    closed: bool = True

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def pieces(text: str) -> list[Piece]:
    """The pieces of a text in order; no line with words in it is left out."""
    return list(_Cutter(text.split("\n")).cut())


class _Cutter:
    """Goes down the lines once."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = [line.expandtabs(4).rstrip("\r") for line in lines]
        self.following = _following(self.lines)
        self.at = 0

    def cut(self) -> Iterator[Piece]:
        while self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip():
                self.at += 1
            elif FENCE.match(line):
                yield self.fenced()
            elif BOX.match(line):
                yield self.boxed()
            elif ITEM.match(line) and not RULE.match(line):
                yield self.listed()
            else:
                yield self.running()

    def fenced(self) -> Piece:
        """Lines between two fences, as they stand."""
        fence = FENCE.match(self.lines[self.at])
        piece = Piece(Kind.CODE, self.at, closed=False)
        self.at += 1
        while fence and self.at < len(self.lines) and not piece.closed:
            line = self.lines[self.at]
            piece.closed = line.strip().startswith(fence[1]) and not line.strip().strip(fence[1][0])
            if not piece.closed:
                piece.lines.append(line)
            self.at += 1
        return piece

    def boxed(self) -> Piece:
        """What stands between ``::: role`` and its ``:::``; boxes may stand in boxes."""
        opening = BOX.match(self.lines[self.at])
        piece = Piece(Kind.BOX, self.at, name=(opening[1] or "") if opening else "", closed=False)
        depth = 1 if piece.name else 0
        self.at += 1
        while depth and self.at < len(self.lines):
            inner = BOX.match(self.lines[self.at])
            depth += 0 if not inner else 1 if inner[1] else -1
            if depth:
                piece.lines.append(self.lines[self.at])
            self.at += 1
        piece.closed = depth == 0 and bool(piece.name)
        return piece

    def listed(self) -> Piece:
        """A whole list: its items, what is indented below them, and blank lines between them."""
        piece = Piece(Kind.LIST, self.at)
        while self.at < len(self.lines) and self.belongs_to_list():
            piece.lines.append(self.lines[self.at])
            self.at += 1
        return piece

    def belongs_to_list(self) -> bool:
        line, before = self.lines[self.at], self.lines[self.at - 1] if self.at else ""
        if not line.strip():
            following = self.following[self.at]
            return bool(following) and (following.startswith("  ") or bool(ITEM.match(following)))
        if ITEM.match(line) or line.startswith("  "):
            return not RULE.match(line)
        return bool(before.strip()) and not self.begins_anew(line)

    def begins_anew(self, line: str) -> bool:
        return any(pattern.match(line) for pattern in (FENCE, BOX, HEADING, RULE, CAPTION))

    def running(self) -> Piece:
        """A paragraph, a heading, a quotation, a table or a rule."""
        first = self.lines[self.at]
        piece = Piece(_kind_of(first), self.at, [_plain_start(first)])
        self.at += 1
        while not HEADING.match(first) and not RULE.match(first) and self.at < len(self.lines):
            line = self.lines[self.at]
            if not line.strip() or self.begins_anew(line) or self.interrupts(line, piece):
                break
            piece.lines.append(_plain_start(line))
            self.at += 1
            if len(piece.lines) == 2 and _underlines(line):
                break  # the first line is a heading
        return piece

    def interrupts(self, line: str, piece: Piece) -> bool:
        if piece.kind is Kind.QUOTE:
            return False
        table = line.lstrip().startswith("|")
        changes = bool(ITEM.match(line)) or table != (piece.kind is Kind.TABLE)
        return changes and not _underlines(line)


def _following(lines: list[str]) -> list[str]:
    """For each line the next one that has words: itself, or a later one."""
    out, words = [], ""
    for line in reversed(lines):
        words = line if line.strip() else words
        out.append(words)
    return out[::-1]


def _underlines(line: str) -> bool:
    return bool(re.fullmatch(r"\s*(=+|-+)\s*", line))


def _kind_of(line: str) -> Kind:
    if CAPTION.match(line):
        return Kind.CAPTION
    if line.lstrip().startswith(">"):
        return Kind.QUOTE
    return Kind.TABLE if line.lstrip().startswith("|") else Kind.TEXT


def _plain_start(line: str) -> str:
    """The line without indentation; a hash that begins no heading is kept as a character."""
    bare = line.lstrip(" ")
    return "\\" + bare if bare.startswith("#") and not HEADING.match(bare) else bare


@dataclass(slots=True)
class Item:
    """An item of a list: its number (0 for a bullet), the sign of its list, its lines without mark and indentation."""

    number: int
    sign: str
    line: int
    lines: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def items(piece: Piece) -> list[Item]:
    """The items of a list, at its outermost level; what is indented below an item is part of its lines."""
    out: list[Item] = []
    outermost = width = 0
    for number, line in enumerate(piece.lines):
        mark = ITEM.match(line)
        if mark and (not out or len(mark[1]) < outermost + 2):
            outermost = len(mark[1]) if not out else outermost
            width = mark.end()
            digits = mark[2].rstrip(".)")
            out.append(Item(int(digits) if digits.isdigit() else 0, mark[2][-1], piece.line + number, [line[width:]]))
        else:
            indentation = len(line) - len(line.lstrip(" "))
            out[-1].lines.append(line[min(indentation, width) :])
    return out
