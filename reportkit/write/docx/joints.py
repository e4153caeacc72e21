"""Joints: what happens where two blocks meet, so that they neither stick together nor fall apart."""

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.write.docx.elements import Element, tag, w
from reportkit.write.docx.paragraphs import first_paragraph, give, paragraph
from reportkit.write.docx.scope import Scope
from reportkit.write.docx.styles import style_of

_BELOW_TABLE = 200
_BELOW_HEADING = 160
# Twentieths of a point. Of the space after a paragraph and that before the next one Word takes the larger, as CSS does.


def joined(
    written: list[Element], elements: list[Element], nodes: tuple[n.Block | None, n.Block], scope: Scope
) -> list[Element]:
    """The elements of the second node as they follow those of the first, which are written."""
    match nodes:
        case n.PageBreak(), _:
            return _on_new_page(elements, scope)
        case _ if written and written[-1].tag == tag("tbl"):
            return _below_table(elements, scope)
        case n.Box(first), n.Box(second) if first is second and scope.ledger.styles[style_of(first)].bordered:
            return [spacer(scope), *elements]
        case n.Heading(above), n.Heading(level) if level == above + 1:
            give(elements[0], w("spacing", before=_BELOW_HEADING))
        case n.Paragraph(words), n.BulletList() | n.OrderedList() if plain(words).rstrip().endswith(":"):
            give(written[-1], w("keepNext"))
    return elements


def spacer(scope: Scope) -> Element:
    """A very small paragraph, for where Word must have one: between and after tables, and between two boxes."""
    return paragraph(scope.ledger.styles["Spacer"].id, ())


def _on_new_page(elements: list[Element], scope: Scope) -> list[Element]:
    """Elements that begin a page, at the very top of it; a table can only do so after a very small paragraph."""
    first = first_paragraph(elements)
    if first is None:
        first = spacer(scope)
        elements = [first, *elements]
    give(first, w("pageBreakBefore"))
    give(first, w("spacing", before=0))
    return elements


def _below_table(elements: list[Element], scope: Scope) -> list[Element]:
    """Elements a little away from a table: Word gives it no space below, and makes one of two tables that touch."""
    first = first_paragraph(elements)
    if first is None:
        between = spacer(scope)
        give(between, w("spacing", before=_BELOW_TABLE))
        return [between, *elements]
    own = scope.ledger.styles.of(first).before
    give(first, w("spacing", before=max(_BELOW_TABLE, own)))
    return elements
