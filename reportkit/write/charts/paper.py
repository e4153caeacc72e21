"""The figures of a paper that are made of numbers, drawn."""

from dataclasses import replace

from reportkit.document import nodes as n
from reportkit.document.walk import every
from reportkit.write.charts.style import chart_style
from reportkit.write.pdf import Look


def with_charts(document: n.Document, look: Look) -> n.Document:
    """The paper with a drawing for each figure that is made of numbers."""
    figures = [node for node in every(document.blocks) if isinstance(node, n.Figure) and node.chart]
    if not figures:
        return document
    from reportkit.write.charts.drawing import drawing

    style = chart_style(look)
    drawn = {figure.source: drawing(figure.chart, style) for figure in figures if figure.chart}
    return replace(document, images={**document.images, **drawn})
