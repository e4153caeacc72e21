"""What a paragraph of a Word file holds once it is read."""

import re
from dataclasses import dataclass, field, replace

from reportkit.read.word.objects import Picture, TextBox
from reportkit.read.word.spans import Span

_SPACES = re.compile(r"[ \t\r\n]+")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")  # where a line may break, or not: nothing that anybody reads


@dataclass(slots=True)
class Words:
    """What a paragraph says, and the pictures, text boxes and rules that stand in it."""

    spans: list[Span] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    boxes: list[TextBox] = field(default_factory=list)
    ruled: bool = False
    seen: set[str] = field(default_factory=set)


def spaced(spans: list[Span]) -> list[Span]:
    """Spans in which white space is one space, and nothing is invisible."""
    out: list[Span] = []
    for span in spans:
        text = _SPACES.sub(" ", _INVISIBLE.sub("", span.text))
        if text or span.node is not None:
            out.append(replace(span, text=text))
    return out
