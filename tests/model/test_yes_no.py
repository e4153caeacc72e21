"""Yes and no in the 24 languages; and an empty cell says neither."""

import pytest

from reportkit.model.language import OFFICIAL
from reportkit.model.yes_no import yes_or_no

WORDS = {
    "bg": ("да", "не"), "es": ("sí", "no"), "cs": ("ano", "ne"), "da": ("ja", "nej"), "de": ("ja", "nein"),
    "et": ("jah", "ei"), "el": ("ναι", "όχι"), "en": ("yes", "no"), "fr": ("oui", "non"), "ga": ("tá", "níl"),
    "hr": ("da", "ne"), "it": ("sì", "no"), "lv": ("jā", "nē"), "lt": ("taip", "ne"), "hu": ("igen", "nem"),
    "mt": ("iva", "le"), "nl": ("ja", "nee"), "pl": ("tak", "nie"), "pt": ("sim", "não"), "ro": ("da", "nu"),
    "sk": ("áno", "nie"), "sl": ("da", "ne"), "fi": ("kyllä", "ei"), "sv": ("ja", "nej"),
}  # fmt: skip


@pytest.mark.parametrize("language", OFFICIAL)
def test_yes_and_no_are_known_in_each_language(language):
    yes, no = WORDS[language]
    assert [yes_or_no(word) for word in (yes, yes.upper(), no, no.capitalize())] == [True, True, False, False]


@pytest.mark.parametrize(
    ("text", "said"), [("x", True), ("✔", True), ("Oui, volontiers", True), ("-", False), ("0", False)]
)
def test_signs_and_sentences_are_understood(text, said):
    assert yes_or_no(text) is said


@pytest.mark.parametrize("text", ["", "   ", "perhaps", "Norway", "not sure"])
def test_what_says_neither_is_neither(text):
    assert yes_or_no(text) is None
