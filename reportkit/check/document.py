"""What can be wrong with a paper before it is written."""

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every
from reportkit.problems import Problem, did_you_mean


def check_document(document: n.Document) -> list[Problem]:
    """Skipped heading levels, and figures without a picture or without words."""
    return [*_headings(document), *_figures(document)]


def _headings(document: n.Document) -> list[Problem]:
    problems: list[Problem] = []
    before = 0
    for node in every(document.blocks):
        if not isinstance(node, n.Heading):
            continue
        if node.level > before + 1:
            message = (
                f'the heading "{plain(node.children)}" is of level {node.level}, the one before it of level {before}'
            )
            problems.append(codes.HEADING_SKIPPED.at(node.origin, message, f"make it a heading of level {before + 1}"))
        before = node.level
    return problems


def _figures(document: n.Document) -> list[Problem]:
    problems: list[Problem] = []
    for node in every(document.blocks):
        if not isinstance(node, n.Figure):
            continue
        if not node.chart and node.source not in document.images:
            hint = did_you_mean(node.source, document.images)
            problems.append(codes.FIGURE_MISSING.at(node.origin, f'there is no picture "{node.source}"', hint))
        if not node.alternative.strip():
            message = f'the figure "{node.source}" has no alternative text'
            problems.append(codes.FIGURE_WITHOUT_WORDS.at(node.origin, message, "write ![what it shows](…)"))
    return problems
