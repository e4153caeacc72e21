"""Marks dropped, put back, written otherwise."""

import unicodedata

from ..person import MadeUp, letters
from .registry import changed, spelling

WITHOUT = str.maketrans(dict(zip("łŁđĐøØıħĦ", "lLdDoOihH", strict=True)) | {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe"})
SPELT_OUT = dict(zip("äöüåøæßđþð", ("ae", "oe", "ue", "aa", "oe", "ae", "ss", "dj", "th", "d"), strict=True))
CAPITALS = {key.upper(): value.capitalize() for key, value in SPELT_OUT.items() if len(key.upper()) == 1}
OTHER_MARKS = dict(zip("șțȘȚőűáéöüčñãåøúěż", "şţŞŢöüàèőűćńăäöůêź", strict=True))
LETTERS_OF_THEIR_OWN = frozenset("йЙ")  # their mark makes another letter, and nobody leaves it out


def unmarked(text: str) -> str:
    """A text whose letters have lost their marks."""
    parts = (char if char in LETTERS_OF_THEIR_OWN else unicodedata.normalize("NFD", char) for char in text)
    return "".join(char for part in parts for char in part if not unicodedata.combining(char)).translate(WITHOUT)


@spelling("promised")
def marks_dropped(person: MadeUp) -> list[str]:
    plain, turned = unmarked(person.name), f"{unmarked(person.family)} {unmarked(person.given)}".strip()
    return [plain, plain.upper(), turned] if plain != person.name else []


@spelling("promised")
def some_marks_dropped(person: MadeUp) -> list[str]:
    marked = [place for place, char in enumerate(person.name) if unmarked(char) != char]
    return [person.name[:place] + unmarked(person.name[place]) + person.name[place + 1 :] for place in marked[:3]]


@spelling("promised")
def letters_spelt_out(person: MadeUp) -> list[str]:
    text = person.name.translate(str.maketrans(SPELT_OUT | CAPITALS))
    return [text, unmarked(text), text.upper()] if text != person.name else []


@spelling("promised")
def marks_taken_apart(person: MadeUp) -> list[str]:
    return changed(*(unicodedata.normalize(form, person.name) for form in ("NFD", "NFKD")), of=person.name)


@spelling("promised")
def another_mark_than_its_own(person: MadeUp) -> list[str]:
    return changed(person.name.translate(str.maketrans(OTHER_MARKS)), of=person.name)


@spelling("promised")
def sharp_s(person: MadeUp) -> list[str]:
    if "ß" not in person.name:
        return []
    return [person.name.replace("ß", "ss"), person.name.upper(), person.name.replace("ß", "ẞ").upper()]


@spelling("promised")
def marks_the_list_lacks(person: MadeUp) -> list[str]:
    return [person.own] if person.own and letters(unmarked(person.own)) == letters(unmarked(person.name)) else []


@spelling("wanted")
def umlauts_the_list_spells_out(person: MadeUp) -> list[str]:
    spelt = person.own.translate(str.maketrans(SPELT_OUT | CAPITALS))
    return [person.own] if spelt != person.own and letters(unmarked(spelt)) == letters(unmarked(person.name)) else []


@spelling("wanted")
def turkish_i(person: MadeUp) -> list[str]:
    if "i" not in letters(person.name):
        return []
    return changed(*(person.name.replace(*pair) for pair in ("iı", "iİ", "Iİ", "ıi", "İI")), of=person.name)
