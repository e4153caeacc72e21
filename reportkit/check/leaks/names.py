"""A name, taken apart: the words that tell who it is, those that many people share, and those that only join them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reportkit.check.leaks.common import PARTICLES, TITLES, is_common
from reportkit.check.leaks.given_names import GIVEN_NAMES
from reportkit.check.leaks.normalise import readings
from reportkit.check.leaks.spellings import spellings, squeezed

_SHORT = 4
_ASIDE = re.compile(r"\([^)]*\)|\"[^\"]*\"|„[^“”]*[“”]")
_HYPHENS = re.compile("[-\u2010-\u2015/]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a name, in all its spellings.

    ``telling`` says that it is enough to know who is meant, ``first`` that it is a frequent first name.
    """

    written: str
    spellings: frozenset[str]
    telling: bool
    first: bool = False


def words_of(name: str) -> tuple[Word, ...]:
    """The words of a name in the order in which people are called, without titles; ``Surname, First`` is turned round.

    A name in brackets is one more name of the same person. Of a double name both halves come after the whole.
    """
    aside = " ".join(each.strip('()"„“”') for each in _ASIDE.findall(name))
    family, comma, first = _ASIDE.sub(" ", name).partition(",")
    if comma and all(_bare(each) in TITLES for each in first.split()):
        first = ""
    written = f"{first} {family} {aside}".split()
    written = [each for each in written if squeezed(each) and _bare(each) not in TITLES]
    surname = _surname(written)
    return tuple(_word(each, at == surname) for at, each in enumerate(written))


def _surname(written: list[str]) -> int:
    """Which word is certainly the surname: the one in capitals, or else the last."""
    capitals = [at for at, each in enumerate(written) if each.isupper() and len(each) > 1]
    return capitals[0] if len(capitals) == 1 else len(written) - 1


def halves(word: Word) -> Iterator[Word]:
    """The parts of a double name, or of one with an apostrophe, that are longer than a letter."""
    parts = [each for each in _HYPHENS.split(word.written) if squeezed(each)]
    parts = parts if len(parts) > 1 else re.split("['’ʼ`]", word.written)
    if len(parts) > 1:
        yield from (_word(each, not word.first) for each in parts if len(squeezed(each)) > 1)


def is_particle(word: Word) -> bool:
    """Whether a word only joins others, such as ``van``."""
    return _bare(word.written) in PARTICLES


def is_initial(word: Word) -> bool:
    """Whether a word is a letter that stands for a name."""
    return len(squeezed(word.written)) == 1


def _word(written: str, surname: bool) -> Word:
    every = spellings(written)
    first = not surname and bool(every & GIVEN_NAMES)
    ordinary = any(is_common(each) for each in every) or _bare(written) in PARTICLES
    return Word(written, every, not ordinary and not first and min(map(len, every)) >= _SHORT, first and not ordinary)


@lru_cache(4096)
def _bare(written: str) -> str:
    return squeezed(readings(written)[0])
