"""The inspection as one HTML page that a person can keep with the paper."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from lxml.etree import _Element as Element

from reportkit.inspect.inspection import Inspection
from reportkit.inspect.sections import report_sections
from reportkit.inspect.words import counted, listed
from reportkit.problems import Problem, Severity
from reportkit.report.page import element, page, safe, table

_LAST = "Made by reportkit inspect. It finds what a program can decide; it does not replace a reader."
_MARKS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.NOTE: "Note"}


def report_html(inspections: Sequence[Inspection]) -> str:
    """The page."""
    title = f"Inspection of {listed([_name(each) for each in inspections])}"
    return page(title, _verdict(inspections), list(_files(inspections)), _LAST)


def _files(inspections: Sequence[Inspection]) -> Iterator[Element]:
    for at, found in enumerate(inspections, 1):
        id = f"file-{at}"
        yield element("section", element("h2", _name(found), id=id), *_parts(found, id), aria_labelledby=id)


def _parts(found: Inspection, id: str) -> Iterator[Element]:
    yield element("h3", "Problems")
    yield _problems(found.problems)
    for at, section in enumerate(report_sections(found)):
        yield from table(section, f"{id}-{at}", by_row=not at)


def _problems(problems: Sequence[Problem]) -> Element:
    if not problems:
        return element("p", "None was found.", class_="fine")
    return element("ul", *(_problem(each) for each in problems), class_="problems")


def _problem(problem: Problem) -> Element:
    mark, code = element("strong", _MARKS[problem.severity]), element("code", problem.code.name)
    item = element("li", mark, f": {safe(problem.message)} ", code, class_=str(problem.severity))
    if problem.hint:
        item.append(element("span", safe(problem.hint), class_="hint"))
    meaning = element("p", problem.code.explanation)
    item.append(element("details", element("summary", "What this means"), meaning))
    return item


def _verdict(inspections: Sequence[Inspection]) -> str:
    """How many problems there are."""
    found = [problem.severity for each in inspections for problem in each.problems]
    named = [counted(found.count(each), str(each)) for each in Severity if each in found]
    return f"{', '.join(named) or 'No problems'} in {counted(len(inspections), 'file')}."


def _name(found: Inspection) -> str:
    """The name of a file without its folders, which are nobody's business."""
    return safe(PurePath(found.file).name)
