import re
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from reportkit.document.charts import Bars, HeatMap
from reportkit.document.nodes import Image
from reportkit.problems import Place
from reportkit.read.drawings import read_drawing
from reportkit.write.charts.drawing import drawing
from reportkit.write.charts.style import ChartStyle, chart_style
from reportkit.write.pdf import Look
from tests.conftest import ROOT

TEMPLATES = ROOT / "templates"
BARS = Bars((("Germany", 4), ("France <b> & co", 3), ("Other countries (15)", 19)), rest=True)
GRID = HeatMap(("Staff", "Partners"), ("Signs", "Skills"), ((5, 1), (0, 2)))


@pytest.fixture(scope="module")
def style() -> ChartStyle:
    shared = TEMPLATES / "_shared"
    return chart_style(Look((shared / "look.css").read_text("utf-8"), shared, TEMPLATES))


def texts(image: Image) -> list[str]:
    return [each.text or "" for each in etree.fromstring(image.data).iter("{*}text")]


def colours(image: Image) -> list[tuple[int, ...]]:
    """The fill of each rectangle, as percentages of red, green and blue."""
    rectangles = etree.fromstring(image.data).iter("{*}rect")
    found = (re.search(r"fill: rgb\((\d+)%,(\d+)%,(\d+)%\)", str(each.get("style"))) for each in rectangles)
    return [tuple(map(int, each.groups())) for each in found if each]


def luminance(colour: tuple[int, ...]) -> float:
    """Relative luminance (WCAG 2.1)."""
    linear = [part / 12.92 if (part := each / 100) <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for each in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_bars_say_their_labels_and_numbers_as_text(style: ChartStyle):
    assert sorted(texts(drawing(BARS, style))) == sorted(
        ["Germany", "France <b> & co", "Other countries (15)", "4", "3", "19"]
    )


def test_a_bar_that_stands_for_the_rest_looks_it(style: ChartStyle):
    first, second, rest = colours(drawing(BARS, style))[:3]
    assert first == second != rest


def test_bars_are_as_long_as_their_numbers(style: ChartStyle):
    rectangles = etree.fromstring(drawing(BARS, style).data).iter("{*}rect")
    widths = [float(str(each.get("width"))) for each in rectangles if "fill" in str(each.get("style"))]
    assert widths[0] / widths[2] == pytest.approx(4 / 19)
    assert widths[1] / widths[2] == pytest.approx(3 / 19)


def test_a_grid_says_its_numbers_and_crosses_out_what_is_empty(style: ChartStyle):
    image = drawing(GRID, style)
    assert sorted(texts(image)) == sorted(["Staff", "Partners", "Signs", "Skills", "5", "1", "2"])
    assert len(list(etree.fromstring(image.data).iter("{*}path"))) == 2


def test_larger_numbers_are_darker_in_grey_too(style: ChartStyle):
    grid = HeatMap(("all",), tuple("abcdefg"), ((0, 1, 2, 3, 4, 5, 6),))
    shades = [luminance(colour) for colour in colours(drawing(grid, style))]
    assert shades == sorted(shades, reverse=True)
    assert all(before - after > 0.02 for before, after in pairwise(shades))


def test_every_number_can_be_read_on_its_ground(style: ChartStyle):
    for most in range(1, 40):
        image = drawing(HeatMap(("all",), tuple(map(str, range(most))), (tuple(range(1, most + 1)),)), style)
        grounds = [luminance(colour) for colour in colours(image)]
        inks = [
            luminance(tuple(map(int, ink)))
            for ink in re.findall(r"(\d+)%,(\d+)%,(\d+)%\); stroke:none", image.data.decode())
        ]
        numbers = inks[-most:]
        for ground, ink in zip(grounds, numbers, strict=True):
            high, low = max(ground, ink), min(ground, ink)
            assert (high + 0.05) / (low + 0.05) >= 4.5


def test_the_same_numbers_make_the_same_bytes(style: ChartStyle):
    assert drawing(GRID, style) == drawing(GRID, style)


def test_a_chart_holds_nothing_that_our_own_reader_of_drawings_refuses(style: ChartStyle):
    for chart in (BARS, GRID):
        assert isinstance(read_drawing(drawing(chart, style).data, Place("chart.svg")), Image)


@pytest.mark.parametrize(
    "chart", [Bars(()), Bars((("none", 0),)), HeatMap((), (), ()), HeatMap(("a",), ("b",), ((0,),))]
)
def test_nothing_to_show_is_no_mistake(chart, style: ChartStyle):
    assert drawing(chart, style).width


def test_an_editor_changes_the_colours_of_charts_where_those_of_the_look_are(tmp_path: Path):
    root = tmp_path / "templates"
    for name in ("_shared", "mine"):
        (root / name).mkdir(parents=True)
    (root / "_shared/look.css").write_text(
        ':root { --navy: #111111; --ink: #222222; /* --line: #000000; */ --text-font: "None", "Mine"; }\n'
        '@font-face { font-family: "Mine"; src: url("fonts/mine.ttf"); }\n'
    )
    css = '@import "../_shared/look.css";\n:root { --navy: #5c1616; }\n'
    found = chart_style(Look(css, root / "mine", root))
    assert (found.colours["navy"], found.colours["ink"], found.colours["line"]) == ("#5c1616", "#222222", "#b8c4d2")
    assert (found.family, found.face) == ("Mine", root / "_shared/fonts/mine.ttf")
