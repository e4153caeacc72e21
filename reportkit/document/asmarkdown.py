"""Blocks as Markdown text, which ``document.markdown`` reads back as the same blocks.

Each block stands on lines of its own, and a paragraph on a single one, so that every line can say which block it comes
from. What Markdown cannot say is made simpler: a table cell holds lines, not lists, and joins cells only in the header.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import assert_never

from reportkit.document import nodes as n
from reportkit.document.inlinesasmarkdown import InlineWriter, begun, escaped
from reportkit.document.text import plain
from reportkit.problems import Place

_PIPE = re.compile(r"(?<!\\)(`+)(?!`).+?\1|\|")
_RULES = {n.Alignment.LEFT: "---", n.Alignment.CENTRE: ":---:", n.Alignment.RIGHT: "---:"}


@dataclass(frozen=True, slots=True)
class Line:
    """A line of Markdown, and where what it says comes from."""

    text: str
    origin: Place = n.NOWHERE


@dataclass(slots=True)
class MarkdownWriter:
    """Writes the blocks of one file; footnotes are gathered and stand at its end."""

    notes: list[n.Note] = field(default_factory=list)

    def lines(self, blocks: n.Blocks) -> list[Line]:
        """The lines of blocks, with an empty one between any two of them."""
        out: list[Line] = []
        mark = ""
        for block in blocks:
            mark = self.mark(block, mark)
            written = list(self.block(block, mark))
            if out and written:
                out.append(Line(""))
            out += written
        return out

    def definitions(self) -> list[Line]:
        """The lines of the footnotes that were called so far."""
        out: list[Line] = []
        at = 0
        while at < len(self.notes):
            first, *more = self.lines(self.notes[at].blocks) or [Line("")]
            out.append(Line(f"[^{at + 1}]: {first.text}", first.origin))
            out += [Line(f"    {line.text}" if line.text else "", line.origin) for line in more]
            at += 1
        return out

    @staticmethod
    def mark(block: n.Block, before: str) -> str:
        """What begins the items of a list; other than that of a list directly before it, so that they stay two."""
        if isinstance(block, n.BulletList):
            return "*" if before == "-" else "-"
        if isinstance(block, n.OrderedList):
            return ")" if before == "." else "."
        return ""

    def block(self, block: n.Block, mark: str) -> Iterator[Line]:
        match block:
            case n.Heading():
                anchor = f" {{#{block.id}}}" if block.id else ""
                words = re.sub(r"#$", r"\\#", self.words(block.children).replace("\n", ""))
                yield Line(f"{'#' * block.level} {words}{anchor}", block.origin)
            case n.Paragraph(children):
                yield from (Line(text, block.origin) for text in begun(self.words(children)).split("\n"))
            case n.BulletList(items):
                yield from self.items(((f"{mark} ", item) for item in items), block.origin)
            case n.OrderedList(items, start):
                yield from self.items(((f"{at}{mark} ", item) for at, item in enumerate(items, start)), block.origin)
            case n.Quote(blocks) | n.Box(_, blocks):
                yield from (Line(f"> {line.text}".rstrip(), line.origin) for line in self.lines(blocks))
            case n.Preformatted(text):
                fence = "~~~" if "```" in text else "```"
                yield from (Line(line, block.origin) for line in (fence, *text.split("\n"), fence))
            case n.Table():
                yield from self.table(block)
            case n.Figure():
                yield Line(_figure(block), block.origin)
            case n.Rule():
                yield Line("---")
            case n.Contents() | n.PageBreak():
                return
            case _:
                assert_never(block)

    def words(self, inlines: n.Inlines) -> str:
        writer = InlineWriter(len(self.notes))
        text = writer.text(inlines)
        self.notes += writer.notes
        return text.strip(" ")

    def items(self, items: Iterable[tuple[str, n.Blocks]], origin: Place) -> Iterator[Line]:
        for mark, blocks in items:
            first, *more = self.lines(blocks) or [Line("", origin)]
            yield Line(mark + first.text, first.origin)
            yield from (Line(" " * len(mark) + line.text if line.text else "", line.origin) for line in more)

    def table(self, table: n.Table) -> Iterator[Line]:
        header, *more = table.header or ((),)
        width = max([len(table.columns), *(_width(row) for row in (*table.header, *table.body))])
        yield self.row(header, width, joins=True, origin=table.origin)
        columns = [*table.columns, *[n.Column()] * (width - len(table.columns))]
        yield Line("| " + " | ".join(_RULES[column.alignment] for column in columns) + " |", table.origin)
        yield from (self.row(row, width, joins=True, origin=table.origin) for row in more)
        yield from (self.row(row, width, joins=False, origin=table.origin) for row in table.body)
        marks = list(_marks(table))
        if table.caption or marks:
            yield Line("", table.origin)
            braces = f" {{{' '.join(marks)}}}" if marks else ""
            yield Line(f"Table: {self.words(table.caption)}{braces}", table.origin)

    def row(self, row: n.Row, width: int, joins: bool, origin: Place) -> Line:
        cells: list[str] = []
        for cell in row:
            cells += [self.cell(cell), *["<" if joins else ""] * (cell.span - 1)]
        cells += [""] * (width - len(cells))
        return Line("| " + " | ".join(cells) + " |", origin)

    def cell(self, cell: n.Cell) -> str:
        """The words of a cell on one line."""
        text = "<br>".join(self.words(words) for words in _paragraphs(cell.blocks))
        return _PIPE.sub(lambda found: "\\|" if found[0] == "|" else found[0], text.replace("\n", ""))


def as_markdown(blocks: n.Blocks) -> list[Line]:
    """The lines of a Markdown text that holds these blocks, footnotes at its end."""
    writer = MarkdownWriter()
    lines = writer.lines(blocks)
    notes = writer.definitions()
    return [*lines, Line(""), *notes] if notes else lines


def _width(row: n.Row) -> int:
    return sum(cell.span for cell in row)


def _marks(table: n.Table) -> Iterator[str]:
    """What the braces behind a caption say."""
    if table.id:
        yield f"#{table.id}"
    if len(table.header) > 1:
        yield f'header-rows="{len(table.header)}"'
    if any(row and row[0].header for row in table.body):
        yield "row-headers"
    if table.wide:
        yield "wide"


def _figure(figure: n.Figure) -> str:
    title = f' "{escaped(plain(figure.caption))}"' if figure.caption else ""
    anchor = f"{{#{figure.id}}}" if figure.id else ""
    return f"![{escaped(figure.alternative)}]({figure.source}{title}){anchor}"


def _paragraphs(blocks: n.Blocks) -> Iterator[n.Inlines]:
    """The words of a cell's blocks, paragraph by paragraph; an item of a list begins with a bullet or its number."""
    for block in blocks:
        match block:
            case n.Paragraph(children) | n.Heading(children=children):
                yield children
            case n.BulletList(items):
                for item in items:
                    yield from _marked("• ", item)
            case n.OrderedList(items, start):
                for number, item in enumerate(items, start):
                    yield from _marked(f"{number}. ", item)
            case n.Quote(inside) | n.Box(_, inside):
                yield from _paragraphs(inside)
            case n.Preformatted(text):
                yield (n.Code(text),)
            case n.Table():
                for row in (*block.header, *block.body):
                    for cell in row:
                        yield from _paragraphs(cell.blocks)
            case n.Figure():
                yield (n.Text(block.alternative), *block.caption)
            case n.Contents() | n.Rule() | n.PageBreak():
                pass
            case _:
                assert_never(block)


def _marked(mark: str, item: n.Blocks) -> Iterator[n.Inlines]:
    first, *more = [*_paragraphs(item)] or [()]
    yield (n.Text(mark), *first)
    yield from more
