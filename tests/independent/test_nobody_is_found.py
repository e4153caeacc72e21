"""P3: programs that the gate does not use read the finished public files, and a matcher of its own finds nobody.

So that the test could fail, the same programs and the same matcher look at files that name people, and find them.
"""

import csv
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from check.names.person import HERE
from independent.matcher import Someone, hits, plain
from independent.programs import PDF, WORD, needs

from reportkit.document import nodes as n
from tests.conftest import Files, Merged, prepared, written
from tests.small_meeting import SOUND

READERS = [("word", each) for each in WORD] + [("pdf", each) for each in PDF]
ROLES = ("governor", "psychologist", "prison officer", "trainer")
COMMON = ["prison", "training", "house", "service"]
"""Words of names that a paper about prisons has anyway."""


def seen(files: Files, kind: str, reader: str, folder: Path) -> str:
    needs(reader)
    read = WORD[reader](files.word, folder) if kind == "word" else PDF[reader](files.pdf, folder)
    assert len(plain(read)) > 1_000, "the program has read nothing"
    return read


@pytest.fixture(scope="session")
def invited(sample: Merged) -> list[Someone]:
    """Those who took part in the sample meeting."""
    return [
        Someone(each.name, each.organisation, "".join(each.emails[:1]), "".join(each.phones[:1]))
        for each in sample.meeting.roster.people
    ]


@pytest.fixture(scope="session")
def many() -> list[Someone]:
    """Two hundred made-up people of fourteen countries."""
    with (HERE / "people.csv").open(encoding="utf-8", newline="") as file:
        return [
            Someone(f"{row['given']} {row['family']}".strip(), row["organisation"], row["email"], row["phone"])
            for row in csv.DictReader(file)
        ]


def listed(people: Iterable[Someone], folder: Path) -> Path:
    """The small meeting with these participants."""
    for name, text in SOUND.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    with (folder / "participants.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("name", "organisation", "role", "group", "country", "email", "phone"))
        for at, each in enumerate(people):
            row = (each.name, each.organisation, ROLES[at % 4], "AB"[at % 2], ("BE", "NL", "DE", "FR")[at % 4])
            table.writerow((*row, each.email, each.phone))
    return folder


@pytest.fixture(scope="session")
def of_many(many: list[Someone], tmp_path_factory: pytest.TempPathFactory) -> Files:
    """A public paper of a meeting of two hundred."""
    return written(prepared(listed(many, tmp_path_factory.mktemp("many") / "m"), "conclusions-paper"))


def naming(merged: Merged, people: Iterable[Someone]) -> Files:
    """A paper with a paragraph that names people, each with all that is known of them."""
    words = (f"{each.name}, {each.organisation}, {each.email}, {each.phone}" for each in people)
    added = tuple(n.Paragraph((n.Text(each),)) for each in words)
    return written(replace(merged, document=replace(merged.document, blocks=(*merged.document.blocks, *added))))


@pytest.fixture(scope="session")
def telling(sample: Merged, invited: list[Someone]) -> Files:
    return naming(sample, invited)


@pytest.mark.parametrize(("kind", "reader"), READERS)
def test_nobody_of_the_sample_is_found_in_its_public_files(
    kind: str, reader: str, paper: Files, one_pager: Files, invited: list[Someone], tmp_path: Path
):
    for files in (paper, one_pager):
        assert hits(seen(files, kind, reader, tmp_path), invited, COMMON) == []


@pytest.mark.parametrize(("kind", "reader"), READERS)
def test_nobody_of_two_hundred_is_found(kind: str, reader: str, of_many: Files, many: list[Someone], tmp_path: Path):
    assert hits(seen(of_many, kind, reader, tmp_path), many, COMMON) == []


@pytest.mark.parametrize(("kind", "reader"), READERS)
def test_everybody_is_found_where_they_are_named(
    kind: str, reader: str, telling: Files, invited: list[Someone], tmp_path: Path
):
    found = hits(seen(telling, kind, reader, tmp_path), invited, COMMON)
    assert {who for who, _ in found} == {each.name for each in invited} or reader == "qpdf"


@pytest.mark.parametrize(("kind", "reader"), READERS)
def test_the_restricted_files_name_whom_they_should(
    kind: str, reader: str, restricted: Files, invited: list[Someone], tmp_path: Path
):
    assert hits(seen(restricted, kind, reader, tmp_path), invited, COMMON) or reader == "qpdf"


def test_what_qpdf_unpacks_would_show_a_name(sample: Merged, invited: list[Someone], tmp_path: Path):
    needs("qpdf")
    properties = replace(sample.document.properties, subject=invited[0].name)
    files = written(replace(sample, document=replace(sample.document, properties=properties)))
    assert (invited[0].name, "name") in hits(seen(files, "pdf", "qpdf", tmp_path), invited, COMMON)
