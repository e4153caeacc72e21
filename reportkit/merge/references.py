"""Cross-references and the contents, filled in once every number is known."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportkit import codes
from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every, rewrite
from reportkit.problems import Place, Problem, did_you_mean


def anchors(blocks: n.Blocks, labels: Mapping[str, str]) -> Iterator[tuple[str, str, Place]]:
    """Every place that can be referred to: its id, what a reference to it prints, and where it was written."""
    for node in every(blocks):
        match node:
            case n.Heading(id=anchor, number=number) if anchor:
                yield anchor, number or plain(node.children), node.origin
            case n.Table(id=anchor, number=number) if anchor:
                yield anchor, f"{labels['table']} {number}" if number else labels["table"].lower(), node.origin
            case n.Figure(id=anchor, number=number) if anchor:
                yield anchor, f"{labels['figure']} {number}" if number else labels["figure"].lower(), node.origin
            case n.Label(anchor, text):
                yield anchor, text, n.NOWHERE


def resolved(blocks: n.Blocks, labels: Mapping[str, str]) -> tuple[n.Blocks, list[Problem]]:
    """The tree with the words of each cross-reference, and the references that lead nowhere."""
    known: dict[str, str] = {}
    problems: list[Problem] = []
    for anchor, text, place in anchors(blocks, labels):
        if anchor in known:
            problems.append(codes.ANCHOR_TWICE.at(place, f'the id "{anchor}" is given twice'))
        known[anchor] = text

    def inline(node: n.Inline) -> n.Inline:
        if isinstance(node, n.Link) and node.target.startswith("#") and node.target[1:] not in known:
            problems.append(_unknown(node.target[1:], n.NOWHERE, known))
        if not isinstance(node, n.Reference):
            return node
        if node.target not in known:
            problems.append(_unknown(node.target, node.origin, known))
        return replace(node, text=known.get(node.target, node.target))

    return rewrite(blocks, inline=inline), problems


def _unknown(target: str, place: Place, known: Mapping[str, str]) -> Problem:
    message = f'a cross-reference leads to "{target}", which is not in the paper'
    return codes.REFERENCE_UNKNOWN.at(place, message, did_you_mean(target, known))


def contents(blocks: n.Blocks) -> n.Blocks:
    """The tree with the lines of its table of contents."""
    headings = [node for node in every(blocks) if isinstance(node, n.Heading)]

    def block(node: n.Block) -> n.Block:
        if not isinstance(node, n.Contents):
            return node
        listed = [each for each in headings if each.level <= node.depth]
        entries = [n.ContentsEntry(each.level, each.number, plain(each.children), each.id) for each in listed]
        return replace(node, entries=tuple(entries))

    return rewrite(blocks, block=block)
