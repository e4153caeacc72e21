"""Notes in Word as one tree of blocks, and what was wrong with them."""

from reportkit.document import nodes as n
from reportkit.document.markdown import parse, set_apart
from reportkit.problems import Place, Problem
from reportkit.read.word.converted import Converted, converted


def conversion(data: bytes) -> Converted:
    found = converted(data, "n.docx", "n")
    assert not isinstance(found, Problem), found
    return found


def blocks_of(data: bytes) -> n.Blocks:
    """All blocks below the head, as the Markdown reads."""
    return markdown_blocks(conversion(data).text)


def markdown_blocks(text: str) -> n.Blocks:
    bare, definitions = set_apart(text.split("---\n", 2)[-1])
    return parse(bare, Place("n.docx", 1), definitions).blocks


def codes_of(data: bytes) -> list[tuple[str, str]]:
    """Each problem's part of the file and name."""
    return [(problem.place.part, problem.code.name) for problem in conversion(data).problems]
