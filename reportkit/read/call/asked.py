"""The questions that a call puts to applicants, and to which groups."""

import re
from collections.abc import Iterator, Sequence

from reportkit.read.call.blocks import Kind
from reportkit.read.call.found import Asked, Found, Group
from reportkit.read.call.letters import sentences
from reportkit.read.call.parts import Part
from reportkit.read.call.topics import Topic

_GROUPS = re.compile(
    r"\b(?:groups?|groupes?|gruppen?|categor(?:y|ies)|profiles?)\s+(?P<ids>(?:[A-Z]|\d{1,2}"
    r"|[IVX]{1,4})\b(?:\s*(?:,|and|or|&|/|et|und|oder|ou)\s*(?:group\s+)?(?:[A-Z]|\d{1,2}|[IVX]{1,4})\b)*)",
    re.IGNORECASE,
)
_EVERY = re.compile(
    r"\b(?:both|all|every) (?:groups?|applicants|of you)\b|\beverybody\b|\beveryone\b|^all\b", re.IGNORECASE
)
_LABEL = re.compile(r"^(?P<label>[^:?]{2,90}):\s+(?P<rest>\S.*)$")
_TELL = re.compile(
    r"\b(?:tell us|let us know|(?:be|are|is) asked|we ask|answer|describe|indicate|say|state|explain|beantworten"
    r"|following questions?)\b[^:?]*?(?:\bby\b[^:?]*)?:\s+(?P<rest>\S.*\?)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-z])[.)]\s+")
_ANYWHERE = frozenset(
    {Topic.NOTHING, Topic.APPLY, Topic.GROUPS, Topic.CONTACT, Topic.PRACTICAL, Topic.ASKED, Topic.CAPACITY}
)


def asked_of(parts: Sequence[Part], groups: Sequence[Group]) -> tuple[Found[Asked], ...]:
    """The questions, each with the ids of its groups; no group means that it is put to all."""
    asking = _Asking(groups)
    found = [asked for part in parts for asked in asking.of(part)]
    return tuple(dict.fromkeys(found))


class _Asking:
    """Reads on through a call, and keeps in mind whom the questions are put to."""

    def __init__(self, groups: Sequence[Group]) -> None:
        self._groups = groups
        self._to: tuple[str, ...] = ()

    def of(self, part: Part) -> Iterator[Found[Asked]]:
        if part.topic is Topic.ASKED and part.kind is Kind.HEADING:
            self._to = self._ids(part.text)
        elif part.kind is Kind.ITEM and part.topic is Topic.ASKED:
            yield from self._item(part)
        elif part.topic is Topic.ASKED or (part.kind is not Kind.HEADING and part.topic in _ANYWHERE):
            yield from self._paragraph(part)

    def _item(self, part: Part) -> Iterator[Found[Asked]]:
        to = self._ids(part.lead) or self._ids(part.heading) or self._to
        label, rest = self._label(part.text)
        if label:
            to, text = self._ids(label), rest
        else:
            text = _NUMBER.sub("", part.text)
        if text.endswith(":"):
            self._to = self._ids(text)
            return
        yield Found(Asked(text.rstrip(";,"), to), part.text)

    def _paragraph(self, part: Part) -> Iterator[Found[Asked]]:
        label, rest = self._label(part.text)
        if part.text.endswith(":"):
            self._to = self._ids(part.text)
        elif label or part.topic is Topic.ASKED:
            to = self._ids(label) if label else self._ids(part.heading) or self._to
            yield from (Found(Asked(_NUMBER.sub("", each), to), each) for each in sentences(rest) if each.endswith("?"))
        elif (found := _TELL.search(part.text)) and part.topic is not Topic.QUESTIONS:
            questions = [each for each in sentences(found["rest"]) if each.endswith("?")]
            before = (sentences(part.text[: found.start()]) or [""])[-1]
            yield from (Found(Asked(each, self._ids(before)), each) for each in questions)

    def _label(self, text: str) -> tuple[str, str]:
        """The group that stands before a question with a colon, and the question; without one, all of the text."""
        found = _LABEL.match(text)
        if found and (self._ids(found["label"]) or _EVERY.search(found["label"])):
            return found["label"], found["rest"]
        return "", text

    def _ids(self, text: str) -> tuple[str, ...]:
        """The ids of the groups that some words name: by their letters, or by their titles."""
        known = {group.id.casefold(): group.id for group in self._groups}
        if found := _GROUPS.search(text):
            said = re.split(r"\W+|\b(?:and|or|et|und|oder|ou|group)\b", found["ids"].casefold())
            return tuple(dict.fromkeys(known[each] for each in said if each in known))
        if _EVERY.search(text):
            return tuple(known.values())
        words = text.casefold()
        return tuple(group.id for group in self._groups if _names(group.title.casefold(), words))


def _names(title: str, words: str) -> bool:
    """Whether words name a group: by its title, or the beginning of it."""
    first = re.split(r"[,(]|\s(?:of|who|that|in|at|from)\s", title)[0].strip()
    return len(first) > 3 and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", words) is not None
