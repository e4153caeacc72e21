"""Names with one letter wrong: changed, left out or added. They are worth a warning, as real words can be so near."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reportkit.check.leaks.common import is_common
from reportkit.check.leaks.given_names import GIVEN_NAMES
from reportkit.check.leaks.kinds import Key, Kind

_SHORTEST = 7
_ANY, _LESS, _WHOLE = "*", "-", "="


class Nearly:
    """Finds words that are one letter away from a name of at least seven letters."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self._people: dict[str, set[int]] = defaultdict(set)
        self._known: dict[str, set[int]] = {}
        for key in keys:
            if key.kind is Kind.WORD and key.what == "name" and len(key.letters) >= _SHORTEST:
                for form in (*_without_one(key.letters), *_with_any(key.letters), _WHOLE + key.letters):
                    self._people[form].add(key.person)

    def people(self, word: str) -> set[int]:
        """Those whose name is one letter away from a word; no word is worked out twice."""
        if word not in self._known:
            self._known[word] = self._near(word)
        return self._known[word]

    def _near(self, word: str) -> set[int]:
        if len(word) < _SHORTEST - 1 or is_common(word) or word in GIVEN_NAMES:
            return set()
        longer = (_WHOLE + form.removeprefix(_LESS) for form in _without_one(word))
        forms = (_LESS + word, *_with_any(word), *longer)
        return {person for form in forms for person in self._people.get(form, ())}


def _without_one(word: str) -> Iterator[str]:
    return (_LESS + word[:at] + word[at + 1 :] for at in range(len(word)))


def _with_any(word: str) -> Iterator[str]:
    return (word[:at] + _ANY + word[at + 1 :] for at in range(len(word)))
