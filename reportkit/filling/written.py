"""What was found in a call, as lines of YAML: above each value the words that it comes from."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from reportkit.filling.scalars import field, flow, item, prose, scalar
from reportkit.read.call.found import Asked, Call, Day, Found, Group
from reportkit.read.call.letters import first_words

_WIDEST = 116
Lines = Iterator[str]


def event_fields(call: Call) -> dict[str, list[str]]:
    """The lines of each field of the event that was found, without its explanation; the first holds the key."""
    made: dict[str, Lines | None] = {
        "title": _text("title", call.title),
        "working_group": _text("working_group", call.working_group),
        "body": _text("body", call.body) if call.body and call.body.value != _usual_body(call) else None,
        "dates": _with(call.dates, lambda days: _dates(days.value)),
        "mode": _with(call.mode, lambda mode: iter([f"  mode: {mode.value.value}"])),
        "time_zone": _text("time_zone", call.time_zone),
        "tool": _text("tool", call.tool),
        "place": _text("place", call.place),
        "country": _text("country", call.country),
        "languages": _with(call.languages, lambda found: iter([f"  languages: {flow(found.value)}"])),
        "interpretation": _with(call.interpretation, lambda found: iter([f"  interpretation: {flow(found.value)}"])),
        "background": _with(call.background, lambda found: prose(2, "background:", found.value)),
        "aims": _list("aims", call.aims, _aim),
        "key_questions": _list("key_questions", call.key_questions, lambda found: item(4, found.value)),
        "target_groups": _list("target_groups", call.target_groups, _group),
    }
    return {name: list(lines) for name, lines in made.items() if lines is not None}


def call_fields(call: Call) -> dict[str, list[str]]:
    """The same of the call itself."""
    made: dict[str, Lines | None] = {
        "published": _day("published", call.published),
        "deadline": _day("deadline", call.deadline),
        "questions": _list("questions", call.questions, _asked),
        "capacity": _text("capacity", call.capacity),
    }
    return {name: list(lines) for name, lines in made.items() if lines is not None}


def audience(call: Call) -> list[str]:
    """Whom the conclusions are for, as the paper's field."""
    found = call.audience
    return [*_from(found, 2), "  audience:", *(line for each in found.value for line in item(4, each))] if found else []


def _usual_body(call: Call) -> str:
    return f"{call.working_group.value if call.working_group else ''} Working Group"


def _from(found: Found[Any], indent: int) -> Lines:
    """The comment that says where a value comes from, and whether to look at it again."""
    pad, words = " " * indent, f"“{first_words(found.words, 10)}”"
    if not found.check:
        yield f"{pad}# call: {words}"
        return
    line = f"# check: inferred from {words}: {found.check}"
    while len(line) > _WIDEST - indent and " " in line[: _WIDEST - indent].removeprefix("# "):
        cut = line.rindex(" ", 0, _WIDEST - indent)
        yield f"{pad}{line[:cut]}"
        line = f"#   {line[cut + 1 :]}"
    yield f"{pad}{line}"


def _with(found: Found[Any] | None, lines: Callable[[Found[Any]], Lines]) -> Lines | None:
    return iter([*_from(found, 2), *lines(found)]) if found else None


def _text(name: str, found: Found[str] | None) -> Lines | None:
    return _with(found, lambda value: field(2, f"{name}:", value.value))


def _day(name: str, found: Found[date] | None) -> Lines | None:
    return _with(found, lambda value: iter([f"  {name}: {value.value}"]))


def _list(name: str, found: tuple[Found[Any], ...], lines: Callable[[Found[Any]], Lines]) -> Lines | None:
    """A list: where its items are words of the call, one comment for all says where they begin."""
    if not found:
        return None
    checks = [each for each in found if each.check]
    head = _from(Found(None, found[0].words, "; ".join(dict.fromkeys(each.check for each in checks))), 2)
    return iter([*head, f"  {name}:", *(line for each in found for line in lines(each))])


def _dates(days: tuple[Day, ...]) -> Lines:
    yield "  dates:"
    for day in days:
        weekday = f", weekday: {day.weekday}" if day.weekday else ""
        hours = f', start: "{day.start}", end: "{day.end}"' if day.start else ""
        yield f"    - {{date: {day.date}{weekday}{hours}}}"


def _aim(found: Found[tuple[str, str]]) -> Lines:
    title, text = found.value
    yield from field(4, "- title:", title) if title else ()
    yield from field(6, "text:", text) if title else field(4, "- text:", text)


def _group(found: Found[Group]) -> Lines:
    group = found.value
    yield f"    - id: {scalar(group.id)}"
    yield from field(6, "title:", group.title)
    if group.members:
        yield "      members:"
        yield from (line for member in group.members for line in item(8, member))


def _asked(found: Found[Asked]) -> Lines:
    yield from field(4, "- text:", found.value.text)
    if found.value.groups:
        yield f"      groups: {flow(found.value.groups)}"
