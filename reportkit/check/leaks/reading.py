"""A normalised text as words: where each stands, and what stands between them."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from reportkit.check.leaks.normalise import CAPITAL

_WORD = re.compile(r"[^\W\d_]+|\d+")
_SENTENCE_ENDS = re.compile(r"[.!?;:]\s")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True, slots=True)
class Match:
    """Letters that were found: the first and last words that they touch, and what is left of the last."""

    first: int
    last: int
    rest: str


class Reading:
    """The words of a text, and their letters without anything between."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = []
        self._starts: list[int] = []
        for found in _WORD.finditer(text):
            self.words.append(found[0])
            self._starts.append(found.start())
        self.letters = "".join(self.words)
        self.begins: list[int] = []
        at = 0
        for word in self.words:
            self.begins.append(at)
            at += len(word)

    def match(self, first: int, length: int) -> Match:
        """So many letters from the beginning of a word on."""
        end = self.begins[first] + length
        last = bisect_right(self.begins, end - 1) - 1
        return Match(first, last, self.letters[end : self.begins[last] + len(self.words[last])])

    def start(self, word: int) -> int:
        """Where a word begins in the text."""
        return self._starts[word]

    def end(self, word: int) -> int:
        """Where a word ends in the text."""
        return self._starts[word] + len(self.words[word])

    def gap(self, word: int) -> str:
        """What stands between a word and the next, or after the last."""
        after = self._starts[word + 1] if word + 1 < len(self._starts) else len(self.text)
        return self.text[self.end(word) : after]

    def is_capital(self, word: int) -> bool:
        """Whether a word began with a capital."""
        return self.text[max(self._starts[word] - 1, 0)] == CAPITAL

    def touching(self, match: Match) -> bool:
        """Whether the words of a match have no space between them, or are single letters, one by one."""
        inside = range(match.first, match.last)
        if all(not _SPACE.search(self.gap(at)) for at in inside):
            return True
        return all(len(self.words[at]) == 1 for at in (*inside, match.last))

    def in_one_sentence(self, match: Match) -> bool:
        """Whether no sentence ends within a match; a full stop after a single letter ends none."""
        return not any(
            len(self.words[at]) > 1 and _SENTENCE_ENDS.match(self.gap(at)) for at in range(match.first, match.last)
        )
