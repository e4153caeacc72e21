"""The only door to Python-Markdown: Markdown text in, blocks out.

Beside ordinary Markdown it reads ``::: role`` boxes, footnotes, ``Table: caption {#id}`` below a table, ``{#id}``
behind a heading or a figure, ``[mots]{lang=fr}`` and bare web addresses. Raw HTML is text, but for ``<br>``, ``<sub>``
and ``<sup>``.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby

import markdown as python_markdown

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.fromhtml import Converter
from reportkit.document.inlinemarks import ReportkitMarks
from reportkit.document.pieces import BOX, FENCE, HEADING, Kind, Piece, items, pieces
from reportkit.document.tablemarks import marked
from reportkit.guard.markdown import check_depth, check_footnotes, check_paragraph
from reportkit.guard.refusal import Refusal
from reportkit.problems import Place, Problem, did_you_mean

_NOTE = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:[ \t]*(.*)$")
_LINK = re.compile(r"^ {0,3}\[([^\]^][^\]]*)\]:\s*<?([^\s>]+)>?(\s+[\"'(].*[\"')])?\s*$")
_ATTRIBUTES = re.compile(r"(?<!\])\{([^{}]*)\}$")  # behind a bracket, braces name the language of a word
_QUOTE = re.compile(r"^ {0,3}> ?")
_AGAIN = "\0"  # stands for the name of a footnote that is defined a second time; the first definition counts
_INDENT = re.compile(r"^(?: {1,4}|\t)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_OTHER_BREAKS = re.compile(r"[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Definitions:
    """The footnotes and link addresses that a text defines somewhere, by name, as they were written."""

    notes: Mapping[str, str] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a text says, what was wrong with it, and the names of the footnotes that it calls."""

    blocks: n.Blocks
    problems: tuple[Problem, ...] = ()
    called: frozenset[str] = frozenset()


NO_DEFINITIONS = Definitions()


def set_apart(text: str) -> tuple[str, Definitions]:
    """The text with its footnote and link definitions blanked (its lines keep their numbers), and these definitions."""
    notes: dict[str, list[str]] = {}
    links: dict[str, str] = {}
    kept: list[str] = []
    name = ""
    for line in text.split("\n"):
        note, link = _NOTE.match(line), _LINK.match(line)
        if note:
            name = note[1] if note[1] not in notes else _AGAIN
            notes[name] = [note[2]]
        elif link:
            name = ""
            links.setdefault(link[1].casefold(), link[2])
        elif name and _continues(line, notes[name]):
            notes[name].append(_INDENT.sub("", line).rstrip())
        else:
            name = ""
        kept.append("" if note or link or name else line)
    written = {key: "\n".join(lines).strip() for key, lines in notes.items() if key != _AGAIN}
    return "\n".join(kept), Definitions(written, links)


def _continues(line: str, so_far: list[str]) -> bool:
    """Whether a line goes on with a footnote: it is blank, indented, or follows without a blank line."""
    if HEADING.match(line) or BOX.match(line) or FENCE.match(line):
        return False
    return not line.strip() or line.startswith(("    ", "\t")) or bool(so_far[-1] or so_far[1:] == [])


def within_reason(definitions: Definitions, text: str, place: Place) -> tuple[Definitions, list[Problem]]:
    """The definitions, if the ``text`` that calls their footnotes does not print them over and over again."""
    try:
        check_footnotes(text, definitions.notes)
    except Refusal as refused:
        return replace(definitions, notes=dict.fromkeys(definitions.notes, "")), [refused.problem(place)]
    return definitions, []


def parse(text: str, origin: Place, definitions: Definitions = NO_DEFINITIONS) -> Parsed:
    """The blocks of a Markdown text whose first line is ``origin``; each block knows its own line."""
    return _Parser(origin, definitions).parse(text)


class _Parser:
    """One text on its way to blocks; it gathers what was wrong."""

    def __init__(self, origin: Place, definitions: Definitions, inside_note: bool = False) -> None:
        self.origin = origin
        self.definitions = definitions
        self.inside_note = inside_note
        self.depth = 0
        self.problems: list[Problem] = []
        self.called: set[str] = set()

    def parse(self, text: str) -> Parsed:
        lines = _OTHER_BREAKS.sub(" ", text.replace("\r\n", "\n"))
        clean = _CONTROL.sub("\ufffd", self.without_comments(lines))
        blocks = self.blocks(clean, self.origin.line or 1)
        return Parsed(blocks, tuple(self.problems), frozenset(self.called))

    def without_comments(self, text: str) -> str:
        """The text without its HTML comments; a comment that never ends hides the rest, and is an error."""
        kept, at = [], 0
        while (begin := text.find("<!--", at)) >= 0:
            end = text.find("-->", begin)
            kept.append(text[at:begin])
            if end < 0:
                place = replace(self.origin, line=(self.origin.line or 1) + text.count("\n", 0, begin))
                self.problems.append(_never_ends(place))
                return "".join(kept)
            kept.append("\n" * text.count("\n", begin, end))
            at = end + len("-->")
        return "".join([*kept, text[at:]])

    def blocks(self, text: str, first: int) -> n.Blocks:
        out: list[n.Block] = []
        self.depth += 1
        for piece in pieces(text):
            try:
                check_depth(self.depth)
                self.add(piece, first, out)
            except Refusal as refused:
                self.problems.append(refused.problem(self.place(first + piece.line)))
        self.depth -= 1
        return tuple(out)

    def place(self, line: int) -> Place:
        """Where a line stands, if the text's own first line is known."""
        return replace(self.origin, line=line) if self.origin.line else self.origin

    def add(self, piece: Piece, first: int, out: list[n.Block]) -> None:
        place = self.place(first + piece.line)
        match piece.kind:
            case Kind.CODE:
                out.append(n.Preformatted(piece.text, place))
            case Kind.BOX:
                out.extend(self.box(piece, place))
            case Kind.LIST:
                out.extend(self.lists(piece, first))
            case Kind.QUOTE:
                inside = "\n".join(_QUOTE.sub("", line) for line in piece.lines)
                out.append(n.Quote(self.blocks(inside, place.line), place))
            case Kind.CAPTION if out and isinstance(out[-1], n.Table):
                out[-1] = self.captioned(out[-1], piece, place)
            case _:
                out.extend(self.converted(piece, place))

    def lists(self, piece: Piece, first: int) -> Iterator[n.Block]:
        """The lists of a piece: where the sign changes (``-``, ``*``, ``1.``, ``1)``), a new list begins."""
        for _, group in groupby(items(piece), key=lambda item: (item.number > 0, item.sign)):
            members = list(group)
            ordered = members[0].number > 0
            place = self.place(first + members[0].line)
            inside = tuple(self.blocks(item.text, first + item.line) for item in members)
            yield n.OrderedList(inside, members[0].number, place) if ordered else n.BulletList(inside, place)

    def box(self, piece: Piece, place: Place) -> n.Blocks:
        inside = self.blocks(piece.text, place.line + 1)
        if not piece.closed:
            message = f'the box "::: {piece.name}" never ends' if piece.name else 'this ":::" ends no box'
            self.problems.append(
                codes.BOX_UNCLOSED.at(place, message, 'a box begins with "::: name" and ends with ":::"')
            )
        if piece.name not in set(n.Role):
            if piece.name:
                hint = did_you_mean(piece.name, list(n.Role))
                self.problems.append(codes.BOX_UNKNOWN.at(place, f'there is no box "{piece.name}"', hint))
            return inside
        return (n.Box(n.Role(piece.name), inside, place),)

    def captioned(self, table: n.Table, piece: Piece, place: Place) -> n.Table:
        """The table with the caption that stands below it, and with what the caption's braces say of it."""
        words, attributes = _attributes(piece.text.split(":", 1)[1].strip())
        paragraph = next(iter(self.converted(replace(piece, kind=Kind.TEXT, lines=[words]), place)), None)
        caption = paragraph.children if isinstance(paragraph, n.Paragraph) else ()
        return replace(marked(table, attributes), caption=caption)

    def converted(self, piece: Piece, place: Place) -> n.Blocks:
        """What Python-Markdown makes of a piece, as nodes."""
        for part in piece.lines if piece.kind is Kind.TABLE else [piece.text]:
            check_paragraph(part)
        text, attributes = (piece.text, dict[str, str]())
        if text.startswith(("#", "![")):
            text, attributes = _attributes(text)
        html = _convert(text, dict(self.definitions.links))
        converter = Converter(place, self.note)
        blocks = converter.blocks(html)
        self.problems.extend(converter.problems)
        if attributes and blocks and isinstance(blocks[0], n.Heading | n.Figure):
            return (replace(blocks[0], id=attributes.get("#", "")), *blocks[1:])
        return blocks

    def note(self, name: str, place: Place) -> n.Inlines:
        """The footnote of that name, standing where it is called."""
        self.called.add(name)
        text = self.definitions.notes.get(name)
        if text is None or self.inside_note:
            message = (
                "a footnote inside a footnote" if self.inside_note else f"the footnote [^{name}] is defined nowhere"
            )
            hint = f'write it on a line of its own: "[^{name}]: text"'
            self.problems.append(codes.FOOTNOTE_UNKNOWN.at(place, message, "" if self.inside_note else hint))
            return (n.Text(f"[^{name}]"),)
        parsed = _Parser(place, self.definitions, inside_note=True).parse(text)
        self.problems.extend(parsed.problems)
        return (n.Note(parsed.blocks),)


def _never_ends(place: Place) -> Problem:
    return codes.COMMENT_UNCLOSED.at(place, "the comment <!-- never ends", 'close it with "-->"')


def _attributes(text: str) -> tuple[str, dict[str, str]]:
    """A text without the braces at its end, and what they hold: ``#`` for the id, ``name="value"``, or a bare word."""
    found = _ATTRIBUTES.search(text.rstrip())
    if not found:
        return text, {}
    pairs = re.findall(r'(?:#([\w.-]+))|([\w-]+)="([^"]*)"|([\w-]+)', found[1])
    attributes = {"#" if anchor else name or word: anchor or value for anchor, name, value, word in pairs}
    return text[: found.start()].rstrip(), attributes


@lru_cache(maxsize=1)
def _converter() -> python_markdown.Markdown:
    converter = python_markdown.Markdown(extensions=["tables", "sane_lists", ReportkitMarks()], output_format="xhtml")
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    converter.parser.blockprocessors.deregister("code")
    converter.parser.blockprocessors.deregister("reference")
    return converter


def _convert(text: str, links: dict[str, str]) -> str:
    converter = _converter()
    converter.reset()
    converter.references = {name: (address, "") for name, address in links.items()}
    return converter.convert(text)
