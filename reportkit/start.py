"""A new meeting's folder, ready to fill; the texts are in ``starter``."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from reportkit.errors import NotWritten
from reportkit.schema import write_schemas

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_FIRST_DAY = date(2000, 1, 3)
_DATE = re.compile(r"\b(?:1999|2000)-\d\d-\d\d\b")


def new_meeting(folder: Path, first_day: date | None = None, instead: Mapping[str, str] | None = None) -> list[Path]:
    """Make the folder of a new meeting and return its files. Raises :class:`NotWritten`.

    The meeting takes place on ``first_day``, or today; nothing that is there already is touched. ``instead`` holds
    texts, by their paths in the folder, that take the place of the starter's or stand beside them.
    """
    _refuse_name(folder.name)
    try:
        _refuse_full(folder)
        made = list(_written(files("reportkit") / "starter", folder, first_day or date.today()))
        made += _put(folder, instead or {})
        (folder / "figures").mkdir()
    except OSError as error:
        raise NotWritten(f'"{folder}" cannot be written: {error.strerror}') from error
    return sorted({*made, *write_schemas(folder / ".schema")})


def moved(text: str, first_day: date) -> str:
    """A text of the starter with its dates as far from ``first_day`` as they were from its own."""
    later = first_day - _FIRST_DAY
    return _DATE.sub(lambda found: str(date.fromisoformat(found[0]) + later), text)


def refuse(folder: Path) -> None:
    """Refuse a folder that no new meeting can have: by its name, or because it holds something."""
    _refuse_name(folder.name)
    try:
        _refuse_full(folder)
    except OSError as error:
        raise NotWritten(f'"{folder}" cannot be written: {error.strerror}') from error


def _put(folder: Path, texts: Mapping[str, str]) -> Iterator[Path]:
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8", newline="\n")
        yield folder / name


def _refuse_name(name: str) -> None:
    if not _NAME.fullmatch(name) or _RESERVED.fullmatch(name):
        advice = "use letters without accents, digits, - and _, such as prisons-2021-11"
        raise NotWritten(f'"{name}" cannot be the name of a meeting; {advice}')


def _refuse_full(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotWritten(f'"{folder}" is there already, and nothing in it was touched; choose another name')


def _written(source: Traversable, target: Path, first_day: date) -> Iterator[Path]:
    """Copy the starter's texts into a folder, their dates moved."""
    target.mkdir(parents=True, exist_ok=True)
    for each in sorted(source.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            yield from _written(each, target / each.name, first_day)
        else:
            text = moved(each.read_text("utf-8"), first_day)
            (target / each.name).write_text(text, "utf-8", newline="\n")
            yield target / each.name
