"""The markers that rapporteurs write in notes, and the lines that they mark, lifted out of the notes."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportkit import codes
from reportkit.model.finding import Finding, Gap, Need
from reportkit.model.recommendation import Action, Practice, Quotation, Recommendation
from reportkit.model.record import Record
from reportkit.problems import Code, Place, Problem
from reportkit.read.details import Detail, detailed
from reportkit.read.lines import Opening, has_bullet, indent, is_blank, is_fence, is_heading, opening, unquoted


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker: the letter of its ids, the record that it makes, the field of its words, its list in findings.yaml."""

    word: str
    letter: str
    model: type[Record]
    words: str
    kind: str

    @property
    def details(self) -> list[str]:
        """The names of the details that it takes, beside the id; where it stands in the notes is known."""
        return [name for name in self.model.model_fields if name not in {"places", "id", "notes", self.words}]


MARKERS = {
    marker.word: marker
    for marker in (
        Marker("FINDING", "F", Finding, "statement", "findings"),
        Marker("GAP", "G", Gap, "statement", "gaps"),
        Marker("NEED", "N", Need, "statement", "needs"),
        Marker("REC", "R", Recommendation, "text", "recommendations"),
        Marker("PRACTICE", "P", Practice, "description", "practices"),
        Marker("ACTION", "A", Action, "text", "actions"),
        Marker("QUOTE", "Q", Quotation, "text", "quotes"),
    )
}
_MEANT = {"RECOMMENDATION": "REC", "RECOMMENDATIONS": "REC", "RECS": "REC", "LESSON": "FINDING", "TODO": "ACTION"}
_ORDINARY = {"RECAP", "NOTE", "SEED", "FACTION"}
_DEFINITION = re.compile(r"^ {0,3}\*?\[[^\]]+\]:")
_PARTS = ("|", "```", "~~~", ":::", "![")


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked line: its words (Markdown), where they begin, the details behind them, and the last line of all."""

    marker: Marker
    text: str
    place: Place
    details: tuple[Detail, ...] = ()
    last: int = 0


@dataclass(slots=True)
class Lifted:
    """Notes without their marked lines, which are empty now, and these lines."""

    lines: list[str]
    marked: list[Marked] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def lift(lines: list[str], file: str) -> Lifted:
    """Take the marked lines out of notes; a marked line goes on to the next blank line, marker, heading or item."""
    lifting = _Lifting(file, Lifted(list(lines)))
    at, fenced = 0, False
    while at < len(lines):
        fenced ^= is_fence(lines[at])
        at = at + 1 if fenced else lifting.step(at)
    return lifting.lifted


@dataclass(frozen=True, slots=True)
class _Lifting:
    """Notes on their way to being lifted."""

    file: str
    lifted: Lifted

    def step(self, at: int) -> int:
        """Deal with what begins in a line; the number of the line that comes next."""
        begin = opening(self.lifted.lines[at])
        marker = MARKERS.get(begin.word.upper()) if begin and begin.colon else None
        if begin and marker:
            return self.take(at, begin, marker)
        if begin and begin.word.isupper():
            self.lifted.problems.extend(_doubts(begin, Place(self.file, at + 1)))
        return at + 1

    def take(self, at: int, begin: Opening, marker: Marker) -> int:
        """Lift out one marked line with the lines that continue it."""
        lines, end = self.lifted.lines, at + 1
        while end < len(lines) and not _ends(lines[end], begin):
            end += 1
        text = "\n".join([begin.rest, *(unquoted(line) for line in lines[at + 1 : end])])
        self.keep(marker, _closed(text, begin.loose), Place(self.file, at + 1), end)
        if end < len(lines) and _clings(lines[end], begin):
            message = f"a list, table or picture follows this {marker.word} without a blank line"
            self.complain(codes.MARKER_NOT_ONE_PARAGRAPH, end, message, "put a blank line before it")
        lines[at:end] = [""] * (end - at)
        return end

    def keep(self, marker: Marker, text: str, place: Place, last: int) -> None:
        found = detailed(text, place)
        self.lifted.problems.extend(found.problems)
        if found.text.strip(" \n*_."):
            self.lifted.marked.append(Marked(marker, found.text.strip(), place, found.details, last))
        else:
            hint = f'write the words directly after "{marker.word}:"'
            self.complain(codes.MARKER_EMPTY, place.line - 1, f"this {marker.word} says nothing", hint)

    def complain(self, code: Code, at: int, message: str, hint: str) -> None:
        self.lifted.problems.append(code.at(Place(self.file, at + 1), message, hint))


def _ends(line: str, begin: Opening) -> bool:
    """Whether a marked line that began like this does not go on in ``line``."""
    if is_blank(line) or is_heading(line) or has_bullet(line):
        return True
    if line.lstrip().startswith(_PARTS) or _DEFINITION.match(line):
        return True
    word = opening(line)
    return bool(word and word.colon and (word.word.upper() in MARKERS or word.word.upper() == "PRIVATE"))


def _clings(line: str, begin: Opening) -> bool:
    """Whether a line that ends a marked one looks as if it should belong to it."""
    if has_bullet(line):
        word = opening(line)
        marked = bool(word and word.colon and word.word.upper() in MARKERS)
        return not marked and (not begin.bullet or indent(line) > begin.indent)
    return line.lstrip().startswith(_PARTS)


def _closed(text: str, loose: str) -> str:
    """The text without the end of a bold that began before the marker."""
    return text.replace(loose, "", 1) if loose else text


def _doubts(begin: Opening, place: Place) -> Iterator[Problem]:
    """What to say of a word in capitals at the beginning of a line that may be meant for a marker."""
    if begin.word in MARKERS:
        if not begin.rest.split(" ", 1)[0].strip(".,:").isupper() or begin.rest[:1] in "-–—":
            message = f"no colon follows {begin.word} directly, so that this line is ordinary text"
            yield codes.MARKER_WITHOUT_COLON.at(place, message, f'write "{begin.word}:" if it is meant as a marker')
    elif begin.colon and begin.word not in _ORDINARY:
        near = difflib.get_close_matches(begin.word, MARKERS, n=1, cutoff=0.76)
        meant = _MEANT.get(begin.word, near[0] if near else "")
        if meant:
            message = f'"{begin.word}:" is not a marker, so that this line is ordinary text'
            yield codes.MARKER_UNKNOWN.at(place, message, f'did you mean "{meant}:"?')


def given_id(detail: Detail, marker: Marker, file: str) -> str | Problem:
    """The id that the first detail gives, or what is wrong with it."""
    place, name = Place(file, detail.line), detail.value.upper()
    if re.fullmatch(rf"{marker.letter}[0-9]{{1,6}}[A-Z]?", name):
        return name[:-1] + name[-1].lower() if name[-1].isalpha() else name
    other = next((each.word for each in MARKERS.values() if re.fullmatch(rf"{each.letter}[0-9]+", name)), "")
    if other:
        message = f'"{detail.value}" is the id of a {other}, and this is a {marker.word}'
        return codes.MARKER_ID.at(place, message, f"ids of a {marker.word} are {marker.letter}1, {marker.letter}2 …")
    hint = f'the first detail is the id, such as {marker.letter}1; the others are written "name: value"'
    return codes.MARKER_ID.at(place, f'"{detail.value}" is not the id of a {marker.word}', hint)
