"""Which of the letters that are those of a name mean the person."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportkit.check.leaks.common import ENDINGS, VOWEL_ENDINGS, is_common
from reportkit.check.leaks.kinds import Key, Kind
from reportkit.check.leaks.normalise import CAPITAL
from reportkit.check.leaks.reading import Match, Reading

_LONG, _LONGEST_ENDING = 6, 4
_SHORT = 4
_SHORT_ENDINGS = frozenset(("", "s", "a", "e", "u"))
_NEAR, _NEARER = 6, 4
_PLAIN = 8
_ALSO_WORDS = frozenset("ai")


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody, by what they were found, and the first and last words of it."""

    person: int
    what: str
    sure: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Seen:
    """A word that others use too, where it stands; ``name`` is the word of the name that it is."""

    at: Match
    name: str
    ordinary: bool
    capital: bool
    sure: bool


def judged(reading: Reading, candidates: Iterable[tuple[int, Key]]) -> Iterator[Found]:
    """The candidates that mean the person, and pairs of shared words that do."""
    seen: dict[int, list[_Seen]] = defaultdict(list)
    for word, key in candidates:
        match = reading.match(word, len(key.letters))
        if not _TESTS[key.kind](reading, match, key):
            continue
        if key.kind in (Kind.SHARED, Kind.NICK):
            one = _Seen(match, key.word, is_common(key.letters), reading.is_capital(word), key.sure)
            yield from _pairs(key.person, one, seen[key.person])
            seen[key.person].append(one)
        else:
            yield Found(key.person, key.what, key.sure, match.first, match.last)


def _pairs(person: int, one: _Seen, before: list[_Seen]) -> Iterator[Found]:
    """A shared word with each other word of the same name that stands at most five words before."""
    for other in reversed(before):
        if one.at.first - other.at.last > _NEAR:
            return
        if other.name != one.name and (one.sure or other.sure) and _together(one, other):
            yield Found(person, "name", one.sure and other.sure, other.at.first, one.at.last)


def _together(one: _Seen, other: _Seen) -> bool:
    """Whether two words mean one person: two that papers use do so as capitals with little between them only."""
    if not (one.ordinary and other.ordinary):
        return True
    return one.capital and other.capital and one.at.first - other.at.last <= _NEARER


def _word(reading: Reading, match: Match, key: Key) -> bool:
    return _may_end(key.letters, match.rest) and _is_own(reading, match, key.letters) and reading.touching(match)


def _stem(reading: Reading, match: Match, key: Key) -> bool:
    long = len(key.letters) >= _LONG and 0 < len(match.rest) <= _LONGEST_ENDING
    ends = long or match.rest in VOWEL_ENDINGS
    return ends and _is_own(reading, match, key.letters) and reading.touching(match)


def _whole(reading: Reading, match: Match, key: Key) -> bool:
    return _may_end(key.letters, match.rest) and reading.in_one_sentence(match)


def _exact(reading: Reading, match: Match, key: Key) -> bool:
    return not match.rest and reading.in_one_sentence(match)


def _shared(reading: Reading, match: Match, key: Key) -> bool:
    short = len(key.letters) < _SHORT
    ends = match.rest in _SHORT_ENDINGS if short else _may_end(key.letters, match.rest)
    return ends and _is_own(reading, match, key.letters) and reading.touching(match)


def _initial(reading: Reading, match: Match, key: Key) -> bool:
    """``M. Young``, ``Young, M.`` or ``myoung@``."""
    if match.rest or (match.first and not reading.gap(match.first - 1).strip(CAPITAL)):
        return False
    if match.first == match.last:
        return reading.gap(match.last).startswith("@")
    if match.last != match.first + 1 or key.word not in (reading.words[match.first], reading.words[match.last]):
        return False
    letter = match.first if reading.words[match.last] == key.word else match.last
    comma = reading.gap(match.first).startswith(",") and reading.words[letter] not in _ALSO_WORDS
    return reading.gap(letter).startswith(".") or comma


_TESTS = {
    Kind.WORD: _word,
    Kind.STEM: _stem,
    Kind.WHOLE: _whole,
    Kind.EXACT: _exact,
    Kind.SHARED: _shared,
    Kind.NICK: _shared,
    Kind.FIRST: _word,
    Kind.INITIAL: _initial,
}


def _may_end(letters: str, rest: str) -> bool:
    """Whether a name may end so: not at all, in up to four letters, or, if it is short, in a known ending."""
    if len(letters) < _LONG:
        return not rest or rest in ENDINGS
    return len(rest) <= _LONGEST_ENDING


def _is_own(reading: Reading, match: Match, letters: str) -> bool:
    """Whether a name and its ending are no other word: no word that papers use, and, if short, not in small letters."""
    if not match.rest:
        return True
    return not is_common(letters + match.rest) and (len(letters) >= _PLAIN or reading.is_capital(match.first))
