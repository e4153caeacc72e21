"""The words of one notes file as a tree: its passages, and its marked lines as data for their records."""

import re
from dataclasses import dataclass, field, replace
from posixpath import normpath
from typing import Any, get_origin
from urllib.parse import unquote

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.markdown import Definitions, parse
from reportkit.document.text import plain
from reportkit.document.walk import rewrite
from reportkit.model.notes import Passage
from reportkit.model.record import LAST, PLACES
from reportkit.problems import Place, Problem
from reportkit.read.details import Detail, unknown_detail
from reportkit.read.markers import Marked, Marker, given_id
from reportkit.read.passages import Stretch
from reportkit.read.written import Path, Written

_NAME_END = re.compile(r":\**\s|\**\s[-–—]\s")
_DEFINED = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:")


@dataclass(frozen=True, slots=True)
class Entry:
    """A marked line as data for its record; ``id`` is empty where the rapporteur gave none."""

    marker: Marker
    id: str
    written: Written


@dataclass(slots=True)
class Body:
    """One notes file, whose footnotes and links are known; it gathers what is wrong with its words."""

    file: str
    definitions: Definitions
    problems: list[Problem] = field(default_factory=list)
    called: set[str] = field(default_factory=set)

    def passage(self, stretch: Stretch) -> Passage:
        """A stretch of notes with its words read."""
        blocks = rewrite(self.blocks(stretch.text, stretch.place), block=_from_the_folder)
        return Passage(stretch.theme.name, blocks, stretch.place, stretch.theme.named)

    def blocks(self, text: str, place: Place) -> n.Blocks:
        parsed = parse(text, place, self.definitions)
        self.problems += parsed.problems
        self.called |= parsed.called
        return parsed.blocks

    def words(self, text: str, marked: Marked) -> n.Inlines:
        """The words of a marked line, which are one paragraph."""
        blocks = self.blocks(text, marked.place)
        if len(blocks) == 1 and isinstance(blocks[0], n.Paragraph):
            return blocks[0].children
        message = f"the words of a {marked.marker.word} are one paragraph, and these are more or something else"
        hint = "put a blank line before what does not belong to the sentence"
        self.problems.append(codes.MARKER_NOT_ONE_PARAGRAPH.at(marked.place, message, hint))
        return (n.Text(text),)

    def entry(self, marked: Marked, session: str, theme: str | None) -> Entry:
        """A marked line as data, with the session and theme of the place where it stands."""
        data: dict[str, Any] = {"sessions": [session] if session else None, "theme": theme}
        data = {name: value for name, value in data.items() if name in marked.marker.details}
        lines, identifier = self.details(marked, data)
        if marked.marker.word == "PRACTICE":
            self.practice(marked, data)
        else:
            data[marked.marker.words] = self.words(marked.text, marked)
        places: dict[Path, Place] = {(): marked.place} | {(name,): marked.place for name in data}
        places |= {(name,): Place(self.file, line) for name, line in lines.items()}
        named = {str(path[0]) if path else "": place for path, place in places.items()}
        data[PLACES] = named | {LAST: Place(self.file, marked.last)}
        return Entry(marked.marker, identifier, Written(data, places, f"this {marked.marker.word}"))

    def details(self, marked: Marked, data: dict[str, Any]) -> tuple[dict[str, int], str]:
        """Put the details of a marked line into ``data``; the lines on which they stand, and the id."""
        lines: dict[str, int] = {}
        identifier = ""
        for detail in marked.details:
            name = _field(detail, marked.marker)
            if name == "id":
                identifier = self.id(detail, marked.marker)
            elif name:
                data[name] = _value(detail, name, marked.marker)
                lines[name] = detail.line
            else:
                self.problems.append(
                    unknown_detail(detail, marked.marker.details, self.file, f"a {marked.marker.word}")
                )
        return lines, identifier

    def id(self, detail: Detail, marker: Marker) -> str:
        found = given_id(detail, marker, self.file)
        if isinstance(found, Problem):
            self.problems.append(found)
            return ""
        return found

    def practice(self, marked: Marked, data: dict[str, Any]) -> None:
        """Part the name of a practice from its description, unless its details name it."""
        name, end, description = _parted(marked.text)
        if "name" in data:
            description = marked.text
        elif end and name:
            data["name"] = " ".join(plain(self.words(name, marked)).split())
        else:
            hint = "write PRACTICE: Name: what it is and what it achieves"
            self.problems.append(codes.PRACTICE_WITHOUT_NAME.at(marked.place, "this practice has no name", hint))
            data["name"], description = marked.text[:80], marked.text
        data["description"] = self.words(description or name, marked)

    def footnotes(self, lines: list[str], private: frozenset[str]) -> None:
        """Say which footnotes are defined twice or never called; of those that private passages call, nothing."""
        first: dict[str, int] = {}
        for number, line in enumerate(lines, start=1):
            found = _DEFINED.match(line)
            name = found[1] if found else ""
            if name in first:
                message = f"the footnote [^{name}] is defined twice, in line {first[name]} and in line {number}"
                self.problems.append(codes.FOOTNOTE_TWICE.at(Place(self.file, number), message, "rename one of them"))
            elif name:
                first[name] = number
        for name, number in first.items():
            if name not in self.called and name not in private:
                message = f"nothing calls the footnote [^{name}], so that it is not printed"
                self.problems.append(codes.FOOTNOTE_UNUSED.at(Place(self.file, number), message))


def _field(detail: Detail, marker: Marker) -> str:
    """The field that a detail fills: its own name, or the plural of it; nothing where there is no such field."""
    if detail.name in {"", "id"}:
        return "id"
    return next((name for name in (detail.name, f"{detail.name}s") if name in marker.details), "")


def _value(detail: Detail, name: str, marker: Marker) -> str | list[str]:
    if get_origin(marker.model.model_fields[name].annotation) is tuple:
        return [value.strip() for value in detail.value.split(",") if value.strip()]
    return detail.value


def _parted(text: str) -> tuple[str, str, str]:
    """What stands before the first colon or dash, that sign, and what follows it."""
    found = _NAME_END.search(f"{text} ")
    if not found:
        return text, "", ""
    stars = "**" if text.startswith("**") and "**" in found[0] else ""
    return text[: found.start()].strip() + stars, found[0], text[found.end() :].strip()


def _from_the_folder(block: n.Block) -> n.Block:
    """A figure's source as seen from the meeting's folder; an editor's preview needs it as seen from the notes."""
    if not isinstance(block, n.Figure):
        return block
    return replace(block, source=normpath(unquote(block.source)).removeprefix("../"))
