"""The words in which somebody may be named: a name, an address, or a passage such as a work that is cited."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reportkit.check.leaks.addresses import number_of
from reportkit.check.leaks.common import PUBLIC
from reportkit.check.leaks.normalise import readings
from reportkit.check.leaks.reading import Reading
from reportkit.check.leaks.spellings import squeezed

_WINDOW = 5
_BEGINNING = 4


class Permitted:
    """Finds permitted words. Of a passage any five words in a row will do, as a page may end within it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.numbers = {number_of(text) for text in texts}
        self._letters: dict[str, set[str]] = defaultdict(set)
        for text in (*PUBLIC, *texts):
            for letters in _stretches_of(text):
                self._letters[letters[:_BEGINNING]].add(letters)

    def words(self, reading: Reading) -> set[int]:
        """The words of a text with which somebody may be named."""
        found: set[int] = set()
        for word, at in enumerate(reading.begins):
            for letters in self._letters.get(reading.letters[at : at + _BEGINNING], ()):
                if reading.letters.startswith(letters, at):
                    match = reading.match(word, len(letters))
                    found.update(() if match.rest else range(match.first, match.last + 1))
        return found


def _stretches_of(text: str) -> Iterator[str]:
    for reading in readings(text):
        words = [squeezed(each) for each in reading.split()]
        words = [each for each in words if each]
        for at in range(max(1, len(words) - _WINDOW + 1)):
            yield "".join(words[at : at + _WINDOW])
