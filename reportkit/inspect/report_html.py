"""The report as one HTML page that a person can keep with the paper: nothing outside it is needed to read or print it.

The page is built as a tree, so that no word in it can become markup, and it is well-formed XML too.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from lxml import etree
from lxml.etree import _Element as Element

from reportkit.inspect.inspection import Inspection
from reportkit.inspect.sections import Section, report_sections
from reportkit.inspect.words import counted, listed
from reportkit.problems import Problem, Severity, shown

_STYLE = Path(__file__).with_name("report.css")
_NO_XML = re.compile("[\ufffe\uffff]")
_LAST = "Made by reportkit inspect. It finds what a program can decide; it does not replace a reader."
_VOID = {"meta"}
_MARKS = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.NOTE: "Note"}


def report_html(inspections: Sequence[Inspection]) -> str:
    """The page."""
    title = f"Inspection of {listed([_name(each) for each in inspections])}"
    head = _element(
        "head",
        _element("meta", charset="utf-8"),
        _element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        _element("title", title),
        _element("style", _STYLE.read_text("utf-8")),
    )
    header = _element("header", _element("h1", title), _element("p", _verdict(inspections)))
    footer = _element("footer", _element("p", _LAST))
    page = _element("html", head, _element("body", header, _element("main", *_files(inspections)), footer), lang="en")
    return "<!DOCTYPE html>\n" + etree.tostring(page, encoding="unicode") + "\n"


def _element(tag: str, /, *kids: Element | str, **attributes: str) -> Element:
    """An element; ``class_`` is its class, and ``aria_x`` an attribute ``aria-x``."""
    element = etree.Element(tag, {key.rstrip("_").replace("_", "-"): words for key, words in attributes.items()})
    if tag not in _VOID:
        element.text = ""
    for kid in kids:
        if not isinstance(kid, str):
            element.append(kid)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + kid
        else:
            element.text = (element.text or "") + kid
    return element


def _files(inspections: Sequence[Inspection]) -> Iterator[Element]:
    for at, found in enumerate(inspections, 1):
        id = f"file-{at}"
        yield _element("section", _element("h2", _name(found), id=id), *_parts(found, id), aria_labelledby=id)


def _parts(found: Inspection, id: str) -> Iterator[Element]:
    yield _element("h3", "Problems")
    yield _problems(found.problems)
    for at, section in enumerate(report_sections(found)):
        yield from _table(section, f"{id}-{at}", by_row=not at)


def _problems(problems: Sequence[Problem]) -> Element:
    if not problems:
        return _element("p", "None was found.", class_="fine")
    return _element("ul", *(_problem(each) for each in problems), class_="problems")


def _problem(problem: Problem) -> Element:
    mark, code = _element("strong", _MARKS[problem.severity]), _element("code", problem.code.name)
    item = _element("li", mark, f": {_safe(problem.message)} ", code, class_=str(problem.severity))
    if problem.hint:
        item.append(_element("span", _safe(problem.hint), class_="hint"))
    meaning = _element("p", problem.code.explanation)
    item.append(_element("details", _element("summary", "What this means"), meaning))
    return item


def _table(section: Section, id: str, by_row: bool = False) -> Iterator[Element]:
    """A heading and its table; ``by_row`` says that the first cell of each row is its header."""
    yield _element("h3", section.title, id=id)
    head = _element("tr", *(_element("th", column, scope="col") for column in section.columns))
    rows = (_row(section, at, by_row) for at in range(len(section.rows)))
    kind = "outline" if section.depths else "facts"
    yield _element("table", _element("thead", head), _element("tbody", *rows), aria_labelledby=id, class_=kind)


def _row(section: Section, at: int, by_row: bool) -> Element:
    cells = [_element("td", _safe(words)) for words in section.rows[at]]
    if by_row:
        cells[0] = _element("th", _safe(section.rows[at][0]), scope="row")
    if section.rows[at][-1].startswith("page "):
        cells[-1].set("class", "where")
    if section.depths and section.depths[at]:
        cells[-1].set("class", f"depth-{min(section.depths[at], 8)}")
    return _element("tr", *cells)


def _verdict(inspections: Sequence[Inspection]) -> str:
    """How many problems there are."""
    found = [problem.severity for each in inspections for problem in each.problems]
    named = [counted(found.count(each), str(each)) for each in Severity if each in found]
    return f"{', '.join(named) or 'No problems'} in {counted(len(inspections), 'file')}."


def _name(found: Inspection) -> str:
    """The name of a file without its folders, which are nobody's business."""
    return _safe(PurePath(found.file).name)


def _safe(words: str) -> str:
    return _NO_XML.sub("\ufffd", shown(words, 2_000))
