"""What a child is told to do."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportkit.confine.limits import Limits


@dataclass(frozen=True)
class Job:
    """A task of the table, what messages call its input, what it is given and what it may read."""

    task: str
    about: str
    arguments: tuple[Any, ...]
    readable: tuple[Path, ...]


@dataclass(frozen=True)
class Order:
    """A job as it goes to the child, with its limits and the folder that it may write in."""

    arguments: tuple[Any, ...]
    readable: tuple[Path, ...]
    scratch: Path
    limits: Limits
