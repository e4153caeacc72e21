"""Look through finished files, whoever made them, for those who took part, and for what else people left in them."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from reportkit import codes, doing, reporting
from reportkit.answer import Answer
from reportkit.check.leaks.gate import gate
from reportkit.inspect.inspection import Inspection, Kind
from reportkit.model.roster import Roster
from reportkit.problems import Place, Problem
from reportkit.read.folder import read_meeting

_TOLD = frozenset({"Comments and tracked changes", "Hidden words", "Properties"})
_ALSO = frozenset({codes.COMMENTS_LEFT, codes.CHANGES_LEFT, codes.HIDDEN_TEXT, codes.ACTIVE_CONTENT})


def run(files: tuple[Path, ...], folders: tuple[Path, ...]) -> Answer:
    """For each file what was found in it; the lists that were looked for, and what is wrong with those."""
    rosters, problems = _rosters(folders)
    people = [each for roster in rosters.values() for each in roster.people]
    whole = Roster(tuple(people), tuple(each for roster in rosters.values() for each in roster.permitted))
    found = []
    for inspection in reporting.inspect(files):
        doing.now(inspection.file)
        doing.step("gate")
        found.append(_looked_through(inspection, whole))
    sizes = {name: len(roster.people) for name, roster in rosters.items()}
    return Answer({"files": found, "lists": sizes}, tuple(problems))


def _rosters(folders: Iterable[Path]) -> tuple[dict[str, Roster], list[Problem]]:
    rosters: dict[str, Roster] = {}
    problems: list[Problem] = []
    for folder in folders:
        meeting, found = read_meeting(folder)
        errors = [problem for problem in found if problem.severity == "error"]
        if meeting and meeting.roster.people and not errors:
            rosters[meeting.name] = meeting.roster
        elif not meeting or errors or not meeting.file.without_participants:
            message = "the list of participants of this meeting cannot be used"
            hint = f'"reportkit check {folder.name}" says what is wrong with it'
            problems.append(codes.ROSTER_MISSING.at(Place(folder.name), message, hint))
    if not rosters and not problems:
        problems.append(codes.ROSTER_MISSING.at(Place("inputs"), "no meeting has a list of participants to look for"))
    return rosters, problems


def _looked_through(inspection: Inspection, roster: Roster) -> dict[str, object]:
    """What was found in one file; one that cannot be inspected is not opened again."""
    problems = [problem for problem in inspection.problems if problem.code in _ALSO]
    if inspection.kind is Kind.UNKNOWN:
        problems += [*inspection.problems, *_unreadable(inspection)]
    else:
        problems = [*gate({inspection.file: Path(inspection.file).read_bytes()}, roster), *problems]
    sections = [section for section in reporting.report_sections(inspection) if section.title in _TOLD]
    told = [asdict(section) for section in sections]
    return {"file": inspection.file, "sections": told, "problems": problems}


def _unreadable(inspection: Inspection) -> Iterator[Problem]:
    yield codes.GATE_UNREADABLE.at(Place(inspection.file), "it could not be looked through")
