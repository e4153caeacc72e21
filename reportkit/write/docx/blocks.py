"""Blocks as paragraphs and tables."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from reportkit.document import nodes as n
from reportkit.write.docx.contents import contents
from reportkit.write.docx.elements import Element, tag, w
from reportkit.write.docx.figures import figure
from reportkit.write.docx.inlines import inlines
from reportkit.write.docx.lists import bullet_list, ordered_list
from reportkit.write.docx.paragraphs import first_paragraph, give, numbered, paragraph
from reportkit.write.docx.runs import PLAIN
from reportkit.write.docx.scope import Scope
from reportkit.write.docx.styles import Style, style_of
from reportkit.write.docx.tables import table

_LEAST_BELOW_TABLE = 200
_MORE_BELOW_TABLE = 120
_BELOW_HEADING = 40
_KEPT_WHOLE = frozenset({n.Role.KEY_OUTCOMES, n.Role.PRACTICE, n.Role.RECOMMENDATION, n.Role.FINDING})
_TABLE, _PARAGRAPH = tag("tbl"), tag("p")


def blocks(nodes: Iterable[n.Block], scope: Scope) -> list[Element]:
    """What blocks become, one after the other; a page break becomes a property of what follows it."""
    written: list[Element] = []
    before: n.Block | None = None
    for node in nodes:
        elements = _block(node, scope)
        if isinstance(before, n.PageBreak) and elements:
            elements = _on_new_page(elements, scope)
        elif written and written[-1].tag == _TABLE and elements:
            elements = _below_table(elements, scope)
        elif _would_merge(node, before, scope) and elements:
            elements = [_spacer(scope), *elements]
        elif _is_subheading(node, before):
            give(elements[0], w("spacing", before=_BELOW_HEADING))
        written += elements
        before = node if elements or isinstance(node, n.PageBreak) else before
    return written


def whole(nodes: n.Blocks, scope: Scope) -> list[Element]:
    """All content of a cell, a note or the paper: a table may not end it, and so a very small paragraph follows one."""
    written = blocks(nodes, scope)
    return [*written, _spacer(scope)] if written and written[-1].tag == _TABLE else written


def _block(node: n.Block, scope: Scope) -> list[Element]:
    match node:
        case n.Heading():
            return [_heading(node, scope)]
        case n.Paragraph():
            return [_paragraph(node, scope)]
        case n.BulletList():
            return bullet_list(node, scope, blocks)
        case n.OrderedList():
            return ordered_list(node, scope, blocks)
        case n.Quote(inside):
            return blocks(inside, replace(scope, style=scope.ledger.styles["Quote"], family="Quote", depth=-1))
        case n.Preformatted(text):
            return [paragraph(scope.ledger.styles["Preformatted"].id, _lines(text))]
        case n.Table():
            return table(node, scope, whole)
        case n.Figure():
            return figure(node, scope)
        case n.Box():
            return _box(node, scope)
        case n.Contents():
            return contents(node, scope)
        case n.Rule():
            return [paragraph(scope.ledger.styles["Rule"].id, ())]
        case n.PageBreak():
            return []
        case _:
            assert_never(node)


def _heading(node: n.Heading, scope: Scope) -> Element:
    """A heading with Word's number, or with the number that the paper gives where Word would come to another."""
    native = scope.ledger.headings.native(node)
    style = _heading_style(f"Heading {min(max(node.level, 1), 6)}", native, scope)
    typed = PLAIN.words(f"{node.number}\t") if node.number and not native else []
    words = [*typed, *inlines(node.children, replace(scope, style=style))]
    unnumbered = numbered(0) if style.list_id and not native else None
    return paragraph(style.id, scope.ledger.anchors.around(node.id, words), unnumbered)


def _heading_style(name: str, native: bool, scope: Scope) -> Style:
    """The style of a heading; one without number among numbered ones has its own, if the look knows it."""
    styles = scope.ledger.styles
    return styles[name] if native or not scope.ledger.headings else styles.first_of(f"{name} Unnumbered", name)


def _paragraph(node: n.Paragraph, scope: Scope) -> Element:
    """A paragraph; a label that begins it hangs out, and so a tab takes the place of the space after it."""
    match node.children:
        case (n.Label() as label, n.Text(text), *rest) if scope.labelled and text[:1].isspace():
            return paragraph(scope.style.id, inlines((label, n.Text("\t" + text[1:]), *rest), scope))
        case _:
            return paragraph(_without_label(scope).id, inlines(node.children, scope))


def _without_label(scope: Scope) -> Style:
    """The style of a paragraph that no label begins: set in as far as words after a label, where the look has one."""
    name = f"{scope.family} Continue"
    styles = scope.ledger.styles
    return styles[name] if scope.labelled and name in styles else scope.style


def _box(node: n.Box, scope: Scope) -> list[Element]:
    """Blocks in the style of their role; a box that reads as one thing stays on one page."""
    name = style_of(node.role)
    written = blocks(node.blocks, replace(scope, style=scope.ledger.styles[name], family=name, depth=-1))
    for element in written[:-1] if node.role in _KEPT_WHOLE else ():
        if element.tag == _PARAGRAPH:
            give(element, w("keepNext"))
    return written


def _lines(text: str) -> list[Element]:
    lines = text.removesuffix("\n").split("\n")
    return [run for at, line in enumerate(lines) for run in (*([PLAIN.run(w("br"))] if at else []), *PLAIN.words(line))]


def _on_new_page(elements: list[Element], scope: Scope) -> list[Element]:
    """Elements that begin a page, at the very top of it; a table can only do so after a very small paragraph."""
    first = first_paragraph(elements)
    if first is None:
        first = _spacer(scope)
        elements = [first, *elements]
    give(first, w("pageBreakBefore"))
    give(first, w("spacing", before=0))
    return elements


def _below_table(elements: list[Element], scope: Scope) -> list[Element]:
    """Elements a little away from a table: Word gives it no space below, and makes one of two tables that touch."""
    first = first_paragraph(elements)
    if first is None:
        return [_spacer(scope), *elements]
    own = scope.ledger.styles.of(first).before
    give(first, w("spacing", before=max(_LEAST_BELOW_TABLE, own + _MORE_BELOW_TABLE)))
    return elements


def _is_subheading(node: n.Block, before: n.Block | None) -> bool:
    return isinstance(node, n.Heading) and isinstance(before, n.Heading) and node.level == before.level + 1


def _would_merge(node: n.Block, before: n.Block | None, scope: Scope) -> bool:
    """Whether Word would draw one border around two boxes."""
    match before, node:
        case n.Box(first), n.Box(second) if first is second:
            return scope.ledger.styles[style_of(second)].bordered
        case _:
            return False


def _spacer(scope: Scope) -> Element:
    return paragraph(scope.ledger.styles["Spacer"].id, ())
