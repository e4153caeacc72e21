"""What a rapporteur wrote down in one session or breakout group."""

from dataclasses import dataclass

from reportkit.document import nodes as n
from reportkit.problems import Place


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of notes under one theme (``None`` where the rapporteur gave none); ``named`` is where it is given."""

    theme: str | None
    blocks: n.Blocks
    origin: Place
    named: Place = n.NOWHERE


@dataclass(frozen=True, slots=True)
class Notes:
    """One notes file: its session (named at ``origin``), its group, its passages in order, and how many lines it has.

    The rapporteur's name is not kept.
    """

    session: str
    group: str | None
    passages: tuple[Passage, ...]
    origin: Place
    length: int = 0
