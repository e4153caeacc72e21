"""How large things may get inside a template: a few signs of it could fill the memory of any machine."""

from collections.abc import Iterable, Iterator
from typing import Any

SECONDS = 2.0
"""For all that a template does; the sample's takes a fiftieth of it."""

_CHARACTERS = 5_000_000
_ROUNDS = 10_000
_LONGEST = 10_000
_BITS = 1_000


class TooMuch(ValueError):
    """A template asks for more than any paper needs; the message says of what."""


def rounds(*bounds: int) -> range:
    """``range``, for as many rounds as a paper needs. Raises :class:`TooMuch`."""
    made = range(*bounds)
    if len(made) > _ROUNDS:
        raise TooMuch(f"a range may have at most {_ROUNDS} numbers")
    return made


def check_product(left: Any, right: Any) -> None:
    """Refuse a text or list that is repeated too often, and a number with too many digits."""
    for one, other in ((left, right), (right, left)):
        if not isinstance(other, int):
            continue
        if isinstance(one, str | bytes | list | tuple) and len(one) * other > _LONGEST:
            raise TooMuch(f"a text or list may be repeated to a length of {_LONGEST}, not more")
        if isinstance(one, int) and one.bit_length() + other.bit_length() > _BITS:
            raise TooMuch("this number has too many digits")


def check_power(base: Any, exponent: Any) -> None:
    """Refuse a power with too many digits."""
    if isinstance(base, int) and isinstance(exponent, int) and base.bit_length() * abs(exponent) > _BITS:
        raise TooMuch("this number has too many digits")


def counted(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of a text as they come, as long as it stays a paper. Raises :class:`TooMuch`."""
    length = 0
    for piece in pieces:
        length += len(piece)
        if length > _CHARACTERS:
            raise TooMuch(f"the paper would be longer than {_CHARACTERS // 1_000_000} million characters")
        yield piece
