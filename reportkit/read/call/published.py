"""When a call was published."""

import re
from collections.abc import Sequence
from datetime import date

from reportkit.read.call.blocks import Kind, Page
from reportkit.read.call.dates import find_days
from reportkit.read.call.days import Mention, resolved
from reportkit.read.call.found import Found
from reportkit.read.call.parts import Part
from reportkit.read.call.topics import Topic

_SAID = re.compile(
    r"\b(?:published|posted|publication|publié|veröffentlicht|sent|released|issued|date of issue)\b[^.]{0,30}$",
    re.IGNORECASE,
)
_EARLY = 14


def published_of(page: Page, parts: Sequence[Part], mentions: Sequence[Mention]) -> Found[date] | None:
    """The day of publication, if the call or its page says it; a day that stands alone at the top is one to check."""
    for mention in mentions:
        labelled = mention.part.topic is Topic.PUBLISHED and mention.part.kind is not Kind.PARAGRAPH
        day = resolved(mention.found.days[0])
        if day and (labelled or _SAID.search(mention.before)):
            return Found(day.date, mention.words, day.check)
    try:
        return Found(date.fromisoformat(page.published), "what the page tells to programs")
    except ValueError:
        return _alone(parts)


def _alone(parts: Sequence[Part]) -> Found[date] | None:
    for part in parts[:_EARLY]:
        found = find_days(part.text)
        if len(found) == 1 and len(found[0].days) == 1 and found[0].end - found[0].start > 0.75 * len(part.text):
            day = resolved(found[0].days[0])
            if day and part.topic is Topic.NOTHING:
                return Found(day.date, part.text, day.check or "a day that stands alone near the top")
    return None
