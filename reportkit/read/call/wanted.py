"""What a call says in sentences: background, aims, questions, how many may come, and who reads the conclusions."""

import re
from collections.abc import Iterator, Sequence

from reportkit.read.call.blocks import Kind
from reportkit.read.call.dates import find_days
from reportkit.read.call.found import Found
from reportkit.read.call.letters import first_words, sentences
from reportkit.read.call.listing import listed
from reportkit.read.call.parts import Part
from reportkit.read.call.topics import Topic

_AIM = re.compile(
    r"\b(?:aims?|objectives?|purposes?|goals?)\b[^.]{0,60}?\b(?:is|are|will be|was)\b|\b(?:meeting|workshop|event"
    r"|seminar|webinar|conference|group|we)\b[^.]{0,40}\b(?:aims?|seeks?|intends?|sets? out)\s+(?:to|at)\b"
    r"|\bobjectifs?\b[^.]{0,60}\b(?:est|sont)\b|\bziele?\b[^.]{0,60}\b(?:ist|sind)\b",
    re.IGNORECASE,
)
_CAPACITY = re.compile(
    r"\b(?:places?|seats?|spaces?|spots?|participants?|people|persons?|applicants|attendance|participation"
    r"|number)\b[^.]{0,80}\b(?:limited|restricted|capped|maximum|at most|cannot be guaranteed|first.come|small|few)\b"
    r"|\b(?:limited|maximum|at most|up to|no more than|only|room for|holds?|accommodate|admit|restricted to"
    r"|not more than)\b[^.]{0,40}(?:\b\d+\s+(?:\w+\s+)?(?:participants?|people|persons?|places?|seats?"
    r"|practitioners|experts)\b|\bplaces\b|\bseats\b|\bnumber of (?:participants|places|seats))"
    r"|\b(?:have|are|is|offer|only) (?:room for )?\d+ (?:\w+ )?(?:places|seats)\b|\b(?:few|limited) (?:places"
    r"|seats)\b|\bcannot (?:guarantee|promise)\b|\bno(?:t| one can) be guaranteed\b"
    r"|\bcapacity\b[^.]{0,30}\b\d+"
    r"|\bnombre de places\b|\bplaces? (?:sont|est) limit|\bplätze\b[^.]{0,40}\b(?:begrenzt|beschränkt)"
    r"|\bteilnehm\w+\b[^.]{0,40}\b(?:begrenzt|beschränkt)",
    re.IGNORECASE,
)
_RESULTS = re.compile(
    r"\b(?:conclusions?|results?|outcomes?|paper|report|findings?|recommendations|ergebnisse|résultats"
    r"|schlussfolgerungen)\b[^.]{0,200}?"
    r"\b(?:(?:shared|discussed) with|(?:sent|go(?:es)?|disseminated|distributed|presented|submitted|forwarded"
    r"|addressed|circulated|communicated|handed(?: over)?|made available|delivered|reach|available|transmis\w*"
    r"|communiqu\w+)(?: on)? (?:to|at|aux|au|à)|inform|reach|gehen an)\s+(?P<list>.+)",
    re.IGNORECASE,
)
_FEEDS = re.compile(
    r"\b(?:feed|fed) into (?:the )?(?:agendas?|work|activities|planning"
    r"|discussions?) of\s+(?P<list>.+)",
    re.IGNORECASE,
)
_TO = re.compile(
    r"^(?:.*\b(?:shared with|sent to|disseminated to|go to|goes to|distributed to|presented to"
    r"|forwarded to))\s+(?P<list>.+)",
    re.IGNORECASE,
)
_FOR = re.compile(r"\b(?:paper|report|conclusions|summary)\b[^.]{0,40}?\bfor\s+(?P<list>.+)", re.IGNORECASE)
_AND_TO = re.compile(
    r",?\s+and\s+(?:will be )?(?:sent|shared|presented|distributed|circulated|submitted)\s+(?:to|with)\s+",
    re.IGNORECASE,
)
_END = re.compile(
    r"[.;]\s*$|\s+(?:and|or) (?:may|might|will|can|could|should|feed|form|serve|inform|published)\b.*$"
    r"|,\s+(?:which|who|and will|and may|where|so that|to help)\b.*$|\s+(?:after|within|by the end|in order"
    r"|so that|to help|as well as published|in (?:early|spring|summer|autumn|winter|january|february|march|april"
    r"|may|june|july|august|september|october|november|december))\b.*$|\s+\((?:\d|see)[^)]*\)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?P<label>[^:.?]{2,40}):\s+(?P<text>\S.*)$")
_ORDINARY = frozenset(
    {Topic.NOTHING, Topic.BACKGROUND, Topic.PRACTICAL, Topic.TITLE, Topic.AIMS, Topic.WHEN, Topic.MODE}
)
_MAYBE_RESULTS = _ORDINARY | {Topic.RESULTS, Topic.APPLY, Topic.CAPACITY, Topic.CONTACT, Topic.ASKED, Topic.GROUPS}
_CALLED = re.compile(
    r"^dear\b|\b(?:kind|best) regards\b|\b(?:we|are) (?:inviting|invites?|looking for)\b|\b(?:to|please|can|may"
    r"|should|must|and) apply\b|\bapply (?:by|before|now|for|to|via|online)\b|\b(?:will|takes?|taking) (?:be held"
    r"|take place|place)\b|\bcall for\b"
    r"|\bplease\b|\b(?:workshop|meeting)\b.{0,60}\bon\b.{0,30}\d|\bcontact\b|\blanguage of\b|\bif you (?:wish"
    r"|want|would)\b",
    re.IGNORECASE,
)
_LEAST_BACKGROUND = 70

Aim = tuple[str, str]
"""The title of an aim, empty if it has none, and its text."""


def background_of(parts: Sequence[Part]) -> Found[tuple[str, ...]] | None:
    """The paragraphs under a heading such as "Background"; without one, those before the first other heading."""
    told = _paragraphs(part for part in parts if part.topic is Topic.BACKGROUND and part.kind is not Kind.HEADING)
    if told:
        return Found(tuple(told), first_words(told[0]))
    guessed = [
        part.text
        for part in parts
        if part.topic is Topic.NOTHING and part.kind is Kind.PARAGRAPH and _is_background(part.text)
    ]
    check = "no heading of the call says so; these are the paragraphs before the others begin"
    return Found(tuple(guessed), first_words(guessed[0]), check) if guessed else None


def _paragraphs(parts: Iterator[Part]) -> list[str]:
    """Paragraphs, the items of their lists run in."""
    out: list[str] = []
    for part in parts:
        if part.kind is Kind.ITEM and out and (out[-1].endswith((":", ";")) or part.lead):
            out[-1] = (
                f"{out[-1].removesuffix('.')} {part.text}"
                if out[-1].endswith((":", ";"))
                else f"{out[-1]}; {part.text}"
            )
        else:
            out.append(part.text)
    return [text for text in out if not text.endswith(":")]


def _is_background(text: str) -> bool:
    others = (_CALLED, _AIM, _CAPACITY, _RESULTS)
    return (
        len(text) >= _LEAST_BACKGROUND
        and not any(pattern.search(text) for pattern in others)
        and not any(found.days[0].year for found in find_days(text) if len(found.days) > 1)
        and text.count("?") < 2
        and "@" not in text
    )


def aims_of(parts: Sequence[Part]) -> tuple[Found[Aim], ...]:
    """What the meeting wants to reach: the items under such a heading, or sentences that say so."""
    here = [part for part in parts if part.topic is Topic.AIMS and part.kind is not Kind.HEADING]
    items = [part for part in here if part.kind is not Kind.PARAGRAPH]
    if items:
        return tuple(_aim(part.text) for part in items)
    said = [sentence for part in here for sentence in sentences(part.text) if not sentence.endswith((":", "?"))]
    if not said:
        said = [
            each
            for part in parts
            if part.topic in _ORDINARY
            for each in sentences(part.text)
            if _AIM.search(each) and not each.endswith(":")
        ]
    return tuple(Found(("", sentence), sentence) for sentence in said)


def _aim(text: str) -> Found[Aim]:
    found = _LABEL.match(text)
    return Found((found["label"], found["text"]), text) if found else Found(("", text.rstrip(";,")), text)


def key_questions_of(parts: Sequence[Part]) -> tuple[Found[str], ...]:
    """The questions of the meeting: under such a heading, or in a paragraph that leads in to them."""
    here = [part for part in parts if part.topic is Topic.QUESTIONS and part.kind is not Kind.HEADING]
    found = [question for part in here for question in _questions(part)]
    if not found:
        found = [
            question for part in parts if part.topic in _ORDINARY | {Topic.QUESTIONS} for question in _run_in(part.text)
        ]
    return tuple(Found(question, question) for question in dict.fromkeys(found))


def _questions(part: Part) -> Iterator[str]:
    text = re.sub(r"^\(?(?:\d{1,2}|[a-z])[.)]\s+", "", part.text)
    if part.kind is Kind.PARAGRAPH:
        yield from (re.sub(r"^.*:\s+(?=\S)", "", each) for each in sentences(text) if each.endswith("?"))
    elif not text.endswith(":"):
        yield text.rstrip(";,")


_BEFORE_QUESTIONS = re.compile(
    r"\b(?:questions?|discuss|explore|look at|address|ask|examine)\b[^:?]*:\s+(?=[A-ZÀ-Þ“‘])", re.IGNORECASE
)
_ASKED_OF_YOU = re.compile(r"\b(?:you|your|please|tell us|apply|application)\b", re.IGNORECASE)


def _run_in(text: str) -> list[str]:
    """Questions in a paragraph, behind the words that lead in to them."""
    found = _BEFORE_QUESTIONS.search(text)
    before = sentences(text[: found.end()])[-1] if found else ""
    if not found or _ASKED_OF_YOU.search(before):
        return []
    return [sentence for sentence in sentences(text[found.end() :]) if sentence.endswith("?")]


def capacity_of(parts: Sequence[Part]) -> Found[str] | None:
    """What the call says of how many can take part."""
    for part in parts:
        if (
            part.topic in {Topic.QUESTIONS, Topic.BACKGROUND, Topic.AIMS, Topic.RESULTS, Topic.PROGRAMME}
            or part.kind is Kind.HEADING
        ):
            continue
        if part.topic is Topic.CAPACITY and part.kind is Kind.LABELLED:
            return Found(part.text, part.text)
        said = [
            sentence for sentence in sentences(part.text) if _CAPACITY.search(sentence) and not sentence.endswith("?")
        ]
        if said:
            return Found(" ".join(said), said[0])
    return None


def audience_of(parts: Sequence[Part]) -> Found[tuple[str, ...]] | None:
    """Whom the conclusions are for."""
    for part in sorted(parts, key=lambda each: each.topic is not Topic.RESULTS):
        if part.topic not in _MAYBE_RESULTS or part.kind is Kind.HEADING:
            continue
        for sentence in sentences(part.text):
            if names := _readers(sentence, part.topic is Topic.RESULTS):
                return Found(tuple(names), sentence)
    return None


def _readers(sentence: str, surely: bool) -> list[str]:
    sentence = _AND_TO.sub(", ", sentence)
    found = _RESULTS.search(sentence) or (_TO.search(sentence) or _FOR.search(sentence) if surely else None)
    feeds = _FEEDS.search(sentence)
    first = _END.sub("", _END.sub("", found["list"])) if found else ""
    second = _END.sub("", feeds["list"]) if feeds else ""
    return list(dict.fromkeys([*listed(first), *listed(second)]))
