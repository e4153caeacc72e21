"""Values as YAML text, as a person would write them: plain where that is safe, quoted or folded elsewhere."""

import json
import re
import textwrap
from collections.abc import Iterable, Iterator

WIDTH = 118
_SAFE = re.compile(r"[^\W\d_](?:(?!: |:$| #|\s$)[^\n\t\"\\{}\[\]&*!|>%@`])*")
_SAFE_IN_LIST = re.compile(r"[^,?]*")
_CONSTANTS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})
_LONGEST_LINE = 104


def scalar(text: str) -> str:
    """A short text on one line."""
    plain = _SAFE.fullmatch(text) and text.casefold() not in _CONSTANTS
    return text if plain else json.dumps(text, ensure_ascii=False)


def flow(texts: Iterable[str]) -> str:
    """A list of short texts on one line: ``[en, fr]``."""
    inner = (scalar(text) if _SAFE_IN_LIST.fullmatch(text) else json.dumps(text, ensure_ascii=False) for text in texts)
    return f"[{', '.join(inner)}]"


def field(indent: int, key: str, text: str) -> Iterator[str]:
    """A field with a text; a long one is folded over several lines."""
    pad = " " * indent
    if len(text) + len(key) + indent <= _LONGEST_LINE:
        yield f"{pad}{key} {scalar(text)}"
        return
    yield f"{pad}{key} >-"
    inner = " " * (len(pad) + (4 if key.startswith("- ") else 2))
    yield from (f"{inner}{line}" for line in _wrapped(text, len(inner)))


def prose(indent: int, key: str, paragraphs: Iterable[str]) -> Iterator[str]:
    """A field with paragraphs, parted by blank lines."""
    pad = " " * (indent + 2)
    yield f"{' ' * indent}{key} |"
    for at, paragraph in enumerate(paragraphs):
        yield from [""] if at else []
        yield from (f"{pad}{line}" for line in _wrapped(paragraph, len(pad)))


def item(indent: int, text: str) -> Iterator[str]:
    """An item of a list."""
    return field(indent, "-", text)


def _wrapped(text: str, indent: int) -> list[str]:
    return textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False) or [""]
