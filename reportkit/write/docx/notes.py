"""The footnotes part: the notes that the paper calls, in the order in which it calls them."""

from dataclasses import replace

from reportkit.document import nodes as n
from reportkit.write.docx.blocks import whole
from reportkit.write.docx.elements import Element, every, found, value, w
from reportkit.write.docx.inlines import FIRST_NOTE, mark
from reportkit.write.docx.paragraphs import paragraph
from reportkit.write.docx.runs import PLAIN
from reportkit.write.docx.scope import Scope

_LINES = ("separator", "continuationSeparator")


def notes(scope: Scope) -> list[Element]:
    """Each note of the paper as an element of the part; ``scope`` is that of the part."""
    inside = replace(scope, style=scope.ledger.styles["Footnote Text"], family="Footnote", in_note=True, labelled=False)
    return [_note(id, note, inside) for id, note in enumerate(scope.ledger.notes, FIRST_NOTE)]


def lines(look: Element | None) -> list[Element]:
    """The lines that part notes from text, as the look has them, or else as Word has them."""
    own = {value(note, "type"): note for note in (every(look, "footnote") if look is not None else ())}
    return [_line(kind, id, own.get(kind)) for id, kind in enumerate(_LINES, -1)]


def _note(id: int, note: n.Note, scope: Scope) -> Element:
    content = whole(note.blocks, scope)
    if not content or value(found(content[0], "pPr", "pStyle")) != scope.style.id:
        content.insert(0, paragraph(scope.style.id, ()))
    for run in reversed([*mark(w("footnoteRef"), scope), *PLAIN.words(" ")]):
        content[0].insert(1, run)
    return w("footnote", *content, id=id)


def _line(kind: str, id: int, own: Element | None) -> Element:
    content = [w("p", w("r", w(kind)))] if own is None else list(own)
    return w("footnote", *content, type=kind, id=id)
