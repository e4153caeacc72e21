"""Whatever pattern notes are made of, twice as much of it takes about twice as long, or is refused in a sentence."""

import gc
import time
from collections.abc import Callable
from math import log2

import pytest
from hostile.markdown_patterns import PATTERNS

from reportkit.read.notes import read_notes

HEAD = "---\nsession: 2a\n---\n\n"
ROUND = 2.2  # for each time the length doubles
UNMEASURABLE = 0.05
TRIES = 12


def seconds(work: Callable[[], object]) -> float:
    """How long the processor works on it; Python's looking for garbage, which goes by what other tests left, apart."""
    gc.collect()
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()


def grows(pattern: str, short: int, doublings: int) -> float:
    """By how much the time grows with each doubling, at the best of a few tries: others use this machine too."""
    bodies = [PATTERNS[pattern](size) for size in (short, short << doublings)]
    times = max(log2(len(bodies[1]) / len(bodies[0])), 1)  # whole paragraphs: the lengths are not quite those asked for
    texts = [HEAD + body for body in bodies]
    least = [seconds(lambda text=text: read_notes(text, "n.md")) for text in texts]  # type: ignore[misc]
    for _ in range(TRIES):
        if least[1] <= max(least[0], UNMEASURABLE) * ROUND**times:
            break
        least = [min(old, seconds(lambda t=t: read_notes(t, "n.md"))) for old, t in zip(least, texts, strict=True)]  # type: ignore[misc]
    return (least[1] / max(least[0], UNMEASURABLE)) ** (1 / times)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_time_grows_with_the_length_of_the_notes_and_no_faster(pattern):
    assert grows(pattern, 8_000, 2) <= ROUND


@pytest.mark.full
@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("short", [2_000, 8_000, 32_000])
def test_time_grows_with_the_length_of_the_notes_at_every_length(pattern, short):
    assert grows(pattern, short, 2) <= ROUND
