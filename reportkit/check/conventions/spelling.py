"""Spelling as EU papers have it: British, with -ise (Interinstitutional style guide, section 10.3)."""

import re
from collections.abc import Iterator

from reportkit.check.conventions.american import AMERICAN, NOT_AMERICAN
from reportkit.check.conventions.words import Slip, Words

_WORD = re.compile(r"(?<![\w@./])[A-Za-z]{3,}(?![\w@/])")
_IZE = re.compile(r"([a-z]{2,})iz(e|ed|er|ers|es|ing|able|ation|ational|ations)")
_HYPHENATED = re.compile(r"\b([Cc])o-(op|ord)(?=erat|inat)(\w+)")
_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:]\s)\W*$")
_NAME_GOES_ON = re.compile(r"[\s-]+(?:(?:for|of|on|and|the) )*[A-Z]")
_COMPUTER = re.compile(r"\b(?:computer|software)\s$", re.IGNORECASE)


def american(words: Words) -> Iterator[Slip]:
    """Common words in American spelling; names, which begin with a capital, keep theirs."""
    for found in _WORD.finditer(words.text):
        british = _british(found[0].casefold())
        if british and not _is_name(found) and not (found[0].startswith("program") and _of_computers(found)):
            wanted = british.capitalize() if found[0][0].isupper() else british
            yield f'"{found[0]}" is American spelling', f'write "{wanted}"'


def house(words: Words) -> Iterator[Slip]:
    """Words that EU papers write without a hyphen."""
    for found in _HYPHENATED.finditer(words.text):
        yield f'"{found[0]}" has a hyphen', f'write "{found[1]}o{found[2]}{found[3]}"'


def _british(word: str) -> str:
    """The British spelling of an American one, or nothing."""
    ize = _IZE.fullmatch(word)
    if ize and word not in NOT_AMERICAN:
        return AMERICAN.get(word) or f"{ize[1]}is{ize[2]}"
    return AMERICAN.get(word, "")


def _is_name(found: re.Match[str]) -> bool:
    """Whether a word with a capital is, or belongs to, a name."""
    word, text = found[0], found.string
    if word.islower():
        return False
    begins = _SENTENCE_ENDS.search(text, max(0, found.start() - 4), found.start())
    return word.isupper() or not begins or bool(_NAME_GOES_ON.match(text, found.end()))


def _of_computers(found: re.Match[str]) -> bool:
    return bool(_COMPUTER.search(found.string[max(0, found.start() - 10) : found.start()]))
