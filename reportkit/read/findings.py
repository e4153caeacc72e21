"""findings.yaml, and the one list that it makes with what was marked in notes."""

from collections.abc import Iterable, Iterator
from itertools import count

from reportkit.model.meeting import Collected, FindingsFile
from reportkit.model.record import PLACES, Record
from reportkit.problems import Place
from reportkit.read.body import Entry
from reportkit.read.markers import MARKERS
from reportkit.read.records import read_record
from reportkit.read.validate import Validated, validated
from reportkit.read.written import Written


def read_findings(text: str, file: str) -> Validated[FindingsFile]:
    """What findings.yaml holds."""
    return read_record(text, Place(file, 1), FindingsFile)


def together(files: Iterable[FindingsFile]) -> FindingsFile:
    """The findings files of several rapporteurs as one."""
    read = list(files)
    names = [name for name in FindingsFile.model_fields if name != "places"]
    return FindingsFile().model_copy(
        update={name: tuple(each for file in read for each in getattr(file, name)) for name in names}
    )


def collected(findings: Collected, entries: Iterable[Entry]) -> Validated[Collected]:
    """The findings of the file and those that notes mark, in one list of each kind."""
    lists: dict[str, list[Record]] = {marker.kind: list(getattr(findings, marker.kind)) for marker in MARKERS.values()}
    results = []
    numbered = list(_with_ids(findings, list(entries)))
    for entry in numbered:
        result = validated(entry.marker.model, entry.written)
        results.append(result)
        if result.record:
            lists[entry.marker.kind].append(result.record)
    record = Collected.model_validate({kind: tuple(records) for kind, records in lists.items()})
    problems = tuple(problem for result in results for problem in result.problems)
    broken = frozenset(entry.id for entry in numbered if _is_lost(entry))
    return Validated(record, problems, broken.union(*(result.broken for result in results)))


def _is_lost(entry: Entry) -> bool:
    """Whether nobody knows the session of an entry, because its notes do not say it."""
    return "sessions" in entry.written.data and entry.written.data["sessions"] is None


def _with_ids(findings: Collected, entries: list[Entry]) -> Iterator[Entry]:
    """The entries, each with an id: its own, or the next of its letter that is free."""
    taken = {record.id for marker in MARKERS.values() for record in getattr(findings, marker.kind)}
    taken |= {entry.id for entry in entries}
    free = {marker.letter: _free(marker.letter, taken) for marker in MARKERS.values()}
    for entry in entries:
        yield _with_id(entry, entry.id or next(free[entry.marker.letter]))


def _free(letter: str, taken: set[str]) -> Iterator[str]:
    return (name for number in count(1) if (name := f"{letter}{number}") not in taken)


def _with_id(entry: Entry, identifier: str) -> Entry:
    written, place = entry.written, entry.written.where(())
    data = {**written.data, "id": identifier, PLACES: {**written.data[PLACES], "id": place}}
    return Entry(entry.marker, identifier, Written(data, {**written.places, ("id",): place}, written.whole))
