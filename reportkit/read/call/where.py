"""How and where people meet: online or in a room, with which tool, in which city."""

import re
from collections.abc import Iterator, Sequence

from reportkit.model.country_names import recognise_country
from reportkit.model.event import Mode
from reportkit.read.call.blocks import Kind
from reportkit.read.call.calendar_words import MONTHS
from reportkit.read.call.cities import CITIES
from reportkit.read.call.found import Found
from reportkit.read.call.letters import excerpt, sentences
from reportkit.read.call.parts import Part
from reportkit.read.call.spoken import NAMES as LANGUAGE_NAMES
from reportkit.read.call.topics import Topic

_SPEAK = frozenset(
    {
        Topic.NOTHING,
        Topic.WHEN,
        Topic.WHERE,
        Topic.MODE,
        Topic.HOURS,
        Topic.PRACTICAL,
        Topic.LANGUAGES,
        Topic.TITLE,
        Topic.BACKGROUND,
        Topic.APPLY,
        Topic.CAPACITY,
        Topic.PROGRAMME,
    }
)
_LABELS = frozenset({Topic.WHERE, Topic.MODE, Topic.WHEN})
_MEETS = re.compile(
    r"\b(?:tak(?:e|es|ing) place|held|hold(?:s|ing)?|meet(?:s|ing)?|conven\w+|gather\w*|organi[sz]\w+|host\w*"
    r"|invit\w+|workshop|seminar|event|webinar|connect\w*|use"
    r"|conference|join us|réuni\w*|aura lieu|tiendra|trifft|findet|tagt|treffen|participants?|save the date)\b",
    re.IGNORECASE,
)
_HYBRID = re.compile(r"\b(?:hybrid\w*|hybride)\b", re.IGNORECASE)
_ONLINE = re.compile(
    r"\b(?:online|on-line|digital(?:ly)? (?:meeting|event|workshop|format)|virtual(?:ly)?|video ?-?conferenc\w+"
    r"|webinar|remote(?:ly)?|en ligne|visioconférence|digitale?s? (?:treffen|sitzung))\b",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:in[- ]person|physical(?:ly)?|face[- ]to[- ]face|on[- ]?site|présentiel|präsenz\w*"
    r"|vor ort)\b",
    re.IGNORECASE,
)
_TOOL = re.compile(
    r"\b(?P<tool>(?:Cisco )?Web[Ee]x|(?:Microsoft|MS) Teams|Teams(?= (?:meeting|call|link))|Zoom"
    r"|Skype(?: for Business)?|Big ?Blue ?Button|GoTo ?(?:Meeting|Webinar)|Google Meet|Jitsi(?: Meet)?|Interactio"
    r"|Interprefy|KUDO|Livestorm|Hopin|Airmeet|Whereby|Gather|Butter|Adobe Connect)\b"
)
_CITY = r"[A-ZÀ-ÞŁŚŻČŠŽ][\w’'-]+(?:[ -](?:am |an der |de |la |le |der |di |sur |sous )?[A-ZÀ-ÞŁŚŻČŠŽ][\w’'-]+){0,2}"
_IN = re.compile(rf"\b(?P<where>in|à|at|of)\s+(?P<city>{_CITY})(?P<more>\s*(?:,\s*(?:in |en )?|\(\s*){_CITY})?")


def tool_of(parts: Sequence[Part]) -> Found[str] | None:
    """The conference tool."""
    for _, sentence in _telling(parts):
        if found := _TOOL.search(sentence):
            return Found(found["tool"], excerpt(sentence, *found.span()))
    return None


def place_of(parts: Sequence[Part]) -> tuple[Found[str] | None, Found[str] | None]:
    """The city of a meeting in a room, and its country."""
    for part in parts:
        if part.topic is Topic.WHERE and part.kind is not Kind.HEADING and (found := _from_label(part.text)):
            return found
    for _, sentence in _telling(parts):
        if _MEETS.search(sentence) and (found := _from_sentence(sentence)):
            return found
    return None, None


def mode_of(parts: Sequence[Part], tool: Found[str] | None, place: Found[str] | None) -> Found[Mode] | None:
    """Online, in person or both; concluded from tool and place where the call does not say it."""
    said = [
        (mode, sentence)
        for mode, words in ((Mode.HYBRID, _HYBRID), (Mode.ONLINE, _ONLINE), (Mode.IN_PERSON, _THERE))
        for part, sentence in _telling(parts)
        if words.search(sentence) and (part.topic in _LABELS or _MEETS.search(sentence))
    ]
    modes = [mode for mode, _ in said]
    if said and modes[0] is Mode.HYBRID:
        return Found(Mode.HYBRID, said[0][1])
    if Mode.ONLINE in modes and (place or Mode.IN_PERSON in modes):
        return Found(Mode.HYBRID, said[0][1], "the call speaks of a place and of meeting online")
    if said:
        return Found(*said[0])
    if place:
        return Found(Mode.IN_PERSON, place.words, "the call names a place")
    return Found(Mode.ONLINE, tool.words, "the call names a tool for meeting online") if tool else None


def _telling(parts: Sequence[Part]) -> Iterator[tuple[Part, str]]:
    for part in parts:
        if part.topic in _SPEAK and (part.kind is not Kind.HEADING or part.topic is Topic.NOTHING):
            yield from ((part, sentence) for sentence in sentences(part.text))


_Places = tuple[Found[str] | None, Found[str] | None]


def _from_label(text: str) -> _Places | None:
    """A place that stands with its label: the part before the country, a city that is known, or all of a short text."""
    pieces = [piece.strip() for piece in re.split(r"[,;()/|–—]|\s-\s", text) if piece.strip()]
    for at, piece in enumerate(pieces):
        country = _country(piece)
        if country and at:
            return Found(_city(pieces[at - 1]), text), Found(country, text)
    for piece in pieces:
        city = _city(piece)
        if city in CITIES:
            return Found(city, text), Found(CITIES[city], text, f"the country of {city}")
    only = pieces[0] if len(pieces) == 1 and not _ONLINE.search(text) and not _TOOL.search(text) else ""
    return (Found(only, text, "whether this is the city"), None) if re.fullmatch(_CITY, only) else None


def _city(piece: str) -> str:
    """The city in a piece of an address, without its postal code."""
    return re.sub(r"^(?:[A-Z]{1,3}-)?\d[\d ]{2,6}\s*|^(?:in|à)\s+", "", piece).strip()


def _country(piece: str) -> str:
    name = re.sub(r"^(?:the|in|en)\s+", "", piece.strip(), flags=re.IGNORECASE)
    found = recognise_country(name) if len(name) > 3 else None
    return found.country.code if found and not found.guessed and found.country.code != "EU" else ""


def _from_sentence(sentence: str) -> _Places | None:
    for found in _IN.finditer(sentence):
        city, more = found["city"], (found["more"] or "").strip(" ,(").removeprefix("en ").removeprefix("in ")
        country = _country(more)
        known = next((name for name in (city, city.split()[0]) if name in CITIES), "")
        if country and city.casefold() not in LANGUAGE_NAMES:
            return Found(city, sentence), Found(country, sentence)
        if found["where"] == "of":
            continue  # only a country beside it says that it is a place
        if known:
            return Found(known, sentence), Found(CITIES[known], sentence, f"the country of {known}")
        if _is_place(city, sentence[: found.start()]):
            return Found(city, sentence, "whether this is the city"), None
    return None


def _is_place(word: str, before: str) -> bool:
    """Whether a name behind "in" can only be where people meet."""
    other = (
        word.casefold() in LANGUAGE_NAMES or word.split()[0].casefold() in MONTHS or _country(word) or word.isupper()
    )
    return not other and bool(
        re.search(
            r"\b(?:meets?|held|place|hosted|gather|réunira|trifft sich"
            r"|statt)\s*$",
            before,
        )
    )
