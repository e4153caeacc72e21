"""Who took part, as the last check needs to know it: names, employers, addresses and numbers that must not come out.

Nothing here is ever printed: the roster goes from the reader to the check on the finished files, and no template, no
writer and no message sees it.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who must not be found in a public file; ``where`` names their row, such as ``participants.csv:14``."""

    name: str = field(repr=False)
    organisation: str = field(default="", repr=False)
    emails: tuple[str, ...] = field(default=(), repr=False)
    phones: tuple[str, ...] = field(default=(), repr=False)
    where: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """All of them, and ``permitted``: the words in which one of them may be named all the same.

    ``people`` are in the order of their rows. Each text of ``permitted`` is a name or a whole passage, such as a work
    that is cited; what stands in these words, letter for letter, is no leak.
    """

    people: tuple[Person, ...] = field(default=(), repr=False)
    permitted: tuple[str, ...] = field(default=(), repr=False)
