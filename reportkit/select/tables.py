"""Applications and choices as tables of words. People are rows of the list; names are shown only where asked for."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reportkit.model.country import find_country
from reportkit.model.meeting import MeetingFile
from reportkit.report.section import Section
from reportkit.select.candidates import Candidate
from reportkit.select.rule import Choice, Verdict

_MOST_MISSING = 3


def applications_tables(found: Sequence[Candidate], file: MeetingFile, names: bool) -> tuple[Section, ...]:
    """Everybody who applied, with what is missing, late or double; and how many from where."""
    rows = tuple((*_person(each, names), *_remarks(each, found)) for each in found)
    columns = (*_columns(names), "Last 24 months", "Missing", "Remarks")
    everybody = Section("Applications", columns, rows, empty="Nobody has applied.")
    return (everybody, *_balance({"Applied": [each for each in found if each.again is None]}, file))


def selection_tables(choices: Sequence[Choice], file: MeetingFile, names: bool) -> tuple[Section, ...]:
    """Who has a place, who is in reserve and who has none, each with the reason; and how balanced the list is."""
    columns = (*_columns(names), "Why")
    of = {verdict: [each for each in choices if each.verdict is verdict] for verdict in Verdict}
    titles = {Verdict.IN: "Selected", Verdict.RESERVE: "Reserve, in order", Verdict.OUT: "Not selected"}
    lists = [
        Section(
            titles[verdict],
            columns,
            tuple(_choice(each, choices, names) for each in _in_turn(of[verdict])),
            empty="None.",
        )
        for verdict in Verdict
    ]
    applied = [each.candidate for each in choices if each.candidate.again is None]
    selected = [each.candidate for each in of[Verdict.IN]]
    return (*lists, *_balance({"Applied": applied, "Selected": selected}, file))


def _in_turn(choices: Sequence[Choice]) -> list[Choice]:
    return sorted(choices, key=lambda each: (each.turn, each.candidate.number))


def _columns(names: bool) -> tuple[str, ...]:
    return ("Row", *(("Name", "Organisation") if names else ()), "Group", "Country", "Role")


def _person(each: Candidate, names: bool) -> tuple[str, ...]:
    said = each.application
    who = (said.name, said.organisation or "") if names else ()
    return (_row(each), *who, each.group, each.country, said.role or "")


def _row(each: Candidate) -> str:
    return str(each.application.where().line)


def _choice(choice: Choice, choices: Sequence[Choice], names: bool) -> tuple[str, ...]:
    again = choice.candidate.again
    why = choice.why if again is None else f"{choice.why}, in row {_row(choices[again].candidate)}"
    return (*_person(choice.candidate, names), why)


def _remarks(each: Candidate, found: Sequence[Candidate]) -> tuple[str, str, str]:
    said = each.application
    recent = "" if said.recent is None else "yes" if said.recent else "no"
    missing = list(said.missing[:_MOST_MISSING])
    more = len(said.missing) - len(missing)
    remarks = ["late"] if each.late else []
    remarks += [f"again in row {_row(found[each.again])}"] if each.again is not None else []
    remarks += [f"decided: {said.decision}"] if said.decision else []
    return recent, "; ".join([*missing, *([f"{more} more"] if more else [])]), "; ".join(remarks)


def _in_order(kind: str) -> tuple[bool, int, str]:
    """Member States in protocol order, everything else by its letters, what is not known at the end."""
    country = find_country(kind)
    return not kind, country.rank if country else 0, kind


def _balance(lists: dict[str, Sequence[Candidate]], file: MeetingFile) -> Iterator[Section]:
    """How many there are of each target group, Member State and kind of role in each list."""
    titles = {group.id: f"{group.id}: {group.title}" for group in file.event.target_groups}
    for title, key in (("By target group", "group"), ("By country", "country"), ("By kind of role", "kind")):
        counts = {name: Counter(getattr(each, key) for each in people) for name, people in lists.items()}
        kinds = sorted(set().union(*counts.values()), key=_in_order)
        rows = tuple(
            (titles.get(kind, kind) or "not known", *(str(each[kind]) for each in counts.values())) for kind in kinds
        )
        yield Section(title, ("What", *counts), rows)
