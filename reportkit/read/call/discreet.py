"""A call without the people to write to: what names one of them, or has an address in it, is left out or dotted."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from reportkit.read.call.found import Call, Contact, Found
from reportkit.read.call.letters import sentences
from reportkit.read.call.people import masked, names_anybody


def discreet(call: Call) -> Call:
    """The same call, in which only ``contacts`` say who they are."""
    changed = {
        each.name: _found(getattr(call, each.name), call.contacts) for each in fields(call) if each.name != "contacts"
    }
    return replace(call, **changed)


def _found(found: Any, contacts: Sequence[Contact]) -> Any:
    """What was found, or nothing where nothing is left of it."""
    if isinstance(found, tuple):
        return tuple(each for one in found if (each := _found(one, contacts)))
    if not isinstance(found, Found):
        return found
    value = _value(found.value, contacts)
    gone = value == "" or (value == () and found.value != ())
    return None if gone else Found(value, masked(found.words, contacts), masked(found.check, contacts))


def _value(value: Any, contacts: Sequence[Contact]) -> Any:
    if isinstance(value, str) and not hasattr(value, "name"):
        return _text(value, contacts)
    if isinstance(value, tuple):
        kept = tuple(_value(each, contacts) for each in value)
        return kept if len(kept) == 2 and value and value[0] == "" else tuple(each for each in kept if each != "")
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: _value(getattr(value, each.name), contacts) for each in fields(value)})
    return value


def _text(text: str, contacts: Sequence[Contact]) -> str:
    """A text without the sentences that name somebody."""
    if not names_anybody(text, contacts):
        return text
    return " ".join(sentence for sentence in sentences(text) if not names_anybody(sentence, contacts))
