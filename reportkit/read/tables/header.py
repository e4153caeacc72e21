"""The row in which the columns have their names, wherever it is; below a title, say, and two rows high."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportkit.model.folding import folded
from reportkit.read.tables import eusurvey
from reportkit.read.tables.columns import Columns
from reportkit.read.tables.grid import Grid, Row

_LOOKED_AT = 60
_ENOUGH = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: where it is (from 0), what heads it, and the field that it fills (empty if none does).

    ``id`` is that of a question in an export of EUSurvey, whose ``whole`` heading has it too; ``system`` columns are
    what EUSurvey itself adds.
    """

    index: int
    heading: str
    field: str = ""
    id: str = ""
    whole: str = ""
    system: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a grid, the number of the row that names them, how many cells that has, and where rows begin.

    ``below`` is the position of the first row below among the grid's rows; ``exported`` is a header of EUSurvey.
    """

    columns: tuple[Column, ...]
    number: int
    width: int
    below: int
    exported: bool = False

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(column.field for column in self.columns if column.field)


def header_of(grid: Grid, columns: Columns) -> Header | None:
    """The header in which most columns are understood, the first of several; ``None`` where no row is one.

    Two rows make one only where one of them alone would say less: a title above a header does not belong to it.
    """
    at = eusurvey.header_row(grid)
    if at is not None:
        row = grid.rows[at]
        return Header(tuple(_questions(row, columns)), row.number, len(row.cells), at + 1, exported=True)
    beginning = grid.rows[:_LOOKED_AT]
    found = [header for at in range(len(beginning)) for header in _headers(grid, at, columns)]
    best = max(
        found, key=lambda each: (len(each.fields), grid.rows[each.below - 1].number == each.number), default=None
    )
    enough = min(_ENOUGH, len(columns.known))
    return best if best and len(best.fields) >= enough else None


def _questions(row: Row, columns: Columns) -> Iterable[Column]:
    for index in row.filled:
        heading, identifier = eusurvey.question(row.cells[index])
        field = columns.called(row.cells[index], identifier, heading)
        yield Column(index, heading, field, identifier, row.cells[index], folded(heading) in eusurvey.SYSTEM)


def _headers(grid: Grid, at: int, columns: Columns) -> Iterable[Header]:
    """The row as a header, and together with the next one as a header of two rows."""
    row = grid.rows[at]
    if row.number in grid.titles:
        return
    cells = [Column(index, _line(row.cells[index]), columns.called(row.cells[index])) for index in row.filled]
    yield Header(tuple(cells), row.number, len(row.cells), at + 1)
    if at + 1 < len(grid.rows):
        below = grid.rows[at + 1]
        both = _both(row, below, columns)
        if both:
            yield Header(both, row.number, max(len(row.cells), len(below.cells)), at + 2)


def _both(upper: Row, lower: Row, columns: Columns) -> tuple[Column, ...]:
    """Columns named in two rows, or nothing where a name that is understood stands above something that is not."""
    found, above = [], ""
    for index in sorted({*upper.filled, *lower.filled}):
        above = upper.cell(index).strip() or above
        below = lower.cell(index).strip()
        own = upper.cell(index).strip()
        together = f"{above} {below}" if below and below != above else above
        field = _field(above, below, together, columns) if below else columns.called(own)
        if own and below and not field and columns.called(own):
            return ()
        found.append(Column(index, _line(together if below else own), field))
    return tuple(found)


def _field(above: str, below: str, together: str, columns: Columns) -> str:
    """What a name in two rows means: Organisation, Name is the organisation; Name, First name is the first name."""
    both = columns.exactly(together)
    return both if both and both == columns.called(above) else columns.called(below) or both


def _line(text: str) -> str:
    return " ".join(text.split())
