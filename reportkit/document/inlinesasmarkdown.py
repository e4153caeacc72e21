"""Inlines as Markdown text: words are words, whatever signs stand in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import assert_never

from reportkit.document import nodes as n
from reportkit.document.text import plain

_SIGNS = re.compile(r"[\\`*_\[\]]")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TAG = re.compile(r"<(?! )")
_ADDRESS = re.compile(r"(?i)(?<=http)(s?):(?=//)")
_MARK = re.compile(r"^(\s*)(?:([->|+]|#(?=#{0,5}(?:\s|$)))|(\d{1,3})(?=[.)](?:\s|$)))", re.MULTILINE)
_FENCE = re.compile(r"^(\s*)([~=:]|Table:)", re.MULTILINE)
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_BRACKET = re.compile(r"(?<!\\)(?:\\\\)*[\[\]]")
_UNSAFE = re.compile(r"[\s<>\"\\`]")
_ROUND = re.compile(r"[()]")


def escaped(text: str) -> str:
    """A text in which nothing is a sign of Markdown; braces stay, since details of marked lines stand in them."""
    text = _SIGNS.sub(r"\\\g<0>", _ENTITY.sub("&amp;", text))
    return _ADDRESS.sub(r"\1&#58;", _TAG.sub("&lt;", text)).replace("\n", " ")


def begun(text: str) -> str:
    """Lines of words of which none begins like a list, a heading, a table or a fence."""
    text = _MARK.sub(lambda found: f"{found[1]}\\{found[2]}" if found[2] else f"{found[1]}{found[3]}\\", text)
    return _FENCE.sub(lambda found: f"{found[1]}{found[2][:-1]}&#{ord(found[2][-1])};", text)


@dataclass(slots=True)
class InlineWriter:
    """Writes the inlines of one block; the footnotes that they call get the numbers after ``called``."""

    called: int = 0
    notes: list[n.Note] = field(default_factory=list)

    def text(self, inlines: n.Inlines) -> str:
        """The inlines in order; a forced break ends the line."""
        return "".join(self._joined(inlines))

    def _joined(self, inlines: n.Inlines) -> Iterator[str]:
        """The inlines, those of the same look as one: Markdown cannot tell two of them apart."""
        for _, group in groupby(inlines, key=_look):
            members = list(group)
            if isinstance(members[0], n.Strong | n.Emphasis):
                inside = tuple(child for each in members for child in each.children)  # type: ignore[union-attr]
                yield self.between("**" if isinstance(members[0], n.Strong) else "*", inside)
            else:
                yield from map(self.inline, members)

    def inline(self, inline: n.Inline) -> str:
        match inline:
            case n.Text(text) | n.Label(_, text):
                return escaped(text)
            case n.LineBreak():
                return "<br>\n"
            case n.Emphasis(children):
                return self.between("*", children)
            case n.Strong(children):
                return self.between("**", children)
            case n.Superscript(children):
                return f"<sup>{self.text(children)}</sup>"
            case n.Subscript(children):
                return f"<sub>{self.text(children)}</sub>"
            case n.Code(text):
                return _code(text)
            case n.Foreign(language, children):
                return "".join(self.foreign(language, child) for child in children)
            case n.Link(target, children):
                return self.link(target, children)
            case n.Reference(target):
                return f"[](#{target})"
            case n.Note():
                self.notes.append(inline)
                return f"[^{self.called + len(self.notes)}]"
            case _:
                assert_never(inline)

    def between(self, stars: str, children: n.Inlines) -> str:
        """Words between stars, which must touch them; spaces at their ends move out."""
        before, words, after = _EDGES.fullmatch(self.text(children)).groups()  # type: ignore[union-attr]
        return f"{before}{stars}{words}{stars}{after}" if words else before + after

    def foreign(self, language: str, child: n.Inline) -> str:
        """Words in another language; what stands in brackets itself cannot say so."""
        words = self.inline(child)
        return words if _BRACKET.search(words) or not words.strip() else f"[{_in_brackets(words)}]{{lang={language}}}"

    def link(self, target: str, children: n.Inlines) -> str:
        address = _UNSAFE.sub(lambda sign: "".join(f"%{byte:02X}" for byte in sign[0].encode()), target)
        address = _ENTITY.sub("&amp;", address)
        if plain(children) == target == address and target.startswith("http"):
            return f"<{address}>"
        words = _in_brackets(self.text(children) or escaped(target))
        return f"[{words}]({f'<{address}>' if _ROUND.search(address) else address})"


def _look(inline: n.Inline) -> object:
    return type(inline) if isinstance(inline, n.Strong | n.Emphasis) else inline


def _in_brackets(words: str) -> str:
    """Words for brackets, which call a footnote where they begin with a circumflex."""
    return f"&#94;{words[1:]}" if words.startswith("^") else words


def _code(text: str) -> str:
    """A word to be typed as it stands, between more back-quotes than it has."""
    longest = max((len(run) for run in text.replace("`", " `").split() if set(run) == {"`"}), default=0)
    quotes = "`" * (1 + max(longest, text.count("`")))
    return f"{quotes} {text} {quotes}" if "`" in text else f"`{text}`"
