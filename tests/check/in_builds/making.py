"""One build: a paper with its plants, written by both writers, edited, and looked through by the gate."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from check.in_builds import pdf_spots, tree_spots, word_spots
from check.in_builds.covering import Build, Plant
from check.names.measure import is_meant, words
from check.names.person import MadeUp, letters

from reportkit.check.leaks.gate import gate
from reportkit.document import nodes as n
from reportkit.model.roster import Person, Roster
from reportkit.write.charts.paper import with_charts
from reportkit.write.docx.writer import docx
from reportkit.write.drawings import with_pictures
from reportkit.write.pdf import Look, lay_out
from tests.conftest import ROOT

_SHARED = ROOT / "templates" / "_shared"
_WORD_LOOK = (_SHARED / "look.docx").read_bytes()
_LOOK = Look((_SHARED / "look.css").read_text("utf-8"), _SHARED, ROOT / "templates")
_WHAT_IS = "(?P<what>name|employer|e-mail address|telephone number)"
_SAID = re.compile(rf"(?P<doubt>what may be )?an? {_WHAT_IS} of the participant at p:(?P<row>\d+) ")
_STEM = 4
_WHAT = {"employer": "organisation", "e-mail address": "email", "telephone number": "phone", "name": "name"}


@dataclass(frozen=True)
class Said:
    """What one problem of the gate says: in which file, of whom, and how sure it is."""

    file: str
    person: int
    what: str
    sure: bool
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Seen:
    """What came of a plant: in which of the files that hold it the gate was sure of the person."""

    plant: Plant
    files: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def stopped(self) -> bool:
        """Whether the gate saw the person, so that none of the files is published."""
        return bool(self.found)

    @property
    def everywhere(self) -> bool:
        """Whether the gate saw the person in each file that holds the plant."""
        return self.files == self.found


def roster(people: Iterable[MadeUp]) -> Roster:
    """The list that the gate gets; each row is known by its number."""
    listed = enumerate(people)
    return Roster(
        tuple(Person(one.name, one.organisation, (one.email,), (one.phone,), f"p:{at}") for at, one in listed)
    )


def written(document: n.Document) -> dict[str, bytes]:
    """The two files of a paper, as the pipeline writes them."""
    document = with_charts(document, _LOOK)
    layout = lay_out(document, _LOOK)
    document = with_pictures(document, layout.pdf(), layout.drawn)
    return {"paper.docx": docx(document, _WORD_LOOK, layout.page_of), "paper.pdf": layout.pdf()}


def said(files: dict[str, bytes], listed: Roster) -> list[Said]:
    """What the gate says of files; a file that it could not look through is a mistake of the test."""
    found = []
    for problem in gate(files, listed):
        match = _SAID.match(problem.message)
        assert match, str(problem)
        found.append(Said(str(problem.place), int(match["row"]), _WHAT[match["what"]], not match["doubt"]))
    return found


def files_of(build: Build) -> dict[str, bytes]:
    """The finished files of a build, with each plant in its place."""
    at: dict[str, dict[str, str]] = defaultdict(dict)
    kinds = {**dict.fromkeys(word_spots.IN_WORD_FILE, "word"), **dict.fromkeys(pdf_spots.IN_PDF_FILE, "pdf")}
    for plant in build.plants:
        at[kinds.get(plant.spot, "tree")][plant.spot] = plant.text
    made = written(tree_spots.paper(at["tree"]))
    return {
        "paper.docx": word_spots.edited(made["paper.docx"], at["word"]),
        "paper.pdf": pdf_spots.edited(made["paper.pdf"], at["pdf"]),
    }


def seen(build: Build, people: Sequence[MadeUp], listed: Roster) -> tuple[list[Seen], list[Said]]:
    """What came of each plant, and what the gate was sure of although nobody had put it there."""
    hits = [hit for hit in said(files_of(build), listed) if hit.sure]
    meant = {id(plant): [hit for hit in hits if _is_meant(people, plant, hit)] for plant in build.plants}
    outcomes = []
    for plant in build.plants:
        files = _files(plant.spot)
        names = {hit.file for hit in meant[id(plant)]}
        outcomes.append(Seen(plant, files, tuple(file for file in files if file in names)))
    explained = {hit for those in meant.values() for hit in those}
    planted = [people[plant.person] for plant in build.plants]
    return outcomes, [hit for hit in hits if hit not in explained and not _is_near(people[hit.person], planted)]


def _is_meant(people: Sequence[MadeUp], plant: Plant, hit: Said) -> bool:
    return is_meant(people, plant.spelling, plant.person, hit)


def _is_near(person: MadeUp, planted: Iterable[MadeUp]) -> bool:
    """Whether a word of somebody planted begins like one of the person, or both have one employer."""
    beginnings = {_beginning(word) for word in words(person)}
    return any(
        person.organisation == one.organisation or beginnings & {_beginning(word) for word in words(one)}
        for one in planted
    )


def _beginning(word: str) -> str:
    """The first letters of a word, as Joergen and Jörg share them."""
    return letters(word).replace("oe", "o").replace("ae", "a").replace("ue", "u")[:_STEM]


def _files(spot: str) -> tuple[str, ...]:
    if spot in word_spots.IN_WORD_FILE:
        return ("paper.docx",)
    return ("paper.pdf",) if spot in pdf_spots.IN_PDF_FILE else ("paper.docx", "paper.pdf")
