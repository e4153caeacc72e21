"""Lists, with marks and numbers by Word's own numbering."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeGuard

from reportkit.document import nodes as n
from reportkit.write.docx.elements import Element, tag, w
from reportkit.write.docx.inlines import inlines
from reportkit.write.docx.paragraphs import give, numbered, paragraph
from reportkit.write.docx.scope import Content, Scope
from reportkit.write.docx.styles import Style

_DEEPEST = 8


def bullet_list(node: n.BulletList, scope: Scope, content: Content) -> list[Element]:
    """A list without numbers: all such lists of a style are one to Word."""
    style = scope.ledger.styles.of_list(*scope.named("List Bullet"))
    return _list(node.items, style, _inside(scope), content)


def ordered_list(node: n.OrderedList, scope: Scope, content: Content) -> list[Element]:
    """A numbered list: one of its own, so that it does not go on where the last one ended."""
    style, inside = scope.ledger.styles.of_list(*scope.named("List Number")), _inside(scope)
    with scope.ledger.numbering.anew(style.list_id, inside.depth, node.start) as own:
        return _list(node.items, replace(style, list_id=own), inside, content)


def _inside(scope: Scope) -> Scope:
    return replace(scope, depth=min(scope.depth + 1, _DEEPEST))


def _list(items: tuple[n.Blocks, ...], style: Style, scope: Scope, content: Content) -> list[Element]:
    elements = [element for item in items for element in _item(item, style, scope, content)]
    if scope.depth == 0:
        _set_off(elements, scope)
    return elements


def _set_off(elements: list[Element], scope: Scope) -> None:
    """Give the last paragraph of a list that stands in no other the space after it that plain paragraphs have."""
    last = elements[-1] if elements else None
    if last is not None and last.tag == tag("p") and scope.ledger.styles.of(last).after < scope.style.after:
        give(last, w("spacing", after=scope.style.after))


def _item(blocks: n.Blocks, style: Style, scope: Scope, content: Content) -> Iterator[Element]:
    """An item: its first paragraph bears the mark, the others are set in as far; without one, the mark stands alone."""
    first, rest = (blocks[0].children, blocks[1:]) if _begins_with_words(blocks) else ((), blocks)
    yield paragraph(style.id, inlines(first, scope), numbered(style.list_id, scope.depth))
    if rest:
        yield from content(rest, replace(scope, style=_continuing(scope), labelled=False))


def _continuing(scope: Scope) -> Style:
    """The style of further paragraphs of an item: Word has one for each level, down to the fourth."""
    deeper = [f"List Continue {min(scope.depth + 1, 4)}"] if scope.depth else []
    return scope.ledger.styles.first_of(*scope.named(*deeper, "List Continue"))


def _begins_with_words(blocks: n.Blocks) -> TypeGuard[tuple[n.Paragraph, *tuple[n.Block, ...]]]:
    return bool(blocks) and isinstance(blocks[0], n.Paragraph)
