"""The files of a new meeting that its call fills in, by their names."""

import re
from collections.abc import Sequence
from datetime import date
from importlib.resources import files

from reportkit.filling.meeting_file import filled
from reportkit.guard.cells import csv_text
from reportkit.read.call.found import Call
from reportkit.start import moved

CONTACTS = "contacts.csv"
_NOTES = "notes/1-first-session.md"
_AUDIENCE = re.compile(r"audience: (?P<id>[AB])(?:; )?")


def from_call(call: Call, today: date) -> dict[str, str]:
    """The texts that replace the starter's; what the call does not date lies round its first day, or today."""
    first_day = call.dates.value[0].date if call.dates else today
    groups = [group.value.id for group in call.target_groups]
    made = {
        "meeting.yaml": filled(_starter("meeting.yaml", first_day), call),
        _NOTES: _notes(_starter(_NOTES, first_day), groups),
    }
    if call.contacts:
        rows = [(each.name, each.email, each.phone) for each in call.contacts]
        made[CONTACTS] = csv_text([("name", "email", "phone"), *rows])
    return made


def _starter(name: str, first_day: date) -> str:
    return moved((files("reportkit") / "starter" / name).read_text("utf-8"), first_day)


def _notes(text: str, groups: Sequence[str]) -> str:
    """The example of notes, its target groups those of the call."""

    def instead(found: re.Match[str]) -> str:
        if not groups:
            return ""
        return found[0].replace(f": {found['id']}", f": {groups[0] if found['id'] == 'A' else groups[-1]}")

    return _AUDIENCE.sub(instead, text)
