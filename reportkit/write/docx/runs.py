"""Runs: words that look alike. Plain bold and italics are set on the run, everything with a name by character style."""

import re
from dataclasses import dataclass

from reportkit.write.docx.elements import Element, text, w

_RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_EAST_ASIAN = frozenset({"ja", "ko", "zh"})
_LINE_END = re.compile("\r\n|[\r\n]")


@dataclass(frozen=True, slots=True)
class Face:
    """How words are set; ``style`` is the id of a character style, ``linked`` says that they stand in a hyperlink."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    raised: str = ""
    language: str = ""
    linked: bool = False

    def run(self, *content: Element) -> Element:
        """A run with this content."""
        properties = self._properties()
        return w("r", w("rPr", *properties), *content) if properties else w("r", *content)

    def words(self, words: str) -> list[Element]:
        """Words as a run; tabs become Word's tabs, and line ends, which a paragraph cannot hold, spaces."""
        pieces = [piece for piece in re.split("(\t)", _LINE_END.sub(" ", words)) if piece]
        return [self.run(*(w("tab") if piece == "\t" else text(piece) for piece in pieces))] if pieces else []

    def _properties(self) -> list[Element]:
        properties: list[Element] = []
        if self.style:
            properties.append(w("rStyle", val=self.style))
        if self.bold:
            properties += (w("b"), w("bCs"))
        if self.italic:
            properties += (w("i"), w("iCs"))
        if self.raised:
            properties.append(w("vertAlign", val=self.raised))
        if self.language:
            properties += _language(self.language)
        return properties


def _language(tag: str) -> list[Element]:
    """The language of a run; right-to-left scripts also need to be told so."""
    primary = tag.split("-")[0].lower()
    if primary in _RIGHT_TO_LEFT:
        return [w("rtl"), w("lang", bidi=tag)]
    return [w("lang", eastAsia=tag) if primary in _EAST_ASIAN else w("lang", val=tag)]


PLAIN = Face()
