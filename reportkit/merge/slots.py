"""Values that take their place in a tree: each slot that a template printed becomes what it stands for."""

from dataclasses import replace
from typing import Any

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.slots import SLOT, slot, slot_number
from reportkit.document.walk import rewrite
from reportkit.merge.values import BlocksValue, inlines_of
from reportkit.problems import Place, Problem


class Slots:
    """The values that one run of a template printed, by number."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.values: list[Any] = []
        self.problems: list[Problem] = []

    def keep(self, value: Any) -> str:
        """The stand-in for a value."""
        self.values.append(value)
        return slot(len(self.values) - 1)

    def fill(self, blocks: n.Blocks) -> n.Blocks:
        """The tree with every slot replaced by its value."""
        return rewrite(blocks, block=self.block, inline=self.inline)

    def block(self, block: n.Block) -> n.Block | n.Blocks:
        match block:
            case n.Paragraph((n.Text(_BlocksText() as only),)):
                return only.value.blocks
            case n.Preformatted():
                return replace(block, text=self.as_string(block.text))
            case n.Figure():
                return replace(
                    block, source=self.as_string(block.source), alternative=self.as_string(block.alternative)
                )
            case _:
                return block

    def inline(self, inline: n.Inline) -> n.Inline | n.Inlines:
        match inline:
            case n.Text(text) if SLOT.search(text):
                return self.text(text)
            case n.Code(text):
                return n.Code(self.as_string(text))
            case n.Link(target, children):
                return n.Link(self.as_string(target), children)
            case _:
                return inline

    def text(self, text: str) -> n.Inlines:
        """The inlines of a text with slots in it; blocks may only stand alone."""
        alone = SLOT.fullmatch(text.strip())
        if alone and isinstance(value := self.values[slot_number(alone[1])], BlocksValue):
            return (n.Text(_BlocksText(value)),)
        out: list[n.Inline] = []
        end = 0
        for found in SLOT.finditer(text):
            out.extend(inlines_of(text[end : found.start()]))
            out.extend(self.value(slot_number(found[1])))
            end = found.end()
        return (*out, *inlines_of(text[end:]))

    def value(self, number: int) -> n.Inlines:
        value = self.values[number]
        if isinstance(value, BlocksValue):
            hint = "leave a blank line before and after it"
            self.problems.append(
                codes.BLOCKS_IN_LINE.at(self.place, "a table or text of its own stands inside a line", hint)
            )
            return ()
        return inlines_of(value)

    def as_string(self, text: str) -> str:
        return SLOT.sub(lambda found: str(self.values[slot_number(found[1])]), text)


class _BlocksText(str):
    """A text that stands for blocks until its paragraph makes room for them."""

    value: BlocksValue

    def __new__(cls, value: BlocksValue) -> "_BlocksText":
        text = super().__new__(cls)
        text.value = value
        return text
