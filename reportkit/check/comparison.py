"""What a file says otherwise than the paper."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote

from reportkit.check import said as s
from reportkit.check.alignment import pairs
from reportkit.check.cut_rows import put_together
from reportkit.check.difference import Difference, fitted, place_at, quoted, words_differ
from reportkit.check.letters import folded, squeezed
from reportkit.check.said import words_of
from reportkit.check.wording import key, named, place_of, row_key, row_named, row_place
from reportkit.document.nodes import NOWHERE
from reportkit.problems import Place


def differences(wanted: s.Said, found: s.Said) -> Iterator[Difference]:
    """Everything that is missing, added or changed, each with the heading before it."""
    comparison = _Comparison(wanted.anchors, found.anchors)
    yield from comparison.facts(wanted.facts, found.facts)
    for one in comparison.facts(wanted.notes, found.notes):
        yield replace(one, words=f"{one.words} (in a footnote)" if "the footnote" not in one.words else one.words)


@dataclass(frozen=True)
class _Comparison:
    """Compares facts; the anchors say what stands where a link leads, by the names that each side has for places."""

    wanted: Mapping[str, str]
    found: Mapping[str, str]

    def facts(self, wanted: s.Facts, found: s.Facts) -> Iterator[Difference]:
        """Facts, one after the other."""
        heading, caption = "", ""
        for ours, theirs in pairs(wanted, found, key):
            heading = ours.run.words if isinstance(ours, s.Heading) else heading
            for each in self._pair(ours, theirs, caption):
                yield replace(each, words=f"{each.words}, near the heading {quoted(heading)}") if heading else each
            caption = ours.run.words if isinstance(ours, s.Caption) else ""

    def _pair(self, ours: s.Fact | None, theirs: s.Fact | None, caption: str) -> Iterator[Difference]:
        match ours, theirs:
            case None, None:
                pass
            case None, _ if theirs is not None:
                yield Difference(f"has {named(theirs)}, which the paper has not")
            case _, None if ours is not None:
                yield Difference(f"lacks {named(ours)}", place_of(ours))
            case s.Table() as one, s.Table() as other:
                yield from self._table(one, other, f"the table {quoted(caption)}" if caption else "a table")
            case s.Picture(one), s.Picture(other) if ours is not None and one != other:
                words = f"has the alternative text {quoted(other)} for the picture {quoted(one)}"
                yield Difference(words, place_of(ours))
            case s.Heading() | s.Item() | s.Words() | s.Caption() | s.Entry() | s.Note() as one, _:
                yield from self._spoken(one, theirs)

    def _spoken(self, ours: "_Spoken", theirs: s.Fact | None) -> Iterator[Difference]:
        """Facts that are words with something about them."""
        if isinstance(theirs, s.Table | s.Picture) or theirs is None:
            return
        match ours, theirs:
            case s.Heading(level), s.Heading(other) if level != other:
                yield Difference(f"has {named(ours)} on level {other} instead of {level}", place_of(ours))
            case s.Item() as one, s.Item() as other:
                yield from _items(one, other)
        yield from self._run(ours.run, theirs.run)

    def _run(self, ours: s.Run, theirs: s.Run) -> Iterator[Difference]:
        if ours.words != theirs.words:
            yield from words_differ(ours, fitted(theirs.words, ours.words))
        if ours.links or theirs.links:
            yield from self._links(ours, theirs)

    def _links(self, ours: s.Run, theirs: s.Run) -> Iterator[Difference]:
        for one, other in pairs(ours.links, theirs.links, lambda link: ("link", squeezed(link.words))):
            place = place_at(ours, max(ours.words.find(one.words), 0)) if one else place_at(ours, 0)
            target = _led(one.target, self.wanted) if one else ""
            led = _led(other.target, self.found) if other else ""
            if one is None and other:
                words = f"has a link to {quoted(led)} on {quoted(other.words)}, which the paper has not"
                yield Difference(words, place)
            elif other is None and one:
                yield Difference(f"lacks the link to {quoted(target)} on {quoted(one.words)}", place)
            elif one and target != led:
                yield Difference(f"has a link to {quoted(led)} on {quoted(one.words)}, not to {quoted(target)}", place)
            elif one and other and one.words != fitted(other.words, one.words):
                yield Difference(f"has a link on {quoted(other.words)}, not on {quoted(one.words)}", place)

    def _table(self, ours: s.Table, theirs: s.Table, name: str) -> Iterator[Difference]:
        number, place = 0, place_of(ours)
        for one, other in pairs(ours.rows, put_together(theirs, ours).rows, row_key):
            number += one is not None
            if one is None and other:
                yield Difference(f"has the row {row_named(other)} in {name}, which the paper has not", place)
            elif other is None and one:
                yield Difference(f"lacks row {number} of {name}, {row_named(one)}", row_place(one, place))
            elif one and other:
                yield from _in(f"row {number} of {name}", self._row(one, other), row_place(one, place))

    def _row(self, ours: s.Row, theirs: s.Row) -> Iterator[Difference]:
        if ours.head != theirs.head:
            yield Difference("has no repeated header" if ours.head else "has a repeated header, where there is none")
        if len(ours.cells) != len(theirs.cells):
            yield Difference(f"has {len(theirs.cells)} cells instead of {len(ours.cells)}, {row_named(ours)}")
            return
        for column, (one, other) in enumerate(zip(ours.cells, theirs.cells, strict=True), 1):
            yield from _in(f"column {column}", self._cell(one, other))

    def _cell(self, ours: s.Cell, theirs: s.Cell) -> Iterator[Difference]:
        words = quoted(words_of(ours.facts))
        if ours.header != theirs.header:
            yield Difference(f"has {words}, which {'is no' if ours.header else 'is a'} header")
        if ours.span != theirs.span:
            yield Difference(f"has {words}, which takes {theirs.span} columns instead of {ours.span}")
        yield from self.facts(ours.facts, theirs.facts)


_Spoken = s.Heading | s.Item | s.Words | s.Caption | s.Entry | s.Note


def _items(ours: s.Item, theirs: s.Item) -> Iterator[Difference]:
    name, place = named(ours), place_of(ours)
    if ours.depth != theirs.depth:
        yield Difference(f"has {name} in {theirs.depth} lists instead of {ours.depth}", place)
    if ours.ordered != theirs.ordered:
        yield Difference(f"has {name} with{'out' if ours.ordered else ''} a number", place)
    elif ours.number and theirs.number and ours.number != theirs.number:
        yield Difference(f"has {name} with the number {theirs.number} instead of {ours.number}", place)


def _in(where: str, found: Iterator[Difference], place: Place = NOWHERE) -> Iterator[Difference]:
    """Differences in a part of something."""
    for each in found:
        yield Difference(f"{each.words} in {where}", each.place if each.place.file else place)


def _led(target: str, anchors: Mapping[str, str]) -> str:
    """Where a link leads: the words that stand there, or the address without the ways to write its characters."""
    if target.startswith("#"):
        return anchors.get(target[1:], "a place that is not there")
    return folded(unquote(target))
