"""A matcher of its own: plain letters and digits, and no word of the gate's."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

PLAIN = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ħ": "h"})
SHORTEST_WORD, SHORTEST_NAME, DIGITS = 5, 6, 8
_NUMBER = re.compile(r"\d(?:[\s./()\u2010-\u2015-]{0,3}\d)+")
_ADDRESS = re.compile(r"[^\s<>\"'()|,;]+@[^\s<>\"'()|,;]+")


@dataclass(frozen=True)
class Someone:
    """What a list says of somebody."""

    name: str
    organisation: str = ""
    email: str = ""
    phone: str = ""


def plain(text: str) -> str:
    """Small letters without marks, and a space in place of all else."""
    apart = unicodedata.normalize("NFKD", text.casefold().translate(PLAIN))
    kept = (each for each in apart if not unicodedata.combining(each) and unicodedata.category(each) != "Cf")
    return re.sub(r"[\W_]+", " ", "".join(kept)).strip()


class Text:
    """A text as this matcher looks at it."""

    def __init__(self, text: str) -> None:
        joined = re.sub(r"[-\u00ad\u2010]\s*\n\s*", "", text)
        readings = [plain(text), plain(joined)]
        self.words = {word for each in readings for word in each.split()}
        self.run = " ".join(readings).replace(" ", "")
        self.numbers = [re.sub(r"\D", "", each) for each in _NUMBER.findall(text)]
        self.addresses = {each.casefold() for each in _ADDRESS.findall(text)}

    def of(self, someone: Someone, common: Iterable[str] = ()) -> Iterator[str]:
        """What of somebody is here; a word of a name counts unless it is ``common``."""
        words = plain(someone.name).split()
        for way, ordered in (("name", words), ("reversed name", words[::-1])):
            if len("".join(ordered)) >= SHORTEST_NAME and "".join(ordered) in self.run:
                yield way
        yield from (f"word {each}" for each in words if len(each) >= SHORTEST_WORD and each in self.words - {*common})
        employer = plain(someone.organisation).replace(" ", "")
        if len(employer) >= SHORTEST_NAME and employer in self.run:
            yield "employer"
        if someone.email and (
            someone.email.casefold() in self.addresses or plain(someone.email).replace(" ", "") in self.run
        ):
            yield "address"
        digits = re.sub(r"\D", "", someone.phone)[-DIGITS:]
        if len(digits) == DIGITS and any(digits in each for each in self.numbers):
            yield "number"


def hits(text: str, people: Iterable[Someone], common: Iterable[str] = ()) -> list[tuple[str, str]]:
    """Everybody of whom something is in a text, and what."""
    seen = Text(text)
    return [(each.name, what) for each in people for what in seen.of(each, common)]
