"""Where in a text somebody is given away.

A text is normalised (see ``normalise``) and read as words. From each word on, its letters and those of the next words,
without what stands between, are compared with the keys that begin alike (see ``keys``); what stands between, and what
is left of the last word, decides whether that is the person (see ``judge``).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportkit.check.leaks.addresses import number_of
from reportkit.check.leaks.judge import Found, judged
from reportkit.check.leaks.keys import keys_of
from reportkit.check.leaks.kinds import Key
from reportkit.check.leaks.names import is_particle, words_of
from reportkit.check.leaks.nearly import Nearly
from reportkit.check.leaks.normalise import compatible, decoded, readings
from reportkit.check.leaks.permitted import Permitted
from reportkit.check.leaks.reading import Reading
from reportkit.model.roster import Roster

_BEGINNINGS = (4, 3, 2)
_NUMBER = re.compile(r"[+(]?\d(?:[\s./()\u00b7\u2010-\u2015-]{0,3}\d){6,}")
_INITIALS = re.compile(r"\b([A-Z])\.\s?([A-Z])\.")


@dataclass(frozen=True, slots=True)
class Hit:
    """Somebody who is given away: their place in the roster, by ``what`` (name, organisation, email or phone), where.

    ``sure`` is false where it is worth a warning only. ``start`` and ``end`` are places in the normalised text; the
    original can have fewer or more letters.
    """

    person: int
    what: str
    sure: bool
    start: int
    end: int


class Search:
    """Looks for everybody in a roster; made once, used for any number of texts."""

    def __init__(self, roster: Roster) -> None:
        keys = [key for at, person in enumerate(roster.people) for key in keys_of(at, person)]
        self._keys: dict[str, dict[str, list[Key]]] = defaultdict(lambda: defaultdict(list))
        for key in keys:
            self._keys[key.letters[: _BEGINNINGS[0]]][key.letters].append(key)
        self._nearly = Nearly(keys)
        self._permitted = Permitted(roster.permitted)
        self._numbers = _numbers(roster, self._permitted)
        self._initials = _initials(roster)

    def hits(self, text: str) -> list[Hit]:
        """Everybody who is found in a text, in order; nobody twice in the same place."""
        found = [hit for each in readings(text) for hit in self._read(Reading(each))]
        found += [*self._called(compatible(decoded(text))), *self._by_initials(text)]
        sure = {(hit.person, at) for hit in found if hit.sure for at in (hit.start, hit.end)}
        kept = (hit for hit in found if hit.sure or not sure & {(hit.person, hit.start), (hit.person, hit.end)})
        return sorted(set(kept), key=lambda hit: (hit.start, hit.end, hit.person, hit.what))

    def _read(self, reading: Reading) -> Iterator[Hit]:
        permitted = self._permitted.words(reading)
        for found in (*judged(reading, self._candidates(reading)), *self._near(reading)):
            if not {found.first, found.last} <= permitted:
                start, end = reading.start(found.first), reading.end(found.last)
                yield Hit(found.person, found.what, found.sure, start, end)

    def _candidates(self, reading: Reading) -> Iterator[tuple[int, Key]]:
        """Each word with each key whose letters begin there."""
        letters, keys = reading.letters, self._keys
        for word, at in enumerate(reading.begins):
            for length in _BEGINNINGS:
                for each, those in keys.get(letters[at : at + length], _NOTHING).items():
                    if letters.startswith(each, at) and (len(each) == length or length == _BEGINNINGS[0]):
                        yield from ((word, key) for key in those)

    def _near(self, reading: Reading) -> Iterator[Found]:
        people = {word: self._nearly.people(word) for word in set(reading.words)}
        for at, word in enumerate(reading.words):
            yield from (Found(person, "name", False, at, at) for person in people[word])

    def _called(self, text: str) -> Iterator[Hit]:
        """Telephone numbers, however their digits are grouped."""
        for found in _NUMBER.finditer(text) if self._numbers else ():
            digits = re.sub(r"\D", "", found[0])
            parts = {digits[at : at + size] for size in set(map(len, self._numbers)) for at in range(len(digits))}
            for person in {each for part in parts for each in self._numbers.get(part, ())}:
                yield Hit(person, "phone", True, found.start(), found.end())

    def _by_initials(self, text: str) -> Iterator[Hit]:
        for found in _INITIALS.finditer(text):
            for person in self._initials.get(found[1] + found[2], ()):
                yield Hit(person, "name", False, found.start(), found.end())


_NOTHING: dict[str, list[Key]] = {}


def _numbers(roster: Roster, permitted: Permitted) -> dict[str, list[int]]:
    numbers: dict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(roster.people):
        for phone in person.phones:
            number = number_of(phone)
            if number and number not in permitted.numbers:
                numbers[number].append(at)
    return numbers


def _initials(roster: Roster) -> dict[str, list[int]]:
    initials: dict[str, list[int]] = defaultdict(list)
    for at, person in enumerate(roster.people):
        letters = [_first(word.spellings) for word in words_of(person.name) if not is_particle(word)]
        if len(letters) > 1:
            initials[letters[0] + letters[-1]].append(at)
    return initials


def _first(spellings: Iterable[str]) -> str:
    return min(spellings)[0].upper()
