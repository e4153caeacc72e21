"""How much of what a call says was found, and how much of what was found it says; field by field."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from reportkit.read.call.found import Call

Atom = tuple[str, str]
"""A field and one of its values."""


def expected(path: Path) -> set[Atom]:
    """The values that stand beside a call."""
    data: dict[str, Any] = YAML(typ="safe").load(path.read_text("utf-8"))
    return {(field, text) for field, value in data.items() for text in _texts(field, value)}


def found(call: Call) -> set[Atom]:
    """The values that were found in a call."""
    plain = ["title", "working_group", "time_zone", "tool", "place", "country", "published", "deadline", "capacity"]
    atoms = {(name, _said(each.value)) for name in plain if (each := getattr(call, name))}
    atoms |= {("mode", call.mode.value.value)} if call.mode else set()
    for name in ("languages", "interpretation", "audience"):
        each = getattr(call, name)
        atoms |= {(name, value) for value in each.value or ("none",)} if each else set()
    atoms |= {("dates", f"{day.date} {day.start}-{day.end}") for day in (call.dates.value if call.dates else ())}
    atoms |= {("background", _ends(" ".join(call.background.value)))} if call.background else set()
    atoms |= {("aims", aim.value[1]) for aim in call.aims}
    atoms |= {("key_questions", each.value) for each in call.key_questions}
    for group in (each.value for each in call.target_groups):
        atoms |= {("target_groups", f"{group.id} {group.title}")}
        atoms |= {("target_groups", f"{group.id} {group.title}: {member}") for member in group.members}
    atoms |= {("questions", f"{'+'.join(each.value.groups)} {each.value.text}") for each in call.questions}
    return atoms | {
        ("contacts", value) for each in call.contacts for value in (each.name, each.email, each.phone) if value
    }


def _said(value: object) -> str:
    return str(value)


def _ends(text: str) -> str:
    words = text.split()
    return f"{' '.join(words[:4])} … {' '.join(words[-3:])}"


def _texts(field: str, value: Any) -> Iterator[str]:
    if field == "dates":
        yield from (f"{day['date']} {day.get('start', '')}-{day.get('end', '')}" for day in value)
    elif field == "background":
        yield value
    elif field == "target_groups":
        for group in value:
            head = f"{group['id']} {group['title']}"
            yield from (head, *(f"{head}: {member}" for member in group["members"]))
    elif field == "questions":
        yield from (f"{'+'.join(each['groups'])} {each['text']}" for each in value)
    elif field == "contacts":
        yield from (text for each in value for text in each.values() if text)
    elif isinstance(value, list):
        yield from map(str, value or ["none"])
    else:
        yield str(value)


def figures(right: set[Atom], got: set[Atom]) -> tuple[float, float]:
    """Precision and recall."""
    both = len(right & got)
    return both / max(len(got), 1), both / max(len(right), 1)
