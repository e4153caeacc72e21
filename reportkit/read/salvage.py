"""What is left of data once its mistakes are cut out, so that one run shows the mistakes of the next step as well."""

from collections.abc import Iterable
from typing import Any, TypeVar

from pydantic import ValidationError

from reportkit.model.record import Record
from reportkit.read.written import Path, Written

R = TypeVar("R", bound=Record)


def salvaged(model: type[R], written: Written, mistakes: Iterable[Path]) -> tuple[R | None, frozenset[str]]:
    """The record without its mistakes if it can do without them, and the ids of the entries that had some.

    A mistaken field is cut out. Where that does not do, the whole entry of a list around it is.
    """
    paths = [path for path in mistakes if path]
    ids = frozenset(name for path in paths for name in _ids(written.data, path))
    for cuts in (paths, [_entry(path) or path for path in paths]):
        try:
            return model.model_validate(_without(written.data, set(cuts))), ids
        except ValidationError:
            continue
    return None, ids


def _ids(data: Any, path: Path) -> Iterable[str]:
    """The ids of the entries along a path."""
    for step in path:
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            yield data["id"].strip()
        data = data[step]
    if isinstance(data, dict) and isinstance(data.get("id"), str):
        yield data["id"].strip()


def _entry(path: Path) -> Path:
    """The nearest entry of a list around a path."""
    while path and not isinstance(path[-1], int):
        path = path[:-1]
    return path


def _without(data: Any, cuts: set[Path], path: Path = ()) -> Any:
    if isinstance(data, dict):
        return {key: _without(value, cuts, (*path, key)) for key, value in data.items() if (*path, key) not in cuts}
    if isinstance(data, list):
        return [_without(value, cuts, (*path, at)) for at, value in enumerate(data) if (*path, at) not in cuts]
    return data
