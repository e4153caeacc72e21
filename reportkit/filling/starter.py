"""The starter's meeting.yaml as sections and fields, each with the comment that explains it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_KEY = re.compile(r"^  (?:# )?(?P<name>\w+):(?P<value>(?: (?!#)[^#]*)?)(?: ?# (?P<comment>.*))?$")
_SECTION = re.compile(r"^(?:# )?(?P<name>\w+):")


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a section: its lines as the starter has them, and the words that explain it."""

    name: str
    lines: tuple[str, ...]
    comment: str

    def switched_off(self) -> Iterator[str]:
        """The lines of the field, for the reader alone until somebody takes the signs away."""
        for line in self.lines:
            bare = line.removeprefix("  ")
            yield line if bare.lstrip().startswith("#") or not bare else f"  # {bare}"


def lines_of_section(lines: Sequence[str], name: str) -> tuple[int, int]:
    """From which line to which a section goes; what stands before the next one is not part of it."""
    begin = next(at for at, line in enumerate(lines) if (found := _SECTION.match(line)) and found["name"] == name)
    off = lines[begin].startswith("#")
    end = begin + 1
    while end < len(lines) and (lines[end].startswith("#" if off else " ") or (not off and not lines[end])):
        end += 1
    while not lines[end - 1]:
        end -= 1
    return begin, end


def fields_of(lines: Sequence[str]) -> list[Field]:
    """The fields in the lines of a section, without its first line."""
    starts = [at for at, line in enumerate(lines) if _KEY.match(line)]
    return [_field(lines[at:after]) for at, after in zip(starts, [*starts[1:], len(lines)], strict=True)]


def _field(lines: Sequence[str]) -> Field:
    found = _KEY.match(lines[0])
    return Field(found["name"], tuple(lines), found["comment"] or "") if found else Field("", tuple(lines), "")
