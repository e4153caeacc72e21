"""What the meeting is called, and the group that meets."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportkit.read.call.blocks import Kind, Page
from reportkit.read.call.found import Found
from reportkit.read.call.letters import sentences
from reportkit.read.call.parts import Part
from reportkit.read.call.topics import Topic, topic_of_heading

_CALL = re.compile(
    r"(?:(?:open |final |second |last )?calls? (?:for|to) [\w ]{3,40}?|(?:call for )?expressions? of interest"
    r"|invitation(?: to (?:apply|participate|attend|take part|the (?:meeting|workshop)))?"
    r"|save the date|apply now|register now|join (?:us|our)\b[\w -]{0,40}?|news(?: announcement)?|announcement"
    r"|appel (?:à|aux?"
    r"|pour) [\w ’']{3,40}?|invitation|aufruf(?: zur [\w]+)?|einladung"
    r"|(?:re|fw|fwd|tr|wg|aw)|mail|participants (?:wanted|sought)|call)(?: \d{4})?",
    re.IGNORECASE,
)
_PARTED = re.compile(r"(\s+[–—|·-]\s+|\s*:\s+)")
_ABOUT = re.compile(
    r"^call for [\w ]{3,30}? (?:for|in|to|at) (?:the |a |an |our |this )?.*?\b(?:on|about|titled"
    r"|entitled)\s+(?P<title>.+)$",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"“([^”]{8,200})”|„([^“”]{8,200})[“”]|«\s*([^»]{8,200}?)\s*»|\"([^\"]{8,200})\""
    r"|(?<!\w)[‘']([^\n]{8,200}?)[’'](?=[\s,.;:)?!]|$)"
)
_NAMED = re.compile(
    r"\b(?:titled|entitled|called|on the (?:topic|theme|subject)|title|meeting|workshop|seminar|webinar|event"
    r"|conference|group|intitulée?|thema|zum thema)\b[\s,:–—-]*(?:of |on |about |titled |is )?\s*$",
    re.IGNORECASE,
)

_KIND = (
    r"(?:[Ww]orking [Gg]roup|WG|[Ee]xpert(?:s’)? [Gg]roup|[Tt]ask [Ff]orce|[Tt]hematic [Gg]roup|[Ss]ub-?group"
    r"|[Ss]teering [Gg]roup|[Ss]tudy [Gg]roup|[Cc]ommunity of [Pp]ractice|[Gg]roupe de travail"
    r"|[Gg]roupe d[’']experts|Arbeitsgruppe|Arbeitskreis|Expertengruppe)"
)
_NAME = r"[A-ZÀ-Þ0-9][\w&/’-]*"
_SMALL = r"(?:of|and|for|in|the|on|to|de|des|du|et|la|le|les|für|und|der|die)"
_LONG = rf"{_NAME}(?:\s+(?:{_SMALL}\s+){{0,2}}{_NAME}){{0,6}}"
_BEFORE = re.compile(
    rf"(?P<name>{_NAME}(?:\s+(?:(?:and|&|of)\s+)?{_NAME}){{0,4}})\s+(?P<kind>{_KIND})\b(?!\s+(?:on|for|sur"
    rf"|zu[mr]?)\s+[A-ZÀ-Þ])"
)
_AFTER = re.compile(
    rf"(?P<kind>{_KIND})\s+(?:on|for|sur"
    rf"|zu[mr]?)\s+(?:the\s+)?(?P<name>{_LONG})(?:\s*\((?:WG )?(?P<short>[A-Z][\w-]{{1,11}})\))?"
)
_BESIDE = re.compile(
    rf"(?P<kind>{_KIND})\s*[“‘\"«„:]?\s*(?P<name>{_LONG})[”’\"»“]?(?:\s*\((?:WG )?(?P<short>[A-Z][\w-]{{1,11}})\))?"
)
_LEADING = re.compile(r"^(?:(?:The|Our|This|Its|A|An|Next|EU|Dear|Join|Die|Der|Eine|Le|La|Les|Un|In|Of)(?:\s+|$))+")
_NOT_A_NAME = frozenset({"meeting", "meetings", "call", "event", "the", "members", "a", "b", "c", "1", "2", "3"})


def group_of(page: Page, parts: Sequence[Part]) -> tuple[Found[str] | None, Found[str] | None]:
    """The short name of the working group, and its name as the call prints it."""
    texts = [part.text for part in parts if part.topic is Topic.BODY and part.kind is not Kind.HEADING]
    texts += [part.text for part in parts if part.topic not in {Topic.BODY, Topic.GROUPS, Topic.ASKED}] + [page.title]
    for text in texts:
        for sentence in sentences(text):
            if found := _group(sentence):
                return Found(found[0], sentence), Found(found[1], sentence)
    labelled = next((part.text for part in parts if part.topic is Topic.BODY and part.kind is Kind.LABELLED), "")
    return (Found(labelled, labelled), None) if labelled else (None, None)


def _group(sentence: str) -> tuple[str, str] | None:
    for pattern in (_AFTER, _BEFORE, _BESIDE):
        for found in pattern.finditer(sentence):
            name = _LEADING.sub("", found["name"])
            if len(name) < 2 or name.casefold() in _NOT_A_NAME or name in {"The", "Our"}:
                continue
            short = found.groupdict().get("short") or name
            whole = " ".join(found[0].split("(")[0].split()) if pattern is not _BEFORE else f"{name} {found['kind']}"
            return short, re.sub(r"[“”‘\"«»„:]|’(?!\w)", "", whole.replace(" WG", " Working Group"))
    return None


def title_of(page: Page, parts: Sequence[Part], group: Found[str] | None, body: Found[str] | None) -> Found[str] | None:
    """The title of the meeting: labelled, in quotation marks where it is announced, or the heading of the page."""
    for part in parts:
        if part.topic is Topic.TITLE and part.kind is not Kind.HEADING:
            return Found(_bare(part.text), part.text)
    names = {each.value.casefold() for each in (group, body) if each}
    names |= {f"{name} working group" for name in names} | {f"{name} wg" for name in names}
    for text, check in _headings(page, parts):
        if title := _without_call(text, names):
            return Found(title, text, check)
    return None


def _headings(page: Page, parts: Sequence[Part]) -> Iterator[tuple[str, str]]:
    """What may be the title, the likeliest first, and why one has to look at it again."""
    largest = min((part.level for part in parts if part.kind is Kind.HEADING), default=0)
    top = [part for part in parts if part.kind is Kind.HEADING and part.level == largest < 6]
    announced = [quoted for part in parts[:25] if (quoted := _announced(part.text))]
    if top and topic_of_heading(top[0].text) in {Topic.NOTHING, Topic.AIMS}:
        yield top[0].text, ""
        at = parts.index(top[0])
        following = parts[at + 1] if at + 1 < len(parts) else None
        if following and following.kind is Kind.HEADING and following.topic is Topic.NOTHING:
            yield following.text, ""
    yield from ((text, "") for text in announced)
    early = [part.text for part in parts[:12] if part.topic is Topic.NOTHING and len(part.text) < 200]
    yield from ((text, "") for text in early if _begins_call(text))
    below = [after for text, after in pairwise(early) if _CALL.fullmatch(text)]
    yield from ((text, "the line below the words for the call") for text in below if not text.endswith((".", ":", ",")))
    if page.title:
        yield page.title.split(" | ")[0], "the title of the page or file"


def _begins_call(text: str) -> bool:
    return any(_CALL.fullmatch(piece) for piece in _PARTED.split(text)[::2][:2]) or bool(_ABOUT.match(text))


def _announced(text: str) -> str:
    """What stands in quotation marks where a meeting is announced."""
    for found in _QUOTED.finditer(text):
        quoted = _inside(found)
        if len(quoted.split()) > 2 and _NAMED.search(text[: found.start()]):
            return quoted
    return ""


def _without_call(text: str, names: set[str]) -> str:
    """A heading without the words for the call itself and the name of the group; empty if nothing is left."""
    about = _ABOUT.match(text)
    text = about["title"] if about else text
    pieces = _PARTED.split(text)
    kept: list[str] = []
    for at in range(0, len(pieces), 2):
        piece = _bare(pieces[at])
        if not _CALL.fullmatch(piece) and piece.casefold() not in names:
            kept += [pieces[at - 1] if kept else "", pieces[at]]
        elif kept:
            break
    quoted = _QUOTED.fullmatch("".join(kept).strip())
    return _inside(quoted) if quoted else _bare("".join(kept))


def _bare(text: str) -> str:
    text = text.strip().rstrip(".").strip()
    quoted = _QUOTED.fullmatch(text)
    return _inside(quoted) if quoted else text


def _inside(quoted: re.Match[str]) -> str:
    """What stands in the one pair of quotation marks that was found."""
    return next(str(text) for text in quoted.groups() if text)
