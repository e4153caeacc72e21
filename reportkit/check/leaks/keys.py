"""From somebody who took part to all that is looked for."""

from collections.abc import Iterable, Iterator
from itertools import permutations, product
from math import prod

from reportkit.check.leaks.addresses import address_keys
from reportkit.check.leaks.employers import employer_keys
from reportkit.check.leaks.given_names import NICKNAMES
from reportkit.check.leaks.kinds import Key, Kind
from reportkit.check.leaks.names import Word, halves, is_initial, is_particle, words_of
from reportkit.check.leaks.spellings import spellings
from reportkit.model.roster import Person

_SHORTEST_STEM = 4
_MOST_SPELLINGS = 32
_MOST_WORDS = 4
_VOWELS = frozenset("aeiouy")
_NOMINATIVES = ("as", "is", "us", "os", "ys", "es")
_FLEETING = ("ek", "ec", "el", "ev", "er")
_DOUBLE = ("kk", "pp", "tt")


def keys_of(at: int, person: Person) -> frozenset[Key]:
    """Everything that would give away the person who is number ``at`` of the list."""
    words = words_of(person.name)
    return frozenset(
        (
            *_words(at, words),
            *_wholes(at, words),
            *_initials(at, words),
            *_nicknames(at, words),
            *employer_keys(at, person.organisation),
            *address_keys(at, person),
        )
    )


def _words(at: int, words: Iterable[Word]) -> Iterator[Key]:
    for word in words:
        for each in (word, *halves(word)):
            if is_initial(each) or is_particle(each):
                continue
            for letters in each.spellings:
                yield Key(letters, at, Kind.WORD if each.telling else Kind.SHARED, word=word.written)
                if each.telling:
                    yield from (Key(stem, at, Kind.STEM) for stem in stems(letters))
                elif each.first:
                    yield Key(letters, at, Kind.FIRST, sure=False)


def stems(letters: str) -> frozenset[str]:
    """What stays of a name when it is declined, where that is not the whole of it: Jana, Janou; Havel, Havla."""
    found = {letters[:-1]} if letters[-1:] in _VOWELS else set()
    if letters.endswith(_NOMINATIVES):
        found.add(letters[:-2])
    if letters.endswith(_FLEETING):
        found.add(letters[:-2] + letters[-1])
    found |= {each[:-1] for each in found | {letters} if each.endswith(_DOUBLE)}
    return frozenset(each for each in found if len(each) >= _SHORTEST_STEM)


def _wholes(at: int, words: tuple[Word, ...]) -> Iterator[Key]:
    """The whole name in one word, as in file names and addresses, in the orders in which people write it."""
    bearing = [word for word in words if not is_particle(word)]
    ends = (*bearing[:1], *bearing[1:][-1:])
    for some in {words, tuple(bearing), ends}:
        for order in _orders(some) if len(some) > 1 else ():
            yield from (Key(letters, at, Kind.WHOLE) for letters in _together(order))


def _together(words: tuple[Word, ...]) -> frozenset[str]:
    """Words without anything between, in their spellings."""
    choices = [sorted(word.spellings) for word in words]
    every = (
        frozenset("".join(each) for each in product(*choices))
        if prod(map(len, choices)) <= _MOST_SPELLINGS
        else frozenset()
    )
    return every | spellings("".join(word.written for word in words))


def _orders(words: tuple[Word, ...]) -> set[tuple[Word, ...]]:
    """As it is called, and with each of its words, or all but the first, to the front."""
    turned = {words[cut:] + words[:cut] for cut in range(len(words))}
    return turned | set(permutations(words)) if len(words) < _MOST_WORDS else turned


def _initials(at: int, words: tuple[Word, ...]) -> Iterator[Key]:
    """A surname with the first letter of another name, which many write in one word in addresses."""
    bearing = [word for word in words if not is_particle(word)]
    for word in bearing:
        firsts = {first[0] for other in bearing if other is not word for first in other.spellings}
        for letters in word.spellings if not is_initial(word) else ():
            for first in firsts:
                kind = Kind.WORD if word.telling else Kind.INITIAL
                yield Key(first + letters, at, kind, word=letters)
                if kind is Kind.INITIAL:
                    yield Key(letters + first, at, kind, word=letters)


def _nicknames(at: int, words: tuple[Word, ...]) -> Iterator[Key]:
    for word in words:
        for family in NICKNAMES:
            if word.spellings & family:
                names = family - word.spellings
                yield from (Key(name, at, Kind.NICK, word=word.written, sure=False) for name in names)
