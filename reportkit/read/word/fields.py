"""Fields of a Word file: what is shown is their result; what they do matters only for links and contents (17.16)."""

import re
from dataclasses import dataclass

_WORDS = re.compile(r'"([^"]*)"|(\S+)')
_SWITCH_WITH_VALUE = {"\\l", "\\o", "\\t"}


@dataclass(slots=True)
class Field:
    """A field that is open: its instruction so far, and whether its result has begun."""

    instruction: str = ""
    shown: bool = False

    @property
    def name(self) -> str:
        """What the field does, in capitals: HYPERLINK, REF, TOC …"""
        return (self.instruction.split() or [""])[0].upper()

    @property
    def address(self) -> str:
        """Where a HYPERLINK field leads: an address, or ``#`` and the name of a place in the file."""
        if self.name != "HYPERLINK":
            return ""
        words = [quoted or bare for quoted, bare in _WORDS.findall(self.instruction)][1:]
        place = next((words[at + 1] for at, word in enumerate(words[:-1]) if word == "\\l"), "")
        values = {at + 1 for at, word in enumerate(words) if word in _SWITCH_WITH_VALUE}
        plain = [word for at, word in enumerate(words) if at not in values and not word.startswith("\\")]
        return (plain[0] if plain else "") + (f"#{place}" if place else "")

    @property
    def is_contents(self) -> bool:
        """Whether the result is a table of contents or an index, which the paper makes itself."""
        return self.name in {"TOC", "INDEX", "TOA"}


class Fields:
    """The fields that are open at a point of a story; they may go on over paragraphs."""

    def __init__(self) -> None:
        self._open: list[Field] = []

    def begin(self, instruction: str = "", shown: bool = False) -> None:
        self._open.append(Field(instruction, shown))

    def instruct(self, text: str) -> None:
        if self._open and not self._open[-1].shown:
            self._open[-1].instruction += text

    def separate(self) -> None:
        if self._open:
            self._open[-1].shown = True

    def end(self) -> None:
        if self._open:
            self._open.pop()

    @property
    def is_shown(self) -> bool:
        """Whether what comes now is seen: it is no instruction, and part of no table of contents."""
        return all(field.shown for field in self._open) and not self.in_contents

    @property
    def in_contents(self) -> bool:
        return any(field.is_contents for field in self._open)

    @property
    def address(self) -> str:
        """Where what comes now leads, empty where it is no link."""
        return next((field.address for field in reversed(self._open) if field.address), "")
