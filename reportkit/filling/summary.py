"""What was found in a call, for a person to look through: one row a field."""

from dataclasses import fields
from typing import Any

from reportkit.filling.needs import pointless
from reportkit.read.call.found import Call, Found
from reportkit.read.call.letters import first_words

_NAMES = {
    "mode": "online or in person",
    "capacity": "places",
    "audience": "readers of the conclusions",
    "questions": "questions to applicants",
}
_LEFT_OUT = frozenset({"body", "contacts"})

Row = tuple[str, str, str]
"""A field, whether it was found (``found``, ``check`` or ``not found``), and the beginning of its value."""


def summary(call: Call) -> list[Row]:
    """All fields that a call is searched for, but for those that its meeting does not have."""
    without = _LEFT_OUT | pointless(call)
    return [_row(each.name, getattr(call, each.name)) for each in fields(call) if each.name not in without]


def _row(name: str, found: Any) -> Row:
    shown = _NAMES.get(name, name.replace("_", " "))
    listed = found if isinstance(found, tuple) else (found,) if found else ()
    if not listed:
        return shown, "not found", ""
    check = next((each.check for each in listed if each.check), "")
    return shown, "check" if check else "found", _value(name, listed) + (f" ({check})" if check else "")


def _value(name: str, found: tuple[Found[Any], ...]) -> str:
    if len(found) > 1 or name in {"aims", "key_questions", "questions", "target_groups"}:
        return f"{len(found)}: {first_words(_said(found[0].value), 8)}"
    return _said(found[0].value)


def _said(value: Any) -> str:
    if isinstance(value, tuple):
        texts = [_said(each) for each in value if each != ""]
        return first_words(", ".join(texts), 10) if texts else "none"
    for name in ("title", "text", "date", "value"):
        if name == "date" and hasattr(value, "start"):
            return f"{value.date} {value.start}-{value.end}" if value.start else str(value.date)
        if hasattr(value, name) and not isinstance(value, str):
            return str(getattr(value, name))
    return first_words(str(value), 10)
