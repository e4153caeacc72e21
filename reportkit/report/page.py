"""One HTML page that a person can keep with the paper: nothing outside it is needed to read or print it.

The page is built as a tree, so that no word in it can become markup, and it is well-formed XML too.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree
from lxml.etree import _Element as Element

from reportkit.problems import shown
from reportkit.report.section import Section

STYLE = Path(__file__).with_name("page.css").read_text("utf-8")
"""The style sheet that stands in every page."""

_NO_XML = re.compile("[\ufffe\uffff]")
_VOID = {"meta"}
_LONGEST = 2_000


def page(title: str, verdict: str, body: Sequence[Element], last: str) -> str:
    """The page: a title, one sentence on what was found, its body, and one sentence at the end."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", title),
        element("style", STYLE),
    )
    header = element("header", element("h1", title), element("p", verdict))
    footer = element("footer", element("p", last))
    whole = element("html", head, element("body", header, element("main", *body), footer), lang="en")
    return "<!DOCTYPE html>\n" + etree.tostring(whole, encoding="unicode") + "\n"


def tables_page(title: str, verdict: str, sections: Sequence[Section], last: str) -> str:
    """The page that holds these tables and nothing else."""
    body = [part for at, each in enumerate(sections) for part in table(each, f"table-{at}", heading="h2")]
    return page(title, verdict, body, last)


def element(tag: str, /, *kids: Element | str, **attributes: str) -> Element:
    """An element; ``class_`` is its class, and ``aria_x`` an attribute ``aria-x``."""
    made = etree.Element(tag, {key.rstrip("_").replace("_", "-"): words for key, words in attributes.items()})
    if tag not in _VOID:
        made.text = ""
    for kid in kids:
        if not isinstance(kid, str):
            made.append(kid)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + kid
        else:
            made.text = (made.text or "") + kid
    return made


def table(section: Section, id: str, heading: str = "h3", by_row: bool = False) -> Iterator[Element]:
    """A heading and its table; ``by_row`` says that the first cell of each row is its header."""
    yield element(heading, section.title, id=id)
    if not section.rows:
        yield element("p", section.empty, class_="fine")
        return
    head = element("tr", *(element("th", column, scope="col") for column in section.columns))
    rows = (_row(section, at, by_row) for at in range(len(section.rows)))
    kind = "outline" if section.depths else "facts"
    yield element("table", element("thead", head), element("tbody", *rows), aria_labelledby=id, class_=kind)


def _row(section: Section, at: int, by_row: bool) -> Element:
    cells = [element("td", safe(words)) for words in section.rows[at]]
    if by_row:
        cells[0] = element("th", safe(section.rows[at][0]), scope="row")
    if section.rows[at][-1].startswith("page "):
        cells[-1].set("class", "where")
    if section.depths and section.depths[at]:
        cells[-1].set("class", f"depth-{min(section.depths[at], 8)}")
    return element("tr", *cells)


def safe(words: str) -> str:
    """Words that XML can hold, with what nobody sees written as escapes."""
    return _NO_XML.sub("\ufffd", shown(words, _LONGEST))
