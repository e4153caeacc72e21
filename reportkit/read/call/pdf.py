"""A call as PDF becomes blocks: lines are put together to paragraphs by where they stand and how large they are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median, quantiles

from reportkit import codes
from reportkit.guard.refusal import Refusal
from reportkit.read.call.blocks import Block, Kind, Page
from reportkit.read.call.pdf_lines import Line, lines_of
from reportkit.read.call.texts import joined, read_line

_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{1,3}(?:\s*(?:/|of|sur|von)\s*\d{1,3})?", re.IGNORECASE)
_LONGEST_HEADING = 160
_LARGER = 0.8  # points by which letters are larger that make a heading


@dataclass(frozen=True, slots=True)
class _Sizes:
    """What is usual in a file: the size of letters, the step from line to line, and where lines end."""

    letters: float
    step: float
    right: float


def read_pdf(data: bytes) -> Page:
    """The blocks of a PDF. Raises :class:`Refusal` where there are no words in it."""
    title, lines = lines_of(data)
    kept = [line for line in _without_running(lines) if not _PAGE_NUMBER.fullmatch(line.text)]
    if not kept:
        hint = "it may be a scan: copy the words of the call into a text file"
        raise Refusal(codes.FILE_DAMAGED, "there are no words in this PDF", hint)
    return Page(tuple(_blocks(kept)), title)


def _without_running(lines: Sequence[Line]) -> list[Line]:
    """Lines without what stands at the head or foot of several pages."""
    pages = {line.page for line in lines}
    seen: dict[str, set[int]] = {}
    for line in lines:
        seen.setdefault(line.text, set()).add(line.page)
    return [line for line in lines if len(pages) < 2 or len(seen[line.text]) < 2 or len(seen[line.text]) < len(pages)]


def _blocks(lines: Sequence[Line]) -> Iterator[Block]:
    sizes = _usual(lines)
    group: list[Line] = []
    for line in [*lines, None]:
        if group and (line is None or not _goes_on(group, line, sizes)):
            yield from _block(group, sizes)
            group = []
        if line:
            group.append(line)


def _usual(lines: Sequence[Line]) -> _Sizes:
    letters = median(line.size for line in lines for _ in range(len(line.text)))
    steps = [one.bottom - other.bottom for one, other in pairwise(lines) if one.page == other.page]
    near = [step for step in steps if 0 < step < 2.5 * letters]
    step = quantiles(near, n=5)[0] if len(near) > 1 else 1.3 * letters
    return _Sizes(letters, step, max(line.right for line in lines))


def _goes_on(group: Sequence[Line], line: Line, sizes: _Sizes) -> bool:
    """Whether a line belongs to the same paragraph as those before it."""
    last = group[-1]
    if group[0].label:
        return not line.label and abs(line.left - group[0].left) < line.size and line.page == last.page
    if line.label or abs(last.size - line.size) > 0.6 or last.bold != line.bold:
        return False
    if line.size <= sizes.letters + _LARGER and read_line(line.text).kind is Kind.ITEM:
        return False
    first_word = len(line.text.split()[0]) * line.size * 0.5
    full = last.right + first_word > sizes.right - 2 * line.size
    if last.page != line.page:
        return full and not last.text.endswith((".", "?", "!", ":"))
    return full and 0 <= last.bottom - line.bottom < max(1.25 * sizes.step, 1.7 * line.size)


def _block(group: Sequence[Line], sizes: _Sizes) -> Iterator[Block]:
    if group[0].label:
        yield Block(Kind.LABELLED, "; ".join(line.text for line in group), label=group[0].label)
        return
    text = joined([line.text for line in group])
    item = read_line(text)
    if item.kind is Kind.ITEM:
        yield Block(Kind.ITEM, item.text, round(group[0].left / (1.5 * sizes.letters)))
        return
    larger = group[0].size > sizes.letters + _LARGER
    bold = all(line.bold for line in group) and not text.endswith((".", ";", ","))
    if len(text) <= _LONGEST_HEADING and (larger or bold):
        level = 1 if group[0].size > 1.45 * sizes.letters else 2 if larger else 6
        yield Block(Kind.HEADING, text, level)
        return
    yield item
