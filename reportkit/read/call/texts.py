"""Text as copied from a page or a mail becomes blocks: wrapped lines are joined, bullets and indents make items."""

import re
from collections.abc import Iterator, Sequence

from reportkit.read.call.blocks import Block, Kind, Page
from reportkit.read.call.letters import plain

_BULLET = re.compile(r"^(?:[•◦‣▪●○■□–—*·\uf0b7-]|o(?=\s{2,}|\t))\s+(?=\S)")
_NUMBER = re.compile(r"^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
_MARKDOWN = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<!\w)([*_])(?=\S)([^*_]+?)(?<=\S)\3(?!\w)")
_LINK = re.compile(r"!?\[([^\]\n]{1,300})\]\((?:mailto:)?[^)\s]*\)")
_UNDERLINE = re.compile(r"^\s*([=~-])\1{3,}\s*$")
_COLUMNS = re.compile(r"^(?P<label>\S(?:(?!\s{2}|\t).){0,50}\S)(?:\t|\s{2,})\s*(?P<value>\S.*)$")
_INDENT = re.compile(r"^\t+", re.MULTILINE)
_KEEPS_HYPHEN = re.compile(
    r"\W*(?:multi|non|two|three|four|half|self|co|cross|well|long|short|high|low|follow|e|semi|pre|post|anti"
    r"|inter|face|to|in|on|up|first|re)-",
    re.IGNORECASE,
)
_SECOND_COLUMN = 14
_NEARLY_ALL = 0.96
_LONGEST_WRAPPED = 100
_LONG = 60
_HYPHENS = ("-", "\u2010")


def read_text(text: str) -> Page:
    """The blocks of a plain text; a little Markdown is understood."""
    lines = _INDENT.sub(lambda tabs: "    " * len(tabs[0]), text).splitlines()
    return Page(
        tuple(block for group in _groups(lines) for line in _joined(group, _width(lines)) for block in _block(*line))
    )


def _width(lines: Sequence[str]) -> int:
    """How wide the program that broke the lines let them be; 0 where paragraphs are lines."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    usual = lengths[int(_NEARLY_ALL * len(lengths))] if lengths else 0
    return usual if usual <= _LONGEST_WRAPPED else 0


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines that stand together, between blank ones; a line that underlines is none."""
    group: list[str] = []
    for line in [*lines, ""]:
        if line.strip() and not _UNDERLINE.match(line):
            group.append(line.rstrip())
        elif group:
            yield group
            group = []


def _joined(group: Sequence[str], width: int) -> Iterator[tuple[str, int]]:
    """The lines of a group, those that a program broke put together again, each with its indent."""
    current, indent = "", 0
    for at, line in enumerate(group):
        text, set_in = line.strip(), len(line) - len(line.lstrip())
        if current and set_in >= _SECOND_COLUMN and _COLUMNS.match(current):
            current = f"{current}; {text}"
            continue
        hanging = _BULLET.match(current) or _NUMBER.match(current)
        if hanging and set_in > indent and not _BULLET.match(text) and not _NUMBER.match(text):
            current = _with(current, text)
            continue
        if current and _goes_on(group[at - 1], line, width):
            current = _with(current, text)
            continue
        if current:
            yield current, indent
        current, indent = text, set_in
    yield current, indent


def _goes_on(before: str, line: str, width: int) -> bool:
    """Whether a line goes on with the one before it, which ended because it was full."""
    text = line.strip()
    if _BULLET.match(text) or _NUMBER.match(text) or text.startswith("#") or _COLUMNS.match(text):
        return False
    in_a_sentence = len(before) >= _LONG and before.rstrip()[-1] not in ".:;?!" and text[0].islower()
    return in_a_sentence or len(before) + 1 + len(text.split()[0]) > width > 0


def _with(text: str, more: str) -> str:
    """Two lines as one; a word that was parted at the end of a line is made whole."""
    if not text.endswith(_HYPHENS) or not text[-2:-1].isalpha() or not more[:1].islower():
        return f"{text} {more}"
    word = text.split()[-1]
    kept = _KEEPS_HYPHEN.fullmatch(word) or any(sign in word for sign in "@/.") or word.count("-") > 1
    return text + more if kept else text[:-1] + more


def joined(lines: Sequence[str]) -> str:
    """The lines of one paragraph as one text."""
    text = lines[0]
    for line in lines[1:]:
        text = _with(text, line)
    return text


def read_line(text: str) -> Block:
    """A line that stands alone: an item with its bullet taken off, or a paragraph."""
    return next(_block(text, 0), Block(Kind.PARAGRAPH, text))


def _block(line: str, indent: int) -> Iterator[Block]:
    text = _LINK.sub(_shown, line)
    heading = _MARKDOWN.match(text)
    if heading:
        yield Block(Kind.HEADING, _bare(heading[2]), len(heading[1]))
        return
    columns = _COLUMNS.match(text)
    if columns and not _BULLET.match(text) and not _NUMBER.match(text):
        yield Block(Kind.LABELLED, _bare(columns["value"]), label=_bare(columns["label"]))
        return
    bullet = _BULLET.match(text)
    number = None if bullet else _NUMBER.match(text)
    words = _bare(text[(bullet or number).end() :] if bullet or number else text)  # type: ignore[union-attr]
    if words and (bullet or number or indent >= 2):
        yield Block(Kind.ITEM, words, indent // 2)
    elif words:
        bold = _EMPHASIS.fullmatch(text)
        yield Block(Kind.HEADING, words, 6) if bold and len(words) < 110 else Block(Kind.PARAGRAPH, words)


def _shown(link: re.Match[str]) -> str:
    return link[1]


def _bare(text: str) -> str:
    return plain(_EMPHASIS.sub(lambda found: found[2] or found[4], text))
