"""What pandoc makes of a file, as our tree: an independent reader to compare ours with."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportkit.document import nodes as n


def pandoc_version() -> tuple[int, ...]:
    first = subprocess.run(["pandoc", "--version"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
    return tuple(int(part) for part in first.split()[1].split(".")[:2])


def pandoc_blocks(path: Path, *options: str) -> n.Blocks:
    """The blocks of a Word file as pandoc reads them, all changes accepted."""
    command = ["pandoc", "-f", "docx", "-t", "json", "--track-changes=accept", *options, str(path)]
    made = subprocess.run(command, capture_output=True, text=True, check=True)
    return _blocks(json.loads(made.stdout)["blocks"])


def _blocks(blocks: list[Any]) -> n.Blocks:
    return tuple(made for block in blocks for made in _block(block))


def _block(block: Any) -> Iterator[n.Block]:
    content = block.get("c")
    match block["t"]:
        case "Para" | "Plain":
            yield from _paragraph(content)
        case "Header":
            yield n.Heading(content[0], _inlines(content[2]))
        case "BulletList":
            yield n.BulletList(tuple(_blocks(item) for item in content))
        case "OrderedList":
            yield n.OrderedList(tuple(_blocks(item) for item in content[1]), content[0][0])
        case "BlockQuote":
            yield n.Quote(_blocks(content))
        case "CodeBlock":
            yield n.Preformatted(content[1])
        case "LineBlock":
            yield n.Paragraph(tuple(inline for line in content for inline in (*_inlines(line), n.LineBreak()))[:-1])
        case "HorizontalRule":
            yield n.Rule()
        case "Div":
            yield from _blocks(content[1])
        case "Table":
            yield _table(content)
        case "Null" | "RawBlock":
            return
        case other:
            raise AssertionError(f"pandoc says {other}")


def _paragraph(content: list[Any]) -> Iterator[n.Block]:
    """A paragraph; one that holds nothing but a picture is a figure."""
    if len(content) == 1 and content[0]["t"] == "Image":
        alternative = content[0]["c"][1]
        yield n.Figure("", "".join(_plain(alternative)))
    else:
        yield n.Paragraph(_inlines(content))


def _table(content: list[Any]) -> n.Table:
    _, (_, caption), columns, (_, head), bodies, (_, foot) = content
    rows = [row for body in bodies for row in (*body[2], *body[3])] + foot
    words = tuple(inline for block in caption for inline in _inlines(block["c"]))
    return n.Table(tuple(n.Column() for _ in columns), _rows(head), _rows(rows), words)


def _rows(rows: list[Any]) -> tuple[n.Row, ...]:
    return tuple(tuple(n.Cell(_blocks(cell[4]), span=cell[3]) for cell in row[1]) for row in rows)


def _inlines(inlines: list[Any]) -> n.Inlines:
    return tuple(made for inline in inlines for made in _inline(inline))


def _inline(inline: Any) -> Iterator[n.Inline]:
    content = inline.get("c")
    match inline["t"]:
        case "Str":
            yield n.Text(content)
        case "Space" | "SoftBreak":
            yield n.Text(" ")
        case "LineBreak":
            yield n.LineBreak()
        case "Emph":
            yield n.Emphasis(_inlines(content))
        case "Strong":
            yield n.Strong(_inlines(content))
        case "Superscript":
            yield n.Superscript(_inlines(content))
        case "Subscript":
            yield n.Subscript(_inlines(content))
        case "Underline" | "Strikeout" | "SmallCaps":
            yield from _inlines(content)
        case "Quoted" | "Cite" | "Span":
            yield from _inlines(content[1])
        case "Code":
            yield n.Code(content[1])
        case "Link":
            yield n.Link(content[2][0], _inlines(content[1]))
        case "Image":
            yield n.Text("".join(_plain(content[1])))
        case "Note":
            yield n.Note(_blocks(content))
        case "Math":
            yield n.Text(content[1])
        case other:
            raise AssertionError(f"pandoc says {other}")


def _plain(inlines: list[Any]) -> Iterator[str]:
    for inline in inlines:
        yield inline["c"] if inline["t"] == "Str" else " " if inline["t"] == "Space" else ""
