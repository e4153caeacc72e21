"""What facts and rows are called in problems, what they are recognised by, and where they come from."""

from typing import assert_never

from reportkit.check import said as s
from reportkit.check.difference import quoted
from reportkit.check.letters import squeezed
from reportkit.check.said import words_of
from reportkit.document.nodes import NOWHERE
from reportkit.problems import Place


def key(fact: s.Fact) -> tuple[str, str]:
    """What facts are recognised by: their kind and their words, however lines end."""
    return type(fact).__name__, squeezed(words_of((fact,)))


def row_key(row: s.Row) -> tuple[str, str]:
    """What rows are recognised by."""
    return "row", squeezed("|".join(words_of(cell.facts) for cell in row.cells))


def row_named(row: s.Row) -> str:
    """A row by its words."""
    return quoted(" | ".join(words_of(cell.facts) for cell in row.cells))


def row_place(row: s.Row, other: Place) -> Place:
    """Where a row comes from, which often only its table knows."""
    places = (place_of(fact) for cell in row.cells for fact in cell.facts)
    return next((place for place in places if place.file), other)


def place_of(fact: s.Fact) -> Place:
    """Where a fact comes from."""
    places = fact.places if isinstance(fact, s.Picture | s.Table) else fact.run.places
    return places[0][1] if places else NOWHERE


def named(fact: s.Fact) -> str:
    """A fact by its kind and its words."""
    words = quoted(words_of((fact,)))
    match fact:
        case s.Heading():
            return f"the heading {words}"
        case s.Item():
            return f"the list item {words}"
        case s.Words():
            return f"the words {words}"
        case s.Caption():
            return f"the caption {words}"
        case s.Entry():
            return f"the line {words} of the contents"
        case s.Picture():
            return f"the picture {words}"
        case s.Table():
            return f"the table {words}"
        case s.Note():
            return f"the footnote {words}"
        case _:
            assert_never(fact)
