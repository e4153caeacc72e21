"""Blocks as paragraphs and tables."""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from reportkit.document import nodes as n
from reportkit.write.docx.contents import contents
from reportkit.write.docx.elements import Element, tag, w
from reportkit.write.docx.figures import figure
from reportkit.write.docx.inlines import inlines
from reportkit.write.docx.joints import joined, spacer
from reportkit.write.docx.lists import bullet_list, ordered_list
from reportkit.write.docx.paragraphs import give, numbered, paragraph
from reportkit.write.docx.runs import PLAIN
from reportkit.write.docx.scope import Scope
from reportkit.write.docx.styles import Style, style_of
from reportkit.write.docx.tables import table

_KEPT_WHOLE = frozenset({n.Role.KEY_OUTCOMES, n.Role.PRACTICE, n.Role.RECOMMENDATION, n.Role.FINDING})
_TABLE, _PARAGRAPH = tag("tbl"), tag("p")


def blocks(nodes: Iterable[n.Block], scope: Scope) -> list[Element]:
    """What blocks become, one after the other; a page break becomes a property of what follows it."""
    written: list[Element] = []
    before: n.Block | None = None
    for node in nodes:
        if elements := _block(node, scope):
            written += joined(written, elements, (before, node), scope)
        if elements or isinstance(node, n.PageBreak):
            before = node
    return written


def whole(nodes: n.Blocks, scope: Scope) -> list[Element]:
    """All content of a cell, a note or the paper: a table may not end it, and so a very small paragraph follows one."""
    written = blocks(nodes, scope)
    return [*written, spacer(scope)] if written and written[-1].tag == _TABLE else written


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
