"""What would give away for whom somebody works: the employer's name, its short form, and the domain of its mail.

An employer that is called by words of every prison system ("Ministry of Justice", "Prison Service") cannot be told
from what papers are about, and is not looked for.
"""

import re
from collections.abc import Iterator

from reportkit.check.leaks.common import COMMON, GENERIC
from reportkit.check.leaks.kinds import Key, Kind
from reportkit.check.leaks.normalise import readings
from reportkit.check.leaks.spellings import spellings, squeezed

_BRACKETS = re.compile(r"\(([^()]*)\)")
_NAMES = re.compile(r"\s*[;|/]\s*|\s+[-–—]\s+|,\s+")
_LEGAL = re.compile(
    r"[\s,]+(e\.?\s?v\.?|g?gmbh|ag|ltd|llc|inc|plc|asbl|vzw|npo|ngo|b\.?v\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|s\.?a\.?|sas"
    r"|z\.?\s?s\.?|o\.?\s?p\.?\s?s\.?|ry|r\.?y\.?|oy|ab|a/s|kft|d\.?o\.?o\.?|sp\.?\s?z\.?\s?o\.?\s?o\.?)\s*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(the|der|die|das|la|le|les|het|de|il|lo|el)\s+", re.IGNORECASE)
_SHORT = 4
_TELLING = 4


def employer_keys(at: int, organisation: str) -> Iterator[Key]:
    """The keys of an employer's whole name, and of each name and short form that stands in it."""
    for name in _names(organisation):
        words = [squeezed(each) for each in readings(name)[0].split()]
        words = [each for each in words if each]
        if not is_telling(words):
            continue
        kind = Kind.WHOLE if len(words) > 1 else Kind.EXACT
        for letters in spellings(name):
            yield Key(letters, at, kind, "organisation")


def _names(organisation: str) -> Iterator[str]:
    whole = _without_form(_BRACKETS.sub(" ", organisation))
    names = {whole, *_NAMES.split(whole), *_BRACKETS.findall(organisation)}
    yield from sorted({_ARTICLE.sub("", _without_form(name.strip())) for name in names})


def _without_form(name: str) -> str:
    return _LEGAL.sub("", name).strip()


def is_telling(words: list[str]) -> bool:
    """Whether an employer's words say more than what kind of place it is."""
    if len(words) == 1:
        return len(words[0]) >= _SHORT and words[0] not in COMMON
    own = [each for each in words if each not in GENERIC and not each.isdigit()]
    return bool(own) or len(words) >= _TELLING
