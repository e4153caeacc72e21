"""Where people wrote what a finished file must not hold: the lines that are to be changed."""

from collections.abc import Iterable
from functools import cache

from reportkit.check.leaks.search import Search
from reportkit.model.roster import Roster
from reportkit.problems import Place


class Written:
    """Finds the places of the inputs that name somebody; ``pieces`` are gone through once somebody is asked for."""

    def __init__(self, pieces: Iterable[tuple[Place, str]], roster: Roster) -> None:
        self._pieces = pieces
        self._roster = roster
        self.naming = cache(self._naming)

    def _naming(self, person: int, what: str) -> tuple[Place, ...]:
        """The places in which a person is given away by ``what``, each once."""
        self._pieces = tuple(self._pieces)
        search = Search(Roster((self._roster.people[person],), self._roster.permitted))
        found = (place for place, text in self._pieces if any(hit.what == what for hit in search.hits(text)))
        return tuple(dict.fromkeys(place for place in found if place.file))
