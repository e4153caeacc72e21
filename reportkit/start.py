"""A new meeting's folder, ready to fill; the texts are in ``starter``."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from reportkit.errors import NotWritten
from reportkit.schema import schema_files
from reportkit.write.disk.durable import as_not_written
from reportkit.write.disk.single import write_folder

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
    _refuse_full(folder)
    made = dict(_texts(files("reportkit") / "starter", "", first_day or date.today()))
    made |= {name: text.encode("utf-8") for name, text in (instead or {}).items()}
    made |= {f".schema/{name}": data for name, data in schema_files().items()}
    return sorted(write_folder(folder, made, ["figures"]))


def moved(text: str, first_day: date) -> str:
    """A text of the starter with its dates as far from ``first_day`` as they were from its own."""
    later = first_day - _FIRST_DAY
    return _DATE.sub(lambda found: str(date.fromisoformat(found[0]) + later), text)


def refuse(folder: Path) -> None:
    """Refuse a folder that no new meeting can have: by its name, or because it holds something."""
    _refuse_name(folder.name)
    _refuse_full(folder)


def _refuse_name(name: str) -> None:
    if not _NAME.fullmatch(name) or _RESERVED.fullmatch(name):
        advice = "use letters without accents, digits, - and _, such as prisons-2021-11"
        raise NotWritten(f'"{name}" cannot be the name of a meeting; {advice}')


def _refuse_full(folder: Path) -> None:
    with as_not_written(folder):
        full = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    if full:
        raise NotWritten(f'"{folder}" is there already, and nothing in it was touched; choose another name')


def _texts(source: Traversable, under: str, first_day: date) -> Iterator[tuple[str, bytes]]:
    """The starter's texts by their paths in it, their dates moved."""
    for each in sorted(source.iterdir(), key=lambda entry: entry.name):
        if each.is_dir():
            yield from _texts(each, f"{under}{each.name}/", first_day)
        else:
            yield f"{under}{each.name}", moved(each.read_text("utf-8"), first_day).encode("utf-8")
