"""The languages of the meeting, and those that it is interpreted into."""

import re
from collections.abc import Iterator, Sequence

from reportkit.model.language import LANGUAGES
from reportkit.read.call.blocks import Kind
from reportkit.read.call.found import Found
from reportkit.read.call.letters import sentences
from reportkit.read.call.parts import Part
from reportkit.read.call.topics import Topic

_OTHERS = {
    "anglais": "en", "français": "fr", "allemand": "de", "espagnol": "es", "italien": "it", "néerlandais": "nl",
    "polonais": "pl", "portugais": "pt", "englisch": "en", "französisch": "fr", "deutsch": "de", "spanisch": "es",
    "italienisch": "it", "niederländisch": "nl", "polnisch": "pl", "portugiesisch": "pt", "gaelic": "ga",
}  # fmt: skip
NAMES = {**{name.casefold(): code for code, name in LANGUAGES.items()}, **_OTHERS}
_NAME = re.compile(rf"\b(?:{'|'.join(sorted(NAMES, key=len, reverse=True))})\b", re.IGNORECASE)
_CODE = re.compile(r"\b(?:" + "|".join(code.upper() for code in LANGUAGES) + r")\b")
_INTERPRETED = re.compile(r"interpret|interprét|dolmetsch|simultanübersetz", re.IGNORECASE)
_NONE = re.compile(
    r"\b(?:no|without|not|nor|neither|keine?|sans|aucune?|ohne|pas d)\b[^.;]{0,40}(?:interpret|interprét|dolmetsch)"
    r"|(?:interpret\w*|interprétation|verdolmetschung)[^.;]{0,30}\b(?:not|unavailable|nicht|no|none|pas)\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:languages?|langues?|sprachen?)\b|\b(?:be|is|are|held|hold|place|conducted|run|tiendra|discussions?"
    r"|work|speak|spoken|entirely|findet|statt|only)\s+(?:\w+\s+){0,3}(?:in|en|auf)\s+\w|^in \w+",
    re.IGNORECASE,
)
_SPEAK = frozenset(
    {
        Topic.LANGUAGES,
        Topic.INTERPRETATION,
        Topic.NOTHING,
        Topic.PRACTICAL,
        Topic.WHEN,
        Topic.WHERE,
        Topic.MODE,
        Topic.BACKGROUND,
        Topic.APPLY,
        Topic.GROUPS,
        Topic.CAPACITY,
        Topic.HOURS,
        Topic.TITLE,
    }
)
_WITH = re.compile(r"\b(?:with|avec|mit)\b[^.;]{0,120}$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:with|avec|mit|and)\b([^.;]{0,60})(?:interpret|interprét|dolmetsch)", re.IGNORECASE)

_Codes = tuple[str, ...]


def languages_of(parts: Sequence[Part]) -> Found[_Codes] | None:
    """The codes of the languages spoken."""
    for labelled in (True, False):
        for part, sentence in _telling(parts, labelled):
            before = _WITH.sub("", _INTERPRETED.split(_without_brackets(sentence))[0])
            codes = _codes(before, labelled)
            if codes and part.topic is not Topic.INTERPRETATION and (labelled or _SPOKEN.search(before)):
                return Found(codes, sentence)
    return None


def interpretation_of(parts: Sequence[Part]) -> Found[_Codes] | None:
    """The codes of the languages interpreted into; none of them where the call says that there is no interpretation."""
    for labelled in (True, False):
        for part, sentence in _telling(parts, labelled):
            if part.topic is Topic.INTERPRETATION or _INTERPRETED.search(sentence):
                if _NONE.search(sentence) or re.match(r"(?:none|no|keine?|aucune)\b", sentence, re.IGNORECASE):
                    return Found((), sentence)
                into = _INTERPRETED.split(sentence)[-1]
                before = _BEFORE.search(sentence)
                codes = _codes(into, True) or _codes(before[1] if before else "", True)
                codes = codes or (_codes(sentence, True) if part.topic is Topic.INTERPRETATION else ())
                if codes:
                    return Found(codes, sentence)
    return None


def _telling(parts: Sequence[Part], labelled: bool) -> Iterator[tuple[Part, str]]:
    for part in parts:
        named = part.topic in {Topic.LANGUAGES, Topic.INTERPRETATION}
        if part.topic in _SPEAK and named == labelled and part.kind is not Kind.HEADING:
            yield from ((part, sentence) for sentence in sentences(part.text))


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^)]*(?:interpret|interprét|dolmetsch)[^)]*\)", "", text, flags=re.IGNORECASE)


def _codes(text: str, with_codes: bool) -> _Codes:
    """Codes of the languages that a text names, in its order."""
    found = [(each.start(), NAMES[each[0].casefold()]) for each in _NAME.finditer(text)]
    found += [(each.start(), each[0].casefold()) for each in _CODE.finditer(text)] if with_codes else []
    return tuple(dict.fromkeys(code for _, code in sorted(found)))
