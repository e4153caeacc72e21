"""The words of one paragraph of a Word file, with all that stands among them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from lxml.etree import _Element as Element

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.guard.package import Relation
from reportkit.problems import Code
from reportkit.read.word.fields import Fields
from reportkit.read.word.names import M, R, W, child, value
from reportkit.read.word.objects import Picture, Ruled, Shape, TextBox, Unreadable, things_in
from reportkit.read.word.places import Places
from reportkit.read.word.quiet import QUIET
from reportkit.read.word.spans import Look, Span
from reportkit.read.word.styles import Styles
from reportkit.read.word.symbols import is_symbols, symbol
from reportkit.read.word.words import Words, spaced

_UNREADABLE = {"subDoc": "another document, linked in", "contentPart": "a drawing by hand"}
_DATES = frozenset(["dayShort", "monthShort", "yearShort", "dayLong", "monthLong", "yearLong", "pgNum"])
_SAFE = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)


@dataclass(slots=True)
class ParagraphReader:
    """Reads the paragraphs of one story; fields may go on from one to the next."""

    styles: Styles
    relations: Mapping[str, Relation]
    places: Places
    note: Callable[[str, str], n.Inline | None]
    anchors: frozenset[str] = frozenset()
    fields: Fields = field(default_factory=Fields)

    def read(self, paragraph: Element) -> Words:
        """What a paragraph says; what it cannot be read is a problem with its place."""
        words = Words()
        self._inside(paragraph, words, "")
        words.spans = spaced(words.spans)
        return words

    def _inside(self, parent: Element, words: Words, link: str) -> None:
        for element in parent:
            if isinstance(element.tag, str):
                self._element(element, words, link)

    def _element(self, element: Element, words: Words, link: str) -> None:
        name = str(element.tag).removeprefix(W)
        match name:
            case "r":
                self._run(element, words, link)
            case "hyperlink":
                self._hyperlink(element, words)
            case "fldSimple":
                self.fields.begin(str(element.get(f"{W}instr", "")), shown=True)
                self._inside(element, words, link)
                self.fields.end()
            case "ins" | "moveTo" | "smartTag" | "sdt" | "sdtContent":
                self._inside(element, words, link)
            case _ if element.tag in {f"{M}oMath", f"{M}oMathPara"}:
                self._refuse("an equation", words)
            case _ if name not in QUIET:
                self._unknown(element, name, words)

    def _unknown(self, element: Element, name: str, words: Words) -> None:
        """Refuse what nobody knows, if there are words in it that would be lost."""
        if name in _UNREADABLE or next(element.iter(f"{W}t"), None) is not None:
            self._refuse(_UNREADABLE.get(name, "something that reportkit does not know"), words)

    def _hyperlink(self, element: Element, words: Words) -> None:
        """A link; one without words that leads to a place in the paper is a cross-reference."""
        anchor = str(element.get(f"{W}anchor", ""))
        relation = self.relations.get(str(element.get(f"{R}id", "")))
        before = len(words.spans)
        address = (relation.target if relation else "") + (f"#{anchor}" if anchor else "")
        self._inside(element, words, self._address(address, words))
        if len(words.spans) == before and anchor and relation is None:
            words.spans.append(Span("", node=n.Reference(anchor, origin=self.places.here)))

    def _address(self, address: str, words: Words) -> str:
        """The address of a link that a paper may have; of others, only the words are kept."""
        if _SAFE.fullmatch(address):
            return address
        if address.startswith("#"):
            return "" if address[1:] in self.anchors else address
        if address and "link" not in words.seen:
            words.seen.add("link")
            hint = "links lead to web addresses (https://…) or e-mail addresses (mailto:…)"
            self.places.complain(
                codes.LINK_REFUSED, "a link that leads to neither is left out, its words are kept", hint
            )
        return ""

    def _run(self, run: Element, words: Words, link: str) -> None:
        paragraph = next(run.iterancestors(f"{W}p"), None)
        if self.styles.has(run, "vanish", paragraph):
            self._hidden(run, words)
            return
        if self.styles.has(run, "strike") or self.styles.has(run, "dstrike"):
            message = "words that are struck through stand here and are printed as ordinary ones"
            self._once("struck", words, codes.WORD_STRUCK, message, "delete them if they should not be printed")
        look = self._look(run, words, link)
        font = _font(run)
        for element in run:
            if isinstance(element.tag, str):
                self._in_run(element, words, look, font)

    def _hidden(self, run: Element, words: Words) -> None:
        """Hidden words are not printed; fields that they belong to go on."""
        for element in run:
            self._field(element)
        if "".join(each.text or "" for each in run.iter(f"{W}t")).strip() and self.fields.is_shown:
            self._once("hidden", words, codes.WORD_HIDDEN, "hidden words stand here and are left out", _HIDDEN_HINT)

    def _look(self, run: Element, words: Words, link: str) -> Look:
        raised = value(run, "rPr", "vertAlign")
        return Look(
            bold=self.styles.has(run, "b"),
            italic=self.styles.has(run, "i"),
            raised=raised if raised in {"superscript", "subscript"} else "",
            code=self.styles.types_code(run),
            language=value(run, "rPr", "lang"),
            link=link or self._address(self.fields.address, words),
        )

    def _in_run(self, element: Element, words: Words, look: Look, font: str) -> None:
        name = str(element.tag).removeprefix(W)
        if self._field(element) or name in QUIET or not self.fields.is_shown:
            return
        match name:
            case "t":
                self._say(element.text or "", words, look, font)
            case "sym":
                self._symbol(element, words, look)
            case "noBreakHyphen":
                words.spans.append(Span("\u2011", look))
            case "br" | "cr" if element.get(f"{W}type", "textWrapping") == "textWrapping":
                words.spans.append(Span("", look, n.LineBreak()))
            case "br" | "tab" | "ptab":
                words.spans.append(Span(" ", look))
            case "footnoteReference" | "endnoteReference":
                self._call(name.removesuffix("Reference"), element, words, look)
            case "commentReference":
                message = f"comment {element.get(f'{W}id', '')} stands here; comments are not printed"
                self.places.complain(codes.WORD_COMMENT, message, "look whether the notes should say what it says")
            case "drawing" | "pict" | "object":
                self._things(element, words)
            case "ruby":
                for run in element.iter(f"{W}r"):
                    self._run(run, words, look.link)
            case _ if name in _DATES:
                words.spans.append(Span("".join(str(text) for text in element.itertext()), look))
            case _:
                self._unknown(element, name, words)

    def _field(self, element: Element) -> bool:
        """Whether an element is part of a field's making, and not of what it shows."""
        match str(element.tag).removeprefix(W):
            case "fldChar":
                match element.get(f"{W}fldCharType"):
                    case "begin":
                        self.fields.begin()
                    case "separate":
                        self.fields.separate()
                    case "end":
                        self.fields.end()
            case "instrText":
                self.fields.instruct(element.text or "")
            case _:
                return False
        return True

    def _say(self, text: str, words: Words, look: Look, font: str) -> None:
        if is_symbols(font) and any("\uf000" <= character <= "\uf0ff" for character in text):
            text = "".join(self._character(ord(character), font, words) for character in text)
        words.spans.append(Span(text, look))

    def _symbol(self, element: Element, words: Words, look: Look) -> None:
        try:
            code = int(str(element.get(f"{W}char", "")), 16)
        except ValueError:
            code = 0
        words.spans.append(Span(self._character(code, str(element.get(f"{W}font", "")), words), look))

    def _character(self, code: int, font: str, words: Words) -> str:
        if not 0xF000 <= code <= 0xF0FF and not is_symbols(font):
            return chr(code) if code else ""
        found = symbol(code, font)
        if not found:
            message = f"this is a character of the font {font} that nobody but this font knows"
            self._once("symbol", words, codes.WORD_SYMBOL, message, "type the character anew, or say it in words")
        return found or "\ufffd"

    def _call(self, kind: str, element: Element, words: Words, look: Look) -> None:
        found = self.note(kind, str(element.get(f"{W}id", "")))
        if found is not None:
            words.spans.append(Span("", replace(look, raised="", link=""), found))

    def _things(self, element: Element, words: Words) -> None:
        for thing in things_in(element):
            match thing:
                case Picture():
                    words.pictures.append(thing)
                case TextBox():
                    words.boxes.append(thing)
                case Ruled():
                    words.ruled = True
                case Unreadable(what):
                    self._refuse(what, words)
                case Shape():
                    self._once("shape", words, codes.WORD_SHAPE, "a drawn shape without words is left out")
                case _:
                    assert_never(thing)

    def _refuse(self, what: str, words: Words) -> None:
        hint = "say it in words, or put a picture of it (PNG) in its place"
        self._once(what, words, codes.WORD_REFUSED, f"{what} stands here and cannot be read", hint)

    def _once(self, what: str, words: Words, code: Code, message: str, hint: str = "") -> None:
        """Say something once for a paragraph."""
        if what not in words.seen:
            words.seen.add(what)
            self.places.complain(code, message, hint)


_HIDDEN_HINT = "delete them, or show them (in Word: select, Font, Hidden) if they should be printed"


def _font(run: Element) -> str:
    fonts = child(run, "rPr", "rFonts")
    return "" if fonts is None else str(fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "")
