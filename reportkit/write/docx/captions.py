"""Captions: a label and a number that Word counts, and the words."""

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.write.docx.elements import Element, w
from reportkit.write.docx.fields import field
from reportkit.write.docx.inlines import inlines
from reportkit.write.docx.paragraphs import paragraph
from reportkit.write.docx.runs import PLAIN
from reportkit.write.docx.scope import Scope

_BELOW_FIGURE = 200
_SEQUENCES = {"table": "Table", "figure": "Figure"}


def caption(node: n.Table | n.Figure, scope: Scope) -> list[Element]:
    """The caption of a table, which stays with it, or of a figure, with space below; nothing where there is none."""
    if not node.caption:
        return []
    above_or_below = w("keepNext") if isinstance(node, n.Table) else w("spacing", after=_BELOW_FIGURE)
    words = inlines(node.caption, scope)
    number = [*_number(node, scope), *PLAIN.words(". ")] if node.number else []
    return [paragraph(scope.ledger.styles["Caption"].id, [*number, *words], above_or_below)]


def caption_text(node: n.Table | n.Figure, scope: Scope) -> str:
    """A caption's characters, its label and number included."""
    before = f"{_label(node, scope)}{node.number}. " if node.number else ""
    return before + plain(node.caption) if node.caption else ""


def _number(node: n.Table | n.Figure, scope: Scope) -> list[Element]:
    """Label and number, within the bookmark that references take their words from."""
    counted = field(rf"SEQ {_SEQUENCES[_kind(node)]} \* ARABIC", str(node.number))
    return scope.ledger.anchors.around(node.id, [*PLAIN.words(_label(node, scope)), *counted])


def _label(node: n.Table | n.Figure, scope: Scope) -> str:
    word = scope.ledger.document.labels.get(_kind(node), "")
    return f"{word} " if word else ""


def _kind(node: n.Table | n.Figure) -> str:
    return "table" if isinstance(node, n.Table) else "figure"
