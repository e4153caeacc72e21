"""Where something stands in a Word file, in terms that a person can count: paragraphs, tables, footnotes."""

from dataclasses import dataclass, field

from reportkit.document.nodes import NOWHERE
from reportkit.problems import Code, Place, Problem


@dataclass(slots=True)
class Places:
    """Counts what comes, and gathers the problems of one file, each with its place.

    Paragraphs are counted as one sees them: empty ones are not, and those in tables have the place of their cell.
    """

    file: str
    problems: list[Problem] = field(default_factory=list)
    paragraphs: int = 0
    tables: int = 0
    here: Place = NOWHERE
    _order: int = 0
    _within: list[str] = field(default_factory=list)

    def paragraph(self, is_empty: bool) -> Place:
        """The place of the next paragraph."""
        if self._within:
            return self._at(self._within[-1])
        self.paragraphs += not is_empty
        return self._at(f"paragraph {max(self.paragraphs, 1)}")

    def again(self) -> Place:
        """Another place in the same part of the file, behind the last one."""
        return self._at(self.here.part)

    def at_table(self, number: int) -> Place:
        return self._at(f"table {number}")

    def table(self) -> int:
        """The number of the next table."""
        self.tables += 1
        return self.tables

    def enter(self, part: str) -> Place:
        """Everything up to :meth:`leave` stands in this part of the file; the place that was before."""
        before = self.here
        self._within.append(part)
        self._at(part)
        return before

    def leave(self, back_to: Place) -> None:
        self._within.pop()
        self.here = back_to

    def _at(self, part: str) -> Place:
        self._order += 1
        self.here = Place(self.file, self._order, part=part)
        return self.here

    def complain(self, code: Code, message: str, hint: str = "", place: Place | None = None) -> None:
        self.problems.append(code.at(place or self.here, message, hint))
