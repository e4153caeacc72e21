"""Notes in Word as the Markdown that says the same."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportkit import codes
from reportkit.document.asmarkdown import Line, as_markdown
from reportkit.document.nodes import Image
from reportkit.guard.refusal import Refusal
from reportkit.problems import Place, Problem
from reportkit.read.word.head import head
from reportkit.read.word.items import Item, Para, blocks
from reportkit.read.word.names import W
from reportkit.read.word.numbering import Numbering
from reportkit.read.word.pictures import Pictures
from reportkit.read.word.places import Places
from reportkit.read.word.spans import primary, with_language
from reportkit.read.word.story import StoryReader
from reportkit.read.word.wordfile import WordFile, open_word

_MOST_LISTED = 6


@dataclass(frozen=True, slots=True)
class Converted:
    """Notes as Markdown lines, each with its place in the Word file; their pictures by name; what is wrong with them.

    ``names_session`` says whether the notes say which session they are from.
    """

    lines: tuple[Line, ...]
    pictures: Mapping[str, Image]
    problems: tuple[Problem, ...]
    names_session: bool

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines) + "\n"


def converted(data: bytes, file: str, stem: str) -> Converted | Problem:
    """The notes in the bytes of a Word file, which problems call ``file``; pictures get the name ``stem``."""
    try:
        return _converted(open_word(data), file, stem)
    except Refusal as refusal:
        return refusal.problem(Place(file))


def _converted(word: WordFile, file: str, stem: str) -> Converted:
    places, pictures = Places(file), Pictures(word.package, stem)
    reader = StoryReader(word, word.body, places, Numbering(word.numbering, word.styles), pictures)
    items = [item for body in word.body.root.iterfind(f"{W}body") for item in reader.items(body)]
    said, items = head(items, word.properties(), file)
    lines = [*said.lines(), *_with_details(as_markdown(blocks(_in_languages(items))), items)]
    problems = [*places.problems, *said.problems, *_of_the_file(word, reader.changed, file)]
    if "session" not in said.said:
        hint = 'write a first line such as "Session: 2a", with an id of meeting.yaml'
        problems.append(codes.NOTES_WITHOUT_SESSION.at(Place(file), "these notes name no session", hint))
    return Converted(tuple(lines), pictures.found, tuple(problems), "session" in said.said)


def _with_details(lines: Iterable[Line], items: Sequence[Item]) -> list[Line]:
    """The lines, and behind the last one of each paragraph the details that it has."""
    details = {item.place: item.details for item in items if isinstance(item, Para) and item.details}
    out = list(lines)
    for at in range(len(out) - 1, -1, -1):
        if found := details.pop(out[at].origin, ""):
            out[at] = replace(out[at], text=f"{out[at].text.rstrip()} {found}")
    return out


def _in_languages(items: Iterable[Item]) -> list[Item]:
    """The items, in which only words in another language than most are marked as such."""
    paras = [item for item in items if isinstance(item, Para)]
    counts = Counter[str]()
    for para in paras:
        for span in para.spans:
            counts[primary(span.look.language)] += len(span.text)
    usual = counts.most_common(1)[0][0] if counts else ""
    return [replace(item, spans=with_language(item.spans, usual)) if isinstance(item, Para) else item for item in items]


def _of_the_file(word: WordFile, changed: Sequence[str], file: str) -> Iterator[Problem]:
    """What is to be said of the file as a whole."""
    parts = list(dict.fromkeys(changed))
    if parts:
        more = f" and {len(parts) - _MOST_LISTED} more" if len(parts) > _MOST_LISTED else ""
        message = f"tracked changes were read as accepted, in {', '.join(parts[:_MOST_LISTED])}{more}"
        yield codes.WORD_CHANGES.at(Place(file), message, "accept or reject them in Word if that is not right")
    if any(letter.isalpha() for root in word.running() for each in root.iter(f"{W}t") for letter in each.text or ""):
        yield codes.WORD_RUNNING.at(Place(file), "words in the header or footer of the pages are not read")
