"""The one form in which names are looked for. The steps are those of ``OVER_LINES``, then those of
``WITHIN_LINES``, in this order: the lists are the specification.

What is taken away are the ways to write, encode and disguise a letter, never a letter: punctuation and spaces stay, so
that whoever looks for words can tell what stood between them.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import partial
from urllib.parse import unquote_to_bytes

from reportkit.check.leaks.scripts import CYRILLIC, from_cyrillic, from_greek

TIGHT = "\u00b7"
"""Stands where two words touched, as in ``annaExample``."""

CAPITAL = "\ue000"
"""Stands before a word that began with a capital; no font and no keyboard has it."""

_ROUNDS = 4
_TAG = re.compile(r"</?([A-Za-z!?][^<>]*)>")
# fmt: off
_BREAKING = frozenset((
    "br", "p", "div", "td", "th", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "title",
    "w:p", "w:br", "w:tab", "w:tc", "w:cr", "hr",
))
# fmt: on
_PERCENT = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})")
_MOJIBAKE = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152"
    "\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]+"
)
_HYPHEN_AT_END = re.compile("[-\u2010\u00ad\u0002\ufffe][ \t]*(?:\r\n|[\n\r\u000b\u000c\u0085\u2028\u2029])[ \t]*")
_HYPHEN_ALONE = re.compile("[\u0002\ufffe]")  # PDFium's signs for a hyphen at a line's end, whose line end it drops
_INVISIBLE = frozenset(map(chr, [0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, *range(0xFE00, 0xFE10)]))
_LAST_OF_ASCII = "\x7f"
_END_OF_LATIN = "\u0250"
_CASED = [chr(code) for code in (*range(0x41, 0x590), *range(0x1E00, 0x2000))]
_SMALL = "".join(letter for letter in _CASED if letter.islower())
_CAPITALS = "".join(letter for letter in _CASED if letter.isupper())
# Each of these begins with what is rare and then looks back, which is several times as fast as the other way round.
_CAMEL = re.compile(f"([{_CAPITALS}])(?:(?<=[{_SMALL}].)|(?<=[A-Z][A-Z])(?=[a-z]))")
_BEGINS = re.compile(rf"([{_CAPITALS}])(?<![^\W\d_].)")
_DIGITS_FOR_LETTERS = re.compile(r"[01](?<=[^\W\d_].)(?=[^\W\d_])")
_LIKE_LATIN = str.maketrans(
    "АВЕЅІЈКМНОРСТХУҮԚԜавеѕіјкмнорстхуԛԝһԁӏгп" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεικνορτυχγϲ" + "օսոցհ",
    "ABESIJKMHOPCTXYYQWabesijkmhopctxyqwhdlrn" + "ABEZHIKMNOPTYXaeikvoptuxyc" + "ounqh",
)
_STYLES = str.maketrans("ɑɡɩʟɴʀʜᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢɪʏʙꜱꜰɢⅼ", "agilnrhacdejkmoptuvwziybsfgl")
_LOOKS_LATIN = re.compile(r"(?<![^\W\d_])[^\W\d_]*[" + "".join(map(chr, [*_LIKE_LATIN, *_STYLES])) + r"][^\W\d_]*")
_OWN_LETTERS = {
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "ø": "o",
    "æ": "ae",
    "œ": "oe",
    "ß": "ss",
    "þ": "th",
    "ħ": "h",
    "ŧ": "t",
    "ı": "i",
    "ŋ": "n",
    "ĸ": "k",
    "ə": "e",
    "ŀ": "l",
    "ʼ": "'",
    "’": "'",
    "‘": "'",
    "`": "'",
    "´": "'",
}
_OWN = re.compile("[" + "".join(_OWN_LETTERS) + "]")


def decoded(text: str) -> str:
    """Without tags, entities and percent signs, until nothing changes; what tags hold stands at the end."""
    for _ in range(_ROUNDS):
        before = text
        text = _without_tags(text) if "<" in text else text
        text = html.unescape(text) if "&" in text else text
        text = _PERCENT.sub(_from_percent, text) if "%" in text else text
        text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "\\u" in text else text
        if text == before:
            break
    return text


def _without_tags(text: str) -> str:
    held: list[str] = []

    def stripped(tag: re.Match[str]) -> str:
        held.append(tag[1])
        return " " if tag[1].split()[0].rstrip("/").casefold() in _BREAKING else ""

    text = _TAG.sub(stripped, text)
    return "\n".join([text, *held])


def _from_percent(found: re.Match[str]) -> str:
    data = unquote_to_bytes(found[0])
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def mended(text: str) -> str:
    """UTF-8 that was read as Windows-1252, once or twice, as it was meant."""
    for _ in range(2):
        text = text if text.isascii() else _MOJIBAKE.sub(_as_utf8, text)
    return text


def _as_utf8(found: re.Match[str]) -> str:
    try:
        return b"".join(_byte(letter) for letter in found[0]).decode()
    except UnicodeDecodeError:
        return found[0]


def _byte(letter: str) -> bytes:
    """The byte that Windows-1252 shows as this letter; the five that it does not define stand for themselves."""
    return letter.encode("latin-1") if ord(letter) < 0x100 else letter.encode("cp1252")


def as_it_is(text: str) -> str:
    """The same text: what looks disguised may be meant as it is."""
    return text


def compatible(text: str) -> str:
    """NFKC: full-width, styled and joined letters are the letters they are made of."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text)


def joined(text: str) -> str:
    """Words that a line's end cut in two are whole again; only then do invisible characters go."""
    text = _HYPHEN_ALONE.sub("", _HYPHEN_AT_END.sub("", text))
    return _without(text, lambda letter: letter in _INVISIBLE or unicodedata.category(letter) == "Cf")


def _without(text: str, unwanted: Callable[[str], bool]) -> str:
    """A text without some letters; asking for each letter once is much faster than ``str.translate`` on long texts."""
    found = "".join(letter for letter in set(text) if letter > _LAST_OF_ASCII and unwanted(letter))
    return re.sub(f"[{re.escape(found)}]", "", text) if found else text


def unmasked(text: str) -> str:
    """Letters that only look Latin are Latin in words that hold Latin letters as well (after UTS #39)."""
    text = _DIGITS_FOR_LETTERS.sub(lambda digit: "ol"[int(digit[0])], text)
    return text if text.isascii() else _LOOKS_LATIN.sub(_unmasked_word, text)


def unmasked_wholly(text: str) -> str:
    """Words all of whose letters look Latin are Latin too: ``Мау``, which may be Cyrillic all the same."""
    return text if text.isascii() else _LOOKS_LATIN.sub(_wholly_unmasked_word, text)


def _wholly_unmasked_word(found: re.Match[str]) -> str:
    latin_like = found[0].translate(_LIKE_LATIN)
    return latin_like if latin_like.isascii() else found[0]


def _unmasked_word(found: re.Match[str]) -> str:
    word = found[0].translate(_STYLES)
    mixed = any(letter < _END_OF_LATIN for letter in word)
    return word.translate(_LIKE_LATIN) if mixed else word


def parted(text: str) -> str:
    """``annaExample`` and ``ANNAExample`` are two words that touch."""
    return _CAMEL.sub(rf"{TIGHT}\1", text)


def with_capitals_marked(text: str) -> str:
    """Before each word that begins with a capital stands :data:`CAPITAL`, as all letters will be small."""
    return _BEGINS.sub(rf"{CAPITAL}\1", text)


def without_marks(text: str) -> str:
    """Small letters without accents; those of one language alone become their nearest kin."""
    text = text.casefold()
    if text.isascii():
        return text
    apart = _without(unicodedata.normalize("NFKD", text), lambda letter: unicodedata.category(letter) == "Mn")
    return _OWN.sub(lambda found: _OWN_LETTERS[found[0]], apart.casefold())


Steps = tuple[tuple[Callable[[str], str], ...], ...]
"""Each takes the text as the one before left it. Where it knows several ways, and they differ, each is tried."""

OVER_LINES: Steps = (
    (decoded,),
    (mended, as_it_is),
    (compatible,),
    (joined,),
)
WITHIN_LINES: Steps = (
    (unmasked, as_it_is),
    (as_it_is, unmasked_wholly),
    (parted,),
    (with_capitals_marked,),
    (without_marks,),
    (from_greek,),
    tuple(partial(from_cyrillic, table=table) for table in range(len(CYRILLIC))),
)
"""Once words that a line's end cut are joined, no step looks beyond a line."""


def readings(text: str) -> tuple[str, ...]:
    """A text in the form in which names are looked for; then the lines that can be read in another way, so read."""
    texts: tuple[str, ...] = (text,)
    for ways in OVER_LINES:
        texts = _tried(texts, ways)
    for ways in WITHIN_LINES:
        texts = _tried(_first_and_others(texts), ways)
    return _first_and_others(texts)


def _tried(texts: Iterable[str], ways: Iterable[Callable[[str], str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(way(each) for each in texts for way in ways))


def _first_and_others(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The first text whole, and of the others the lines in which they differ from it."""
    return (texts[0], *(_without_lines_of(texts[0], other) for other in texts[1:]))


def _without_lines_of(first: str, other: str) -> str:
    known = set(first.split("\n"))
    return "\n".join(line for line in other.split("\n") if line not in known)
