"""Meeting and template in, document out: the template is expanded, then the passes decide everything that is left."""

from collections.abc import Callable
from functools import partial

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.markdown import parse, set_apart, within_reason
from reportkit.document.walk import every
from reportkit.merge import abbreviations, conventions, footnotes, numbering, references
from reportkit.merge.context import Values, context
from reportkit.merge.filters import upper_first
from reportkit.merge.slots import Slots
from reportkit.merge.template import expand
from reportkit.model.public import PublicMeeting
from reportkit.model.restricted import RestrictedMeeting
from reportkit.model.template import Template
from reportkit.problems import Place, Problem

Pass = Callable[[n.Blocks], n.Blocks]
DRAFT = "DRAFT - not for distribution"
RESTRICTED = "Restricted edition"


def merge(meeting: PublicMeeting, template: Template) -> tuple[n.Document, list[Problem]]:
    """The whole paper, and everything that was wrong with the template or with what it refers to."""
    values, problems = context(meeting, template)
    problems += [*_needs(meeting, template), *_against(meeting, template)]
    blocks, more = _expanded(template, values)
    for apply in passes(meeting, template):
        blocks = apply(blocks)
    labels = _labels(template)
    blocks, unresolved = references.resolved(blocks, labels)
    blocks = references.contents(blocks)
    return _document(blocks, meeting, template, values), [*problems, *more, *unresolved]


def passes(meeting: PublicMeeting, template: Template) -> tuple[Pass, ...]:
    """What is decided after the template, in this order."""
    options = template.file.options
    known = meeting.abbreviations if options.expand_abbreviations else ()
    expansions = [abbreviations.Expansion(each.short, each.long, each.plural or f"{each.long}s") for each in known]
    return (
        partial(abbreviations.expanded, expansions=expansions),
        conventions.applied,
        footnotes.marked,
        footnotes.numbered,
        partial(numbering.headings, with_numbers=options.number_headings),
        numbering.captions,
    )


def _expanded(template: Template, values: Values) -> tuple[n.Blocks, list[Problem]]:
    place = Place(f"{template.shown}/{template.paper}")
    slots = Slots(place)
    text, problems = expand(template, values, slots)
    body, written = set_apart(text)
    definitions, endless = within_reason(written, text, place)
    parsed = parse(body, place, definitions)
    return slots.fill(parsed.blocks), [*problems, *endless, *parsed.problems, *slots.problems]


def _needs(meeting: PublicMeeting, template: Template) -> list[Problem]:
    have = {
        "participants": meeting.participation.present,
        "trainings": meeting.trainings,
        "notes": meeting.notes,
        "findings": meeting.findings,
        "recommendations": meeting.recommendations,
        "practices": meeting.practices,
    }
    place = Place(f"{template.shown}/{template.name}/template.yaml")
    return [
        codes.TEMPLATE_NEEDS.at(place, f'the template "{template.name}" needs {need}, and this meeting has none')
        for need in template.file.needs
        if not have.get(need)
    ]


def _against(meeting: PublicMeeting, template: Template) -> list[Problem]:
    """The problem of a template that makes restricted papers only, in a public edition."""
    if not template.file.restricted or isinstance(meeting, RestrictedMeeting):
        return []
    message = f'the template "{template.name}" makes restricted papers only, and this is the public edition'
    place = template.file.where("restricted")
    return [codes.TEMPLATE_RESTRICTED.at(place, message, "add --edition restricted, or choose another template")]


def _labels(template: Template) -> dict[str, str]:
    return {"table": "Table", "figure": "Figure"} | dict(template.file.labels)


def _document(blocks: n.Blocks, meeting: PublicMeeting, template: Template, values: Values) -> n.Document:
    paper, event = values["paper"], values["event"]
    properties = n.Properties(
        title=paper["title"],
        language=paper["language"],
        date=paper["date"].isoformat(),
        author=str(template.file.house.get("corporate_author", "")),
        subject=f"{event['body']}, {event['dates']}",
        keywords=(*paper["keywords"], *filter(None, [paper["marking"]])),
        status=paper["status"].value,
    )
    used = {node.source for node in _figures(blocks)}
    images = {name: image for name, image in meeting.images.items() if name in used}
    return n.Document(properties, blocks, _running(values, template), _labels(template), images)


def _figures(blocks: n.Blocks) -> list[n.Figure]:
    return [node for node in every(blocks) if isinstance(node, n.Figure)]


def _running(values: Values, template: Template) -> dict[str, str]:
    """The words of the running header and footer."""
    paper, event = values["paper"], values["event"]
    return {
        "kind": str(upper_first(paper["kind"])),
        "body": event["body"],
        "title": paper["title"],
        "date": event["dates"],
        "place": event["place"] or "",
        "network": str(event["network"] or template.file.house.get("network", "")),
        "marking": paper["marking"],
        "releasable to": paper["releasable_to"],
        "status": "" if paper["final"] else DRAFT,
        "edition": "" if values["restricted"] is None else RESTRICTED,
    }
