"""What a task hands back from the process that it ran in."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from reportkit.problems import Problem


@dataclass(frozen=True)
class Answer:
    """Plain data (numbers, texts, lists, dictionaries and :class:`Problem`), problems, and finished files by name."""

    value: Any = None
    problems: tuple[Problem, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
