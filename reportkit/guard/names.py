"""Names of files that mean the same on every computer.

What Windows forbids or keeps for itself: https://learn.microsoft.com/windows/win32/fileio/naming-a-file.
"""

import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from reportkit import codes
from reportkit.guard.refusal import Refusal

_LONGEST = 255
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"}
)
_FORBIDDEN = frozenset("\\:")
_ESCAPED = ("%2e", "%2f", "%5c", "%00")
_HINT = "give it another name, of letters, digits, hyphens and points"


def check_name(relative: str) -> None:
    """Refuse the path of a file that is not plain, or could be read as another one. Raises :class:`Refusal`."""
    if relative.startswith("/") or ".." in PurePosixPath(relative).parts:
        raise Refusal(codes.OUTSIDE_FOLDER, "this path leads out of the folder", _HINT)
    for part in PurePosixPath(relative).parts:
        if reason := _unfit(part):
            raise Refusal(codes.UNSAFE_NAME, f"the name of this file {reason}", _HINT)


def _unfit(part: str) -> str:
    """What is wrong with one step of a path, as the end of a sentence; nothing where it is plain."""
    if any(unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for character in part):
        return "holds characters that nobody sees"
    if _FORBIDDEN & set(part):
        return "holds a character that some computers do not allow"
    if any(code in part.casefold() for code in _ESCAPED):
        return "holds a point or slash in disguise"
    if part.split(".")[0].strip().casefold() in _RESERVED:
        return "is that of a device on some computers"
    if part.endswith((".", " ")):
        return "ends in a point or a space"
    return "is too long" if len(part.encode("utf-8")) > _LONGEST else ""


def twins(names: Iterable[str]) -> list[tuple[str, str]]:
    """Pairs of names that are one file on computers where neither capitals nor ways to write an accent count."""
    first: dict[str, str] = {}
    pairs = ((first.setdefault(_folded(name), name), name) for name in names)
    return [(one, other) for one, other in pairs if one != other]


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
