"""The days and hours of the meeting, and the last day to apply."""

import re
from collections.abc import Sequence
from datetime import date

from reportkit.read.call.calendar_words import ENGLISH_WEEKDAYS
from reportkit.read.call.days import Mention, Resolved, ranked, resolved, spans_at_most, without_days
from reportkit.read.call.found import Day, Found
from reportkit.read.call.hours import Hours, find_hours, find_zone
from reportkit.read.call.letters import sentences
from reportkit.read.call.parts import Part
from reportkit.read.call.topics import Topic

_MEETS = re.compile(
    r"\b(?:tak(?:e|es|ing) place|held|hold(?:s|ing)?|meet(?:s|ing|ings)?|conven\w+|gather\w*|organi[sz]\w+"
    r"|host\w*|invit\w+|workshop|seminar"
    r"|webinar|conference|event|join us|save the date|scheduled|plan(?:s|ned|ning)|réuni\w+|aura lieu|tiendra"
    r"|trifft|findet|tagt|treffen|tagung)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"(?:\bby\b|before|until|till|no later than|not later than|deadline|closing date|clos\w+|at the latest|due"
    r"|at latest|latest by"
    r"|bis(?: zum| spätestens)?|spätestens|au plus tard|avant le|jusqu.au|date limite)\W*(?:(?:the|le|on|is"
    r"|end of|of|midnight|noon|cob|close of business"
    r"|[\d.:]+ ?(?:h|am|pm)?|CES?T|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\w+day)\W*){0,4}$",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:published|posted|publi\w+|veröffentlicht|sent|updated?|issued|stand)\b\W*(?:\w+\W+){0,3}$", re.IGNORECASE
)
_EARLIER = re.compile(
    r"\b(?:previous|last|earlier|since|after|following|adopted|past|former|between|from|building on|builds on"
    r"|follow(?:s|ing)? (?:up )?(?:on|to)|of the council|conclusions of)\b"
    r"[^.]{0,60}$",
    re.IGNORECASE,
)
_APPLIES = re.compile(
    r"\b(?:appl\w+|send|sent|regist\w+|repl\w+|respon\w+|submi\w+|answers?|express\w*|interested?|write|e-?mail"
    r"|tell us|contact|candidature\w*|envoy\w+"
    r"|inscri\w+|schreib\w+|anmeld\w+|bewerb\w+|nominat\w+|deadline|closing)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:hear (?:from|back)|inform\w*|notif\w+|selected|be told|confirm\w*|reimburs\w+|invited by|let you know"
    r"|results? (?:will|by))\b",
    re.IGNORECASE,
)
_TOPICS = {
    Topic.WHEN: 6, Topic.PRACTICAL: 2, Topic.HOURS: 2, Topic.TITLE: 1, Topic.DEADLINE: -9, Topic.PUBLISHED: -9,
    Topic.BACKGROUND: -3, Topic.APPLY: -2, Topic.ASKED: -5, Topic.RESULTS: -3, Topic.CONTACT: -3, Topic.QUESTIONS: -4,
    Topic.GROUPS: -3, Topic.AIMS: -2,
}  # fmt: skip
_LEAST_FOR_MEETING, _LEAST_FOR_DEADLINE = 3, 5
_LONGEST_MEETING = 30


def dates_of(
    mentions: Sequence[Mention], parts: Sequence[Part], published: date | None
) -> Found[tuple[Day, ...]] | None:
    """The days of the meeting and their hours."""
    found = ranked(mentions, _speaks_for_meeting, _LEAST_FOR_MEETING)
    if not found:
        return None
    best_score, best = found[0]
    together = [each for score, each in found if score >= best_score - 2 and _belongs(each, best)]
    together.sort(key=lambda each: (each.at, each.found.start))
    not_before = published or _sure_day(mentions, best)
    days = _dated(together, not_before)
    if not days:
        return None
    hours, unsure = _hours_for(len(days), {each.at for each in together}, parts)
    made = tuple(_day(day, hour) for day, hour in zip(days, hours, strict=True))
    reasons = dict.fromkeys(filter(None, [*(day.check for day in days), unsure]))
    return Found(made, best.words, "; ".join(reasons))


def _sure_day(mentions: Sequence[Mention], best: Mention) -> date | None:
    """Another day of the call that is said with its year, such as the last day to apply."""
    years = [
        day.date
        for each in mentions
        if each is not best
        for day in each.found.days
        if day.date and _UNTIL.search(each.before)
    ]
    return max(years, default=None)


def _belongs(mention: Mention, best: Mention) -> bool:
    near = mention.at == best.at or (mention.part.topic is Topic.WHEN and best.part.topic is Topic.WHEN)
    return mention is best or near


def _dated(together: Sequence[Mention], not_before: date | None) -> list[Resolved]:
    """The days with their years, each once, in order; those far from the first mention are left out."""
    every = [resolved(day, not_before) for each in together for day in each.found.days]
    by_date = {each.date: each for each in reversed(every) if each}
    days = sorted(by_date.values(), key=lambda each: each.date)
    return days if days and spans_at_most([each.date for each in days], _LONGEST_MEETING) else days[:1]


def _day(day: Resolved, hours: Hours | None) -> Day:
    right = "" if "but" in day.check else ENGLISH_WEEKDAYS[day.date.weekday()]
    return Day(day.date, hours.start if hours else "", hours.end if hours else "", right)


def _speaks_for_meeting(mention: Mention) -> int:
    score = _TOPICS.get(mention.part.topic, 0)
    score += 3 * bool(_MEETS.search(mention.sentence))
    score += 2 * bool(find_hours(without_days(mention.sentence)))
    score += len(mention.found.days) > 1
    score += any(day.weekday is not None for day in mention.found.days)
    score -= 9 * bool(_UNTIL.search(mention.before) or _PUBLISHED.search(mention.before))
    score -= 4 * bool(_EARLIER.search(mention.before) and mention.part.topic is not Topic.WHEN)
    return score - 6 * bool(_TOLD.search(mention.sentence))


def _hours_for(count: int, at: set[int], parts: Sequence[Part]) -> tuple[list[Hours | None], str]:
    """The hours of each day, and why they may be meant otherwise."""
    here = [hours for number in sorted(at) for hours in _hours_in(parts[number])]
    after = [
        hours
        for number in at
        for part in parts[number + 1 : number + 3]
        if part.topic in {Topic.WHEN, Topic.HOURS, parts[number].topic}
        for hours in _hours_in(part)
    ]
    labelled = [hours for part in parts if part.topic is Topic.HOURS for hours in _hours_in(part)]
    found: list[Hours] = here or labelled or after
    if not found:
        return [None] * count, ""
    if len(found) == count:
        return [*found], ""
    return [found[0]] * count, "" if len(found) == 1 else "the call names more hours than days; these are the first"


def _hours_in(part: Part) -> list[Hours]:
    return find_hours(without_days(part.text))


def zone_of(parts: Sequence[Part]) -> Found[str] | None:
    """The time zone, from the parts that speak of hours."""
    for part in parts:
        for sentence in sentences(part.text):
            if part.topic not in {Topic.ASKED, Topic.QUESTIONS, Topic.GROUPS, Topic.DEADLINE} and (
                zone := find_zone(sentence)
            ):
                return Found(zone, sentence)
    return None


def deadline_of(mentions: Sequence[Mention], published: date | None, days: Sequence[Day]) -> Found[date] | None:
    """The last day to apply: never after the meeting."""
    first = min((day.date for day in days), default=None)
    for _, mention in ranked(mentions, _speaks_for_deadline, _LEAST_FOR_DEADLINE):
        found = resolved(mention.found.days[-1], published, first)
        if found and (first is None or found.date <= first) and (published is None or found.date >= published):
            return Found(found.date, mention.words, found.check)
    return None


def _speaks_for_deadline(mention: Mention) -> int:
    score = 6 * (mention.part.topic is Topic.DEADLINE)
    score += 4 * bool(_UNTIL.search(mention.before))
    score += 2 * (mention.part.topic in {Topic.APPLY, Topic.CONTACT, Topic.ASKED, Topic.CAPACITY})
    score += 2 * bool(_APPLIES.search(mention.sentence))
    score -= 4 * (mention.part.topic is Topic.WHEN)
    return score - 5 * bool(_TOLD.search(mention.sentence)) - 3 * bool(_MEETS.search(mention.before[-25:]))
