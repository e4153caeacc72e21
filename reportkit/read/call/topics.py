"""What a part of a call is about, by the words of its heading, and by the sentence that leads in to a list.

Calls say one thing in many ways; each row gathers the ways of one topic, in English, French and German. The first row
that fits is taken: what is special stands before what is general.
"""

import re
from enum import Enum


class Topic(Enum):
    """What a part of a call is about."""

    NOTHING = "nothing"
    NOISE = "noise"
    TITLE = "title"
    BODY = "body"
    PUBLISHED = "published"
    DEADLINE = "deadline"
    INTERPRETATION = "interpretation"
    LANGUAGES = "languages"
    ASKED = "asked"
    QUESTIONS = "questions"
    RESULTS = "results"
    GROUPS = "groups"
    AIMS = "aims"
    BACKGROUND = "background"
    WHEN = "when"
    HOURS = "hours"
    WHERE = "where"
    MODE = "mode"
    CAPACITY = "capacity"
    CONTACT = "contact"
    APPLY = "apply"
    PROGRAMME = "programme"
    PRACTICAL = "practical"


_HEADINGS: tuple[tuple[Topic, str], ...] = (
    (
        Topic.NOISE,
        r"related|share( this.*| on .*)?$|follow us|stay in touch|stay informed|newsletter|(latest|more|other"
        r"|recent) news|upcoming"
        r"|you may (also )?like|read more|see also|cookie|this site uses|navigation|menu|legal notice|privacy|search"
        r"|disclaimer|tags?\b|comments?$|leave a (reply|comment)|imprint|data protection notice|partagez|suivez"
        r"|impressum"
        r"|about (us|this (site|website|page)|the (network|forum|alliance|organi[sz]ation|institute|agency|centre))$",
    ),
    (
        Topic.PUBLISHED,
        r"(date of )?publi(cation|shed)|posted|publication date|publié|veröffentlicht|sent$|date of issue",
    ),
    (
        Topic.TITLE,
        r"(working )?title$|(topic|subject|theme|thema|titel|titre|sujet|event|name of the (meeting|event))$",
    ),
    (
        Topic.BODY,
        r"(working |expert )?group$|working group|organi[sz]ed by|organi[sz]ers?$|host(ed by)?$|task force$"
        r"|groupe de travail$|arbeitsgruppe$|body$",
    ),
    (
        Topic.DEADLINE,
        r".*deadline|.*closing date|apply (by|before|until)|applications? (close|due|by|until|open until)"
        r"|register by|reply by"
        r"|answers? (due|by)|respond by|last (day|date)|application period|date limite.*|.*frist|anmeldeschluss"
        r"|einsendeschluss"
        r"|.*\bdue (date|by)\b|send .*\b(by|before)\b|expressions? of interest (by|due)|registration (closes"
        r"|until|by)|(cut.?off)",
    ),
    (
        Topic.INTERPRETATION,
        r"(simultaneous |languages? of )?interpret(ation|ing)|interprétation|(simultan)?(ver)?dolmetsch",
    ),
    (Topic.LANGUAGES, r"(working |meeting )?languages?\b|language regime|langues?\b|(arbeits)?sprachen?\b"),
    (
        Topic.ASKED,
        r"questions? (for|to|addressed to|put to) (the |all )?(applicants|candidates|participants|groups?|you"
        r"|those|everyone|answer)"
        r"|questions? (to be|you should|we (ask|will ask)|you need)|what (do|will|would|shall) we (want to )?(ask"
        r"|need)( of| from)? you"
        r"|what (we ask|to send|to tell|to include|should (your|an) application|you (should|need to) (send|tell"
        r"|write|answer))"
        r"|what (do )?(we|you) need to (know|send|tell)|tell us|application questions|your application"
        r"|selection questions"
        r"|(please )?answer|information (we need|required|to (provide|include))|what we need from you|asked of"
        r"|entry questions"
        r"|(fragen|angaben) (an|der|zur)|questions aux candidats|what we would like to (know|hear) (from"
        r"|about) you|about you"
        r"|(application|registration) form|how (will|do) we select|selection (criteria|of participants|procedure"
        r"|process)",
    ),
    (
        Topic.QUESTIONS,
        r"(the )?(key|guiding|main|central|leading|core|discussion|research|focus|lead)\s*(key )?(questions?"
        r"|issues|topics|points)"
        r"|questions?( to be discussed| for discussion| we will (discuss|address)| at stake| on the table| (of"
        r"|for|at) (the|this) (meeting|workshop|event))?$"
        r"|what (do|will|shall|would|are) we .*(find out|discuss|talk|explore|address|debate|ask)|what (we"
        r"|we.ll) .*(discuss|explore|talk|address|ask ourselves|want to know)"
        r"|topics (for|to|of)|on the table|points? (for|of) discussion|issues (for|to)|what .*(be|is) discussed"
        r"|for discussion"
        r"|questions (clés|directrices|principales)|(leit|kern|schlüssel)fragen|we (will|want to) (ask|discuss"
        r"|explore)|focus of (the )?discussions?",
    ),
    (
        Topic.RESULTS,
        r"what (comes|will come) out|(what )?(happens|comes|becomes|will happen) .*(result|conclusion|outcome"
        r"|outcomes|next|after)"
        r"|(and )?after(wards| the (meeting|workshop|event))"
        r"|follow.?up|(use|dissemination|sharing) of (the )?(results|outcomes|conclusions)|(expected "
        r"|meeting )?(results|outcomes?|outputs?|conclusions?)\b"
        r"|who (will )?(read|gets?|receives?|use)|next steps|what (is|comes) next|suites|nach(bereitung"
        r"| dem treffen)|ergebnisse|résultats"
        r"|where (the|do|will) .*(results|conclusions|outcomes)|impact|dissemination|what we (will )?do with",
    ),
    (
        Topic.GROUPS,
        r"is (this|it) .*for you|target (groups?|audience|participants)|(intended |who is the )?audience"
        r"|who (should|can|could|may|might"
        r"|is|are|do|we|would|will)\b.*"
        r"|(participants?|participation|profiles?)( profiles?| sought| wanted|$| (we are|we.re) looking for)"
        r"|whom? (we|do we|are we|is)\b.*|for whom|eligib.*"
        r"|(we are |we.re )?looking for|(required |desired )?profiles?\b|zielgruppen?|public( visé| cible)"
        r"|wen wir suchen|participants (recherchés|visés)"
        r"|(group|groupe|gruppe) [a-z0-9]\b.*|aimed at|call addressed to|your profile",
    ),
    (
        Topic.AIMS,
        r"(general |specific |main |our |the |key )*(aims?|objectives?|goals?|purposes?|ambitions?)\b"
        r"|what .*(want|hope|aim|intend|plan) to (achieve|reach|do|produce)"
        r"|what (the|this) (meeting|workshop|event) (is for|wants|will do|should)|why (take part|participate"
        r"|attend|join)$|intended (results|outcomes)"
        r"|objectifs?|buts?$|ziele?\b|zweck|zielsetzung",
    ),
    (
        Topic.BACKGROUND,
        r"background|context|rationale|introduction|why (this|we|the|now|a|are|do|is)\b|about (the|this) (meeting"
        r"|workshop|event|topic|call|seminar|webinar)"
        r"|(the )?(problem|issue|challenge|topic|situation|starting point|subject matter)( at hand)?$"
        r"|setting the scene|what is at stake|what (it|this) is about|in brief|summary|overview"
        r"|contexte|hintergrund|anlass|ausgangslage|worum .*|relevance|scope( of the meeting)?$|state of play"
        r"|the need",
    ),
    (
        Topic.PROGRAMME,
        r"(draft |provisional |preliminary )?(programme|program|agenda|schedule)\b|ablauf|ordre du jour|tagesordnung",
    ),
    (
        Topic.WHEN,
        r"when\b|(meeting |event )?dates?( (and|&|/) (time|place|venue|hours|location)s?)?( of (the )?(meeting"
        r"|workshop|event))?$|dates? (and|&).*|day( \d+)?$|days$"
        r"|wann|termine?$|datum$|quand|day (one|two|three|1|2|3)\b|(first|second) day$",
    ),
    (Topic.HOURS, r"(start |meeting )?(time|times|hours|timing|timetable)\b.*|uhrzeit|horaires?|heures?"),
    (
        Topic.WHERE,
        r"where\b|venue|location|place$|meeting (place|venue)|city$|lieu|ort$|veranstaltungsort|address$|wo\b|où\b",
    ),
    (
        Topic.MODE,
        r"format|mode|meeting (format|mode|type)|type of (meeting|event)|platform|tool|software|how (will"
        r"|do) we meet|connection|art$",
    ),
    (
        Topic.CAPACITY,
        r"(number of )?(places|seats|participants|spaces)( available)?$|capacity|(nombre de )?places|plätze"
        r"|teilnehmerzahl|limited places",
    ),
    (
        Topic.CONTACT,
        r"contacts?\b|(further |more )?(information|questions)( and contact)?\??$|any questions|kontakt"
        r"|ansprechpartner|who to contact|enquiries|queries",
    ),
    (
        Topic.APPLY,
        r"how (to|can|do|should) (i |you |we )?(apply|take part|participate|register|join|express|sign)|.*(apply"
        r"|application|registration|register|interested)\b.*"
        r"|(to )?take part|participate|express(ion)?s? (of|your) interest|(s.inscrire|inscription|candidature"
        r"|comment participer).*|anmeldung|bewerbung|so bewerben.*|selection|next step|interested",
    ),
    (
        Topic.PRACTICAL,
        r"practical|logistic|at a glance|the meeting at|key (facts|dates|data)|(meeting|event) (details"
        r"|information)|details|facts|essentials|modalit|praktische|informations pratiques|in short|the meeting$"
        r"|the event$|arrangements",
    ),
)
_ROWS = tuple(
    (topic, re.compile(rf"(?:\d+[.)]?\s*|[ivx]+\.\s*)?(?:{words})", re.IGNORECASE)) for topic, words in _HEADINGS
)

_CALL = re.compile(
    r"\W*(?:(?:open |final |second |last )?calls? (?:for|to) |(?:call for )?expressions? of interest\s*[:–—-]"
    r"|invitation\b|save the date|appel (?:à|aux?|pour) |aufruf\b|einladung\b)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[\s:?!.…–—-]+$")
_PREFIX = re.compile(r"^[\s\W]*(?:(?:section|part|step)\s+)?(?:\d{1,2}[.)]|[a-zA-Z][.)]|[ivxIVX]{1,4}[.)])?\s*")


def names_call(text: str) -> bool:
    """Whether a heading is that of the call itself, such as "Call for participants: Title of the meeting"."""
    return _CALL.match(text) is not None


def topic_of_heading(text: str) -> Topic:
    """What a part with such a heading is about."""
    if names_call(text):
        return Topic.NOTHING
    words = _ENDS.sub("", _PREFIX.sub("", text.replace("’", "'"))).casefold()
    return next((topic for topic, row in _ROWS if row.match(words)), Topic.NOTHING)
