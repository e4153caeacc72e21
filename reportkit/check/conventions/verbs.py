"""Recommendations and key outcomes begin with a verb, and findings say no more than their strength (GENRE conventions).

No list holds all verbs, so the question is asked the other way round: what a sentence begins with is taken for a verb
unless it is a word that never is one, has the ending of a noun or adjective, or is followed by "should" and the like.
"""

import re
from collections.abc import Iterator, Sequence

from reportkit.check.conventions.words import Found, Words, of_inlines, of_text
from reportkit.document.text import plain
from reportkit.model.finding import Statement, Strength
from reportkit.model.meeting import Meeting
from reportkit.model.recommendation import Recommendation

_NEVER = """
    a about across additional after all although among an any appropriate as at authorities because before
    better between both by clear common cooperation during each effective every everybody everyone existing few
    fewer for from further good governments greater he her here his how if improved in inmates into is it its joint
    less long-term mandatory many more most much multi-agency national new no nobody none of officers on other our
    over participants people practitioners prison prisoners prisons regular several she some specific staff states
    stronger sufficient that the their there these they this those through to under we what when where which while
    who why with within without you your
"""
_VERBS = """
    advance agree ally appeal apply archive arrive balance bias bring canvas caution cement cling commence comment
    commission complement comply conceal conceive condition deal deprive derive distance document drive embed
    enhance envision equal evidence exceed experience experiment feed finance focus forgive function give harness
    heed implement imply influence journal lead live mention multiply need network partition perceive petition
    position proceed process question rally receive reference rely reply reposition reveal revive segment sequence
    shed signal speed spring station string strive succeed supplement supply survive swing thrive total transition
    witness
"""
_NOT_A_VERB, _A_VERB = frozenset(_NEVER.split()), frozenset(_VERBS.split())
_NOUNS = re.compile(r"\w+(?:ing|tion|sion|ment|ness|ity|ance|ence|ous|ive|al|ed|[^sui]s)")
_ADVERB = re.compile(r"\w+ly|always|never|also|first")
_FIRST = re.compile(r"[^\W\d_][\w’'-]*")
_MODAL = re.compile(
    r" (?:(?!who\b|that\b|which\b|what\b|where\b|when\b|how\b)[\w’'-]+ ){0,3}?"
    r"(?:should|must|shall|ought to|needs? to|has to|have to|could|would)\b"
)

_CLAIMS = (
    (Strength.CONSENSUS, re.compile(r"(?<!not )(?<!nearly )(?<!almost )\b(?:all|every) participants?\b")),
    (Strength.CONSENSUS, re.compile(r"(?<!no )(?<!without )(?<!any )\b(?:a|in|full|was|by) consensus\b|\bunanimous")),
    (Strength.BROAD, re.compile(r"\b(?:most|nearly all|almost all|a majority of|the majority of) participants\b")),
    (
        Strength.BROAD,
        re.compile(r"(?<!\ball )(?<!\bsome )(?<!\bseveral )(?<!\btwo )\bparticipants (?:all |broadly )?agreed\b"),
    ),
    (Strength.SEVERAL, re.compile(r"\b(?:several|some|many) participants\b")),
)
_ORDER = list(Strength)


def recommendations(words: Sequence[Words], meeting: Meeting) -> Iterator[Found]:
    """Recommendations that do not begin with a verb."""
    for each in meeting.collected.recommendations:
        place = each.where("text")
        if not begins_with_verb(of_inlines(each.text, place).text):
            message = f'recommendation {each.id} does not begin with a verb: "{_beginning(plain(each.text))}"'
            yield place, message, "say first what is to be done: Train …, Publish …, Give …"


def outcomes(words: Sequence[Words], meeting: Meeting) -> Iterator[Found]:
    """Key outcomes that do not go on the sentence "… indicate the need to:"."""
    chosen: list[Statement | Recommendation] = [*meeting.evidence(), *meeting.collected.recommendations]
    for each in chosen:
        if isinstance(each.outcome, str) and not begins_with_verb(of_text(each.outcome, each.where("outcome")).text):
            message = f'the key outcome of {each.id} does not begin with a verb: "{_beginning(each.outcome)}"'
            yield each.where("outcome"), message, 'it goes on "… the need to:", as in "train staff together"'


def strengths(words: Sequence[Words], meeting: Meeting) -> Iterator[Found]:
    """Findings, gaps and needs whose words claim more agreement than their strength."""
    for each in meeting.evidence():
        text = plain(each.statement)
        for needed, pattern in _CLAIMS:
            found = pattern.search(text.casefold())
            if found and _ORDER.index(each.strength) < _ORDER.index(needed):
                message = f'{each.id} says "{text[found.start() : found.end()]}", and its strength is "{each.strength}"'
                yield each.where("statement"), message, f"change the words, or write strength: {needed}"
                break


def begins_with_verb(text: str) -> bool:
    """Whether the first word of a sentence can be a verb that asks for something."""
    first = _FIRST.search(text)
    if not first:
        return True
    word, rest = first[0].casefold(), text[first.end() :]
    if word in _A_VERB:
        return True
    if _ADVERB.fullmatch(word):
        return begins_with_verb(rest)
    is_name = len(first[0]) > 1 and first[0][:2].isupper()
    return not (is_name or word in _NOT_A_VERB or _NOUNS.fullmatch(word) or _MODAL.match(rest))


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words[:6]) + (" …" if len(words) > 6 else "")
