"""The columns that a kind of table may have, and the headings by which people call them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import get_origin

from reportkit import codes
from reportkit.model.folding import folded
from reportkit.model.meeting import MeetingFile
from reportkit.model.record import Record
from reportkit.problems import Place, Problem, did_you_mean

Words = Mapping[str, str]
"""Headings for each column, parted by ``|``, in English, French and German."""

# What stands before the name of a thing where a form asks for it.
_ASKING = re.compile(
    r"(please (give|state|indicate|enter|select) )?(what is |which is |quel est |quelle est |wie lautet |was ist )?"
    r"(your|votre|vos|ihre|ihr|my|the|le|la|les|l|der|die|das) "
)
_PARTS = re.compile(r"[/|\n()\[\],:–—]| - ")


@dataclass(frozen=True)
class Columns:
    """The columns of a kind of table: those that are needed, those with several values in a cell, and their headings.

    ``more`` columns help to fill the others; ``private`` ones are read for the check on names alone and never become
    part of a record; ``given`` are the headings that meeting.yaml explains.
    """

    known: frozenset[str]
    needed: tuple[str, ...] = ()
    lists: frozenset[str] = frozenset()
    words: Words = field(default_factory=dict)
    more: frozenset[str] = frozenset()
    private: frozenset[str] = frozenset()
    given: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def _given(self) -> dict[str, str]:
        return {folded(heading): name for heading, name in self.given.items()}

    @cached_property
    def _names(self) -> dict[str, str]:
        names = {folded(word): name for name, words in self.words.items() for word in words.split("|")}
        return names | {folded(name): name for name in self.known | self.more | self.private}

    def called(self, *headings: str) -> str:
        """The column that people call so (the first heading that is understood counts), or nothing.

        A heading in two languages, ``Nom / Name``, is understood if its parts do not contradict one another.
        """
        keys = [folded(heading) for heading in headings if heading.strip()]
        given = next((self._given[key] for key in keys if key in self._given), "")
        if given:
            return given
        taken = set(self._given.values())
        found = (self._plain(heading) for heading in headings)
        name = next((name for name in found if name), "")
        return "" if name in taken else name

    def exactly(self, heading: str) -> str:
        """The column of that name and no other, or nothing."""
        return self._names.get(folded(heading)) or self._names.get(_ASKING.sub("", folded(heading), count=1)) or ""

    def _plain(self, heading: str) -> str:
        parts = {self._names.get(folded(part), "") for part in _PARTS.split(heading)} - {""}
        parts = (
            parts - self.more if len(parts) > 1 else parts
        )  # Nom / Name is the name, although Nom may be the last one
        return self.exactly(heading) or (parts.pop() if len(parts) == 1 else "")


def explained(columns: Columns, file: MeetingFile | None, kind: str) -> tuple[Columns, list[Problem]]:
    """The columns with the headings that meeting.yaml explains for tables of this kind."""
    given: Mapping[str, str] = getattr(file.columns, kind) if file else {}
    known = columns.known | columns.more | columns.private
    problems = []
    for heading, name in given.items():
        if name not in known:
            message = f'"{heading}" is to fill "{name}", which is not a column of such tables'
            problems.append(codes.COLUMN_EXPLAINED.at(_place(file, kind), message, did_you_mean(name, sorted(known))))
    good = {heading: name for heading, name in given.items() if name in known}
    return replace(columns, given=good), problems


def _place(file: MeetingFile | None, kind: str) -> Place:
    return file.columns.where(kind) if file else Place("")


def columns_of(model: type[Record], words: Words, private: Iterable[str] = (), more: Iterable[str] = ()) -> Columns:
    """The columns of a table whose rows become such records."""
    fields = {name: each for name, each in model.model_fields.items() if name != "places"}
    needed = tuple(name for name, each in fields.items() if each.is_required())
    lists = frozenset(name for name, each in fields.items() if get_origin(each.annotation) is tuple)
    return Columns(frozenset(fields), needed, lists, words, frozenset(more), frozenset(private))
