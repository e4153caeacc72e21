"""The words of a paragraph as stretches of one look each, and the inlines that they make."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reportkit.document import nodes as n


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set, as far as a paper can say it; ``language`` is a tag of BCP 47, ``link`` an address."""

    bold: bool = False
    italic: bool = False
    raised: str = ""
    code: bool = False
    language: str = ""
    link: str = ""


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Span:
    """Words of one look; or, where ``node`` is something, that (a break, a footnote, a reference) and no words."""

    text: str
    look: Look = PLAIN
    node: n.Inline | None = None


Spans = tuple[Span, ...]


def plain(spans: Iterable[Span]) -> str:
    """The words of spans; what is no words is one character that no word has, so that places in it are known."""
    return "".join(_characters(span) for span in spans)


def _characters(span: Span) -> str:
    if span.node is None:
        return span.text
    return "\n" if isinstance(span.node, n.LineBreak) else "\ufffc"


def cut(spans: Sequence[Span], begin: int, end: int | None = None) -> Spans:
    """The spans of some characters of :func:`plain`."""
    out, at = [], 0
    for span in spans:
        length = len(_characters(span))
        first, last = max(begin - at, 0), length if end is None else min(end - at, length)
        if first < last:
            out.append(replace(span, text=span.text[first:last]) if span.node is None else span)
        at += length
    return tuple(out)


def lines(spans: Spans) -> list[Spans]:
    """The lines that forced breaks make of spans."""
    out: list[list[Span]] = [[]]
    for span in spans:
        if isinstance(span.node, n.LineBreak):
            out.append([])
        else:
            out[-1].append(span)
    return [tuple(line) for line in out]


def is_blank(spans: Iterable[Span]) -> bool:
    """Whether spans hold nothing that could be seen."""
    return not plain(spans).strip()


def with_language(spans: Spans, usual: str) -> Spans:
    """The spans, of which only those in another language than the usual one say theirs."""
    return tuple(replace(span, look=replace(span.look, language=_foreign(span.look.language, usual))) for span in spans)


def _foreign(language: str, usual: str) -> str:
    return "" if primary(language) == primary(usual) else language


def primary(language: str) -> str:
    """The language of a tag, without its country."""
    return language.split("-")[0].casefold()


def inlines(spans: Iterable[Span]) -> n.Inlines:
    """The inlines that spans make: links outermost, then bold, italics, raised letters and languages."""
    return _linked(list(_tidied(spans)))


def _tidied(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans without empty ones; white space has no look of its own but its link's."""
    for span in spans:
        if span.node is not None or span.text.strip():
            yield span
        elif span.text:
            yield Span(span.text, replace(PLAIN, link=span.look.link, bold=span.look.bold, italic=span.look.italic))


def _linked(spans: Sequence[Span]) -> n.Inlines:
    out: list[n.Inline] = []
    for link, group in groupby(spans, key=lambda span: span.look.link):
        inside = _bold(list(group))
        out += [n.Link(link, inside)] if link else inside
    return tuple(out)


def _bold(spans: Sequence[Span]) -> n.Inlines:
    out: list[n.Inline] = []
    for bold, group in groupby(spans, key=lambda span: span.look.bold):
        inside = _italic(list(group))
        out += [n.Strong(inside)] if bold and _has_words(inside) else inside
    return tuple(out)


def _italic(spans: Sequence[Span]) -> n.Inlines:
    out: list[n.Inline] = []
    for italic, group in groupby(spans, key=lambda span: span.look.italic):
        inside = _plainer(list(group))
        out += [n.Emphasis(inside)] if italic and _has_words(inside) else inside
    return tuple(out)


def _plainer(spans: Sequence[Span]) -> n.Inlines:
    out: list[n.Inline] = []
    for look, group in groupby(spans, key=lambda span: (span.look.raised, span.look.language, span.look.code)):
        inside: n.Inlines = tuple(_nodes(list(group), code=look[2]))
        if look[1] and _has_words(inside):
            inside = (n.Foreign(look[1], inside),)
        if look[0]:
            inside = (n.Superscript(inside) if look[0] == "superscript" else n.Subscript(inside),)
        out += inside
    return tuple(out)


def _nodes(spans: Sequence[Span], code: bool) -> Iterator[n.Inline]:
    for is_text, group in groupby(spans, key=lambda span: span.node is None):
        if is_text:
            text = "".join(span.text for span in group)
            yield n.Code(text) if code else n.Text(text)
        else:
            yield from (span.node for span in group if span.node is not None)


def _has_words(inside: n.Inlines) -> bool:
    return any(not isinstance(each, n.LineBreak | n.Note) for each in inside)
