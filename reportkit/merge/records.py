"""Findings, recommendations, practices and references as templates see them."""

from typing import Any

from reportkit.document import nodes as n
from reportkit.merge.values import Rich
from reportkit.model.finding import Finding, FindingKind, Gap, Need, Statement, Strength
from reportkit.model.public import PublicMeeting
from reportkit.model.recommendation import Practice, Recommendation
from reportkit.model.record import by_id as by_id
from reportkit.model.restricted import Quoted

Values = dict[str, Any]

STRENGTHS = {
    Strength.SINGLE: "one participant",
    Strength.SEVERAL: "several participants",
    Strength.BROAD: "broad agreement",
    Strength.CONSENSUS: "consensus",
}


_SAYS_SO = {
    Strength.SINGLE: ("one participant", "one group", "a participant"),
    Strength.SEVERAL: ("several", "some participants"),
    Strength.BROAD: ("most", "many", "participants broadly"),
    Strength.CONSENSUS: ("participants agreed", "all participants", "everybody", "there was consensus"),
}


def statement(each: Statement, meeting: PublicMeeting) -> Values:
    """A finding, a gap or a need."""
    groups = {group.id: group.title for group in meeting.event.target_groups}
    titles = {session.id: session.title for session in meeting.sessions}
    values: Values = {
        "id": each.id,
        "statement": Rich(each.statement),
        "theme": each.theme,
        "strength": each.strength.value,
        "strength_words": STRENGTHS[each.strength],
        "shared": _shared(each),
        "sessions": [{"id": one, "title": titles.get(one, one)} for one in each.sessions],
    }
    if isinstance(each, Finding | Need):
        values["kind"] = each.kind.value if each.kind else ""
    if isinstance(each, Gap | Need):
        values["audience"] = [groups.get(one, one) for one in each.audience]
    if isinstance(each, Gap):
        values["topics"] = [topic.title for topic in meeting.topics if topic.id in each.topics]
    return values


def _shared(each: Statement) -> str:
    """How widely something was shared, unless its own first words say so."""
    if isinstance(each, Finding) and each.kind is FindingKind.DIVERGENCE:
        return "views differed"
    opening = str(Rich(each.statement)).casefold()
    return "" if opening.startswith(_SAYS_SO[each.strength]) else STRENGTHS[each.strength]


def recommendation(each: Recommendation, meeting: PublicMeeting) -> Values:
    """A recommendation; ``first_to`` is the addressee under whom it is printed."""
    titles = {addressee.id: addressee.title for addressee in meeting.addressees}
    return {
        "id": each.id,
        "text": Rich(each.text),
        "to": [titles.get(addressee, addressee) for addressee in each.to],
        "first_to": each.to[0] if each.to else "",
        "also_to": [titles.get(addressee, addressee) for addressee in each.to[1:]],
        "evidence": list(each.evidence),
        "horizon": each.horizon.value if each.horizon else "",
    }


def addressees(meeting: PublicMeeting, recommendations: list[Values]) -> list[Values]:
    """Addressees with the recommendations that name them first, so that each recommendation is printed once."""
    found = [
        {
            "id": each.id,
            "title": each.title,
            "recommendations": [one for one in recommendations if one["first_to"] == each.id],
        }
        for each in meeting.addressees
    ]
    return [each for each in found if each["recommendations"]]


def key_outcomes(meeting: PublicMeeting) -> list[Values]:
    """What was marked as a key outcome, by rank, in the words chosen for it."""
    chosen: list[Statement | Recommendation] = [*meeting.evidence(), *meeting.recommendations]
    marked = [each for each in chosen if each.outcome]
    marked.sort(key=lambda each: (each.rank is None, each.rank or 0))
    return [
        {
            "id": each.id,
            "text": Rich(each.text if isinstance(each, Recommendation) else each.statement)
            if each.outcome is True
            else str(each.outcome),
        }
        for each in marked
    ]


def practice(each: Practice, meeting: PublicMeeting) -> Values:
    """A promising practice."""
    groups = {group.id: group.title for group in meeting.event.target_groups}
    return {
        "id": each.id,
        "name": each.name,
        "organisation": each.organisation,
        "country": each.country,
        "audience": [groups.get(one, one) for one in each.audience],
        "description": Rich(each.description),
        "evidence": each.evidence.value,
        "url": each.url,
        "link": Rich((n.Link(each.url, (n.Text(each.url),)),)) if each.url else None,
    }


def quote(each: Quoted) -> Values:
    """Somebody's words; ``name`` and ``country`` are empty where they are not known."""
    return {"text": Rich(each.text), "role": each.role, "name": each.name, "country": each.country}


def references(meeting: PublicMeeting) -> list[Values]:
    """Works cited, numbered in the order of meeting.yaml, each with its label and its link."""
    return [
        {
            "label": Rich((n.Label(f"ref-{each.id}", f"[{number}]"),)),
            "text": each.text,
            "link": Rich((n.Link(each.url, (n.Text(each.url),)),)) if each.url else None,
        }
        for number, each in enumerate(meeting.references, 1)
    ]
