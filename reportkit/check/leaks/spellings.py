"""The ways in which a name is spelt in Latin letters, by the tables of its language, on the name as it was written."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import product
from math import prod

from reportkit.check.leaks.normalise import readings, without_marks

_MOST, _CHOICES = 48, 4
_LOCAL: Mapping[str, tuple[str, ...]] = {
    "ä": ("ae",),
    "ö": ("oe",),
    "ü": ("ue",),
    "ő": ("oe",),
    "ű": ("ue",),
    "å": ("aa",),
    "ø": ("oe",),
    "æ": ("a", "e"),
    "œ": ("o",),
    "đ": ("dj",),
    "ð": ("dh",),
    "ß": ("s", "sz"),
    "þ": ("t",),
    "ł": ("w",),
    "š": ("sh", "sch"),
    "ş": ("sh",),
    "ș": ("sh",),
    "ž": ("zh",),
    "č": ("ch",),
    "ç": ("ch",),
    "ñ": ("ny", "nh"),
}
_GREEK: Mapping[str, tuple[str, ...]] = {
    "ου": ("ou", "u", "oy"),
    "αυ": ("av", "af", "au", "ay"),
    "ευ": ("ev", "ef", "eu", "ey"),
    "μπ": ("mp", "b", "mb"),
    "ντ": ("nt", "d", "nd"),
    "γκ": ("gk", "g", "ng"),
    "γγ": ("ng", "gg"),
    "γχ": ("nch", "gch"),
    "τζ": ("tz", "dz"),
    "οι": ("oi", "i"),
    "ει": ("ei", "i"),
    "αι": ("ai", "e"),
    "υ": ("y", "i", "u"),
    "η": ("i", "e"),
    "χ": ("ch", "h", "kh"),
    "β": ("v", "b"),
    "φ": ("f", "ph"),
    "ξ": ("x", "ks"),
    "γ": ("g", "y"),
    "κ": ("k", "c"),
}
_TYPED: Mapping[str, tuple[str, ...]] = {"ae": ("a",), "oe": ("o",), "ue": ("u",), "aa": ("a",)}
"""What somebody may have typed who had no key for ä, ö, ü and å."""
_LONG_ENOUGH = 6
_NO_LETTER = re.compile(r"[\W_]+")


@lru_cache(4096)
def spellings(name: str) -> frozenset[str]:
    """A name in all of its spellings: small Latin letters and digits, with nothing between them."""
    plain = unicodedata.normalize("NFC", name).casefold()
    written = [*_by(_LOCAL, plain), *_by(_GREEK, without_marks(plain))]
    found = {squeezed(reading) for each in written for reading in readings(each)}
    typed = {other for each in found if len(each) >= _LONG_ENOUGH for other in _by(_TYPED, each)}
    return frozenset(filter(None, found | typed))


def squeezed(text: str) -> str:
    """The letters and digits of a text alone."""
    return _NO_LETTER.sub("", text)


def _by(table: Mapping[str, tuple[str, ...]], name: str) -> Iterable[str]:
    """The name with each group of letters as it stands, and as the table has it.

    Where that would be very many, all groups change alike, or one of them alone.
    """
    groups = re.split("(" + "|".join(sorted(table, reverse=True)) + ")", name)
    options = [(each, *table.get(each, ())) for each in groups]
    if prod(map(len, options)) <= _MOST:
        return map("".join, product(*options))
    alike = ["".join(each[min(at, len(each) - 1)] for each in options) for at in range(_CHOICES)]
    alone = ("".join((*groups[:at], other, *groups[at + 1 :])) for at, each in enumerate(options) for other in each)
    return (*alike, *alone)
