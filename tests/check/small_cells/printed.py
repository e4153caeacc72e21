"""The numbers of people in a Word file, as pandoc reads it, each with the groups and countries that it counts."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from reportkit.document import nodes as n
from reportkit.document.walk import every
from tests.check.small_cells.rosters import COUNTRIES, GROUPS
from tests.pandoc_tree import pandoc_blocks

Seats = frozenset[tuple[str, str]]
"""Whom a number counts: those of a group and a country."""

TITLES = {title: id_ for id_, title in GROUPS.items()}
CODES = {name: code for code, name in COUNTRIES.items()}
OTHERS = ("Other groups", "Other countries")
_DIGITS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
_ALL = re.compile(r"brought together (\w+) (?:people|person)(?: from (\w+) countr)?")
_DAY = re.compile(r"Came on one day: (\d+)")
_IN_DRAWING = re.compile(r"<text[^>]*>([^<]*)</text>")
_CHART = re.compile(r"Bar chart of participants by (target group|country)\. (.*)\.")


@dataclass
class Printed:
    """What a reader learns: numbers of seats, and of those who came on each day.

    There are ``kinds`` countries (0: not told); ``named`` have a number of their own and the others ``rest`` together.
    """

    numbers: list[tuple[Seats, int]] = field(default_factory=list)
    tables: int = 0
    figures: int = 0
    merged: int = 0
    kinds: int = 0
    named: int = 0
    rest: int = 0
    days: list[int] = field(default_factory=list)
    words: str = ""


def read(word: bytes, folder: Path, groups: set[str], countries: set[str]) -> Printed:
    """What is printed of people of these groups and countries, who are all there are."""
    path = folder / "paper.docx"
    path.write_bytes(word)
    blocks = pandoc_blocks(path)
    reader = _Reader(sorted(groups), sorted(countries))
    for node in every(blocks):
        if isinstance(node, n.Table):
            reader.table([[_words(cell.blocks) for cell in row] for row in (*node.header, *node.body)])
        if isinstance(node, n.Figure) and (found := _CHART.fullmatch(node.alternative)):
            reader.chart(found[1], [each.rsplit(": ", 1) for each in found[2].split("; ")])
    reader.text(_words(blocks))
    assert sorted(_drawn(path)) == sorted(reader.charted), "a drawing and its words differ"
    return reader.found


def _drawn(path: Path) -> Iterator[int]:
    """The numbers in the drawings of people themselves."""
    with zipfile.ZipFile(path) as package:
        drawings = [package.read(name).decode() for name in package.namelist() if name.endswith(".svg")]
    for words in map(_IN_DRAWING.findall, drawings):
        if {*words} & {*TITLES, *CODES}:
            yield from (int(word) for word in words if word.isdigit())


def _words(blocks: n.Blocks) -> str:
    return " ".join("".join(_texts(each)) for each in blocks)


def _texts(block: n.Block) -> Iterator[str]:
    yield from (each.text for each in every((block,)) if isinstance(each, n.Text))


class _Reader:
    def __init__(self, groups: list[str], countries: list[str]) -> None:
        self.found = Printed()
        self.charted: list[int] = []
        self.kinds = {"target group": groups, "country": countries}

    def seats(self, groups: list[str], countries: list[str]) -> Seats:
        return frozenset((group, country) for group in groups for country in countries)

    def meant(self, names: list[str]) -> list[list[str]]:
        """The groups or countries that each name of one table stands for; "other" are those that it does not name."""
        ids = [(TITLES | CODES).get(name, "") for name in names]
        assert all(id_ or name in OTHERS for id_, name in zip(ids, names, strict=True)), names
        everything = self.kinds["target group" if set(names) & {*TITLES, OTHERS[0]} else "country"]
        self.found.merged += "" in ids
        return [[id_] if id_ else [each for each in everything if each not in ids] for id_ in ids]

    def listed(self, of: str, rows: list[list[str]]) -> None:
        for meant, (_, number) in zip(self.meant([name for name, _ in rows]), rows, strict=True):
            groups = meant if of == "target group" else self.kinds["target group"]
            countries = meant if of == "country" else self.kinds["country"]
            self.found.numbers.append((self.seats(groups, countries), int(number)))
        if of == "country":
            self.found.named = sum(name in CODES for name, _ in rows)
            self.found.rest = sum(int(number) for name, number in rows if name not in CODES)

    def table(self, rows: list[list[str]]) -> None:
        head, *body = rows
        if head[0] == "Theme":
            return
        self.found.tables += 1
        if head[1:] != ["Participants"]:
            assert head[0] == "Target group", head
            self.cross(head[1:], body)
            return
        *body, total = body
        assert total[0] == "Total"
        self.all(int(total[1]))
        self.listed(head[0].casefold(), body)

    def cross(self, columns: list[str], body: list[list[str]]) -> None:
        places = self.meant(columns)
        for groups, row in zip(self.meant([row[0] for row in body]), body, strict=True):
            for countries, number in zip(places, row[1:], strict=True):
                self.found.numbers.append((self.seats(groups, countries), 0 if number == "–" else int(number)))

    def chart(self, of: str, bars: list[list[str]]) -> None:
        self.found.figures += 1
        self.charted += [int(number) for _, number in bars]
        self.listed(of, bars)

    def all(self, number: int) -> None:
        self.found.numbers.append((self.seats(*self.kinds.values()), number))

    def text(self, words: str) -> None:
        self.found.words = words
        self.found.days = [int(each) for each in _DAY.findall(words)]
        if told := _ALL.search(words):
            self.all(_number(told[1]))
            self.found.kinds = _number(told[2]) if told[2] else 0


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _DIGITS.index(word)
