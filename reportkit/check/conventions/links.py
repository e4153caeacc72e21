"""Headings and links, as people who move from one to the next hear them."""

import re
from collections.abc import Iterator

from reportkit.check.conventions.words import Slip, Words

_EMPTY = re.compile(
    r"(?:click |see )?here|(?:this |the )?(?:link|page|website)|this|(?:read |see )?more", re.IGNORECASE
)
_STOP = re.compile(r"(?<![.\W])(?<!\betc)(?<!\b[A-Z])\.$")


def stops(words: Words) -> Iterator[Slip]:
    """Headings and titles that end in a full stop."""
    if words.heading and _STOP.search(words.text):
        yield f'the heading "{words.text}" ends in a full stop', "take the full stop away"


def targets(words: Words) -> Iterator[Slip]:
    """Links whose words do not say where they lead."""
    for link in words.links:
        if _EMPTY.fullmatch(link.strip(" .:>»→")):
            yield f'a link is called "{link}"', "let the words of the link say where it leads"
