"""Two more validators of accessible PDFs, outloud and pdfua: they find nothing but what is explained here."""

import io
from collections.abc import Iterator
from pathlib import Path

import outloud
import pdfua
import pikepdf
import pytest

NAMES = ["sample", "sample one-pager", "sample call", "new call", "new", "new one-pager", "stress", "rich"]
WRONG = {
    "ORD-001": "reads what stands directly in a paragraph before the links between it, while the standard reads all "
    "that a tag holds in order; the last test here reads it so",
    "PAG-001": "takes for a running header what a long list or footnotes say again on each page",
    "TAG-002": "takes the running header for prose where a paper has too few pages to recognise it",
    "TBL-010": "takes a table for a heading that fell apart if it has more header cells than others: so has each table "
    "of two columns in which the first heads its row, such as the counts of participants",
    "UA-14-001": "does not run: it takes an array for a number, since pikepdf 10",
}
"""What a rule of theirs gets wrong in our papers."""

TRUE = {
    "TBL-013": "two tables with nothing between them, or a picture, are two tables in the notes too",
    "UA-15-003": "a table for which its author has made no head has none",
}
"""What they find rightly, and what is for the paper's author to decide."""

PAINTED_APART = {"/Lbl", "/Note", "/Figure"}
EXPLAINED = WRONG.keys() | TRUE.keys()


@pytest.mark.parametrize("name", NAMES)
def test_outloud_finds_nothing_that_is_not_explained(pdfs: dict[str, Path], name: str) -> None:
    result = outloud.check(str(pdfs[name]))
    assert result.error is None
    assert [str(each) for each in result.findings if each.rule not in EXPLAINED and each.severity != "info"] == []


@pytest.mark.parametrize("name", NAMES)
def test_pdfua_finds_nothing_that_is_not_explained(pdfs: dict[str, Path], name: str) -> None:
    report = pdfua.validate(str(pdfs[name]))
    assert [str(each) for each in report.findings if each.rule_id not in EXPLAINED] == []
    assert {each.rule_id for each in report.skipped} <= EXPLAINED


def test_each_explanation_is_still_needed(pdfs: dict[str, Path]) -> None:
    heard = {each.rule for name in NAMES for each in outloud.check(str(pdfs[name])).findings}
    reports = [pdfua.validate(str(pdfs[name])) for name in NAMES]
    heard |= {each.rule_id for report in reports for each in (*report.findings, *report.skipped)}
    assert heard >= EXPLAINED


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_painted_in_the_order_in_which_they_are_read(pdfs: dict[str, Path], name: str) -> None:
    """Except for marks of items and footnotes, which are painted last, and pictures, which are painted first."""
    with pikepdf.open(io.BytesIO(pdfs[name].read_bytes())) as pdf:
        found = list(read(pdf.Root.StructTreeRoot.K[0], None))
    assert len(found) > 10
    for page in {page for page, _ in found}:
        marks = [mark for each, mark in found if each == page]
        assert marks == sorted(marks)


def read(tag: pikepdf.Object, page: object) -> Iterator[tuple[object, int]]:
    """Page and number of everything painted, in the order of the tags' kids."""
    page = tag.Pg.objgen if "/Pg" in tag else page
    kids = tag.get("/K", pikepdf.Array())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield page, kid
        elif "/MCID" in kid:
            yield kid.Pg.objgen, int(kid.MCID)
        elif "/S" in kid and kid.S not in PAINTED_APART:
            yield from read(kid, page)
