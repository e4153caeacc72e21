"""Greek and Bulgarian names in Latin letters, as passports, maps and libraries write them, and the other way round."""

import unicodedata

from ..person import MadeUp
from .registry import spelling

BULGARIAN = "абвгдежзийклмнопрстуфхцчшщъьюя"
PASSPORT = "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya"  # the law of 2009
ISO_9 = "a b v g d e ž z i j k l m n o p r s t u f h c č š ŝ ʺ ʹ û â"
BGN = "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh sht ŭ ’ yu ya"
GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω"
ELOT = "a v g d e z i th i k l m n x o p r s s t y f ch ps o"  # ELOT 743 of 1987: passports, UN, BGN of 1996
ISO_843 = "a v g d e z ī th i k l m n x o p r s s t y f ch ps ō"
PAIRS = {"ου": "ou", "γγ": "ng", "γξ": "nx", "γχ": "nch"}
VOICELESS = "θκξπσςτφχψ"


def in_letters(text: str, alphabet: str, spelt: str) -> str:
    """A text, each letter of it put into Latin ones; what was a capital remains one."""
    table = dict(zip(alphabet, spelt.split(), strict=True))
    return "".join(
        table.get(char.lower(), char) if char.islower() else table.get(char.lower(), char).capitalize() for char in text
    )


def plain_greek(text: str) -> str:
    """Greek without accents; a diaeresis goes too."""
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def pairs(text: str) -> str:
    """Greek text whose pairs of letters are in Latin ones; αυ, ευ and ηυ depend on what follows, μπ on its place."""
    small = text.lower()
    out, place = "", 0
    while place < len(text):
        pair, then = small[place : place + 2], small[place + 2 : place + 3]
        if pair == "μπ" and (not place or not text[place - 1].isalpha()):
            latin = "b"
        elif pair in PAIRS:
            latin = PAIRS[pair]
        elif pair in ("αυ", "ευ", "ηυ"):
            latin = {"α": "a", "ε": "e", "η": "i"}[pair[0]] + ("f" if not then.isalpha() or then in VOICELESS else "v")
        else:
            latin = ""
        out += (latin if text[place].islower() else latin.capitalize()) or text[place]
        place += 2 if latin else 1
    return out


def is_in(text: str, alphabet: str) -> bool:
    """Whether a text is written in an alphabet."""
    return any(char in alphabet for char in plain_greek(text).lower()) if text else False


def in_a_passport(text: str) -> str:
    """A Greek or Bulgarian name as its owner's passport has it in Latin letters."""
    if is_in(text, GREEK):
        return in_letters(pairs(plain_greek(text)), GREEK, ELOT)
    return in_letters(text.replace("ия ", "иa "), BULGARIAN, PASSPORT)


@spelling("wanted")
def greek_in_latin_letters(person: MadeUp) -> list[str]:
    if not is_in(person.name, GREEK):
        return []
    name, passport = plain_greek(person.name), in_a_passport(person.name)
    by_letter = in_letters(name.replace("ου", "ou").replace("Ου", "Ou"), GREEK, ELOT)
    library = in_letters(name.replace("ου", "ou").replace("Ου", "Ou"), GREEK, ISO_843)
    return [passport, passport.upper(), by_letter, library, by_letter.replace("y", "u"), by_letter.replace("y", "i")]


@spelling("wanted")
def cyrillic_in_latin_letters(person: MadeUp) -> list[str]:
    if not is_in(person.name, BULGARIAN):
        return []
    passport = in_a_passport(person.name)
    others = [in_letters(person.name, BULGARIAN, way) for way in (PASSPORT, ISO_9, BGN)]
    return [passport, passport.upper(), *others]


@spelling("wanted")
def own_script_where_the_list_is_latin(person: MadeUp) -> list[str]:
    return [person.own, person.own.upper()] if is_in(person.own, GREEK + BULGARIAN) else []
