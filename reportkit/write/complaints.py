"""What WeasyPrint says while it works, as problems that an editor can act on."""

import logging
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import unquote

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document import walk
from reportkit.problems import Place, Problem
from reportkit.write.html import IMAGE_SCHEME

_POSITION = re.compile(r" at (\d+):(\d+)")
_IGNORED = re.compile(r"Ignored `(?P<rule>.+?)` at \d+:\d+, (?P<reason>.+?)\.?$", re.DOTALL)
_GLYPH = re.compile(r"\.notdef glyph .*\(U\+(?P<code>[0-9A-F]+)\)$", re.DOTALL)
_PICTURE = re.compile(rf"\"?'?{re.escape(IMAGE_SCHEME)}(?P<name>[^'\"\s]+)")
_ANSWERED = "RefusedAddress"
_GLYPH_HINT = "write it in another way, or add a font that has it to look.css"


@contextmanager
def heard() -> Iterator[list[str]]:
    """What WeasyPrint logs meanwhile, on this thread, from warnings upwards."""
    messages: list[str] = []
    thread = threading.get_ident()
    handler = logging.Handler(logging.WARNING)
    handler.addFilter(lambda record: record.thread == thread)
    handler.emit = lambda record: messages.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("weasyprint")
    logger.addHandler(handler)
    try:
        yield messages
    finally:
        logger.removeHandler(handler)


@dataclass(frozen=True)
class Sheet:
    """A style sheet that was read: its name as the editor knows it, and its text."""

    name: str
    text: str

    def says(self, start: str, line: int, column: int) -> bool:
        """Whether ``start`` stands at this line and column (both from 1)."""
        lines = self.text.splitlines()
        return line <= len(lines) and lines[line - 1][column - 1 :].lower().startswith(start.lower())


@dataclass(frozen=True)
class Listener:
    """Turns messages into problems: ``sheets`` begin with the look's own, ``blocks`` are the paper."""

    sheets: tuple[Sheet, ...]
    blocks: n.Blocks = ()

    def problems(self, messages: Iterable[str]) -> tuple[Problem, ...]:
        """One problem for each different message; a refused address has been reported by who refused it."""
        new = [message for message in dict.fromkeys(messages) if _ANSWERED not in message]
        glyphs = [chr(int(found["code"], 16)) for message in new if (found := _GLYPH.search(message))]
        others = (self._problem(message) for message in new if not _GLYPH.search(message))
        return (*others, *self._no_glyphs(glyphs))

    def _problem(self, message: str) -> Problem:
        if found := _IGNORED.search(message):
            rule, reason = found["rule"].strip(), found["reason"]
            return codes.LOOK_CSS.at(self._place(message, rule), f'"{rule}" is ignored: {reason}')
        if found := _PICTURE.search(message):
            return self._picture(unquote(found["name"]), message)
        return codes.LOOK_CSS.at(self._place(message, ""), message.rstrip("."))

    def _place(self, message: str, rule: str) -> Place:
        """The sheet and line of a message, which names only the line: the sheet is the one that says so there."""
        found = _POSITION.search(message)
        if not found:
            return Place(self.sheets[0].name)
        line, column = int(found[1]), int(found[2])
        start = rule.partition(":")[0]
        sheet = next((each for each in self.sheets if each.says(start, line, column)), self.sheets[0])
        return Place(sheet.name, line)

    def _picture(self, name: str, message: str) -> Problem:
        place = place_of_picture(self.blocks, name)
        return codes.PICTURE_NOT_PRINTED.at(place, f'the picture "{name}" cannot be read')

    def _no_glyphs(self, characters: list[str]) -> Iterator[Problem]:
        """One problem for each place, with all the characters that are first missing there."""
        missing: dict[Place, list[str]] = {}
        for character in sorted(characters):
            place = _place(self.blocks, lambda node, wanted=character: wanted in _characters(node))  # type: ignore[misc]
            missing.setdefault(place, []).append(f"{character} (U+{ord(character):04X})")
        for place, named in missing.items():
            yield codes.NO_GLYPH.at(place, f"the fonts of the paper do not have {', '.join(named)}", _GLYPH_HINT)


def without_words(blocks: n.Blocks) -> Iterator[Problem]:
    """The pictures that say nothing to people who cannot see them."""
    for node in walk.every(blocks):
        if isinstance(node, n.Figure) and not node.alternative.strip():
            said = f'the picture "{node.source}" has no alternative text'
            yield codes.PICTURE_WITHOUT_WORDS.at(place_of_picture(blocks, node.source), said)


def place_of_picture(blocks: n.Blocks, name: str) -> Place:
    """Where the paper calls the picture ``name`` for the first time."""
    return _place(blocks, lambda node: isinstance(node, n.Figure) and node.source == name)


def place_of_note(blocks: n.Blocks, number: str) -> Place:
    """Where the paper calls the footnote of this number."""
    return _place(blocks, lambda node: isinstance(node, n.Note) and str(node.number) == number)


def _place(blocks: n.Blocks, wanted: Callable[[walk.Node], bool]) -> Place:
    """The origin of the first node that is ``wanted``, or of the block that holds it."""
    place = n.NOWHERE
    for node in walk.every(blocks):
        origin = getattr(node, "origin", n.NOWHERE)
        place = place if origin == n.NOWHERE else origin
        if wanted(node):
            return place
    return n.NOWHERE


def _characters(node: walk.Node) -> str:
    match node:
        case n.Text(text) | n.Code(text) | n.Preformatted(text) | n.Label(_, text) | n.Reference(_, text):
            return text
        case _:
            return ""
