"""What a figure draws from numbers: bars, or a grid of counts. The writers decide how it looks, never what it says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bars:
    """Counts side by side: each bar's label and number (0 or more), from top to bottom.

    The last bar may stand for ``rest``, the kinds that are not shown one by one, and looks it.
    """

    bars: tuple[tuple[str, int], ...]
    rest: bool = False


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A grid of counts: labels of its rows and columns, and a number (0 or more) for each cell, row by row."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


Chart = Bars | HeatMap
