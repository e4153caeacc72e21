"""The list of ways in which a person may stand in a text, each with what is promised about it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from ..person import MadeUp

Promise = Literal["promised", "wanted", "not promised"]
What = Literal["name", "organisation", "email", "phone"]
Variants = Callable[[MadeUp], Iterable[str]]


@dataclass(frozen=True)
class SpellingClass:
    """One way of writing, as a function from a person to texts: none where it does not apply."""

    name: str
    promise: Promise
    what: What
    carried: bool  # whether the text stands in a sentence, or alone as a property's value does
    make: Variants

    def variants(self, person: MadeUp) -> tuple[str, ...]:
        """The different texts of this class, in a fixed order."""
        return tuple(text for text in dict.fromkeys(self.make(person)) if text.strip())


CLASSES: list[SpellingClass] = []


def spelling(promise: Promise, what: What = "name", *, carried: bool = True) -> Callable[[Variants], Variants]:
    """Put a function on the list; the class has the function's name."""

    def listed(make: Variants) -> Variants:
        CLASSES.append(SpellingClass(make.__name__.replace("_", " "), promise, what, carried, make))
        return make

    return listed


def changed(*texts: str, of: str) -> list[str]:
    """Those texts that differ from the one they were made of."""
    return [text for text in texts if text != of]
