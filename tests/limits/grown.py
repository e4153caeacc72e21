"""The sample meeting, grown: so many times the participants, the notes, the findings and the rest of the record.

What is added says something new in the sample's own words, drawn anew for each sentence, so that no two entries read
alike; ids go on by hundreds, and names of people are made of syllables.
"""

import csv
import random
import re
import shutil
from collections.abc import Iterator
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import Any

import openpyxl
from ruamel.yaml import YAML

from tests.conftest import SAMPLE

_KEPT = ("meeting.yaml", "figures", "notes")
_TEXTS = ("statement", "text", "description", "name")
_IDS = re.compile(r"\b([FGNPRQA])(\d+)\b")
_MARKED = re.compile(r"(FINDING|GAP|REC|PRACTICE): (.+?)(\{[^{}]*\})", re.DOTALL)
_HEADING = re.compile(r"## [^{]+(\{theme: [\w-]+\})")
_PLAIN = re.compile(r"(?!PRIVATE|END|QUOTE|ACTION)[A-Za-z‘“][^|:{}\[\]!<>]{80,}")
_WORD = re.compile(r"\b[a-z]{3,}\b")


class _Words:
    """Sentences in the sample's words, of any length, never the same twice."""

    def __init__(self, texts: list[str]) -> None:
        self._known = sorted({word for text in texts for word in _WORD.findall(text)})
        self._dice = random.Random(2021)

    def like(self, text: str) -> str:
        """As many words as the text has."""
        words = self._dice.choices(self._known, k=max(4, len(text.split())))
        return " ".join([words[0].capitalize(), *words[1:]]) + "."

    def name(self) -> str:
        """A name that nobody bears."""
        return " ".join("".join(self._syllable() for _ in range(3)).capitalize() for _ in range(2))

    def _syllable(self) -> str:
        return self._dice.choice("bdfgklmnprstvz") + self._dice.choice("aeiou") + self._dice.choice("xqwkzh")


def grown(times: int, inputs: Path) -> Path:
    """The folder, in ``inputs``, of the sample meeting ``times`` times as large in every list."""
    folder = inputs / "m"
    for name in _KEPT:
        (shutil.copytree if (SAMPLE / name).is_dir() else _copy)(SAMPLE / name, folder / name)
    notes = {path: path.read_text("utf-8") for path in sorted((folder / "notes").glob("*.md"))}
    words = _Words(list(notes.values()))
    for path, text in notes.items():
        path.write_text("\n\n".join([text.strip(), *_more_notes(text, times, words)]) + "\n", "utf-8")
    meeting = (SAMPLE / "meeting.yaml").read_text("utf-8")
    (folder / "meeting.yaml").write_text(meeting.replace("attended: 28", f"attended: {28 * times}"), "utf-8")
    _write_csv(folder / "participants.csv", _people(times, words))
    _write_csv(folder / "trainings.csv", _trainings(times, words))
    _write_findings(folder / "findings.yaml", times, words)
    return folder


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def _more_notes(text: str, times: int, words: _Words) -> Iterator[str]:
    """What the notes gain: headings, paragraphs and marked lines like those that are there, as often as wanted."""
    blocks = text.split("---", 2)[2].strip().split("\n\n")
    for number in range(2, times + 1):
        for block in blocks:
            if found := _HEADING.fullmatch(block):
                yield f"## {words.like('four words or so')[:-1]} {found[1]}"
            elif found := _MARKED.fullmatch(block):
                title = f"{words.like('a name')[:-1]}: " if found[1] == "PRACTICE" else ""
                yield f"{found[1]}: {title}{words.like(found[2])} {_renumbered(found[3], number)}"
            elif _PLAIN.fullmatch(block):
                yield words.like(block)


def _renumbered(text: str, number: int) -> str:
    return _IDS.sub(lambda id: f"{id[1]}{int(id[2]) + 100 * (number - 1)}", text)


def _people(times: int, words: _Words) -> list[list[str]]:
    with closing(openpyxl.load_workbook(SAMPLE / "participants.xlsx", read_only=True)) as book:
        head, *rows = ([str(cell or "") for cell in row] for row in book.active.values)
    more = [[words.name(), *row[1:]] for _ in range(times - 1) for row in rows]
    return [head, *rows, *more]


def _trainings(times: int, words: _Words) -> list[list[str]]:
    head, *rows = csv.reader(StringIO((SAMPLE / "trainings.csv").read_text("utf-8")))
    more = [[words.like("a title of five words")[:-1], *row[1:]] for _ in range(times - 1) for row in rows]
    return [head, *rows, *more]


def _write_csv(path: Path, rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def _write_findings(path: Path, times: int, words: _Words) -> None:
    lists = YAML(typ="safe", pure=True).load(SAMPLE / "findings.yaml")
    once = {entry["id"] for entries in lists.values() for entry in entries}
    for entries in lists.values():
        entries += [_again(entry, number, words, once) for number in range(2, times + 1) for entry in list(entries)]
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style, yaml.representer.ignore_aliases = False, lambda *_: True
    with path.open("w", encoding="utf-8") as file:
        yaml.dump(lists, file)


def _again(entry: dict[str, Any], number: int, words: _Words, once: set[str]) -> dict[str, Any]:
    """An entry that says something else on the same matter; it rests on what is said again ``once`` more, too."""
    again = {name: value for name, value in entry.items() if name not in {"outcome", "rank", "by"}}
    again |= {name: words.like(entry[name]) for name in _TEXTS if name in entry}
    again["id"] = _renumbered(entry["id"], number)
    if isinstance(evidence := entry.get("evidence"), list):
        again["evidence"] = [_renumbered(each, number) if each in once else each for each in evidence]
    return again
