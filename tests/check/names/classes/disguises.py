"""Names that look right and are written with other characters, or with more of them."""

from ..person import MadeUp
from .registry import changed, spelling

HOMOGLYPHS = str.maketrans(dict(zip("aceopxyABEHKMOPTX", "асеорхуАВЕНКМОРТХ", strict=True)))
GREEK_HOMOGLYPHS = str.maketrans(dict(zip("ovABEHIKMNOPTXZ", "ονΑΒΕΗΙΚΜΝΟΡΤΧΖ", strict=True)))
SMALL_CAPITALS = str.maketrans(dict(zip("abcdefghijklmnopqrstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ", strict=True)))
LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ", "st": "ﬆ", "ij": "ĳ"}


def inside(name: str, sign: str) -> list[str]:
    """The name with a sign in the middle of each word, and between all letters."""
    middles = " ".join(f"{word[: len(word) // 2]}{sign}{word[len(word) // 2 :]}" for word in name.split())
    return [middles, sign.join(name)]


@spelling("wanted")
def zero_width(person: MadeUp) -> list[str]:
    return [text for sign in "\u200b\u200c\u200d\u2060\ufeff" for text in inside(person.name, sign)]


@spelling("wanted")
def soft_hyphens(person: MadeUp) -> list[str]:
    return inside(person.name, "\u00ad")


@spelling("wanted")
def direction_marks(person: MadeUp) -> list[str]:
    name = person.name
    return [f"\u202a{name}\u202c", *inside(name, "\u200e"), name.replace(" ", " \u2068") + "\u2069"]


@spelling("wanted")
def full_width(person: MadeUp) -> list[str]:
    wide = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in person.name)
    return changed(wide, wide.replace(" ", "\u3000"), of=person.name)


def styled(name: str, capital: int, small: int) -> str:
    """The name in letters of a mathematical alphabet."""
    alphabet = {65 + place: capital + place for place in range(26)} | {97 + place: small + place for place in range(26)}
    return name.translate(alphabet)


@spelling("wanted")
def mathematical_letters(person: MadeUp) -> list[str]:
    alphabets = ((0x1D400, 0x1D41A), (0x1D5D4, 0x1D5EE), (0x1D670, 0x1D68A), (0x24B6, 0x24D0))
    return changed(*(styled(person.name, *alphabet) for alphabet in alphabets), of=person.name)


@spelling("wanted")
def small_capitals(person: MadeUp) -> list[str]:
    return changed(person.name.translate(SMALL_CAPITALS), of=person.name) if "x" not in person.name else []


@spelling("wanted")
def ligatures(person: MadeUp) -> list[str]:
    text = person.name
    for written, ligature in LIGATURES.items():
        text = text.replace(written, ligature)
    return changed(text, of=person.name)


def latin(text: str) -> bool:
    """Whether a text has no Greek or Cyrillic letters."""
    return all(ord(char) < 0x370 or ord(char) > 0x4FF for char in text)


@spelling("wanted")
def homoglyphs(person: MadeUp) -> list[str]:
    if not latin(person.name) or not person.name.isascii():
        return []
    mixed = (person.name.translate(table) for table in (HOMOGLYPHS, GREEK_HOMOGLYPHS))
    first = next((char for char in person.name if ord(char) in HOMOGLYPHS), "")
    one = person.name.replace(first, first.translate(HOMOGLYPHS), 1) if first else ""
    partly = (text for text in mixed if any(char.isascii() and char.isalpha() for char in text))
    return changed(*partly, one, of=person.name)


@spelling("wanted")
def letter_spacing(person: MadeUp) -> list[str]:
    words = person.name.split()
    return ["   ".join(gap.join(word) for word in words) for gap in (" ", "\u00a0", "\u2009")]
