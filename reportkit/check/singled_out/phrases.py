"""Phrases in which a country and a person stand together, as English says it.

"the Greek governor", "Greece’s governor", "a governor from Greece", "an officer working in a Greek prison", "In Greece,
the governor", "the governor (EL)", "a Greek". What is said of a country's prisons, courses or laws is no such phrase.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportkit.check.singled_out.nationality import ADJECTIVES, NAMES, PEOPLE
from reportkit.check.singled_out.roles import ANYBODY, Roles, words
from reportkit.model.country import COUNTRIES

_SENTENCES = re.compile(r"(?<=[.!?;…])[’”\"')]*\s+|\n\s*\n")
_TOKENS = re.compile(r"[^\W_]+(?:[’'/-][^\W_]+)*|[(),:;/]")
_POSSESSIVE = re.compile(r"[’']s?$")
_ARTICLES = words("a an the one our another this that my their his her")
_FROM = words("from of in at representing for with ( ,")
_LINKS = words(
    "who that which came comes coming works worked working is was has had been based employed serving living here "
    "also now currently originally today originating an a the , ("
)
# Words that make a new thing of the one before them: a "prison officer training" is no officer.
_MAKES_A_THING = words(
    "training trainings course courses curriculum programme programmes school academy college association union "
    "unions federation handbook manual shortage exam exams profession education vacancies posts network networks "
    "corps schemes scheme standards model models"
)
_SAYS = words(
    "said says told reported reports explained asked added noted described warned disagreed agreed objected put "
    "who had has was from in of presented spoke wanted wants argued thought joined ,"
)
_FEW = frozenset(("two", "both"))
_REACH = 6
_AT_A_DISTANCE = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """Somebody from a country: its code, and the words that say who it is, the last of which names them."""

    country: str
    words: tuple[str, ...]


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [each for each in _SENTENCES.split(text) if each and each.strip()]


def phrases(sentence: str, roles: Roles) -> Iterator[Phrase]:
    """Every such phrase of a sentence."""
    tokens = _TOKENS.findall(sentence)
    yield from _Search(tokens, roles).all()


class _Search:
    """Looks through the tokens of one sentence."""

    def __init__(self, tokens: list[str], roles: Roles) -> None:
        self.tokens = tokens
        self.low = [token.casefold() for token in tokens]
        self.roles = roles

    def all(self) -> Iterator[Phrase]:
        for begin in range(len(self.tokens)):
            for length in (3, 2, 1):
                name = " ".join(self.tokens[begin : begin + length])
                found = list(self._at(begin, begin + length, name))
                if found:
                    yield from found
                    break

    def _at(self, begin: int, end: int, name: str) -> Iterator[Phrase]:
        bare = _POSSESSIVE.sub("", name)
        if code := ADJECTIVES.get(name):
            yield from self._said(code, [*self._after(end), *self._before(begin)])
        if code := PEOPLE.get(name):
            yield from self._one_of(code, begin, end)
        if code := NAMES.get(bare):
            forward = self._after(end) if bare != name else self._announced(begin, end)
            yield from self._said(code, [*forward, *self._before(begin)])
        if name in COUNTRIES and self._is(begin - 1, "(/"):
            yield from self._said(name, self._before(begin))

    def _said(self, code: str, found: Sequence[Sequence[str]]) -> Iterator[Phrase]:
        yield from (Phrase(code, tuple(each)) for each in found)

    def _is(self, at: int, tokens: str | frozenset[str]) -> bool:
        return 0 <= at < len(self.low) and self.low[at] in tokens

    # ── who comes after the country ──────────────────────────────────────────────────────────────────────────────────

    def _after(self, begin: int) -> list[list[str]]:
        """The words after an adjective, up to the one that says who it is."""
        for at in range(begin, min(begin + _REACH, len(self.low))):
            if self.roles.names_one(self.low[at]) and not self._goes_on(at + 1):
                return [self._phrase(begin, at)]
            if not self.roles.may_stand_before(self.low[at]) and not self.roles.names_one(self.low[at]):
                return self._everybody(begin)
        return []

    def _phrase(self, begin: int, who: int) -> list[str]:
        """The words that say who it is: those before the noun, and those of an "of" behind it."""
        behind = [word for word in self._of(who + 1) if word != "of"]
        return [*self.low[begin:who], *behind, self.low[who]]

    def _of(self, at: int) -> list[str]:
        """``of staff training`` behind ``head``."""
        if not self._is(at, frozenset({"of"})):
            return []
        end = at + 1
        while end < min(at + 4, len(self.low)) and self.roles.may_stand_before(self.low[end]):
            end += 1
        return self.low[at:end] if end > at + 1 else []

    def _goes_on(self, at: int) -> bool:
        """Whether the noun before is only the beginning of a longer one."""
        if self._is(at, _MAKES_A_THING):
            return True
        return at < len(self.low) and self.roles.names_one(self.low[at])

    def _everybody(self, at: int) -> list[list[str]]:
        """``Greek participants``: of one, in the plural."""
        low = self.low[at] if at < len(self.low) else ""
        return [[low[:-1]]] if low.endswith("s") and low[:-1] in ANYBODY else []

    def _announced(self, begin: int, end: int) -> list[list[str]]:
        """``In Greece, the governor …``, ``Greece: the governor …``."""
        first = begin - 1 if self._is(begin - 1, frozenset({"the"})) else begin
        opens = first == 0 or (first <= 2 and self._is(first - 1, frozenset({"in", "from"})))
        announced = opens and self._is(end, ",:") and self._is(end + 1, _ARTICLES)
        return self._after(end + 2) if announced else []

    # ── who comes before it ──────────────────────────────────────────────────────────────────────────────────────────

    def _before(self, begin: int) -> list[list[str]]:
        """Whoever comes "from" the country, or works "in" something of it."""
        at = begin - 1
        while at > 0 and (self.low[at] in _ARTICLES or self.roles.may_stand_before(self.low[at])) and begin - at < 4:
            at -= 1
        if not self._is(at, _FROM):
            return []
        return self._back(at - 1)

    def _back(self, last: int) -> list[list[str]]:
        """The noun that a "from" belongs to, over the words that may stand between."""
        for at in range(last, max(last - _AT_A_DISTANCE, -1), -1):
            low = self.low[at]
            if self._several(at):
                return [[low[:-1]]]
            if self.roles.names_one(low) and not self._goes_on(at + 1):
                begin = at
                while begin > 0 and self.roles.may_stand_before(self.low[begin - 1]) and at - begin < 4:
                    begin -= 1
                return [self._phrase(begin, at)]
            if low not in _LINKS and low not in _FROM and not self.roles.may_stand_before(low):
                return []
        return []

    def _several(self, at: int) -> bool:
        low = self.low[at]
        return low.endswith("s") and low[:-1] in ANYBODY

    # ── the country says who it is ───────────────────────────────────────────────────────────────────────────────────

    def _one_of(self, code: str, begin: int, end: int) -> Iterator[Phrase]:
        """``a Swede``, ``two Belgians``, and ``a German`` where a verb follows."""
        word = self.tokens[begin]
        counted = self._is(begin - 1, _FEW) and word.endswith(("s", "men")) and word not in ADJECTIVES
        ends = word not in ADJECTIVES or end == len(self.low) or self._is(end, _SAYS)
        if counted or (ends and self._is(begin - 1, _ARTICLES) and not self._after(end)):
            yield Phrase(code, ("person",))
