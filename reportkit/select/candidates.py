"""Applications as candidates for a place: what kind of role they have, what they left out, whether late or twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from reportkit.model.application import Application, Decision, Selection
from reportkit.model.folding import folded
from reportkit.model.role import role_kind

_LAST = datetime.max


@dataclass(frozen=True, slots=True)
class Candidate:
    """An application and what counts for a place.

    ``number`` is its place in the list (from 0), ``barred`` says why it cannot have one, ``again`` is the number of
    the same person's later application.
    """

    application: Application
    number: int
    kind: str
    late: bool
    barred: str = ""
    again: int | None = None

    @property
    def group(self) -> str:
        return self.application.group or ""

    @property
    def country(self) -> str:
        return self.application.country or ""

    @property
    def decision(self) -> Decision | None:
        return self.application.decision

    @property
    def turn(self) -> tuple[bool, int, datetime, int]:
        """Who comes first where all else is equal: in time, more questions answered, earlier, higher in the list."""
        return self.late, len(self.application.missing), self.application.submitted or _LAST, self.number


def candidates(
    applications: Sequence[Application], rules: Selection, deadline: date | None = None
) -> tuple[Candidate, ...]:
    """All applications, in their order; those that came in after the ``deadline`` are late."""
    again = _again(applications)
    return tuple(
        Candidate(
            each,
            number,
            _kind(each),
            _is_late(each, deadline),
            "" if number in again else _barred(each, rules),
            again.get(number),
        )
        for number, each in enumerate(applications)
    )


def _kind(each: Application) -> str:
    return str((role_kind(each.role) if each.role else None) or "")


def _is_late(each: Application, deadline: date | None) -> bool:
    return bool(deadline and each.submitted and each.submitted > datetime.combine(deadline, time.max))


def _barred(each: Application, rules: Selection) -> str:
    """Why an application cannot have a place, or nothing."""
    if each.group is None:
        return "the target group is not known"
    if each.recent is None:
        return "the question on the last 24 months was not answered"
    if each.group in rules.recent and not each.recent:
        return "the answer to the question on the last 24 months is no"
    return ""


def _again(applications: Sequence[Application]) -> dict[int, int]:
    """The last application of a person, by the numbers of the earlier ones."""
    last: dict[str, int] = {}
    numbers: dict[int, int] = {}
    for number in sorted(range(len(applications)), key=lambda at: (applications[at].submitted or datetime.min, at)):
        keys = list(_keys(applications[number]))
        for earlier in {last[key] for key in keys if key in last}:
            numbers[earlier] = number
        last |= dict.fromkeys(keys, number)
    return numbers


def _keys(each: Application) -> Iterable[str]:
    """What tells that two applications are one person's: the address, or the name and the organisation."""
    if each.mailbox:
        yield f"mailbox {each.mailbox}"
    yield f"person {' '.join(sorted(folded(each.name).split()))} {folded(each.organisation or '')}"
