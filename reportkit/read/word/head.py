"""Which session, group, rapporteur and theme notes in Word are from: their first lines, or their first table, say it.

``Session: 2a`` and so on stand on lines of their own before the notes, or in the cells of a first table, in English,
French or German; a title and headings may stand before them. Where nothing is said there, the custom properties of the
file count (Word: File, Info, Properties, Advanced; pandoc writes what it does not know there).
"""

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.asmarkdown import Line
from reportkit.document.text import plain as words_of
from reportkit.problems import Place, Problem
from reportkit.read.word.items import Item, Kind, Para, Thing
from reportkit.read.word.spans import lines, plain

_NAMES = {
    "session": "session seance sitzung",
    "group": "group groupe gruppe breakoutgroup sousgroupe arbeitsgruppe kleingruppe",
    "rapporteur": "rapporteur rapporteure rapporteuse notetaker notesby redacteur redactrice secretaire "
    "berichterstatter berichterstatterin protokoll protokollfuhrer protokollfuhrerin",
    "theme": "theme thema",
}
_FIELDS = {word: name for name, words in _NAMES.items() for word in words.split()}
_LINE = re.compile(r"\s*([^\W\d_][\w’'() /-]{2,24}?)\s*[:\uff1a\t]\s*(\S.*?)\s*$")
_RULE = re.compile(r"\s*(?:[-–—_]\s*)+")
_SIMPLE = re.compile(r"[A-Za-z][\w -]*|\d+[A-Za-z]\w*")
_WORDS_OF_YAML = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_SIGNS = str.maketrans("\u2010\u2011\u00a0\u202f", "--  ")


@dataclass(slots=True)
class Head:
    """What the notes say of themselves, each with its place."""

    said: dict[str, tuple[str, Place]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def say(self, name: str, value: str, place: Place) -> bool:
        """Keep what is said; whether it is one of the things that notes say."""
        known = _FIELDS.get(_folded(name))
        if known and known not in self.said:
            self.said[known] = (value.translate(_SIGNS).strip(), place)
        return bool(known)

    def lines(self) -> list[Line]:
        """The head as the first lines of notes in Markdown; none where nothing is said."""
        said = [
            Line(f"{name}: {_yaml(self.said[name][0])}", self.said[name][1]) for name in _NAMES if name in self.said
        ]
        return [Line("---"), *said, Line("---"), Line("")] if said else []


def head(items: Sequence[Item], properties: Mapping[str, str], file: str) -> tuple[Head, list[Item]]:
    """What notes say of themselves at their beginning, and the items without it."""
    found, rest = Head(), list(items)
    at = 0
    while at < len(rest) and (taken := _take(rest[at], found)) is not None:
        rest[at : at + 1] = taken
        at += len(taken)
    for name, value in properties.items():
        if value:
            found.say(name, value, Place(file))
    return found, rest


def _take(item: Item, head: Head) -> list[Item] | None:
    """What is left of an item that may stand at the beginning, ``None`` for one with which the notes begin."""
    if isinstance(item, Thing):
        if isinstance(item.block, n.Rule):
            return []
        return [] if isinstance(item.block, n.Table) and _is_form(item.block, head) else None
    if item.kind is Kind.HEADING:
        return [item]
    text = plain(item.spans)
    if _RULE.fullmatch(text):
        return []
    return [] if _all_said(item, head) else None


def _all_said(para: Para, head: Head) -> bool:
    """Whether each line of a paragraph says one of the things; then they are kept."""
    pairs = [_LINE.match(plain(line)) for line in lines(para.spans) if plain(line).strip()]
    found = [(pair[1], pair[2]) for pair in pairs if pair and _folded(pair[1]) in _FIELDS]
    if len(found) < len(pairs) or not found:
        return False
    for name, value in found:
        head.say(name, value, para.place)
    return True


def _is_form(table: n.Table, head: Head) -> bool:
    """Whether a table of two columns says the things; other rows of it are about the meeting, and no notes."""
    rows = [*table.header, *table.body]
    pairs = [tuple(_words(cell.blocks) for cell in row) for row in rows]
    if any(len(pair) != 2 for pair in pairs) or not any(_folded(pair[0]) in _FIELDS for pair in pairs):
        return False
    known = [head.say(name, value, table.origin) for name, value in pairs if value]
    if not all(known):
        message = "other rows of this table are about the meeting, and are left out"
        head.problems.append(codes.WORD_FORM.at(table.origin, message))
    return True


def _words(blocks: n.Blocks) -> str:
    return " ".join(words_of(block.children) for block in blocks if isinstance(block, n.Paragraph)).strip()


def _folded(name: str) -> str:
    """A name without accents, spaces and capitals."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    return "".join(character for character in bare if character.isalnum())


def _yaml(value: str) -> str:
    simple = _SIMPLE.fullmatch(value) and value.casefold() not in _WORDS_OF_YAML
    return value if simple else json.dumps(value, ensure_ascii=False)
