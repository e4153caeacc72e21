"""The blocks of a call, each with its topic: by its heading, its label or the sentence before its list."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportkit.read.call.blocks import Block, Kind
from reportkit.read.call.dates import find_days
from reportkit.read.call.lead_ins import topic_of_lead_in
from reportkit.read.call.letters import opened, sentences
from reportkit.read.call.noise import is_noise
from reportkit.read.call.topics import Topic, names_call, topic_of_heading

_LABEL = re.compile(r"^(?P<label>[^\W\d_][^:?!.;]{1,58}?)\s*:\s+(?P<value>\S.*)$")
_VALUES = frozenset(
    {
        Topic.TITLE, Topic.BODY, Topic.PUBLISHED, Topic.DEADLINE, Topic.INTERPRETATION, Topic.LANGUAGES, Topic.WHEN,
        Topic.HOURS, Topic.WHERE, Topic.MODE, Topic.CAPACITY, Topic.CONTACT, Topic.APPLY,
    }
)  # fmt: skip
_ADDRESSED = re.compile(r"\b(?:we|you|your|apply|attend|participate|take part|join|register)\b", re.IGNORECASE)
_SENTENCE = re.compile(r"\b(?:will|are|is|was|were|has|have|shall|can|please)\b", re.IGNORECASE)
_ASKS = re.compile(r"(?:what|who|whom|why|how|where|when)\b", re.IGNORECASE)
_LONGEST_HEADING = 80
_LONGEST_TITLE = 200
_LONGEST_TEXT = 2_500
_BOLD_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A block and its topic; ``heading`` is what it stands under, ``lead`` the sentence that leads in to its list."""

    topic: Topic
    kind: Kind
    text: str
    level: int = 0
    heading: str = ""
    lead: str = ""


def parts_of(blocks: Sequence[Block]) -> list[Part]:
    """The parts of a call; what does not belong to it is left out."""
    sorting = _Sorting()
    words = [
        Block(each.kind, opened(text), each.level, each.label[:_LONGEST_TEXT])
        for each in blocks
        for text in _pieces(each)
        if not is_noise(each)
    ]
    for block, after in zip(words, [*words[1:], None], strict=False):
        sorting.parts += sorting.sorted(block, after)
    return sorting.parts


def _pieces(block: Block) -> list[str]:
    """A paragraph; or its parts, where it holds labels, or is so long that looking through it would take for ever."""
    if len(block.text) > _LONGEST_TEXT:
        return textwrap.wrap(block.text, _LONGEST_TEXT, break_on_hyphens=False)
    parts = sentences(block.text) if block.kind is Kind.PARAGRAPH and block.text.count(": ") > 1 else []
    labels = [found for part in parts if (found := _LABEL.match(part)) and _is_label(found["label"])]
    return parts if 1 < len(labels) == len(parts) else [block.text]


@dataclass(slots=True)
class _Sorting:
    """Where in the call we are: under which heading, and in which list."""

    parts: list[Part] = field(default_factory=list)
    topic: Topic = Topic.NOTHING
    heading: str = ""
    level: int = 0
    listed: Topic | None = None
    lead: str = ""

    def sorted(self, block: Block, after: Block | None) -> Iterator[Part]:
        found = None if names_call(block.text) else _LABEL.match(block.text)
        labelled = found if found and _is_label(found["label"]) else None
        marked = block.kind is Kind.HEADING and not (labelled and block.level == _BOLD_LEVEL)
        if marked or self._looks_like_heading(block, after):
            yield from self._under(block)
        elif self.topic is Topic.NOISE and not names_call(block.text):
            return
        elif block.kind is Kind.LABELLED:
            yield self._labelled(block.label, block.text)
        elif labelled:
            yield self._labelled(labelled["label"], labelled["value"])
        else:
            yield self._text(block)

    def _labelled(self, label: str, value: str) -> Part:
        topic = topic_of_heading(label)
        if topic is Topic.NOTHING:
            return Part(self.topic, Kind.LABELLED, f"{label}: {value}", 0, self.heading)
        return Part(topic, Kind.LABELLED, value, 0, label)

    def _under(self, block: Block) -> Iterator[Part]:
        topic = topic_of_heading(block.text)
        level = block.level if block.kind is Kind.HEADING else 1 if names_call(block.text) else _BOLD_LEVEL
        self.listed, self.lead = None, ""
        inside = self.topic is not Topic.NOTHING and level > self.level
        if inside and self.topic is Topic.NOISE:
            return
        if inside and (topic is Topic.NOTHING or topic is self.topic):
            self.heading = block.text
            yield Part(self.topic, Kind.HEADING, block.text, level, self.heading)
            return
        self.topic, self.heading, self.level = topic, block.text, level
        yield Part(topic, Kind.HEADING, block.text, level, block.text)

    def _looks_like_heading(self, block: Block, after: Block | None) -> bool:
        """Whether a line that is not marked as one is a heading all the same."""
        text = block.text
        if names_call(text) and block.kind is Kind.PARAGRAPH:
            return len(text) <= _LONGEST_TITLE and not text.endswith((".", ":"))
        if len(text) > _LONGEST_HEADING or text.endswith((".", ";", ",")) or "@" in text or block.label:
            return False
        if block.kind is Kind.HEADING or find_days(text):
            return False
        if block.kind is Kind.ITEM and (block.level or (after and after.kind is Kind.ITEM and not after.level)):
            return False
        if topic_of_heading(text) is Topic.NOTHING or _LABEL.match(text):
            return False
        if text.endswith("?"):
            among = self.topic in {Topic.QUESTIONS, Topic.ASKED} or self.listed
            short = block.kind is Kind.PARAGRAPH and len(text.split()) <= 4
            return not among or short or (len(text) < 60 and bool(_ADDRESSED.search(text)))
        return len(text.split()) <= 7 and (bool(_ASKS.match(text)) or not _SENTENCE.search(text))

    def _text(self, block: Block) -> Part:
        if block.kind is Kind.ITEM or (self.listed and block.text.endswith(("?", ";"))):
            return Part(self.listed or self.topic, Kind.ITEM, block.text, block.level, self.heading, self.lead)
        self.listed, self.lead = None, ""
        self.topic = Topic.NOTHING if self.topic is Topic.NOISE else self.topic
        if block.text.endswith(":"):
            self.lead = sentences(block.text)[-1]
            self.listed = self._list_topic(self.lead)
        return Part(self.topic, Kind.PARAGRAPH, block.text, 0, self.heading)

    def _list_topic(self, lead: str) -> Topic:
        found = topic_of_lead_in(lead)
        asked_of_all = found is Topic.ASKED and "please" not in lead.casefold()
        if found is Topic.NOTHING or (self.topic is Topic.QUESTIONS and asked_of_all):
            return self.topic
        kept = self.topic in {Topic.ASKED, Topic.RESULTS} and found is not Topic.ASKED
        return self.topic if kept and found is not Topic.QUESTIONS else found


def _is_label(text: str) -> bool:
    return topic_of_heading(text) in _VALUES and not _SENTENCE.search(text)
