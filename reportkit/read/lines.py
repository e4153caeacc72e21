"""How a line of notes begins: its bullet or quotation mark, and the marker word behind it."""

import re
from dataclasses import dataclass

_SPACE = re.compile(r"[ \t>]*")
_BULLET = re.compile(r"(?:[-*+•–]|\d{1,3}[.)])(?=[ \t])")
_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+")
_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t]|$)")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_WORD = re.compile(r"([*_]{0,3})([^\W\d_]+)([*_]{0,3})(?:[ \t]?([:\uff1a])([*_]{0,3}))?")


@dataclass(frozen=True, slots=True)
class Opening:
    """The beginning of a line: ``indent`` is the column of its bullet or text, ``rest`` what follows the first word.

    ``colon`` says whether a colon follows the word directly; ``loose`` holds the stars of a bold that is still open.
    """

    indent: int
    bullet: bool
    word: str
    colon: bool
    loose: str
    rest: str


def opening(line: str) -> Opening | None:
    """How a line begins, or ``None`` if it does not begin with a word."""
    at, indent, bullet = _start(line)
    found = _WORD.match(line, at)
    if not found:
        return None
    stars, word, closed, colon, late = found.groups()
    loose = "" if closed or late else stars
    return Opening(indent, bullet, word, bool(colon), loose, line[found.end() :].strip())


def _start(line: str) -> tuple[int, int, bool]:
    """Where the text of a line begins, the column of its bullet or text, and whether it has a bullet."""
    at = _end(_SPACE, line, 0)
    indent, bullet = _column(line[:at]), False
    while found := _BULLET.match(line, at):
        at, bullet = _end(_SPACE, line, found.end()), True
    return at, indent, bullet


def _end(pattern: re.Pattern[str], line: str, at: int) -> int:
    found = pattern.match(line, at)
    return found.end() if found else at


def _column(before: str) -> int:
    return len(before.replace(">", "").expandtabs(4))


def indent(line: str) -> int:
    """The column in which a line's bullet or text begins, quotation marks aside."""
    return _start(line)[1]


def has_bullet(line: str) -> bool:
    """Whether a line begins an item of a list."""
    return _start(line)[2]


def is_blank(line: str) -> bool:
    """Whether nothing stands in a line, but perhaps the mark of a quotation."""
    return not line.strip(" \t>")


def is_heading(line: str) -> bool:
    """Whether a line is a heading."""
    return bool(_HEADING.match(line))


def is_fence(line: str) -> bool:
    """Whether a line begins or ends a passage that Markdown prints as it stands."""
    return bool(_FENCE.match(line))


def unquoted(line: str) -> str:
    """A line without the marks of a quotation and without the spaces around it."""
    return _QUOTED.sub("", line).strip()
