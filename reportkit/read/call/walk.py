"""The elements of a page, in order, become blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from reportkit.read.call.blocks import Block, Kind
from reportkit.read.call.letters import decoded_cfemail, plain

_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "img",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "del",
    ]
)
_BOLD = frozenset({"b", "strong"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_OUTER = frozenset({"ul", "ol"})
_LONGEST_HEADING = 110
_DEEPEST = 200


def blocks_of(root: HtmlElement) -> Iterator[Block]:
    """The blocks of a tree."""
    walk = _Walk()
    walk.element(root.find("body") if root.find("body") is not None else root, 0)
    walk.flush()
    return iter(walk.blocks)


@dataclass(slots=True)
class _Walk:
    """Where the walk is, and the line of text that it is in."""

    blocks: list[Block] = field(default_factory=list)
    words: list[tuple[str, bool]] = field(default_factory=list)
    lists: int = 0
    item: bool = False
    heading: int = 0
    bold: int = 0
    label: str = ""

    def element(self, element: HtmlElement, depth: int) -> None:
        if not isinstance(element.tag, str) or depth > _DEEPEST:
            return
        if element.tag in _INLINE:
            self.inline(element, depth)
        elif element.tag in {"br", "hr"}:
            self.line()
        elif element.tag == "dt":
            self.flush()
            self.label = plain(element.text_content())
        elif element.tag == "tr" and (row := _row(element)):
            self.flush()
            self.blocks.append(Block(Kind.LABELLED, row[1], label=row[0]))
        else:
            self.block(element, depth)

    def inline(self, element: HtmlElement, depth: int) -> None:
        self.bold += element.tag in _BOLD
        if hidden := element.get("data-cfemail"):
            self.say(decoded_cfemail(hidden))
        else:
            self.inside(element, depth)
            self.say(_address(element))
        self.bold -= element.tag in _BOLD

    def inside(self, element: HtmlElement, depth: int) -> None:
        self.say(element.text)
        for child in element:
            self.element(child, depth + 1)
            self.say(child.tail)

    def block(self, element: HtmlElement, depth: int) -> None:
        """An element that stands on lines of its own."""
        self.flush()
        before = self.lists, self.item, self.heading
        self.lists += element.tag in _OUTER
        self.item = element.tag == "li" or (self.item and element.tag in {"p", "div", "section"})
        self.heading = _HEADINGS.get(element.tag, self.heading)
        self.inside(element, depth)
        self.flush()
        self.lists, self.item, self.heading = before
        if element.tag == "dd":
            self.label = ""

    def say(self, text: str | None) -> None:
        if text:
            self.words.append((text, self.bold > 0))

    def line(self) -> None:
        """A line ends, but not what it is in."""
        self.flush()

    def flush(self) -> None:
        text = plain("".join(words for words, _ in self.words))
        bold = all(is_bold for words, is_bold in self.words if words.strip())
        self.words.clear()
        if not text:
            return
        if self.heading:
            self.blocks.append(Block(Kind.HEADING, text, self.heading))
        elif self.label:
            self.blocks.append(Block(Kind.LABELLED, text, label=self.label))
        elif self.item:
            self.blocks.append(Block(Kind.ITEM, text, max(self.lists - 1, 0)))
            self.item = self.lists > 0
        elif bold and len(text) <= _LONGEST_HEADING and not text.endswith((".", ";", ",")):
            self.blocks.append(Block(Kind.HEADING, text, 6))
        else:
            self.blocks.append(Block(Kind.PARAGRAPH, text))


def _row(row: HtmlElement) -> tuple[str, str] | None:
    """A row of two cells as a label and its value; other rows are laid out, not told."""
    cells = [each for each in row if each.tag in {"td", "th"}]
    if len(cells) != 2 or any(next(cell.iter("h1", "h2", "h3", "li"), None) is not None for cell in cells):
        return None
    for line in cells[1].iter("br"):
        line.tail = f"; {line.tail or ''}"
    label, value = (plain(cell.text_content()) for cell in cells)
    return (label, value) if label and value and len(label) <= 60 else None


_MAIL = re.compile(r"mailto:([^?\s]+@[^?\s]+)", re.IGNORECASE)


def _address(element: HtmlElement) -> str:
    """The address of a link that writes a mail, where the words of the link do not say it."""
    found = _MAIL.match(element.get("href", "")) if element.tag == "a" else None
    return f" ({found[1]})" if found and "@" not in element.text_content() else ""
