"""Texts in which nobody is named: prose of conclusions papers, with words in it that are also people's names.

The words come from innocent.txt: lines of a kind, then the sentences they fill. A seed gives always the same text.
"""

import random
import re
from functools import cache

from .person import HERE, letters

WORDS = 23_000


@cache
def parts() -> dict[str, list[str]]:
    """The lines of innocent.txt by the heading they stand under."""
    found: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in (HERE / "innocent.txt").read_text("utf-8").splitlines():
        if line.startswith("# "):
            lines = found.setdefault(line[2:], [])
        elif line:
            lines.append(line)
    return found


def sentence(chance: random.Random, pattern: str) -> str:
    """A pattern whose {slots} are filled."""
    filled = re.sub(r"\{(\w+)\}", lambda slot: chance.choice(parts()[slot[1]]), pattern)
    return filled[0].upper() + filled[1:]


def prose(words: int = WORDS, seed: int = 1) -> list[str]:
    """Paragraphs of at least so many words together."""
    chance, paragraphs, length = random.Random(seed), list(parts()["whole"]), 0
    length = sum(len(text.split()) for text in paragraphs)
    while length < words:
        chosen = [sentence(chance, chance.choice(parts()["sentences"])) for _ in range(chance.randint(3, 6))]
        paragraphs.append(" ".join(chosen))
        length += len(paragraphs[-1].split())
    return paragraphs


@cache
def vocabulary() -> frozenset[str]:
    """Every word that innocent prose uses."""
    lines = (line for lines in parts().values() for line in lines)
    return frozenset(letters(word) for line in lines for word in re.split(r"[\W_]+", line))


def telling(word: str) -> bool:
    """Whether a word of a name says by itself who is meant: it has four letters or more and is no common word."""
    whole = letters(word)
    return len(whole) >= 4 and whole not in vocabulary() and not set(map(letters, word.split("-"))) & vocabulary()
