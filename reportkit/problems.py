"""A problem as a value: what is wrong, where, and what to do about it.

Every step returns problems; nobody prints them but ``cli``. A :class:`Code` is defined once, in ``codes``, and never
changes its name, so that people can look it up and programs can rely on it.
"""

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error stops the build, a warning stops it under ``--strict``, a note never does."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: a file, its line (from 1; 0 is the whole file) and, in a table, the column.

    In a spreadsheet, ``sheet`` is its name, ``line`` the number of the row and ``column`` the letters of the column.
    In a Word file, ``part`` says it in words (``paragraph 14``), and ``line`` only which part comes first.
    """

    file: str
    line: int = 0
    column: str = ""
    sheet: str = ""
    part: str = ""

    def __str__(self) -> str:
        if self.sheet:
            return f'{shown(self.file)}, sheet "{shown(self.sheet)}"{self._cell()}'
        if self.part:
            return f"{shown(self.file)}, {shown(self.part)}"
        line = f":{self.line}" if self.line else ""
        column = f', column "{shown(self.column)}"' if self.column else ""
        return f"{shown(self.file)}{line}{column}"

    def _cell(self) -> str:
        if self.line and self.column:
            return f", cell {self.column}{self.line}"
        row = f", row {self.line}" if self.line else ""
        return f", column {self.column}" if self.column else row


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem: its stable name, its severity and the paragraph that ``reportkit explain`` prints."""

    name: str
    severity: Severity
    explanation: str

    def at(self, place: Place, message: str, hint: str = "") -> "Problem":
        """A problem of this kind at ``place``; ``message`` is one sentence without a full stop."""
        return Problem(self, place, message, hint)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in the user's words, with a hint that says what to do."""

    code: Code
    place: Place
    message: str
    hint: str = ""

    @property
    def severity(self) -> Severity:
        return self.code.severity

    def __str__(self) -> str:
        first = f"{self.place}: {self.severity}[{self.code.name}] {shown(self.message)}"
        return f"{first}\n    hint: {shown(self.hint)}" if self.hint else first


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop a build."""
    return [problem for problem in problems if problem.severity is Severity.ERROR]


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems without repetition, sorted by place, in the order in which a person would mend them."""
    return sorted(dict.fromkeys(problems), key=lambda problem: (problem.place, problem.code.name))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, or all of them when none is near."""
    names = list(known)
    folded = {name.casefold(): name for name in reversed(names)}
    near = difflib.get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    if near:
        return f'did you mean "{folded[near[0]]}"?'
    listed = ", ".join(names[:20]) + (", …" if len(names) > 20 else "")
    return f"known here: {listed}" if names else ""


def shown(text: str, limit: int = 400) -> str:
    """``text`` made safe to print: control, bidirectional and invisible characters are written as escapes.

    All that reportkit says of a file passes here, so that no file can move the cursor, turn the line round or hide a
    word. A sentence is cut at ``limit`` characters, and with it whatever it quotes.
    """
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return "".join(_visible(character) for character in cut)


def shown_lines(text: str) -> str:
    """Several lines made safe to print; their ends and indentation stay."""
    return "\n".join(shown(line, max(len(line), 1)) for line in text.split("\n"))


_INVISIBLE = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0"
    + "".join(map(chr, [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]))
)
"""Letters and marks that nobody sees (Unicode 15.1, Default_Ignorable_Code_Point, and the blank pattern of Braille)."""


def _visible(character: str) -> str:
    hidden = character in _INVISIBLE or unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
    return f"\\u{ord(character):04x}" if hidden else character
