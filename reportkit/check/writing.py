"""Words as they are told, piece by piece, made one run."""

from dataclasses import dataclass

from reportkit.check.letters import folded
from reportkit.check.said import MAYBE, Link, Run
from reportkit.problems import Place


@dataclass(slots=True)
class _Bearing:
    """A link that is being told: where the words before it end, and where its own begin and end."""

    target: str
    after: int = -1
    start: int = -1
    end: int = -1


class Writing:
    """Words as they come in, with white space folded as they do, so that offsets are those of the finished words."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self.length = 0
        """Of the words so far, in letters."""

        self._gap = ""
        self._links: list[_Bearing] = []
        self._open: _Bearing | None = None
        self._places: list[tuple[int, Place]] = []

    def say(self, text: str) -> None:
        """Add words."""
        if text[:1].isspace():
            self.gap()
        for at, word in enumerate(folded(text).split()):
            if at:
                self.gap()
            self._word(word)
        if text[-1:].isspace():
            self.gap()

    def _word(self, word: str) -> None:
        gap = self._gap if self._text else ""
        self._gap = ""
        if self._open is not None and self._open.start < 0:
            self._open.after, self._open.start = self.length, self.length + len(gap)
        self._text.append(gap + word)
        self.length += len(gap) + len(word)

    def gap(self) -> None:
        """Put a space before the next word."""
        self._gap = " "

    def maybe(self) -> None:
        """Put before the next word what may be a space."""
        self._gap = self._gap or MAYBE

    def origin(self, place: Place) -> None:
        """Note where the next word comes from."""
        if place.file:
            self._places.append((self.length, place))

    def open(self, target: str) -> bool:
        """Begin a link at the next word; false within another one."""
        if self._open is not None or not target:
            return False
        self._open = _Bearing(target)
        return True

    def close(self) -> None:
        """End a link, or go on with the one before, if it leads to the same target and no word stands between them."""
        link, self._open = self._open, None
        if link is None or link.start < 0:
            return
        link.end = self.length
        last = self._links[-1] if self._links else None
        if last and last.target == link.target and last.end == link.after:
            last.end = link.end
        else:
            self._links.append(link)

    def since(self, length: int) -> str:
        """The words that came in since there were so many letters, without going through those before."""
        wanted, pieces, letters = self.length - length, list[str](), 0
        for piece in reversed(self._text):
            if letters >= wanted:
                break
            pieces.append(piece)
            letters += len(piece)
        return "".join(reversed(pieces))[letters - wanted :]

    def run(self) -> Run:
        """What was told so far."""
        words = "".join(self._text)
        links = (Link(link.target, words[link.start : link.end]) for link in self._links)
        return Run(words, tuple(link for link in links if not _calls_a_note(link)), tuple(self._places))


def _calls_a_note(link: Link) -> bool:
    """Whether a link is the mark of a footnote: a PDF may lead from it to the note, and Word always does, unasked."""
    return link.target.startswith("#") and link.words[:1] == "(" and link.words[1:-1].isdecimal()
