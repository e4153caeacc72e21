"""Headers and footers, and the fields in them."""

import pytest
from lxml import etree
from word_file import W, WordFile, paper, text, words, written

from reportkit.write.docx.running import Results, fill

RUNNING = {
    "kind": "conclusion paper",
    "body": "RAN PRISONS",
    "date": "10 December 2021",
    "place": "Prague (CZ)",
    "network": "The network",
    "marking": "TLP:CLEAR",
    "status": "",
}


def results(**running: str) -> Results:
    return Results(paper(text("x"), running=running), {"a": 3, "b": 12})


def filled(inside: str, **running: str) -> str:
    root = etree.fromstring(f'<w:hdr xmlns:w="{W[1:-1]}"><w:p>{inside}</w:p></w:hdr>')
    fill(root, results(**running))
    return words(root)


def field(instruction: str, result: str = "<w:r><w:t>old</w:t></w:r>") -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{separate}{result}{end}"


def seen(file: WordFile) -> dict[str, str]:
    return {
        name[5:-4]: words(file.root(name)) for name in file.names if name.startswith(("word/header", "word/footer"))
    }


def test_headers_and_footers_print_the_running_words_and_the_number_of_pages() -> None:
    file = written(text("x"), running=RUNNING, pages={"a": 7, "b": 3})
    line = "\u2002\u2002".join(("conclusion paper", "RAN PRISONS", "10 December 2021", "Prague (CZ)"))
    assert seen(file) == {
        "footer1": "The network\tTLP:CLEAR\tPage 1 of 7",
        "footer2": "The network\tTLP:CLEAR\tPage 1 of 7",
        "header1": f"{line}\tTLP:CLEARTraining in prison\t",
        "header2": "\tTLP:CLEAR\t",
    }


def test_page_and_of_are_words_of_the_paper() -> None:
    labels = {"page": "Seite", "of": "von"}
    assert seen(written(text("x"), labels=labels))["footer1"] == "\t\tSeite 1 von 1"


def test_a_field_keeps_the_look_of_its_result_and_loses_its_other_runs() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>o</w:t></w:r><w:r><w:t>ld</w:t></w:r>"
    root = etree.fromstring(f'<w:hdr xmlns:w="{W[1:-1]}"><w:p>{field(" DOCPROPERTY kind ", bold)}</w:p></w:hdr>')
    fill(root, results(kind="new"))
    assert words(root) == "new"
    assert len(list(root.iter(W + "b"))) == 1


@pytest.mark.parametrize(
    ("instruction", "expected"),
    [
        (' DOCPROPERTY  "kind"  \\* MERGEFORMAT ', "paper"),
        ("docproperty Kind", "paper"),
        ("DOCPROPERTY lost", ""),
        ("DOCPROPERTY title", "Training in prison"),
        (" TITLE ", "Training in prison"),
        ("AUTHOR", "The network"),
        ("NUMPAGES", "12"),
        ('DATE \\@ "d MMMM"', "old"),
        ("", "old"),
    ],
)
def test_a_field_comes_to_what_word_would_find(instruction: str, expected: str) -> None:
    escaped = instruction.replace('"', "&quot;")
    assert filled(field(escaped), kind="paper") == expected
    simple = f'<w:fldSimple w:instr="{escaped}"><w:r><w:t>old</w:t></w:r></w:fldSimple>'
    assert filled(simple, kind="paper") == expected


def test_a_field_without_result_gets_one() -> None:
    assert filled(field("DOCPROPERTY kind", ""), kind="paper") == "paper"
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    bare = f"{begin}<w:r><w:instrText>DOCPROPERTY </w:instrText></w:r><w:r><w:instrText>kind</w:instrText></w:r>{end}"
    assert filled(bare, kind="paper") == "paper"


def test_running_words_are_properties_that_word_can_print_anew() -> None:
    root = written(text("x"), running=RUNNING).root("docProps/custom.xml")
    kept = [(each.get("pid"), each.get("name"), each[0].text or "") for each in root]
    assert kept == [
        ("2", "body", "RAN PRISONS"),
        ("3", "date", "10 December 2021"),
        ("4", "kind", "conclusion paper"),
        ("5", "marking", "TLP:CLEAR"),
        ("6", "network", "The network"),
        ("7", "of", "of"),
        ("8", "page", "Page"),
        ("9", "place", "Prague (CZ)"),
        ("10", "status", ""),
    ]


def test_every_property_that_the_look_prints_is_there_even_if_empty() -> None:
    assert [each.get("name") for each in written(text("x")).root("docProps/custom.xml")] == [
        *("body", "date", "kind", "marking", "network", "of", "page", "place", "status")
    ]


def test_the_words_of_a_paper_are_not_markup_in_a_header() -> None:
    file = written(text("x"), running={"kind": "<w:b/> & co"})
    assert "<w:b/> & co" in seen(file)["header1"]
