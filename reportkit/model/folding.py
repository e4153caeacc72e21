"""Words as they are compared: capitals, accents, punctuation and line breaks do not count."""

import unicodedata

_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"})


def folded(text: str) -> str:
    """The letters and digits of a text, small and without accents, with one space between words."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    kept = (each if each.isalnum() else " " for each in plain if not unicodedata.combining(each))
    return " ".join("".join(kept).split())
