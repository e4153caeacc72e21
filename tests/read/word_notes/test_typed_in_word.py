"""What rapporteurs type in Word for reportkit, and what Word makes of it."""

import pytest
from typed_in_word import SESSION, cell, docx, item, paragraph, run, table

from reportkit.document.text import plain
from reportkit.read.word.converted import converted
from reportkit.read.word.notes import read_word_notes

BOLD, ITALIC = "<w:b/>", "<w:i/>"


def read(body: str, **more):
    found, problems = read_word_notes(docx(SESSION + body, **more), "n.docx", "n")
    return found.read, [str(problem) for problem in problems]


def entries(body: str) -> list[tuple[str, str, str]]:
    notes, problems = read(body)
    assert problems == []
    return [(entry.marker.word, entry.id, plain(entry.written.data[entry.marker.words])) for entry in notes.entries]


@pytest.mark.parametrize(
    "typed",
    [
        run("FINDING: It works. {F3}"),
        run("Finding: It works. {F3}"),
        run("FINDING", BOLD) + run(": It works. {F3}"),
        run("FINDING:", BOLD) + run(" It works. {F3}"),
        run("FIND", BOLD) + run("ING") + run(": It", ITALIC) + run(" works. {F3}"),
        run("FINDING: It works. {F3}", BOLD),
        run("FINDING – It works. {F3}"),
        run("FINDING — It works. {F3}"),
        run("Finding", BOLD) + run(" – It works. {F3}"),
        run("FINDING\u00a0: It works. {F3}"),
        run("FINDING\u202f: It works. {F3}"),
        run("FINDING：It works. {F3}"),
        run("FINDING: It works. ") + run("{F", BOLD) + run("3}", ITALIC),
        run("FINDING: It works. {F3}."),
        run("• FINDING: It works. {F3}"),
        run("\ufeffFIN\u00adDING: It works. {F3}"),
    ],
)
def test_a_marker_is_found_however_word_has_set_it(typed: str):
    assert [(word, id, text.rstrip(".") + ".") for word, id, text in entries(paragraph(typed))] == [
        ("FINDING", "F3", "It works.")
    ]


@pytest.mark.parametrize("typed", ["Finding – a word.", "findings – two", "We saw a need: this."])
def test_an_ordinary_word_is_no_marker(typed: str):
    assert entries(paragraph(typed)) == []


def test_details_may_have_what_word_makes_of_signs():
    typed = "FINDING: It works. {F3;\u00a0theme: ‘multi‑agency’; strength： several}"
    notes, problems = read(paragraph(typed))
    assert problems == []
    data = notes.entries[0].written.data
    assert (data["theme"], data["strength"]) == ("multi-agency", "several")


def test_an_address_in_details_stays_as_it_is():
    notes, _ = read(paragraph("PRACTICE: Visits: They help. {P1; url: https://a.example/x_y*z}"))
    assert notes.entries[0].written.data["url"] == "https://a.example/x_y*z"


def test_a_marker_after_a_forced_break_begins_anew():
    broken = run("FINDING: One. {F1}") + "<w:r><w:br/></w:r>" + run("GAP: Two. {G1}")
    assert entries(paragraph(broken)) == [("FINDING", "F1", "One."), ("GAP", "G1", "Two.")]
    assert entries(item(run("First.") + "<w:r><w:br/></w:r>" + run("GAP: Two. {G1}"))) == [("GAP", "G1", "Two.")]


def test_items_may_be_marked():
    assert entries(item("NEED: A. {N1}") + item("GAP: B. {G1}") + item("plain")) == [
        ("NEED", "N1", "A."),
        ("GAP", "G1", "B."),
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        paragraph("PRIVATE: secret"),
        paragraph(run("PRI", BOLD) + run("VATE: secret")),
        paragraph("PRIVATE – secret"),
        paragraph("PRIVATE") + paragraph("secret") + paragraph("END PRIVATE"),
        paragraph("[PRIVATE]") + paragraph("secret") + paragraph("[END PRIVATE]"),
        paragraph(run("PRI", ITALIC) + run("VATE", BOLD))
        + item("secret")
        + paragraph(run("END ", BOLD) + run("PRIVATE")),
        paragraph("# PRIVATE #") + paragraph("secret") + paragraph("END_PRIVATE"),
        paragraph("*PRIVATE*") + paragraph("secret") + paragraph("*END OF PRIVATE*"),
        paragraph(run("PRIVATE") + "<w:r><w:br/></w:r>" + run("secret") + "<w:r><w:br/></w:r>" + run("END PRIVATE")),
        item("PRIVATE: secret"),
    ],
)
def test_private_words_never_come_out(hidden: str):
    notes, problems = read(paragraph("before") + hidden + paragraph("after"))
    assert problems == []
    assert "secret" not in str(notes)
    assert "before" in str(notes)
    assert "after" in str(notes)


@pytest.mark.parametrize(
    "unclear",
    [
        paragraph("PRIVATE") + paragraph("secret"),
        table(cell("a") + cell("b"), cell("x") + cell("PRIVATE: secret")),
        table(cell("a") + cell("b"), cell("x") + cell(paragraph(run("PRI", BOLD) + run("VATE: secret")))),
        paragraph("some words. PRIVATE: secret"),
        paragraph("PRVATE: secret"),
    ],
)
def test_what_may_be_meant_to_be_private_stops_the_build(unclear: str):
    _, problems = read(unclear)
    assert [problem for problem in problems if "error[private-" in problem]


def test_references_and_addresses_work_as_in_markdown():
    found = converted(docx(SESSION + paragraph("See [](#F3) and https://a.example/b_c.")), "n.docx", "n")
    assert "See [](#F3) and <https://a.example/b_c>." in found.text


def test_a_heading_names_a_theme():
    body = paragraph(run("What was ") + run("missing {theme: ‘skills’}", BOLD), '<w:pStyle w:val="Heading2"/>')
    notes, problems = read(body + paragraph("words"))
    assert problems == []
    assert [passage.theme for passage in notes.notes.passages] == ["skills"]


def test_a_marker_in_a_table_is_said_to_be_lost():
    _, problems = read(table(cell("a") + cell("b"), cell("x") + cell("FINDING: It works.")))
    assert [problem.split("] ")[0] for problem in problems] == [
        "n.docx, table 1, row 2, column 2: warning[word-marker-lost"
    ]


def test_problems_name_the_paragraph():
    _, problems = read(paragraph("one") + paragraph("") + paragraph("FINDING: It works. {F3; colour: red}"))
    assert [problem.split(": ")[0] for problem in problems] == ["n.docx, paragraph 3"]


def test_typed_signs_stay_signs():
    signs = "*a* _b_ `c` [d](e) | f | &lt;b&gt; &amp;amp; 1. # x ~~~ $x$ \\n"
    notes, problems = read(
        paragraph(signs) + paragraph("# no heading") + paragraph("1. no list") + paragraph("| no | table |")
    )
    assert problems == []
    assert [plain(block.children) for block in notes.notes.passages[0].blocks] == [
        "*a* _b_ `c` [d](e) | f | <b> &amp; 1. # x ~~~ $x$ \\n",
        "# no heading",
        "1. no list",
        "| no | table |",
    ]


def test_signs_of_two_looks_are_no_address():
    notes, _ = read(paragraph(run("w&lt;", BOLD) + run("w@w&gt; https:") + run("//x.example", ITALIC)))
    assert plain(notes.notes.passages[0].blocks[0].children) == "w<w@w> https://x.example"


def test_a_low_line_between_looks_stays():
    notes, _ = read(paragraph(run("w0", BOLD + ITALIC) + run("w_0", BOLD) + run("w0", ITALIC)))
    assert plain(notes.notes.passages[0].blocks[0].children) == "w0w_0w0"
