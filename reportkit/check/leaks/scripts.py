"""Letters of other alphabets in Latin ones, by the standards that passports, maps and libraries follow.

``GREEK`` is ELOT 743; ``CYRILLIC`` is BGN/PCGN for Russian with the letters of its neighbours. The other tables of
Cyrillic hold what differs: ICAO 9303 (passports), ISO 9 without its marks, and the national tables of Bulgaria,
Ukraine and Serbia.
"""

import re

GREEK = str.maketrans(
    {
        **dict(zip("αβγδεζικλμνξοπρστυφω", "avgdeziklmnxoprstyfo", strict=True)),
        "η": "i",
        "ς": "s",
        "θ": "th",
        "χ": "ch",
        "ψ": "ps",
    }
)
_GREEK_PAIRS = (
    (re.compile("ου"), "ou"),
    (re.compile("([αεη])υ(?=[θκξπσςτφχψ]|\\b)"), "\\1f"),
    (re.compile("([αεη])υ"), "\\1v"),
    (re.compile("\\bμπ"), "b"),
    (re.compile("γγ"), "ng"),
    (re.compile("γξ"), "nx"),
    (re.compile("γχ"), "nch"),
)

_RUSSIAN = {
    **dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True)),
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ъ": "",
    "ь": "",
    "ю": "yu",
    "я": "ya",
    "є": "ye",
    "і": "i",
    "ї": "yi",
    "ґ": "g",
    "ў": "u",
    "ј": "j",
    "љ": "lj",
    "њ": "nj",
    "ћ": "c",
    "ђ": "dj",
    "џ": "dz",
    "ѓ": "gj",
    "ќ": "kj",
    "ѕ": "dz",
}
_PASSPORT = {"й": "i", "ю": "iu", "я": "ia", "ъ": "ie", "є": "ie", "ї": "i"}
_LIBRARY = {
    "ж": "z",
    "х": "h",
    "ц": "c",
    "ч": "c",
    "ш": "s",
    "щ": "s",
    "й": "j",
    "ю": "u",
    "я": "a",
    "є": "e",
    "ї": "i",
}
_BULGARIAN = {"х": "h", "щ": "sht", "ъ": "a"}
_UKRAINIAN = {"г": "h", "и": "y", "й": "i", "ю": "iu", "я": "ia", "є": "ie", "ї": "i"}
_SERBIAN = {"ж": "z", "х": "h", "ц": "c", "ч": "c", "ш": "s", "ђ": "d"}
CYRILLIC = tuple(
    str.maketrans({**_RUSSIAN, **other}) for other in ({}, _PASSPORT, _LIBRARY, _BULGARIAN, _UKRAINIAN, _SERBIAN)
)
_GREEK_WORD = re.compile("[\u0370-\u03ff]+")
_CYRILLIC_WORD = re.compile("[\u0400-\u04ff]+")


def from_cyrillic(text: str, table: int) -> str:
    """Small letters of Cyrillic in Latin ones; ``table`` is one of ``CYRILLIC``."""
    letters = CYRILLIC[table]
    return text if text.isascii() else _CYRILLIC_WORD.sub(lambda word: word[0].translate(letters), text)


def from_greek(text: str) -> str:
    """Small letters of Greek without marks in Latin ones."""
    return text if text.isascii() else _GREEK_WORD.sub(_from_greek, text)


def _from_greek(word: re.Match[str]) -> str:
    text = word[0]
    for pair, letters in _GREEK_PAIRS:
        text = pair.sub(letters, text)
    return text.translate(GREEK)
