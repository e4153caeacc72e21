"""Yes and no in the 24 official languages, and by the signs that people put into tables."""

from reportkit.model.folding import folded

_YES = (
    "yes y true 1 x ok ja j oui o sí si sì s sim da tak t kyllä jah jā jo ano áno igen i taip да ναι iva tá sea jawohl"
    " vrai wahr vero verdadero agreed einverstanden d'accord"
)
_NO = (
    "no n false 0 non nein não nee nej ei ne nē nie nem nu le όχι не níl nao faux falsch falso ní disagreed"
    " keine pas aucune none"
)
_SIGNS = {
    "✓": True,
    "✔": True,
    "☑": True,
    "☒": True,
    "✅": True,
    "-": False,
    "–": False,
    "✗": False,
    "✘": False,
    "☐": False,
}
_WORDS = {folded(word): True for word in _YES.split()} | {folded(word): False for word in _NO.split()}


def yes_or_no(text: str) -> bool | None:
    """What a text says; ``None`` if it says neither. An empty text says nothing, which is not no."""
    sign = _SIGNS.get(text.strip().removesuffix("\ufe0f"))
    words = folded(text).split()
    if sign is not None or not words:
        return sign
    whole = _WORDS.get(" ".join(words))
    # "Yes, in the public list", "Oui, j'accepte": the first word counts where a comma or a stop follows it.
    begins = text.strip()[len(text.split()[0]) - 1 : len(text.split()[0])] in {",", ".", ":", ";"}
    return whole if whole is not None or not begins else _WORDS.get(words[0])
