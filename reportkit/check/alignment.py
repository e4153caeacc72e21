"""Which fact of a file answers to which fact of the tree."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")
Pair = tuple[T | None, T | None]

_MOST = 250_000


def pairs(wanted: Sequence[T], found: Sequence[T], key: Callable[[T], tuple[str, str]]) -> Iterator[Pair[T]]:
    """Each wanted thing with the one found for it, or with ``None``, and ``None`` with each that nobody wants.

    Things with the same key belong together; of those between, ones of the same kind, which is the key's first part.
    Where nothing is wrong this takes a step for each thing.
    """
    ours, theirs = [key(each) for each in wanted], [key(each) for each in found]
    first = _alike(ours, theirs)
    last = _alike(ours[first:][::-1], theirs[first:][::-1])
    yield from zip(wanted[:first], found[:first], strict=True)
    middle = slice(first, len(ours) - last), slice(first, len(theirs) - last)
    for one, other in _blocks(ours[middle[0]], theirs[middle[1]]):
        left = list(zip(ours[middle[0]], wanted[middle[0]], strict=True))[one]
        right = list(zip(theirs[middle[1]], found[middle[1]], strict=True))[other]
        yield from _by_kind([(kind, each) for (kind, _), each in left], [(kind, each) for (kind, _), each in right])
    yield from zip(wanted[len(ours) - last :], found[len(theirs) - last :], strict=True)


def _alike(ours: Sequence[object], theirs: Sequence[object]) -> int:
    least = min(len(ours), len(theirs))
    return next((at for at in range(least) if ours[at] != theirs[at]), least)


def _blocks(ours: list[tuple[str, str]], theirs: list[tuple[str, str]]) -> Iterator[tuple[slice, slice]]:
    """The parts that belong together; a paper that is different all over is one such part."""
    if len(ours) * len(theirs) > _MOST:
        yield slice(None), slice(None)
        return
    for _, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        yield slice(a, b), slice(c, d)


def _by_kind(wanted: list[tuple[str, T]], found: list[tuple[str, T]]) -> Iterator[Pair[T]]:
    """Pairs of the same kind, in order; what lies between two pairs has no partner."""
    at = 0
    for kind, ours in wanted:
        partner = next((there for there in range(at, len(found)) if found[there][0] == kind), None)
        if partner is None:
            yield ours, None
            continue
        for _, theirs in found[at:partner]:
            yield None, theirs
        yield ours, found[partner][1]
        at = partner + 1
    for _, theirs in found[at:]:
        yield None, theirs
