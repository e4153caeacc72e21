"""What is looked for: letters without spaces, whom they give away, and what may stand between and after them."""

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """How letters are looked for."""

    WORD = auto()
    """A word that tells who is meant; an ending may follow."""

    STEM = auto()
    """The same without its last vowel, in whose place an ending stands."""

    WHOLE = auto()
    """Several words with anything between them; an ending may follow."""

    EXACT = auto()
    """Letters and digits that stand alone, with anything between them."""

    SHARED = auto()
    """A word that others use too: somebody is meant where a second one of the same name is near."""

    INITIAL = auto()
    """Such a word and the first letter of another, with a full stop or a comma."""

    FIRST = auto()
    """A frequent first name: worth a warning, as others bear it too."""

    NICK = auto()
    """What somebody may be called: worth a warning near a word of their name."""


@dataclass(frozen=True, slots=True)
class Key:
    """Letters to look for, and whom they give away: ``what`` is name, organisation, email or phone.

    ``word`` tells the words of one name apart, and that of an initial from its letter; ``sure`` is false where a hit is
    worth a warning only.
    """

    letters: str
    person: int
    kind: Kind
    what: str = "name"
    word: str = ""
    sure: bool = True
