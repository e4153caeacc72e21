"""What a template may know of a meeting: plain values, chosen one by one. What is not written here cannot be printed.

They come from an edition of the meeting, which for the public paper has no names, employers, actions or quotes.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.merge import figures, gap_matrix, records, tables
from reportkit.merge.filters import date_range, language_name
from reportkit.merge.values import BlocksValue, Rich, joined
from reportkit.model.call import Call
from reportkit.model.event import Event, Mode
from reportkit.model.paper import Paper, Status
from reportkit.model.participation import Counts, Participation
from reportkit.model.public import PublicMeeting
from reportkit.model.restricted import RestrictedMeeting
from reportkit.model.session import Theme
from reportkit.model.template import Template
from reportkit.problems import Problem, did_you_mean

Values = dict[str, Any]


def context(meeting: PublicMeeting, template: Template) -> tuple[Values, list[Problem]]:
    """Everything that ``paper.md`` may print, by name, and the notices that could not be found."""
    notices, problems = _notices(meeting.paper, meeting.event, template)
    recommendations = [records.recommendation(each, meeting) for each in records.by_id(meeting.recommendations)]
    values: Values = {
        "event": _event(meeting.event),
        "call": _call(meeting),
        "paper": _as_call(_paper(meeting), meeting) if template.file.call else _paper(meeting),
        "house": dict(template.file.house),
        "notices": notices,
        "sessions": [session.model_dump() for session in meeting.sessions],
        "themes": [_theme(theme, meeting) for theme in meeting.themes],
        "other_points": _discussion(meeting, None),
        "findings": [records.statement(each, meeting) for each in records.by_id(meeting.findings)],
        "gaps": [records.statement(each, meeting) for each in records.by_id(meeting.gaps)],
        "needs": [records.statement(each, meeting) for each in records.by_id(meeting.needs)],
        "recommendations": recommendations,
        "addressees": records.addressees(meeting, recommendations),
        "key_outcomes": records.key_outcomes(meeting),
        "practices": [records.practice(each, meeting) for each in records.by_id(meeting.practices)],
        "topics": [topic.model_dump() for topic in meeting.topics],
        "trainings": _trainings(meeting),
        "participation": _participation(meeting.participation),
        "restricted": _restricted(meeting),
        "references": records.references(meeting),
        "abbreviations": [{"short": each.short, "long": each.long} for each in meeting.abbreviations],
        "tables": _tables(meeting, template.file.labels),
        "figures": _figures(meeting, template.file.labels),
        "contents": BlocksValue((n.Contents(template.file.options.contents_depth),)),
        "page_break": BlocksValue((n.PageBreak(),)),
        "line_break": Rich((n.LineBreak(),)),
        "rule": BlocksValue((n.Rule(),)),
        "ref": _ref,
        "label": _label,
    }
    return values, problems


def _event(event: Event) -> Values:
    days = [day.date for day in event.dates]
    place = f"{event.place} ({event.country})" if event.place and event.country else event.place
    return {
        **event.model_dump(exclude={"dates", "aims", "languages", "interpretation", "background"}),
        "body": (body := event.body or f"{event.working_group} Working Group"),
        "occasion": _occasion(body, event.kind),
        "days": [day.model_dump() for day in event.dates],
        "first_day": min(days),
        "last_day": max(days),
        "dates": date_range(days),
        "place": "Digital meeting" if event.mode is Mode.ONLINE else place,
        "online": event.mode is Mode.ONLINE,
        "languages": [language_name(code) for code in event.languages],
        "interpretation": [language_name(code) for code in event.interpretation],
        "background": paragraphs(event.background),
        "aims": [{"title": aim.title, "text": paragraphs(aim.text)} for aim in event.aims],
    }


def _occasion(body: str, kind: str) -> str:
    """The body and the kind of event as one name; words that end the one and begin the other are said once."""
    words, more = body.split(), kind.split()
    for length in range(min(len(words), len(more)), 0, -1):
        if [word.casefold() for word in words[-length:]] == [word.casefold() for word in more[:length]]:
            return " ".join(words + more[length:])
    return f"{body}, {kind}"


def _paper(meeting: PublicMeeting) -> Values:
    paper = meeting.paper
    return {
        **paper.model_dump(exclude={"template", "notices", "notice", "marking", "restricted_marking"}),
        "title": paper.title or meeting.event.title,
        "date": paper.paper_date,
        "notice": paragraphs(paper.notice),
        "final": paper.status in {Status.APPROVED, Status.PUBLISHED},
        "marking": meeting.marking.label if meeting.marking else "",
        "releasable_to": (meeting.marking.releasable_to if meeting.marking else None) or "",
    }


def _call(meeting: PublicMeeting) -> Values:
    """The call for participants; questions stand together that are put to the same groups."""
    call = meeting.call or Call()
    titles = {group.id: group.title for group in meeting.event.target_groups}
    asked: dict[tuple[str, ...], list[str]] = {}
    for question in call.questions:
        asked.setdefault(question.groups, []).append(question.text)
    return {
        "published": call.published,
        "deadline": call.deadline,
        "capacity": paragraphs(call.capacity),
        "mailbox": call.mailbox,
        "asked": [{"to": [titles.get(id_, id_) for id_ in to], "questions": each} for to, each in asked.items()],
    }


def _as_call(paper: Values, meeting: PublicMeeting) -> Values:
    """The same for a document that is the call: it has a kind, a date and a title of its own, and no version."""
    published = meeting.call.published if meeting.call else None
    return paper | {
        "kind": "call for participants",
        "title": meeting.event.title,
        "date": published or meeting.paper.paper_date,
        "final": published is not None,
        "version": None,
    }


def paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a text from a YAML file, each on one line."""
    return [" ".join(each.split()) for each in (text or "").split("\n\n") if each.strip()]


def _notices(paper: Paper, event: Event, template: Template) -> tuple[list[Values], list[Problem]]:
    found: list[Values] = []
    problems: list[Problem] = []
    for name in paper.notices:
        text = template.file.notices.get(name)
        if text is None:
            hint = did_you_mean(name, template.file.notices)
            problems.append(codes.NOTICE_UNKNOWN.at(paper.where("notices"), f'there is no notice "{name}"', hint))
            continue
        filled = text.replace("{year}", str(paper.paper_date.year)).replace("{working_group}", event.working_group)
        found.append({"name": name, "paragraphs": paragraphs(filled)})
    return found, problems


def _theme(theme: Theme, meeting: PublicMeeting) -> Values:

    def here(statements: tuple[Any, ...]) -> list[Values]:
        return [records.statement(each, meeting) for each in records.by_id(statements) if each.theme == theme.id]

    return {
        "id": theme.id,
        "title": theme.title,
        "intro": paragraphs(theme.intro),
        "discussion": _discussion(meeting, theme.id, theme.title),
        "findings": here(meeting.findings),
        "gaps": here(meeting.gaps),
        "needs": here(meeting.needs),
    }


def _discussion(meeting: PublicMeeting, theme: str | None, title: str = "") -> BlocksValue:
    """What the notes say on a theme, in the order of the sessions; one heading less if it repeats the theme."""
    blocks = [
        block
        for notes in meeting.notes
        for passage in notes.passages
        if passage.theme == theme
        for block in passage.blocks
    ]
    return BlocksValue(tuple(block for block in blocks if not _repeats(block, title)))


def _repeats(block: n.Block, title: str) -> bool:
    return isinstance(block, n.Heading) and str(Rich(block.children)).casefold().strip() == title.casefold()


def _trainings(meeting: PublicMeeting) -> Values:
    """What can be counted in the inventory."""
    trainings = meeting.trainings
    groups, topics = meeting.event.target_groups, meeting.topics
    first = min(day.date for day in meeting.event.dates)
    taught = [group for group in groups if any(group.id in each.audience for each in trainings)]
    return {
        "count": len(trainings),
        "countries": [each.country for each in trainings],
        "evaluated": sum(each.evaluated == "yes" for each in trainings),
        "window_start": date(first.year - 2, first.month, 1),
        "outside_window": sum(tables.is_outdated(each, meeting.event) for each in trainings),
        "missing": [
            {"group": group.title, "topic": topic.title, "short": topic.short or topic.title}
            for group in taught
            for topic in topics
            if not tables.trainings_for(trainings, group.id, topic.id)
        ],
        "rare": [
            {"group": group.title, "topic": topic.title, "short": topic.short or topic.title}
            for group in taught
            for topic in topics
            if tables.trainings_for(trainings, group.id, topic.id) == 1
        ],
    }


def _participation(found: Participation) -> Values:
    """Counts; ``countries`` are those that can be named, ``count`` is how many there are, 0 where some are merged."""
    return {
        "total": found.total,
        "countries": [country for country, _ in found.countries.shown],
        "count": found.countries.kinds or 0,
        "merged": found.countries.merged > 0 or found.groups.merged > 0,
        "days": list(found.days),
        "small": found.small,
    }


def _restricted(meeting: PublicMeeting) -> Values | None:
    """What only a restricted edition has; nothing at all in a public one."""
    if not isinstance(meeting, RestrictedMeeting):
        return None
    return {
        "annex": len(meeting.annex),
        "actions": len(meeting.actions),
        "quotes": [records.quote(each) for each in meeting.quotes],
    }


def _tables(meeting: PublicMeeting, labels: Mapping[str, str]) -> Mapping[str, BlocksValue]:
    abbreviations = [(each.short, each.long) for each in meeting.abbreviations]
    inside = meeting if isinstance(meeting, RestrictedMeeting) else None
    return {
        **_people(meeting, labels),
        "agenda": tables.agenda(meeting, labels),
        "inventory": tables.inventory(meeting, labels),
        "coverage": tables.coverage(meeting, labels),
        "findings": tables.findings(meeting, labels),
        "gap_matrix": gap_matrix.by_country(meeting, labels),
        "gap_matrix_by_language": gap_matrix.by_language(meeting, labels),
        "abbreviations": tables.abbreviations(abbreviations, labels),
        "annex": tables.annex(inside.annex if inside else (), labels),
        "actions": tables.actions(inside.actions if inside else (), labels),
    }


def _figures(meeting: PublicMeeting, labels: Mapping[str, str]) -> Mapping[str, BlocksValue]:
    """Figures made from the numbers of the tables of the same names."""
    found, titled = meeting.participation, _titled_groups(meeting)
    others = labels.get("other groups", "Other groups"), labels.get("other countries", "Other countries")
    return {
        "participants_by_country": figures.participants("countries", found.countries, others[1], "country"),
        "participants_by_group": figures.participants("groups", titled, others[0], "target group"),
        "coverage": figures.coverage(meeting.trainings, meeting.event.target_groups, meeting.topics),
        "findings": figures.findings(meeting.findings, meeting.themes),
    }


def _titled_groups(meeting: PublicMeeting) -> Counts:
    titles = {group.id: group.title for group in meeting.event.target_groups}
    found = meeting.participation.groups
    return replace(found, shown=tuple((titles.get(kind, kind), count) for kind, count in found.shown))


def _people(meeting: PublicMeeting, labels: Mapping[str, str]) -> Mapping[str, BlocksValue]:
    """The tables of those who took part."""
    found, titles = meeting.participation, {group.id: group.title for group in meeting.event.target_groups}
    country, group = labels.get("country name", "Country"), labels.get("target group", "Target group")
    others = labels.get("other groups", "Other groups"), labels.get("other countries", "Other countries")
    rows = tuple(titles.get(row, row) if row else None for row in found.groups_by_country.rows)
    cross = replace(found.groups_by_country, rows=rows)
    return {
        "participants_by_country": tables.participation(found.countries, country, others[1], labels),
        "participants_by_group": tables.participation(_titled_groups(meeting), group, others[0], labels),
        "participants_by_group_and_country": tables.crossed(cross, group, others, labels),
    }


def _label(record: Mapping[str, Any]) -> Rich:
    """The id of a record, as the place that cross-references lead to."""
    return Rich((n.Label(str(record["id"]), str(record["id"])),))


def _ref(*targets: Any) -> Rich:
    """Cross-references to one or more ids, as an enumeration: ``F1, F4 and N2``."""
    listed = [each for target in targets for each in (target if isinstance(target, list | tuple) else [target])]
    return joined(Rich((n.Reference(str(each)),)) for each in listed)
