"""Markdown whose making would take Python-Markdown without end: refused paragraph by paragraph, before it begins.

Its time grows with the square or the cube of the marks that open something in one paragraph (8 kB of ``[`` take 17 s,
Python-Markdown 3.11). So marks are counted where they work, and no paragraph is longer than a chapter.
"""

import re
from collections.abc import Mapping

from reportkit import codes
from reportkit.guard.refusal import Refusal

LONGEST = 20_000
DEEPEST = 20
MOST_REPEATED = 1_000_000
_MOST_MARKS = {"[": 200, "<": 100, "|": 500, "`": 1_000, "*": 2_000, "_": 2_000, "\\": 2_000}
_CALLED = re.compile(r"\[\^([^\[\]\s]+)\]")
_SPLIT = "divide it into several, with blank lines between them"


def check_paragraph(text: str) -> None:
    """Refuse a paragraph (a heading, a row of a table) that is too long or too full of marks. Raises :class:`Refusal`.

    What is counted are characters, whatever they mean: a mark that is escaped or stands in code costs time too.
    """
    if len(text) > LONGEST:
        message = f"this paragraph has {len(text)} characters; no more than {LONGEST} can be read as one"
        raise Refusal(codes.PARAGRAPH_TOO_LONG, message, _SPLIT)
    for mark, most in _MOST_MARKS.items():
        if (count := text.count(mark)) > most:
            message = (
                f'this paragraph holds the character "{mark}" {count} times; no more than {most} can be read as one'
            )
            raise Refusal(codes.TOO_MANY_MARKS, message, _SPLIT)


def check_depth(depth: int) -> None:
    """Refuse lists, quotations and boxes that stand in one another too deep. Raises :class:`Refusal`."""
    if depth > DEEPEST:
        message = f"lists, quotations and boxes stand in one another more than {DEEPEST} deep"
        raise Refusal(codes.NESTED_TOO_DEEP, message, "indent less")


def check_footnotes(text: str, notes: Mapping[str, str]) -> None:
    """Refuse a text whose footnotes would be printed again and again, as each call prints its own copy.

    Raises :class:`Refusal`.
    """
    size = 0
    for call in _CALLED.finditer(text):
        size += len(notes.get(call[1], ""))
        if size > MOST_REPEATED:
            message = f"its footnotes would print more than {MOST_REPEATED} characters, as some are called many times"
            raise Refusal(codes.PARAGRAPH_TOO_LONG, message, f"call [^{call[1]}] only once")
