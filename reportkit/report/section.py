"""A report as titled tables of words: the terminal, the HTML page and the workbook show the same, in the same order."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A table of a report; a row's depth, where there is one, moves its last cell to the right."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    depths: tuple[int, ...] = ()
    empty: str = ""
    """What is said where there are no rows; without it, an empty table is not shown."""
