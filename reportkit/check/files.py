"""Both files say the same: the finished bytes, read back, against the tree that they were made from."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice

from reportkit import codes
from reportkit.check.comparison import differences
from reportkit.check.difference import Difference
from reportkit.check.said import Entry, Said
from reportkit.check.said_by_docx import said_by_docx
from reportkit.check.said_by_tree import said_by_tree
from reportkit.document.nodes import Document
from reportkit.problems import Place, Problem

_WORD, _PDF = "the Word file", "the PDF"
_MOST = 20


def check_files(document: Document, docx: bytes, pdf: bytes) -> list[Problem]:
    """Each word, heading, list item, cell, footnote, picture and link that a file does not have as the paper has it."""
    from reportkit.check.said_by_pdf import said_by_pdf  # pikepdf takes its time to load

    paper, word, tags = said_by_tree(document), said_by_docx(docx), said_by_pdf(pdf)
    named = replace(paper, anchors={name: name for name in paper.anchors})  # a PDF calls places by the tree's names
    tags = replace(tags, anchors={name: name for name in tags.anchors})
    return [
        *_problems(_WORD, differences(paper, word)),
        *_problems(_PDF, differences(named, tags)),
        *_problems(_WORD, _pages(word, tags)),
    ]


def _pages(word: Said, pdf: Said) -> Iterator[Difference]:
    """Lines of the contents for which the two files name different pages."""
    ours, theirs = (tuple(fact for fact in said.facts if isinstance(fact, Entry)) for said in (word, pdf))
    for one, other in zip(ours, theirs, strict=False):
        if one.page != other.page:
            pages = f'page "{one.page}", the PDF page "{other.page}"'
            yield Difference(f'has in the contents, for "{one.run.words}", {pages}')


def _problems(name: str, found: Iterable[Difference]) -> list[Problem]:
    """Differences as problems; of very many, the first."""
    listed = list(islice(found, _MOST + 1))
    problems = [_problem(name, each) for each in listed[:_MOST]]
    if len(listed) > _MOST:
        problems.append(codes.FILES_DIFFER.at(Place(name), f"{name} differs from the paper in more places"))
    return problems


def _problem(name: str, difference: Difference) -> Problem:
    place = difference.place if difference.place.file else Place(name)
    return codes.FILES_DIFFER.at(place, f"{name} {difference.words}")
