from reportkit.document import nodes as n
from reportkit.document.charts import Bars, HeatMap
from reportkit.document.text import plain
from reportkit.document.walk import every
from reportkit.merge import figures
from reportkit.model.event import TargetGroup
from reportkit.model.participation import Counts
from reportkit.model.session import Topic
from reportkit.model.training import Programme
from reportkit.pipeline import Merged

GROUPS = (TargetGroup(id="B", title="Prison staff"), TargetGroup(id="C", title="Prison partners"))
TOPICS = (Topic(id="a", title="Phenomena and signs", short="Signs"), Topic(id="b", title="Skills"))


def training(audience: tuple[str, ...], topics: tuple[str, ...]) -> Programme:
    return Programme(title="T", country="BE", audience=audience, topics=topics)


def figure(value) -> n.Figure:
    (block,) = value.blocks
    assert isinstance(block, n.Figure)
    return block


def test_bars_show_what_the_counts_show_and_no_more():
    made = figure(figures.participants("countries", Counts((("Germany", 4),), 19, 15), "Other countries", "country"))
    assert made.chart == Bars((("Germany", 4), ("Other countries", 19)), rest=True)
    assert made.alternative == "Bar chart of participants by country. Germany: 4; Other countries: 19."


def test_counts_that_may_not_be_shown_make_no_figure():
    assert not figures.participants("countries", Counts((), 28, None), "Other countries", "country")


def test_the_gap_matrix_says_what_nothing_covers():
    made = figure(figures.coverage([training(("B",), ("a", "b")), training(("B", "C"), ("a",))], GROUPS, TOPICS))
    assert made.chart == HeatMap(("Prison staff", "Prison partners"), ("Signs", "Skills"), ((2, 1), (1, 0)))
    assert made.alternative.endswith("Prison staff: Signs 2, Skills 1. Prison partners: Signs 1, Skills none.")


def test_without_trainings_or_findings_there_is_no_figure():
    assert not figures.coverage([], GROUPS, TOPICS)
    assert not figures.findings([], [])


def test_every_figure_of_the_paper_has_its_numbers_in_a_table(sample: Merged):
    nodes = list(every(sample.document.blocks))
    tables = [node for node in nodes if isinstance(node, n.Table)]
    charts = [node for node in nodes if isinstance(node, n.Figure) and node.chart]
    assert len(charts) == 4
    for node in charts:
        (table,) = [each for each in tables if each.id == node.id.replace("fig-", "tbl-")]
        assert plain(table.caption) == plain(node.caption)
        said = [[_words(cell) for cell in row] for row in table.body]
        for label, numbers in _rows(node.chart):
            assert [label, *numbers] in said


def _words(cell: n.Cell) -> str:
    return "".join(plain(block.children) for block in cell.blocks if isinstance(block, n.Paragraph))


def _rows(chart) -> list[tuple[str, list[str]]]:
    if isinstance(chart, Bars):
        return [(label, [str(number)]) for label, number in chart.bars]
    return [
        (label, [str(count) if count else "–" for count in counts])
        for label, counts in zip(chart.rows, chart.counts, strict=True)
    ]
