"""Words as reports show them: one line, spaces single, without the soft hyphens that nobody sees."""

from collections.abc import Iterable, Sequence

_LONGEST = 300


def tidy(parts: str | Iterable[str], longest: int = _LONGEST) -> str:
    """Text as one line of at most ``longest`` characters."""
    text = parts if isinstance(parts, str) else "".join(parts)
    line = " ".join(text.replace("\u00ad", "").split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def address_whole(words: str, target: str) -> str:
    """The words of a link; those of a bare address without the spaces where its lines end."""
    return target if "".join(words.split()) == target else words


def counted(number: int, one: str, many: str = "") -> str:
    """A number and its noun, as in ``1 table`` and ``2 tables``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def listed(names: Sequence[str], most: int = 3) -> str:
    """The first few of some names, and how many more there are."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more} more" if more > 0 else "")
