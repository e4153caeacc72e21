"""The evidence of a meeting as tables of words."""

from collections.abc import Iterator

from reportkit.report.section import Section
from reportkit.trace.chain import Chain, Evidence, Ground, Source

_COLUMNS = ("Id", "What", "Sessions", "Words", "Written in")
Row = tuple[str, ...]


def evidence_sections(found: Evidence) -> tuple[Section, ...]:
    """The chains, what rests on one session, and what nothing rests on; a table that is empty says so."""
    chains = tuple((chain.id, *row) for chain in found.chains for row in _chain(chain))
    single = tuple((each.id, *each.sessions, _listed(each.grounds), each.words) for each in found.single)
    unused = tuple(row for ground in found.unused for row in _ground(ground))
    silent = tuple((each.id, each.title, _why(each.id, found)) for each in found.silent)
    return (
        Section("What each recommendation rests on", ("For", *_COLUMNS), chains, empty="There are no recommendations."),
        Section(
            "Recommendations that rest on one session",
            ("Id", "Session", "Rests on", "Words"),
            single,
            empty="None: each rests on more than one session.",
        ),
        Section(
            "Findings, gaps and needs that no recommendation uses",
            _COLUMNS,
            unused,
            empty="None: each finding, gap and need is used.",
        ),
        Section(
            "Sessions that no recommendation uses",
            ("Id", "Session", "Why"),
            silent,
            empty="None: each is used.",
        ),
    )


def _chain(chain: Chain) -> Iterator[Row]:
    """The recommendation itself, and everything that it rests on."""
    yield from _sourced((chain.id, "recommendation", ", ".join(chain.sessions)), chain.sources)
    for ground in chain.grounds:
        yield from _ground(ground)


def _ground(ground: Ground) -> Iterator[Row]:
    return _sourced((ground.id, ground.kind, ", ".join(ground.sessions)), ground.sources)


def _sourced(first: Row, sources: tuple[Source, ...]) -> Iterator[Row]:
    """A row for each place in which something was written down; those after the first say only what is new."""
    for at, source in enumerate(sources):
        yield (*(first if at == 0 else (first[0], "the same", "")), source.words, source.lines)


def _listed(grounds: tuple[Ground, ...]) -> str:
    return ", ".join(each.id for each in grounds)


def _why(session: str, found: Evidence) -> str:
    said = [each.id for each in found.unused if session in each.sessions]
    return f"nothing uses {', '.join(said)}" if said else "nothing was found in it"
