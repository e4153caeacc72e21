"""Notes without their marked lines, cut into stretches of one theme."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from reportkit import codes
from reportkit.problems import Place, Problem
from reportkit.read.details import detailed, unknown_detail
from reportkit.read.lines import is_fence

_HEADING = re.compile(r"^ {0,3}(#{1,6})[ \t]")
_STRAY = re.compile(r"\{\s*(?:[FGNRPAQ]\d+\s*[;}]|theme\s*:)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme as notes name it, and where they do; the level of its heading is 0 for the theme of the whole file."""

    name: str | None
    named: Place
    level: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines under one theme; the first of them stands at ``place``."""

    theme: Theme
    place: Place
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Cut:
    """Notes cut into stretches; ``changes`` are the lines at which the theme changes, with the theme from there on."""

    stretches: list[Stretch]
    changes: list[tuple[int, Theme]]
    problems: list[Problem]

    def theme_at(self, number: int) -> Theme:
        """The theme of a line."""
        return self.changes[bisect_right(self.changes, number, key=lambda change: change[0]) - 1][1]


@dataclass(slots=True)
class _Cutting:
    """Lines on their way to stretches."""

    file: str
    themes: list[Theme]
    stretches: list[Stretch] = field(default_factory=list)
    changes: list[tuple[int, Theme]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    begin: int = 1

    def heading(self, line: str, level: int, number: int) -> str:
        """A heading without its details; where it changes the theme, a new stretch begins with it."""
        place = Place(self.file, number)
        found = detailed(line, place)
        self.problems += found.problems
        before = self.themes[-1]
        self.themes = [theme for theme in self.themes if theme.level < level]
        for detail in found.details:
            if detail.name == "theme":
                self.themes.append(Theme(detail.value, place, level))
            elif detail.name:
                self.problems.append(unknown_detail(detail, ["theme"], self.file, "a heading"))
            else:
                hint = f"write {{theme: {detail.value}}} if that is its theme"
                message = f'"{detail.value}" in the braces of a heading has no name'
                self.problems.append(codes.DETAILS_BROKEN.at(place, message, hint))
        if self.themes[-1] != before:
            self.cut(before, number)
            self.changes.append((number, self.themes[-1]))
        return found.text

    def cut(self, theme: Theme, number: int) -> None:
        """End the stretch of a theme before a line."""
        filled = [at for at, line in enumerate(self.lines) if line.strip()]
        if filled:
            place = Place(self.file, self.begin + filled[0])
            self.stretches.append(Stretch(theme, place, tuple(self.lines[filled[0] : filled[-1] + 1])))
        self.lines, self.begin = [], number

    def plain(self, line: str, number: int) -> str:
        if _STRAY.search(line):
            hint = "they belong to the end of a marked line such as FINDING: or of a heading"
            message = "details in braces stand in a line that is neither marked nor a heading"
            self.problems.append(codes.DETAILS_BROKEN.at(Place(self.file, number), message, hint))
        return line


def cut(lines: list[str], file: str, theme: Theme) -> Cut:
    """Notes in as few stretches as their themes allow; ``theme`` holds until a heading names one."""
    cutting = _Cutting(file, [theme], changes=[(0, theme)])
    fenced = False
    for number, line in enumerate(lines, start=1):
        fenced ^= is_fence(line)
        found = None if fenced else _HEADING.match(line)
        if found:
            kept = cutting.heading(line, len(found[1]), number)
        else:
            kept = line if fenced else cutting.plain(line, number)
        cutting.lines.append(kept)
    cutting.cut(cutting.themes[-1], len(lines) + 1)
    return Cut(cutting.stretches, cutting.changes, cutting.problems)
