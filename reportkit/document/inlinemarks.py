"""What reportkit adds to Python-Markdown inside a line: footnote calls, languages, bare addresses, a little HTML."""

import re
import xml.etree.ElementTree as ET
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

Found = tuple[ET.Element | None, int | None, int | None]


class _NoteCall(InlineProcessor):
    """``[^name]`` calls a footnote."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        return ET.Element("span", {"data-note": m[1]}), m.start(0), m.end(0)


class _Language(InlineProcessor):
    """``[mots]{lang=fr}`` says which language words are in."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        element = ET.Element("span", {"lang": m[2]})
        element.text = m[1]
        return element, m.start(0), m.end(0)


class _BareAddress(InlineProcessor):
    """A web address in the text is a link."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        address = m[0].rstrip(".,;:!?'")
        element = ET.Element("a", {"href": address})
        element.text = _atomic(address)
        return element, m.start(0), m.start(0) + len(address)


class _LineBreak(InlineProcessor):
    """``<br>`` breaks the line."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        return ET.Element("br"), m.start(0), m.end(0)


class _Raised(InlineProcessor):
    """``<sup>`` and ``<sub>``."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        element = ET.Element(m[1].lower())
        element.text = m[2]
        return element, m.start(0), m.end(0)


def _atomic(text: str) -> str:
    from markdown.util import AtomicString

    return AtomicString(text)


class ReportkitMarks(Extension):
    """Registers the marks; the numbers place them among Python-Markdown's own (190 is code, 160 a link)."""

    def extendMarkdown(self, md: Markdown) -> None:
        marks: list[tuple[Any, str, int]] = [
            (_NoteCall(r"\[\^([^\]\s]+)\]", md), "note-call", 175),
            (_Language(r"\[([^\[\]]+)\]\{lang=([A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)\}", md), "language", 172),
            (_LineBreak(r"<br\s*/?>", md), "line-break", 118),
            (_Raised(r"(?i)<(sup|sub)>(.+?)</\1>", md), "raised", 117),
            (_BareAddress(r"(?<![\w/<(\"=])https?://[^\s<>\"\u0002\u0003()\[\]]+", md), "bare-address", 110),
        ]
        for processor, name, priority in marks:
            md.inlinePatterns.register(processor, name, priority)
