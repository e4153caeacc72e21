"""The one form in which words are compared.

Differences that no reader of a paper can see or hear are taken away, and no others: ``m²`` is not ``m2``, and a
typographic quote is not a straight one.

- Characters are composed (NFC), as each program is free to take them apart.
- White space of every kind and length, hard spaces included, is one space: a line may end at any of them, and Word and
  a PDF keep tabs and ends of lines in other ways.
- Soft hyphens and invisible characters (joiners, marks of direction, zero-width spaces) are left out: a PDF draws
  nothing for them.
- Hard hyphens are hyphens: Word has an element of its own for them, and fonts lend them the hyphen's glyph.
- Ligatures that stand as one character (ﬁ) are the letters they are made of, as a PDF gives them back as such.
- A character that no font of the paper has is not looked at here: ``no-glyph`` has told of it.
"""

import re
import unicodedata

_INVISIBLE = [0xAD, 0x034F, 0x061C, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_FOLDED: dict[int, str | None] = {
    **dict.fromkeys(_INVISIBLE),
    **dict.fromkeys((0x2010, 0x2011), "-"),
    **_LIGATURES,
}


def folded(text: str) -> str:
    """Characters in the form in which they are compared; white space is left as it is."""
    return text if text.isascii() else unicodedata.normalize("NFC", text).translate(_FOLDED)


def squeezed(text: str) -> str:
    """Words without spaces and hyphens: what is the same wherever lines end."""
    return "".join(text.split()).replace("-", "")


_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_LEFTWARD = re.compile(f"[{_RIGHT_TO_LEFT}](?:[{_RIGHT_TO_LEFT}\\s]*[{_RIGHT_TO_LEFT}])?")


def read_rightly(drawn: str) -> str:
    """Words in the order in which they are read; a PDF has them as they are drawn, from left to right."""
    return drawn if drawn.isascii() else _LEFTWARD.sub(lambda match: match[0][::-1], drawn)


def same_but_for_direction(words: str, others: str) -> bool:
    """Whether these are the same words, in an order that may come from their being written from right to left."""
    return bool(_LEFTWARD.search(words)) and sorted(words.split()) == sorted(others.split())
