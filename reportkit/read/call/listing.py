"""Enumerations in a sentence, taken apart: ``A, B and C``."""

import re

_ARTICLES = re.compile(
    r"^(?:(?:both|and|or|as well as|to|from|with|et|und|an|aux?|ou|oder|sowie|die|den|der|des"
    r"|les)\s+)+",
    re.IGNORECASE,
)
_LAST = re.compile(r"\s+(?:and|as well as|et|und|sowie)\s+", re.IGNORECASE)
_APART = re.compile(r"[,;]\s+(?![^()]*\))")
_NEW = re.compile(r"\s+(?:and|as well as|et|und|sowie)\s+(?=(?:the|to|with|from|aux?|la|le|les|an)\s|DG\s|[A-Z]{2,})")


def listed(text: str) -> list[str]:
    """The members of an enumeration; an "and" without commas only parts where a new name begins behind it."""
    text = text.strip().rstrip(".;,: ")
    pieces = _APART.split(text) if text else []
    if len(pieces) > 1:
        pieces = [*pieces[:-1], *_last(pieces[-1])]
    elif pieces:
        pieces = _NEW.split(pieces[0])
    return [bare for piece in pieces if (bare := _ARTICLES.sub("", piece.strip()).strip(" .;,"))]


def _last(piece: str) -> list[str]:
    """The last piece behind a comma, which may hold two: ``B and C``."""
    if re.match(r"(?:and|or|as well as|et|und|sowie)\s", piece):
        return [piece]
    parts = [
        each for each in _LAST.finditer(piece) if piece[: each.start()].count("(") == piece[: each.start()].count(")")
    ]
    if not parts:
        return [piece]
    chosen = parts[-1] if " and " in piece[: parts[-1].start()] or len(parts) == 1 else parts[0]
    return [piece[: chosen.start()], piece[chosen.end() :]]
