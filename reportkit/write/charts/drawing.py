"""Charts as drawings, made for print: numbers stand beside or in what they measure, so that nobody reads them off an
axis, and no chart depends on colour. The only door to ReportLab.

Bars have one colour; the shades of a grid go from white to the darkest of one hue, so that they keep their order in
grey and for the colour-blind, and its empty cells are crossed out.
"""

from typing import Any

from reportlab.graphics import renderSVG
from reportlab.graphics.charts.barcharts import HorizontalBarChart
from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color, HexColor
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from reportkit.document import nodes as n
from reportkit.document.charts import Bars, Chart, HeatMap
from reportkit.write.charts.style import ChartStyle

DRAWING = "image/svg+xml"
_WIDTH = 620.0
_SIZE = 11.5
_LEADING = 13.5
_GAP = 8.0
_BAR, _BETWEEN = 12.0, 6.0
_CELL = 23.0
_PALEST = 0.12
_MIDDLE = 0.179
"""The relative luminance on which black and white can be read equally well, at 4.6 to 1 (WCAG 2.1)."""
_WIDEST_LABEL = 0.42


def drawing(chart: Chart, style: ChartStyle) -> n.Image:
    """A chart as a drawing; the same chart makes the same bytes."""
    pen = _Pen(style)
    made = pen.bars(chart) if isinstance(chart, Bars) else pen.heat_map(chart)
    svg = str(renderSVG.drawToString(made))
    return n.Image(svg[svg.index("<svg") :].encode("utf-8"), DRAWING, round(made.width), round(made.height))


def _luminance(colour: Color) -> float:
    """The relative luminance of a colour (WCAG 2.1)."""
    parts = (colour.red, colour.green, colour.blue)
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


class _Pen:
    """Draws in the colours and the font of one look; ReportLab measures upwards from the bottom left, in pixels."""

    def __init__(self, style: ChartStyle) -> None:
        self.font = style.family
        pdfmetrics.registerFont(TTFont(style.family, str(style.face)))
        self.ink, self.dark, self.line = (HexColor(style.colours[name]) for name in ("ink", "navy", "line"))
        self.white, self.black = HexColor("#ffffff"), HexColor("#000000")

    def bars(self, chart: Bars) -> Drawing:
        """Horizontal bars, each with its label before it and its number behind it."""
        labels = [label for label, _ in chart.bars]
        left = self.widest(labels) + _GAP
        height = len(labels) * (_BAR + _BETWEEN) + _GAP
        made = Drawing(_WIDTH, height)
        plot = HorizontalBarChart()
        plot.x, plot.y, plot.width, plot.height = left, _GAP / 2, _WIDTH - left - 3 * _SIZE, height - _GAP
        plot.data = [[number for _, number in chart.bars]]
        plot.reversePlotOrder, plot.barWidth, plot.groupSpacing = True, _BAR, _BETWEEN
        plot.bars[0].fillColor, plot.bars[0].strokeColor = self.dark, None
        if chart.rest:
            plot.bars[(0, len(labels) - 1)].fillColor = self.line
        plot.categoryAxis.categoryNames, plot.categoryAxis.reverseDirection = labels, True
        plot.categoryAxis.visibleTicks, plot.categoryAxis.strokeColor = False, self.line
        plot.valueAxis.visible, plot.valueAxis.valueMin = False, 0
        plot.valueAxis.valueMax = max([number for _, number in chart.bars], default=0) or 1
        plot.barLabelFormat = "%d"
        self.lettering(plot.categoryAxis.labels, boxAnchor="e", dx=-_GAP, dy=0)
        self.lettering(plot.barLabels, boxAnchor="w", dx=_GAP / 2, dy=0)
        made.add(plot)
        return made

    def lettering(self, labels: Any, **where: Any) -> None:
        for name, value in {"fontName": self.font, "fontSize": _SIZE, "fillColor": self.ink, **where}.items():
            setattr(labels, name, value)

    def heat_map(self, chart: HeatMap) -> Drawing:
        """A grid whose cells are the darker the larger their number is, with the number in each."""
        left = self.widest(chart.rows) + _GAP
        width = (_WIDTH - left) / max(1, len(chart.columns))
        heads = [simpleSplit(name, self.font, _SIZE, width - _GAP) for name in chart.columns]
        head = max((len(lines) for lines in heads), default=1) * _LEADING + _GAP
        height = len(chart.rows) * _CELL + head
        made = Drawing(_WIDTH, height)
        for column, lines in enumerate(heads):
            self.words(made, lines, left + (column + 0.5) * width, height - head / 2, "middle")
        most = max((count for row in chart.counts for count in row), default=0) or 1
        for row, (label, counts) in enumerate(zip(chart.rows, chart.counts, strict=True)):
            bottom = height - head - (row + 1) * _CELL
            lines = simpleSplit(label, self.font, _SIZE, left - _GAP)
            self.words(made, lines, left - _GAP, bottom + _CELL / 2, "end")
            for column, count in enumerate(counts):
                self.cell(made, (left + column * width, bottom, width), count, most)
        return made

    def cell(self, made: Drawing, box: tuple[float, float, float], count: int, most: int) -> None:
        x, y, width = box
        share = _PALEST + (1 - _PALEST) * count / most if count else 0.0
        made.add(Rect(x, y, width, _CELL, fillColor=self.shade(share), strokeColor=self.line, strokeWidth=1))
        if not count:
            made.add(Line(x, y, x + width, y + _CELL, strokeColor=self.line, strokeWidth=1))
            made.add(Line(x, y + _CELL, x + width, y, strokeColor=self.line, strokeWidth=1))
            return
        colour = self.white if _luminance(self.shade(share)) < _MIDDLE else self.black
        self.words(made, [str(count)], x + width / 2, y + _CELL / 2, "middle", colour)

    def shade(self, share: float) -> Color:
        """The dark colour, thinned with white."""
        parts = (1 - share * (1 - part) for part in (self.dark.red, self.dark.green, self.dark.blue))
        return Color(*parts)

    def words(
        self, made: Drawing, lines: list[str], x: float, middle: float, anchor: str, colour: Color | None = None
    ) -> None:
        """Lines of text around a height."""
        first = middle + (len(lines) - 1) * _LEADING / 2 - _SIZE * 0.35
        for at, line in enumerate(lines):
            where = {"fontName": self.font, "fontSize": _SIZE, "fillColor": colour or self.ink, "textAnchor": anchor}
            made.add(String(x, first - at * _LEADING, line, **where))

    def widest(self, labels: Any) -> float:
        """The width of the widest label, within bounds."""
        widths = [pdfmetrics.stringWidth(label, self.font, _SIZE) for label in labels]
        return float(min(max(widths, default=0.0), _WIDTH * _WIDEST_LABEL)) + 2
