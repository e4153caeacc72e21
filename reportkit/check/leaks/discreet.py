"""What is said of a meeting's files, without anybody who took part: a value that names somebody is not repeated."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from reportkit.check.leaks.search import Search
from reportkit.model.roster import Roster
from reportkit.problems import Problem

_QUOTED = re.compile(r'"[^"]*"|“[^”]*”')
_UNSAID = "what stands here names somebody who took part, and is not repeated"


def discreet(problems: Iterable[Problem], roster: Callable[[], Roster]) -> tuple[Problem, ...]:
    """The problems, in which a quoted value, or else the sentence, gives way where it names somebody for sure.

    What quotes nothing is in our own words, and the roster is asked for only where something is quoted.
    """
    search = cache(lambda: Search(roster()))

    def names(text: str) -> bool:
        return any(hit.sure for hit in search().hits(text))

    return tuple(
        replace(each, message=_without(each.message, names, _UNSAID), hint=_without(each.hint, names, ""))
        for each in problems
    )


def _without(text: str, names: Callable[[str], bool], instead: str) -> str:
    if not _QUOTED.search(text) or not names(text):
        return text
    masked = _QUOTED.sub(lambda quoted: '"…"' if names(quoted[0]) else quoted[0], text)
    return instead if names(masked) else masked
