"""Inlines as runs, hyperlinks, fields and marks of footnotes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import assert_never
from urllib.parse import quote, urlsplit

from docx.opc.constants import RELATIONSHIP_TYPE

from reportkit.document import nodes as n
from reportkit.document import walk
from reportkit.write.docx.anchors import Kind
from reportkit.write.docx.elements import RELATIONSHIP_ID, Element, w
from reportkit.write.docx.fields import field
from reportkit.write.docx.runs import PLAIN, Face
from reportkit.write.docx.scope import Scope

FIRST_NOTE = 1
_SCHEMES = frozenset({"http", "https", "mailto"})
_KEPT = "%!#$&'()*+,/:;=?@[]~"


def inlines(nodes: Iterable[n.Inline], scope: Scope, face: Face = PLAIN) -> list[Element]:
    """What inlines become in a paragraph, one after the other."""
    return [element for node in nodes for element in _inline(node, scope, face)]


def _inline(node: n.Inline, scope: Scope, face: Face) -> list[Element]:
    match node:
        case n.Text(text):
            return face.words(text)
        case n.LineBreak():
            return [face.run(w("br"))]
        case n.Emphasis(children):
            return inlines(children, scope, replace(face, italic=True))
        case n.Strong(children):
            return inlines(children, scope, replace(face, bold=True))
        case n.Superscript(children):
            return inlines(children, scope, replace(face, raised="superscript"))
        case n.Subscript(children):
            return inlines(children, scope, replace(face, raised="subscript"))
        case n.Foreign(language, children):
            return inlines(children, scope, replace(face, language=language))
        case n.Code(text):
            return replace(face, style=scope.ledger.styles["Code"].id).words(text)
        case n.Label():
            return _label(node, scope, face)
        case n.Link():
            return _link(node, scope, face)
        case n.Reference():
            return _reference(node, scope, face)
        case n.Note():
            return _note(node, scope, face)
        case _:
            assert_never(node)


def _label(label: n.Label, scope: Scope, face: Face) -> list[Element]:
    """A label; in a bold style it is told to be bold, as Word takes bold upon bold for the opposite."""
    style = scope.ledger.styles.first_of(*scope.named("Label"))
    styled = replace(face, style=style.id, bold=face.bold or scope.style.bold)
    return scope.ledger.anchors.around(label.id, styled.words(label.text))


def _link(link: n.Link, scope: Scope, face: Face) -> list[Element]:
    """A hyperlink, or only its words where it leads nowhere or stands in another hyperlink."""
    target = _target(link.target, scope)
    if target is None or face.linked:
        return inlines(link.children, scope, face)
    styled = replace(face, style=scope.ledger.styles["Hyperlink"].id, linked=True)
    target.extend(inlines(link.children, scope, styled))
    return [target]


def _target(address: str, scope: Scope) -> Element | None:
    """An empty hyperlink to this address."""
    if address.startswith("#"):
        return _inside(address[1:], scope)
    if (whole := _whole(address)) is None:
        return None
    hyperlink = w("hyperlink", history=1)
    hyperlink.set(RELATIONSHIP_ID, scope.part.relate_to(whole, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return hyperlink


def _inside(id: str, scope: Scope) -> Element | None:
    anchor = scope.ledger.anchors.get(id)
    return w("hyperlink", anchor=anchor.bookmark, history=1) if anchor else None


def _whole(address: str) -> str | None:
    """An address as Word can hold it, or ``None`` where it is not one: Word calls such a file damaged."""
    try:
        parts = urlsplit(address)
        known = parts.scheme.lower() in _SCHEMES and (parts.port, True)[1]
    except ValueError:
        return None
    return quote(address, safe=_KEPT, errors="replace") if known and (parts.netloc or parts.path) else None


def _reference(reference: n.Reference, scope: Scope, face: Face) -> list[Element]:
    """A cross-reference as Word makes it; without a number to refer to, a hyperlink that prints the same words."""
    anchor = scope.ledger.anchors.get(reference.target)
    own = f"{scope.family} Link"
    face = replace(face, style=scope.ledger.styles[own].id) if own in scope.ledger.styles else face
    if anchor is None:
        return face.words(reference.text)
    if anchor.kind is Kind.HEADING and reference.target not in scope.ledger.headings:
        hyperlink = w("hyperlink", *face.words(reference.text), anchor=anchor.bookmark, history=1)
        return face.words(reference.text) if face.linked else [hyperlink]
    return field(f"REF {anchor.bookmark} {_SWITCHES[anchor.kind]}", reference.text, face)


_SWITCHES = {Kind.HEADING: r"\r \h", Kind.CAPTION: r"\h", Kind.LABEL: r"\h \* MERGEFORMAT"}


def _note(note: n.Note, scope: Scope, face: Face) -> list[Element]:
    """The mark of a footnote, in parentheses; a note in a note is set in brackets, as Word has no such thing."""
    if scope.in_note:
        return [*face.words(" ("), *inlines(_words(note), scope, face), *face.words(")")]
    scope.ledger.notes.append(note)
    number = len(scope.ledger.notes) - 1 + FIRST_NOTE
    return mark(w("footnoteReference", id=number), scope)


def mark(sign: Element, scope: Scope) -> list[Element]:
    """The mark of a footnote in parentheses, as the European institutions print it."""
    face = Face(style=scope.ledger.styles["Footnote Reference"].id)
    return [*face.words("("), face.run(sign), *face.words(")")]


def _words(note: n.Note) -> list[n.Inline]:
    """The words of a note as one run of inlines, with a space between two paragraphs."""
    return [inline for line in _lines(note.blocks) for inline in (n.Text(" "), *line)][1:]


def _lines(nodes: Iterable[n.Block | n.Inline]) -> Iterator[n.Inlines]:
    for node in nodes:
        match node:
            case n.Paragraph(children) | n.Heading(children=children):
                yield children
            case n.Preformatted(text):
                yield (n.Text(text),)
            case n.BulletList() | n.OrderedList() | n.Quote() | n.Box() | n.Table() | n.Figure():
                yield from _lines(walk.children(node))
            case n.Contents() | n.Rule() | n.PageBreak():
                pass
            case _:
                yield (node,)
