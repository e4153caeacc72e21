"""What is not for publication is taken out of notes before anything else looks at them.

Where it is not clear what was meant, everything doubtful goes out and the problem is an error: nothing is built.
"""

import difflib
import re
from dataclasses import dataclass, field

from reportkit import codes
from reportkit.problems import Code, Place, Problem
from reportkit.read.lines import Opening, has_bullet, indent, is_blank, is_heading, opening, unquoted

_BLOCK = re.compile(r"[*_\[(#\s\\]*PRIVATE[*_\]):\s\\]*", re.IGNORECASE)
_END = re.compile(r"[*_\[(#\s\\]*END[\s_\\-]*(?:OF\s+)?PRIVATE[*_\]):.\s\\]*", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\bPRIVATE\b[*_\s]{0,4}[:\uff1a]|\bEND[ _\\-]{0,2}PRIVATE\b")
_CALL = re.compile(r"\[\^([^\[\]\s]+)\]")
_HINT = "put PRIVATE: at the beginning of a paragraph, or PRIVATE and END PRIVATE on lines of their own"


@dataclass(frozen=True, slots=True)
class Public:
    """What may be published of a text; lines taken out are empty. ``called`` names the footnotes called in those."""

    lines: list[str]
    problems: list[Problem]
    called: frozenset[str]


def public(lines: list[str], file: str, markers: frozenset[str]) -> Public:
    """The lines without comments and private passages; ``markers`` are the words that such a passage may swallow."""
    search = _Search(*_without_comments(lines, file), file, markers)
    at = 0
    while at < len(search.lines):
        at = search.step(at)
    called = frozenset(name for line in search.removed for name in _CALL.findall(line))
    return Public(search.lines, search.problems, called)


def _without_comments(lines: list[str], file: str) -> tuple[list[str], list[Problem]]:
    """The lines without HTML comments; one that never ends takes everything with it."""
    text, kept, at = "\n".join(lines), [], 0
    while (begin := text.find("<!--", at)) >= 0:
        end = text.find("-->", begin)
        kept.append(text[at:begin])
        if end < 0:
            place = Place(file, text.count("\n", 0, begin) + 1)
            problem = codes.COMMENT_UNCLOSED.at(place, "the comment <!-- never ends", 'close it with "-->"')
            kept.append("\n" * text.count("\n", begin))
            return "".join(kept).split("\n"), [problem]
        kept.append("\n" * text.count("\n", begin, end))
        at = end + len("-->")
    return "".join([*kept, text[at:]]).split("\n"), []


@dataclass(slots=True)
class _Search:
    """Lines on their way to being public."""

    lines: list[str]
    problems: list[Problem]
    file: str
    markers: frozenset[str]
    removed: list[str] = field(default_factory=list)

    def step(self, at: int) -> int:
        """Deal with what begins in a line; the number of the line that comes next."""
        line, begin = self.lines[at], opening(self.lines[at])
        bare = _bare(line)
        if _END.fullmatch(bare):
            self.complain(at, codes.PRIVATE_UNOPENED, "END PRIVATE closes a passage that no PRIVATE opens", _HINT)
            return self.remove(at, at + 1)
        if _BLOCK.fullmatch(bare) and (":" not in bare or self.blank(at + 1)):
            return self.block(at)
        if begin and begin.word.upper() == "PRIVATE" and begin.colon:
            return self.paragraph(at, begin)
        if _unclear(line, begin):
            self.complain(at, codes.PRIVATE_UNCLEAR, "this looks like PRIVATE and cannot be understood", _HINT)
        return at + 1

    def block(self, at: int) -> int:
        """Take out what stands between PRIVATE and END PRIVATE, or everything if there is no end."""
        for end in range(at + 1, len(self.lines)):
            bare = _bare(self.lines[end])
            if _END.fullmatch(bare):
                return self.remove(at, end + 1)
            if _BLOCK.fullmatch(bare):
                break
        hint = "write END PRIVATE on a line of its own where the passage ends"
        self.complain(at, codes.PRIVATE_OPEN, "PRIVATE opens a passage that no END PRIVATE closes", hint)
        return self.remove(at, len(self.lines))

    def paragraph(self, at: int, begin: Opening) -> int:
        """Take out a private paragraph; one that is an item of a list takes along what is indented below it."""
        end = at + 1
        while end < len(self.lines) and not self.ends(end, begin):
            end += 1
        for inner in range(at + 1, end):
            self.swallow(inner)
        return self.remove(at, end)

    def ends(self, at: int, begin: Opening) -> bool:
        line = self.lines[at]
        if is_blank(line):
            return not begin.bullet
        if is_heading(line):
            return True
        deeper = indent(line) > begin.indent
        return begin.bullet and not deeper and (has_bullet(line) or is_blank(self.lines[at - 1]))

    def swallow(self, at: int) -> None:
        """Say so if a private paragraph takes along a line that was marked for something else."""
        begin = opening(self.lines[at])
        if begin and begin.colon and begin.word.upper() in self.markers:
            message = f"this {begin.word.upper()} stands in a private paragraph and is left out with it"
            self.complain(at, codes.PRIVATE_MARKER, message, "put a blank line before it if it is not private")

    def blank(self, at: int) -> bool:
        return at >= len(self.lines) or is_blank(self.lines[at])

    def remove(self, at: int, end: int) -> int:
        self.removed += self.lines[at:end]
        self.lines[at:end] = [""] * (end - at)
        return end

    def complain(self, at: int, code: Code, message: str, hint: str) -> None:
        self.problems.append(code.at(Place(self.file, at + 1), message, hint))


def _bare(line: str) -> str:
    """A short line without bullet and quotation mark; longer ones are never PRIVATE alone."""
    return unquoted(line).lstrip("-*+• \t") if len(line) < 80 else "-"


def _unclear(line: str, begin: Opening | None) -> bool:
    """Whether a line that was not taken out looks as if somebody meant it to be."""
    if _ELSEWHERE.search(line):
        return True
    if begin is None or not 5 <= len(begin.word) <= 8:
        return False
    if begin.word == "PRIVATE":
        return not begin.rest[:2].isupper()
    meant = begin.colon or (begin.word.isupper() and not begin.rest)
    near = difflib.get_close_matches(begin.word.upper(), ["PRIVATE"], n=1, cutoff=0.76)
    return meant and bool(near) and begin.word.upper() != "PRIVATE"
