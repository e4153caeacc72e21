"""What rapporteurs type in Word for reportkit: markers, details in braces, PRIVATE, cross-references, addresses.

Word makes dashes, quotation marks and hard spaces of what people type, and bold ends anywhere. Here it is put back into
the form in which notes are read.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from reportkit.document import nodes as n
from reportkit.problems import Place
from reportkit.read.markers import MARKERS
from reportkit.read.word.items import Kind, Para
from reportkit.read.word.spans import PLAIN, Look, Span, Spans, cut, lines, plain

_WORDS = "|".join((*MARKERS, "PRIVATE"))
_MARKER = re.compile(
    rf"(?P<before>[\s•–*+-]*)(?P<word>{_WORDS})(?P<sign>\s*[:\uff1a\ufe55]|\s*[-–—\u2010\u2011]+(?=\s))\s*",
    re.IGNORECASE,
)
_ALONE = re.compile(r"[\W_]*(END[\W_]*(?:OF\W+)?)?PRIVATE[\W_]*", re.IGNORECASE)
_PRIVATE = re.compile(r"\b(?:END[\W_]{0,3}(?:OF\s+)?)?PRIVATE\b\s*[:\uff1a]?", re.IGNORECASE)
_DETAILS = re.compile(r"\s*([{\uff5b][^{}]*[}\uff5d])\s*(\.?)\s*$")
_REFERENCE = re.compile(r"\[\]\(#([\w.-]+)\)")
_ADDRESS = re.compile(r"(?<![\w/<(\"=])https?://[^\s<>\"()\[\]\ufffc]+")
_FULL = str.maketrans("：；｛｝﹕\u2010\u2011\u00a0\u202f", ":;{}:--  ")
_DASH = re.compile(r"(?<=[^\W\d_])[–—](?=[^\W\d_])")
_QUOTED = re.compile(r"^([^:]*:)\s*[\"'“”„‟‘’‚«»](.*)[\"'“”„‟‘’‚«»]\s*$")


def typed(para: Para, another: Callable[[], Place]) -> Iterator[Para]:
    """A paragraph as the reader of notes wants it; a marker after a forced break begins one of its own.

    ``another`` gives the place of such a paragraph.
    """
    if para.kind not in {Kind.TEXT, Kind.HEADING, Kind.QUOTE}:
        yield replace(para, spans=linked(para.spans))
        return
    for at, spans in enumerate(_parted(para.spans)):
        piece = replace(para, spans=spans, place=another() if at else para.place)
        if at and piece.mark:
            piece = replace(piece, mark=replace(piece.mark, silent=True))
        yield _with_details(replace(piece, spans=linked(_marked(uncovered(spans)))))


def _parted(spans: Spans) -> Iterator[Spans]:
    """Spans cut where a forced break stands before a marker or PRIVATE."""
    piece: list[Span] = []
    for at, line in enumerate(lines(spans)):
        text = plain(line)
        if at and (_MARKER.match(text) or _ALONE.fullmatch(text) or _ALONE.fullmatch(plain(piece))):
            yield tuple(piece)
            piece = []
        elif at:
            piece.append(Span("", node=n.LineBreak()))
        piece += line
    yield tuple(piece)


def _marked(spans: Spans) -> Spans:
    """Spans in which a marker at their beginning is the word and a colon, in no look of its own."""
    text = plain(spans)
    found = _MARKER.match(text)
    if alone := _ALONE.fullmatch(text):
        return (Span("END PRIVATE" if alone[1] else "PRIVATE"),)
    if not found or not (_has_colon(found) or _stands_out(found, spans)):
        return spans
    return (Span(f"{found['before'].strip()} {found['word'].upper()}: ".lstrip()), *cut(spans, found.end()))


def _has_colon(found: re.Match[str]) -> bool:
    return found["sign"].strip() in {":", "\uff1a", "\ufe55"}


def _stands_out(found: re.Match[str], spans: Spans) -> bool:
    """Whether a word before a dash is meant as a marker: it is in capitals or bold."""
    word = cut(spans, *found.span("word"))
    return found["word"].isupper() or all(span.look.bold for span in word)


def marks_something(spans: Spans) -> bool:
    """Whether spans begin with a marker."""
    found = _MARKER.match(plain(spans))
    return bool(found and found["word"].upper() != "PRIVATE" and (_has_colon(found) or _stands_out(found, spans)))


def uncovered(spans: Spans) -> Spans:
    """Spans in which PRIVATE has no look of its own, so that nothing can hide it."""
    for found in reversed(list(_PRIVATE.finditer(plain(spans)))):
        spans = (*cut(spans, 0, found.start()), Span(found[0]), *cut(spans, found.end()))
    return spans


def _with_details(para: Para) -> Para:
    """A marked paragraph or a heading without the braces at its end, which travel beside it."""
    text = plain(para.spans)
    found = _DETAILS.search(text)
    if not found or not (para.kind is Kind.HEADING or _MARKER.match(text)):
        return para
    kept = cut(para.spans, 0, found.start())
    return replace(para, spans=(*kept, Span(found[2])) if found[2] else kept, details=_straight(found[1]))


def _straight(braces: str) -> str:
    """Details as a keyboard would type them: no typographic signs round their values or in their names."""
    parts = braces.translate(_FULL).strip("{}").replace("\n", " ").replace("\ufffc", "").split(";")
    return "{" + ";".join(_QUOTED.sub(r"\1 \2", _DASH.sub("-", part)) for part in parts) + "}"


def linked(spans: Spans) -> Spans:
    """Spans in which cross-references lead to what they name, and web addresses to themselves."""
    out: list[Span] = []
    for span in _merged(spans):
        out += _linked(span) if span.node is None and not span.look.code else [span]
    return tuple(out)


def _merged(spans: Spans) -> Iterator[Span]:
    """Spans of which no two neighbours look alike."""
    before: Span | None = None
    for span in spans:
        if before and before.node is None and span.node is None and before.look == span.look:
            before = replace(before, text=before.text + span.text)
        else:
            if before:
                yield before
            before = span
    if before:
        yield before


def _linked(span: Span) -> Iterator[Span]:
    at = 0
    for found in re.finditer(f"{_REFERENCE.pattern}|{_ADDRESS.pattern}", span.text):
        if not found[1] and span.look.link:
            continue
        yield Span(span.text[at : found.start()], span.look)
        at = found.end()
        if found[1]:
            yield Span("", PLAIN, n.Reference(found[1]))
        else:
            address = found[0].rstrip(".,;:!?'")
            at = found.start() + len(address)
            yield Span(address, _leading(span.look, address))
    yield Span(span.text[at:], span.look)


def _leading(look: Look, address: str) -> Look:
    return replace(look, link=address)
