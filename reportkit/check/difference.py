"""Where two runs of words differ, in words that a person can look for."""

from dataclasses import dataclass

from reportkit.check.letters import same_but_for_direction
from reportkit.check.said import MAYBE, Run
from reportkit.document.nodes import NOWHERE
from reportkit.problems import Place

_SHOWN, _BEFORE = 12, 4


@dataclass(frozen=True, slots=True)
class Difference:
    """What a file does otherwise than the paper, as the end of a sentence that begins with the file's name."""

    words: str
    place: Place = NOWHERE


def fitted(found: str, wanted: str) -> str:
    """Words from a PDF with a space, or none, where a line ends: what the paper has there, if it can have it there.

    A hyphen at the end of a line goes away where the paper has none, as it is there because of the line's end.
    """
    if MAYBE not in found:
        return found
    fit = _Fit(wanted)
    pieces = found.split(MAYBE)
    for piece in pieces[:-1]:
        fit.add(piece)
    fit.add(pieces[-1], last=True)
    return "".join(fit.text)


class _Fit:
    """Follows the wanted words while lines are put one after the other."""

    def __init__(self, wanted: str) -> None:
        self.text: list[str] = []
        self._wanted = wanted
        self._at = 0
        self._lost = False

    def add(self, piece: str, last: bool = False) -> None:
        joints = ("",) if not self.text else (" ",) if self._lost else (" ", "")
        bodies = (piece,) if last or not piece.endswith("-") else (piece, piece[:-1])
        for body in bodies:
            for joint in joints:
                if self._wanted.startswith(joint + body, self._at):
                    self._take(joint + body)
                    return
        self._miss(piece, joints[0])

    def _miss(self, piece: str, joint: str) -> None:
        """Go on after words that are not wanted, at the place where they are next, if they are."""
        where = self._wanted.find(piece, self._at)
        self._lost = where < 0
        if where >= 0:
            joint = joint if not where or self._wanted[where - 1] == " " else ""
            self._at = where + len(piece)
        self.text.append(joint + piece)

    def _take(self, text: str) -> None:
        self.text.append(text)
        self._at += len(text)
        self._lost = False


def words_differ(wanted: Run, found: str) -> list[Difference]:
    """What words differ, if any: all from the first to the last, with a few before them."""
    if wanted.words == found or same_but_for_direction(wanted.words, found):
        return []
    ours, theirs = wanted.words.split(), found.split()
    first, last = _alike(ours, theirs)
    missing, other = ours[first : len(ours) - last], theirs[first : len(theirs) - last]
    place = place_at(wanted, len(" ".join(ours[:first])) + bool(first))
    where = f" after {quoted(ours[max(first - _BEFORE, 0) : first], cut_end=False)}" if first else ""
    if not other:
        return [Difference(f"lacks the words {quoted(missing)}{where}", place)]
    if not missing:
        return [Difference(f"has the words {quoted(other)}{where}, which the paper has not", place)]
    return [Difference(f"has {quoted(other)} where the paper has {quoted(missing)}{where}", place)]


def _alike(ours: list[str], theirs: list[str]) -> tuple[int, int]:
    """How many words are the same at the beginning, and at the end."""
    least = min(len(ours), len(theirs))
    first = next((at for at in range(least) if ours[at] != theirs[at]), least)
    left = least - first
    last = next((at for at in range(left) if ours[-1 - at] != theirs[-1 - at]), left)
    return first, last


def place_at(run: Run, offset: int) -> Place:
    """Where the word at this offset comes from."""
    return next((place for start, place in reversed(run.places) if start <= offset), NOWHERE)


def quoted(words: str | list[str], cut_end: bool = True) -> str:
    """Words in quotation marks, not too many of them."""
    listed = words.split() if isinstance(words, str) else words
    text = " ".join(listed[:_SHOWN]) + (" …" if len(listed) > _SHOWN else "")
    return f'"{text if cut_end else text.strip()}"'
