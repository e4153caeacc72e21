"""A call for participants in, what it says of the meeting out."""

from collections.abc import Sequence
from dataclasses import replace

from reportkit import codes
from reportkit.guard.refusal import Refusal
from reportkit.problems import Place, Problem
from reportkit.read.call.asked import asked_of
from reportkit.read.call.blocks import Page
from reportkit.read.call.days import mentions_of
from reportkit.read.call.discreet import discreet
from reportkit.read.call.formats import read_file
from reportkit.read.call.found import Call
from reportkit.read.call.groups import groups_of
from reportkit.read.call.naming import group_of, title_of
from reportkit.read.call.parts import Part, parts_of
from reportkit.read.call.people import contacts_of
from reportkit.read.call.published import published_of
from reportkit.read.call.spoken import interpretation_of, languages_of
from reportkit.read.call.topics import names_call
from reportkit.read.call.wanted import aims_of, audience_of, background_of, capacity_of, key_questions_of
from reportkit.read.call.when import dates_of, deadline_of, zone_of
from reportkit.read.call.where import mode_of, place_of, tool_of

_LEAST_SIGNS = 2
_MOST_LETTERS = 300_000

_LEAST_SIGNS = 2
_MOST_LETTERS = 300_000


def read_call(data: bytes, name: str) -> Call | Problem:
    """What a call says, in whatever form it came; or why it cannot be read."""
    try:
        page = read_file(data, name)
        if sum(len(block.text) + len(block.label) for block in page.blocks) > _MOST_LETTERS:
            raise Refusal(codes.FILE_TOO_LARGE, "there are far more words in this file than in any call")
        return discreet(call_on(page))
    except Refusal as refusal:
        return refusal.problem(Place(name))


def call_on(page: Page) -> Call:
    """What the blocks of a call say; nothing at all if they do not read like one."""
    parts = parts_of(page.blocks)
    groups = groups_of(parts)
    call = replace(
        _event(page, parts),
        background=background_of(parts),
        aims=aims_of(parts),
        key_questions=key_questions_of(parts),
        target_groups=groups,
        questions=asked_of(parts, [group.value for group in groups]),
        capacity=capacity_of(parts),
        audience=audience_of(parts),
        contacts=contacts_of(parts),
    )
    return call if is_call(call, parts) else Call()


def is_call(call: Call, parts: Sequence[Part]) -> bool:
    """Whether enough was found that no other kind of text has: one sign alone may be anywhere."""
    signs = (call.dates, call.deadline, call.target_groups, call.key_questions, call.questions, call.working_group)
    named = any(names_call(part.text) for part in parts)
    return named + sum(map(bool, signs)) >= _LEAST_SIGNS


def _event(page: Page, parts: Sequence[Part]) -> Call:
    """What is said of the meeting as an event."""
    mentions = mentions_of(parts)
    published = published_of(page, parts, mentions)
    day = published.value if published else None
    dates = dates_of(mentions, parts, day)
    deadline = deadline_of(mentions, day, dates.value if dates else ())
    group, body = group_of(page, parts)
    tool, (place, country) = tool_of(parts), place_of(parts)
    return Call(
        title=title_of(page, parts, group, body),
        working_group=group,
        body=body,
        dates=dates,
        time_zone=zone_of(parts),
        mode=mode_of(parts, tool, place),
        tool=tool,
        place=place,
        country=country,
        languages=languages_of(parts),
        interpretation=interpretation_of(parts),
        published=published,
        deadline=deadline,
    )
