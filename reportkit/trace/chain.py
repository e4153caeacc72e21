"""What each recommendation rests on, and what nothing rests on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportkit.document.text import plain
from reportkit.model.finding import Finding, Gap, Statement
from reportkit.model.meeting import Meeting
from reportkit.model.recommendation import Recommendation
from reportkit.model.record import by_id
from reportkit.model.session import Session, SessionKind


@dataclass(frozen=True, slots=True)
class Source:
    """Where somebody wrote something down, to the last line, and the words as they were written there."""

    lines: str
    words: str


@dataclass(frozen=True, slots=True)
class Ground:
    """A finding, gap or need: its id, what it is, its strength, its sessions and everything that it comes from."""

    id: str
    kind: str
    strength: str
    sessions: tuple[str, ...]
    sources: tuple[Source, ...]

    @property
    def words(self) -> str:
        return self.sources[0].words


@dataclass(frozen=True, slots=True)
class Chain:
    """A recommendation, what it rests on, and the sessions in which that came up, in the order of the agenda."""

    id: str
    addressees: tuple[str, ...]
    sources: tuple[Source, ...]
    grounds: tuple[Ground, ...]
    sessions: tuple[str, ...]

    @property
    def words(self) -> str:
        return self.sources[0].words


@dataclass(frozen=True, slots=True)
class Evidence:
    """All of it: chains in the order of their ids, grounds that no recommendation uses, and sessions like that."""

    chains: tuple[Chain, ...]
    unused: tuple[Ground, ...]
    silent: tuple[Session, ...]

    @property
    def single(self) -> tuple[Chain, ...]:
        """The recommendations that rest on what one session said."""
        return tuple(chain for chain in self.chains if len(chain.sessions) == 1)


def evidence(meeting: Meeting) -> Evidence:
    """The evidence of a meeting whose names have been checked; one that leads nowhere is left out."""
    grounds = {each.id: _ground(each, meeting) for each in by_id(meeting.evidence())}
    chains = tuple(_chain(each, grounds, meeting) for each in by_id(meeting.collected.recommendations))
    used = {ground.id for chain in chains for ground in chain.grounds}
    heard = {session for chain in chains for session in chain.sessions}
    return Evidence(
        chains,
        tuple(ground for id, ground in grounds.items() if id not in used),
        tuple(each for each in _working(meeting.file.sessions) if each.id not in heard),
    )


def _working(sessions: Iterable[Session]) -> Iterator[Session]:
    """The sessions in which something could be found out."""
    silent = {SessionKind.BREAK, SessionKind.OPENING, SessionKind.CLOSING}
    return (each for each in sessions if each.kind not in silent)


def _ground(each: Statement, meeting: Meeting) -> Ground:
    kind = "finding" if isinstance(each, Finding) else "gap" if isinstance(each, Gap) else "need"
    return Ground(each.id, kind, each.strength.value, each.sessions, _sources(each, meeting))


def _chain(each: Recommendation, grounds: dict[str, Ground], meeting: Meeting) -> Chain:
    titles = {one.id: one.title for one in meeting.file.addressees}
    rests_on = tuple(grounds[name] for name in each.evidence if name in grounds)
    heard = {session for ground in rests_on for session in ground.sessions}
    sessions = tuple(session.id for session in meeting.file.sessions if session.id in heard)
    return Chain(each.id, tuple(titles.get(one, one) for one in each.to), _sources(each, meeting), rests_on, sessions)


def _sources(each: Statement | Recommendation, meeting: Meeting) -> tuple[Source, ...]:
    """An entry's own lines, those of the entries that were merged into it, and the notes that it names."""
    entries = (each, *meeting.merged.get(each.id, ()))
    named = each.notes if isinstance(each, Statement) else ()
    folder = meeting.file.where().file.removesuffix("meeting.yaml")
    written = (Source(one.lines().removeprefix(folder), _words(one)) for one in entries)
    return (*written, *(Source(f"notes/{lines.removeprefix('notes/')}", "") for lines in named))


def _words(entry: Statement | Recommendation) -> str:
    return plain(entry.text if isinstance(entry, Recommendation) else entry.statement)
