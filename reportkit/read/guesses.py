"""Countries in tables that were misspelt and understood all the same; each is said, so that somebody looks."""

from collections.abc import Iterator

from reportkit import codes
from reportkit.model.country_names import recognise_country
from reportkit.problems import Problem
from reportkit.read.tables.table import Table


def guessed_countries(table: Table) -> Iterator[Problem]:
    """The cells whose country is nobody's name for it; what they say is not repeated, as it may be about a person."""
    for column in table.columns:
        for row in table.rows if column.field == "country" else ():
            found = recognise_country(table.text(row, column))
            if found and found.guessed:
                message = "this cell's country is misspelt, and was read as the one whose name is nearest"
                hint = 'write its code, such as "EL", or its name'
                yield codes.COUNTRY_GUESSED.at(table.place(row, column), message, hint)
