"""Entries that several people wrote down become one where findings.yaml says so: ``merge: [{keep: F3, same_as: F12}]``.

The words of the entry that is kept are printed. It takes over the sessions, and the evidence and addressees, of the
others; whatever leads to one of them leads to it; and they stay known as its sources.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.walk import rewrite
from reportkit.model.finding import Statement
from reportkit.model.meeting import Collected, Merge
from reportkit.model.notes import Notes
from reportkit.model.recommendation import Recommendation
from reportkit.problems import Problem, did_you_mean

Source: TypeAlias = Statement | Recommendation

_STATEMENTS = ("findings", "gaps", "needs")
_KINDS = (*_STATEMENTS, "recommendations")
_SHARED = ("sessions", "to", "evidence", "notes")


@dataclass(frozen=True)
class Union:
    """All entries without those that say the same as another; these by the id of the entry that is kept."""

    collected: Collected
    sources: Mapping[str, tuple[Source, ...]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @property
    def names(self) -> dict[str, str]:
        """The id that is kept, by each id that is not."""
        return {each.id: kept for kept, sources in self.sources.items() for each in sources}


def united(collected: Collected, merges: Iterable[Merge]) -> Union:
    """The entries, of which those that say the same have become one."""
    entries = {each.id: each for kind in _KINDS for each in getattr(collected, kind)}
    problems: list[Problem] = []
    sources: dict[str, tuple[Source, ...]] = {}
    for merge in merges:
        found = list(_mistakes(merge, entries, sources))
        problems += found
        if not found:
            sources[merge.keep] = sources.get(merge.keep, ()) + tuple(entries[each] for each in merge.same_as)
    union = Union(collected, sources, tuple(problems))
    return replace(union, collected=_without_sources(union)) if sources else union


def _mistakes(
    merge: Merge, entries: Mapping[str, Source], sources: Mapping[str, tuple[Source, ...]]
) -> Iterator[Problem]:
    """What is wrong with one merge; it is left out then."""
    gone = {each.id for several in sources.values() for each in several}
    for at, name in enumerate((merge.keep, *merge.same_as)):
        place = merge.where("same_as", at - 1) if at else merge.where("keep")
        if name not in entries:
            message = f'"{name}" is to be merged, and there is no such finding, gap, need or recommendation'
            yield codes.MERGE_UNKNOWN.at(place, message, did_you_mean(name, entries))
        elif name in gone or (at and (name in sources or name == merge.keep)):
            yield codes.MERGE_TWICE.at(place, f'"{name}" is merged twice', "name every entry once, under one keep")
        elif isinstance(entries[name], Recommendation) is not isinstance(entries.get(merge.keep), Recommendation):
            message = f'"{merge.keep}" and "{name}" cannot become one: only one of them is a recommendation'
            yield codes.MERGE_MIXED.at(place, message, "merge recommendations with recommendations")


def _without_sources(union: Union) -> Collected:
    names = union.names

    def kept(each: Any) -> Any:
        return _renamed(_grown(each, union.sources.get(each.id, ())), names)

    lists = {kind: value for kind, value in union.collected if kind != "places"}
    changed = {kind: tuple(kept(each) for each in value if each.id not in names) for kind, value in lists.items()}
    return union.collected.model_copy(update=changed)


def _grown(entry: Any, sources: tuple[Source, ...]) -> Any:
    """An entry with what its sources have beside their words; it is a key outcome if one of them is."""
    update: dict[str, Any] = {}
    for name in _SHARED:
        values = [getattr(each, name, ()) for each in (entry, *sources)]
        if sources and hasattr(entry, name):
            update[name] = tuple(dict.fromkeys(value for several in values for value in several))
    outcome = next((each for each in sources if each.outcome), None)
    if outcome and not entry.outcome:
        update |= {"outcome": outcome.outcome, "rank": entry.rank or outcome.rank}
    return entry.model_copy(update=update) if update else entry


def _renamed(entry: Any, names: Mapping[str, str]) -> Any:
    """An entry that names what is kept, in its evidence and in its words."""
    update: dict[str, Any] = {}
    if isinstance(entry, Recommendation):
        update["evidence"] = tuple(dict.fromkeys(names.get(each, each) for each in entry.evidence))
    for name in ("statement", "text", "description"):
        if words := getattr(entry, name, None):
            (paragraph,) = _redirected((n.Paragraph(words),), names)
            assert isinstance(paragraph, n.Paragraph)
            update[name] = paragraph.children
    return entry.model_copy(update=update)


def redirected(notes: Notes, names: Mapping[str, str]) -> Notes:
    """Notes whose cross-references lead to the entries that are kept."""
    if not names:
        return notes
    passages = (replace(each, blocks=_redirected(each.blocks, names)) for each in notes.passages)
    return replace(notes, passages=tuple(passages))


def _redirected(blocks: n.Blocks, names: Mapping[str, str]) -> n.Blocks:
    def inline(node: n.Inline) -> n.Inline:
        if isinstance(node, n.Reference) and node.target in names:
            return replace(node, target=names[node.target])
        return node

    return rewrite(blocks, inline=inline)
