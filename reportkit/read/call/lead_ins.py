"""What a list holds, by the sentence that leads in to it; the first row that fits is taken."""

import re

from reportkit.read.call.topics import Topic

_LEAD_INS: tuple[tuple[Topic, str], ...] = (
    (
        Topic.ASKED,
        r"(answer|tell us|let us know|respond to|reply to|indicate|describe|include in your|send us"
        r"|your (application|reply|answer|e-?mail|message)|in (an|your) e-?mail"
        r"|(we|to) (ask|would like to know)|state (briefly|in|whether)|following information|veuillez|répond"
        r"|beantwort|schildern|teilen sie|specify|provide us)",
    ),
    (
        Topic.QUESTIONS,
        r"(key|guiding|main|central|leading|core|following|these|discuss\w*|address\w*"
        r"|explor\w*)\b.{0,60}\b(questions?|issues|topics|points)\b"
        r"|questions? (will|that|which|we|for|of|at|include|are|to)\b|(will|want to|shall|would like to) (discuss"
        r"|explore|look at|address|examine|debate|ask)\b|we ask ourselves|questions suivantes|folgende fragen",
    ),
    (
        Topic.AIMS,
        r"\b(aims?|objectives?|goals?|purpose|intends?|seeks?|sets out|wants?|hopes?|ambition"
        r"|meant) (\w+ ){0,6}(to|are|is|:)|\b(twofold|threefold|two aims|objectives?)\b|objectif|\bziele?\b",
    ),
    (
        Topic.GROUPS,
        r"looking for|(we|like to) invite|(we )?welcome (applications|people|participants)|aimed at|intended for"
        r"|open to|addressed to|target (group|audience)|(should|can|may) (apply|attend|take part)"
        r"|participants (from|should|with)|would like to hear from|hope to (welcome|see|meet)|seek(ing"
        r"|s)? (participants|people|experts|practitioners)|experience (with|in)|wir suchen|nous (recherchons"
        r"|cherchons)|richtet sich|s.adresse",
    ),
    (
        Topic.RESULTS,
        r"(conclusions?|results?|outcomes?|paper|report|findings)\b.*\b(shared|sent|go to|reach|presented"
        r"|disseminated|distributed|submitted|forwarded|feed)",
    ),
    (Topic.BACKGROUND, r"(kinds|types|forms|categories) of|for example|such as"),
)
_LEADS = tuple((topic, re.compile(words, re.IGNORECASE)) for topic, words in _LEAD_INS)


def topic_of_lead_in(text: str) -> Topic:
    """What the list behind such a sentence holds."""
    return next((topic for topic, row in _LEADS if row.search(text)), Topic.NOTHING)
