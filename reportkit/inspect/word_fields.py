"""Fields of a Word file: what they were told to show, and whether they show it."""

import re
from dataclasses import dataclass, field

_LINK = re.compile(r'\s*HYPERLINK\s+(?:(\\l)\s+)?(?:"([^"]*)"|(\S+))(?:\s+\\l\s+"?([^"\s]*)"?)?', re.IGNORECASE)
_REFERENCE = re.compile(r"\s*REF\s+(\S+)\s.*\\h", re.IGNORECASE)
_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)


@dataclass(slots=True)
class Field:
    """A field: its instruction, its words, and whether they are to be worked out anew."""

    instruction: str = ""
    words: list[str] = field(default_factory=list)
    stale: bool = False
    shown: bool = False

    @property
    def is_contents(self) -> bool:
        """Whether this is a table of contents."""
        return _CONTENTS.match(self.instruction) is not None

    @property
    def target(self) -> str:
        """Where the field leads as a link, empty where it is none; places in the file begin with ``#``."""
        if reference := _REFERENCE.match(self.instruction):
            return f"#{reference[1]}"
        link = _LINK.match(self.instruction)
        if link is None:
            return ""
        address, place = link[2] or link[3] or "", link[4]
        return f"#{address}" if link[1] else f"{address}#{place}" if place else address
