"""Figures made from the meeting's numbers, each with words that say what it shows.

What is decided here is what a figure says; the writers draw it. Every figure has the same numbers in a table.
"""

from collections.abc import Iterable, Sequence

from reportkit.document import nodes as n
from reportkit.document.charts import Bars, HeatMap
from reportkit.merge.filters import upper_first
from reportkit.merge.records import STRENGTHS
from reportkit.merge.tables import findings_by_strength, trainings_for
from reportkit.merge.values import BlocksValue
from reportkit.model.event import TargetGroup
from reportkit.model.finding import Statement
from reportkit.model.participation import Counts
from reportkit.model.session import Theme, Topic
from reportkit.model.training import Programme

_NONE = BlocksValue(())


def participants(name: str, counts: Counts, other: str, by: str) -> BlocksValue:
    """Participants by some quality, as bars; the kinds that were merged are one bar, ``other``."""
    if not counts:
        return _NONE
    bars = (*counts.shown, *([(other, counts.merged)] if counts.merged else []))
    said = "; ".join(f"{label}: {number}" for label, number in bars)
    return _figure(name, f"Bar chart of participants by {by}. {said}.", Bars(bars, rest=bool(counts.merged)))


def coverage(trainings: Iterable[Programme], groups: Sequence[TargetGroup], topics: Sequence[Topic]) -> BlocksValue:
    """How many trainings there are for each target group and topic, as a heat map."""
    trainings = tuple(trainings)
    counts = {group: tuple(trainings_for(trainings, group.id, topic.id) for topic in topics) for group in groups}
    taught = [group for group in groups if any(counts[group])]
    columns = tuple(topic.short or topic.title for topic in topics)
    grid = HeatMap(tuple(group.title for group in taught), columns, tuple(counts[group] for group in taught))
    return _grid("coverage", grid, "trainings by target group and content") if taught and topics else _NONE


def findings(statements: Iterable[Statement], themes: Sequence[Theme]) -> BlocksValue:
    """How many findings there are for each theme, by how widely they were shared, as a heat map."""
    rows = findings_by_strength(statements, themes)
    columns = tuple(upper_first(words) for words in STRENGTHS.values())
    grid = HeatMap(tuple(title for title, _ in rows), columns, tuple(counts for _, counts in rows))
    return _grid("findings", grid, "findings by theme and by how widely they were shared") if rows else _NONE


def _grid(name: str, grid: HeatMap, what: str) -> BlocksValue:
    """A heat map whose words name each row's numbers, the empty cells as none."""
    rows = (f"{row}: {_row(grid.columns, counts)}" for row, counts in zip(grid.rows, grid.counts, strict=True))
    return _figure(name, f"Heat map of {what}, darker where there are more. {'. '.join(rows)}.", grid)


def _row(columns: Sequence[str], counts: Sequence[int]) -> str:
    return ", ".join(f"{column} {count or 'none'}" for column, count in zip(columns, counts, strict=True))


def _figure(name: str, alternative: str, chart: Bars | HeatMap) -> BlocksValue:
    return BlocksValue((n.Figure(f"chart:{name}", alternative, chart=chart),))
