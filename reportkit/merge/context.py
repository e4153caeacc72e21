"""What a template may know of a meeting: plain values, chosen one by one.

This is a projection: a name, an employer, a contact, an action, a quotation or a private block is not left out later,
it never gets in. What is not written here cannot be printed.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.merge import participation, records, tables
from reportkit.merge.filters import date_range, language_name
from reportkit.merge.values import BlocksValue, Rich, joined
from reportkit.model.event import Event, Mode
from reportkit.model.meeting import Meeting
from reportkit.model.paper import Paper, Status
from reportkit.model.session import Theme
from reportkit.model.template import Template
from reportkit.problems import Problem, did_you_mean

Values = dict[str, Any]


def context(meeting: Meeting, template: Template) -> tuple[Values, list[Problem]]:
    """Everything that ``paper.md`` may print, by name, and the notices that could not be found."""
    file, small = meeting.file, template.file.options.small_count
    notices, problems = _notices(file.paper, file.event, template)
    recommendations = [
        records.recommendation(each, meeting) for each in records.by_id(meeting.collected.recommendations)
    ]
    values: Values = {
        "event": _event(file.event),
        "paper": _paper(file.paper, file.event),
        "house": dict(template.file.house),
        "notices": notices,
        "sessions": [session.model_dump() for session in file.sessions],
        "themes": [_theme(theme, meeting) for theme in file.themes],
        "other_points": _discussion(meeting, None),
        "findings": [records.statement(each, meeting) for each in records.by_id(meeting.collected.findings)],
        "gaps": [records.statement(each, meeting) for each in records.by_id(meeting.collected.gaps)],
        "needs": [records.statement(each, meeting) for each in records.by_id(meeting.collected.needs)],
        "recommendations": recommendations,
        "addressees": records.addressees(meeting, recommendations),
        "key_outcomes": records.key_outcomes(meeting),
        "practices": [records.practice(each, meeting) for each in records.by_id(meeting.collected.practices)],
        "topics": [topic.model_dump() for topic in file.topics],
        "trainings": _trainings(meeting),
        "participation": _participation(meeting, template),
        "references": records.references(meeting),
        "abbreviations": [{"short": each.short, "long": each.long} for each in file.abbreviations],
        "tables": _tables(meeting, template, small),
        "contents": BlocksValue((n.Contents(template.file.options.contents_depth),)),
        "page_break": BlocksValue((n.PageBreak(),)),
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


def _paper(paper: Paper, event: Event) -> Values:
    return {
        **paper.model_dump(exclude={"template", "notices", "notice"}),
        "title": paper.title or event.title,
        "date": paper.paper_date,
        "notice": paragraphs(paper.notice),
        "final": paper.status in {Status.APPROVED, Status.PUBLISHED},
        "marking": paper.marking.label if paper.marking else "",
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


def _theme(theme: Theme, meeting: Meeting) -> Values:
    collected = meeting.collected

    def here(statements: tuple[Any, ...]) -> list[Values]:
        return [records.statement(each, meeting) for each in records.by_id(statements) if each.theme == theme.id]

    return {
        "id": theme.id,
        "title": theme.title,
        "intro": paragraphs(theme.intro),
        "discussion": _discussion(meeting, theme.id, theme.title),
        "findings": here(collected.findings),
        "gaps": here(collected.gaps),
        "needs": here(collected.needs),
    }


def _discussion(meeting: Meeting, theme: str | None, title: str = "") -> BlocksValue:
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


def _trainings(meeting: Meeting) -> Values:
    """What can be counted in the inventory."""
    trainings = meeting.trainings
    groups, topics = meeting.file.event.target_groups, meeting.file.topics
    first = min(day.date for day in meeting.file.event.dates)
    taught = [group for group in groups if any(group.id in each.audience for each in trainings)]
    return {
        "count": len(trainings),
        "countries": [each.country for each in trainings],
        "evaluated": sum(each.evaluated == "yes" for each in trainings),
        "window_start": date(first.year - 2, first.month, 1),
        "outside_window": sum((each.end_year or first.year) < first.year - 2 for each in trainings),
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


def _participation(meeting: Meeting, template: Template) -> Values:
    people = meeting.participants
    return {
        "total": len(people),
        "countries": [person.country for person in people],
        "small": template.file.options.small_count,
    }


def _tables(meeting: Meeting, template: Template, small: int) -> Mapping[str, BlocksValue]:
    labels, groups = template.file.labels, {group.id: group.title for group in meeting.file.event.target_groups}
    countries = participation.by_country(meeting.participants, small)
    kinds = participation.by_group(meeting.participants, list(groups), small)
    named = participation.Counts(
        tuple((groups.get(kind, kind), count) for kind, count in kinds.shown), kinds.merged_kinds, kinds.merged_people
    )
    other = labels.get("other countries", "Other countries")
    none = BlocksValue(())
    return {
        "participants_by_country": tables.participation(
            countries, labels.get("country name", "Country"), f"{other} ({countries.merged_kinds})", labels
        )
        if meeting.participants
        else none,
        "participants_by_group": tables.participation(
            named, labels.get("target group", "Target group"), labels.get("other groups", "Other groups"), labels
        )
        if meeting.participants
        else none,
        "agenda": tables.agenda(meeting, labels),
        "inventory": tables.inventory(meeting, labels),
        "coverage": tables.coverage(meeting, labels),
        "abbreviations": tables.abbreviations([(each.short, each.long) for each in meeting.file.abbreviations], labels),
    }


def _label(record: Mapping[str, Any]) -> Rich:
    """The id of a record, as the place that cross-references lead to."""
    return Rich((n.Label(str(record["id"]), str(record["id"])),))


def _ref(*targets: Any) -> Rich:
    """Cross-references to one or more ids, as an enumeration: ``F1, F4 and N2``."""
    listed = [each for target in targets for each in (target if isinstance(target, list | tuple) else [target])]
    return joined(Rich((n.Reference(str(each)),)) for each in listed)
