"""The ways in which a name is spelt in Latin letters, by the tables of its language, on the name as it was written."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice, product

from reportkit.check.leaks.normalise import readings, without_marks

_MOST = 96
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
    "ου": ("ou", "u"),
    "αυ": ("av", "af", "au"),
    "ευ": ("ev", "ef", "eu"),
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
    """The name with each group of letters as it stands, and as the table has it."""
    groups = re.split("(" + "|".join(sorted(table, key=len, reverse=True)) + ")", name)
    options = ((each, *table.get(each, ())) for each in groups)
    return ("".join(letters) for letters in islice(product(*options), _MOST))
