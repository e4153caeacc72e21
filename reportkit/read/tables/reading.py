"""A table file from its bytes to the rows of its records: the steps that all kinds of tables share."""

from collections.abc import Iterable, Sequence

from reportkit.problems import Place, Problem
from reportkit.read.tables.columns import Columns
from reportkit.read.tables.grid import Grid
from reportkit.read.tables.sheets import read_sheets
from reportkit.read.tables.table import Table, dropped, missing, table_of, twice, unexplained


def read_table(
    data: bytes, place: Place, columns: Columns, instead: Iterable[frozenset[str]] = ()
) -> tuple[Table | None, list[Problem]]:
    """The table in a file and what is wrong with its columns; ``None`` where a needed column is missing.

    Each of ``instead`` holds a needed column and others that can stand for it.
    """
    grids, problems = read_sheets(data, place)
    if not grids and problems:
        return None, problems
    table, found = read_grids(grids, place, columns, instead)
    return table, problems + found


def read_grids(
    grids: Sequence[Grid], place: Place, columns: Columns, instead: Iterable[frozenset[str]] = ()
) -> tuple[Table | None, list[Problem]]:
    """The same of sheets that were read already."""
    table, problems = table_of(grids, columns, place)
    if table is None:
        return None, problems
    lacking = [name for name in columns.needed if not _filled(name, table, instead)]
    problems += [*missing(table, lacking), *twice(table), *dropped(table, columns), *unexplained(table, columns)]
    return (None if lacking else table), problems


def _filled(name: str, table: Table, instead: Iterable[frozenset[str]]) -> bool:
    others = next((names for names in instead if name in names), frozenset({name}))
    return bool(others & table.header.fields)
