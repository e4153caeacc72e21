"""What the gate finds in finished files, and what it says of it."""

import io

import pytest
from check.leaks.planted import IN_PDF, IN_WORD, drawn, paragraph, pdf, word

from reportkit.check.leaks.gate import gate, places_of
from reportkit.model.roster import Person, Roster
from reportkit.problems import Place
from reportkit.report.page import tables_page

PEOPLE = (
    Person(
        "Erika Mustermann", "Example Probation District", ("e.m@probation.example",), ("+49 30 1234567",), "p.csv:2"
    ),
    Person("Jan de Wit", where="p.csv:3"),
    Person("Sabine Probestück", where="p.csv:4"),
)
ROSTER = Roster(PEOPLE)


def codes(files: dict[str, bytes], roster: Roster = ROSTER) -> set[str]:
    return {problem.code.name for problem in gate(files, roster)}


@pytest.mark.parametrize("place", IN_WORD)
def test_a_name_is_found_in_a_word_file_wherever_it_is(place: str):
    assert "participant-exposed" in codes({"paper.docx": IN_WORD[place]()})


@pytest.mark.parametrize("place", IN_PDF)
def test_a_name_is_found_in_a_pdf_wherever_it_is(place: str):
    assert "participant-exposed" in codes({"paper.pdf": IN_PDF[place]()})


@pytest.mark.parametrize("what", ["comment", "extra"])
def test_remarks_of_the_archive_itself_are_refused(what: str):
    data = word(**{what: b"\x99\x99\x10\x00Erika Mustermann" if what == "extra" else b"Erika Mustermann"})
    assert codes({"paper.docx": data}) & {"participant-exposed", "gate-unreadable"}


def test_there_are_sixty_places_and_more():
    assert len(IN_WORD) + len(IN_PDF) >= 60


def test_files_without_a_name_are_clean():
    assert gate({"a.docx": word(paragraph("nobody")), "a.pdf": pdf(), "a.html": b"<p>nobody</p>"}, ROSTER) == []


def test_a_problem_says_where_and_whose_row_and_repeats_nothing():
    files = {
        "a.docx": word(paragraph("nobody") + paragraph("said Erika Mustermann")),
        "a.pdf": drawn("(030 1234567) Tj"),
    }
    said = [str(problem) for problem in gate(files, ROSTER)]
    assert "a name of the participant at p.csv:2 is in this file: word/document.xml, paragraph 2" in said[0]
    assert "a telephone number of the participant at p.csv:2 is in this file: page 1" in said[1]
    assert not any(word in each for each in said for word in ("Erika", "Mustermann", "1234567"))


def test_messages_are_these_to_the_letter():
    words = "Mustermann, Example Probation District, e.m@probation.example"
    person = Person("Erika Mustermann", "Example Probation District", ("e.m@probation.example",))
    files = {"a.docx": word(paragraph(words)), "b.pdf": b"%PDF-"}
    said = [str(problem) for problem in gate(files, Roster((person,)))]
    where = "of the participant at a row of the list is in this file: word/document.xml, paragraph 1"
    hint = "    hint: take it out; if it may be named, say so under permitted in meeting.yaml, with the reason"
    assert said == [
        f"a.docx: error[participant-exposed] an e-mail address {where}\n{hint}",
        f"a.docx: error[participant-exposed] a name {where}\n{hint}",
        f"a.docx: error[participant-exposed] an employer {where}\n{hint}",
        "b.pdf: error[gate-unreadable] it could not be looked through to its end (PdfError)",
    ]


def test_a_doubt_is_told_to_the_letter_and_after_what_is_sure():
    sure, doubt = gate({"a.docx": word(paragraph("Probestück") + paragraph("Erika"))}, ROSTER)
    assert sure.message == "a name of the participant at p.csv:4 is in this file: word/document.xml, paragraph 1"
    assert doubt.message == (
        "what may be a name of the participant at p.csv:2 is in this file: word/document.xml, paragraph 2"
    )
    assert doubt.hint == "look there: is it the participant, or somebody else?"
    (unsaid,) = gate({"a.docx": word(paragraph("Erika"))}, Roster((Person("Erika Mustermann"),)))
    assert "at a row of the list is" in unsaid.message


def test_the_hint_says_which_lines_are_to_be_changed():
    lines = [
        (Place("notes.md", 3), "nobody"),
        (Place("notes.md", 5), "said Erika MUSTERMANN"),
        (Place("notes.md", 5), "Mustermann again"),
        (Place("findings.yaml", 9), "as Mrs Mustermann saw it"),
        (Place(""), "Mustermann"),
        (Place("notes.md", 7), "Erika agreed"),
    ]
    (sure,) = gate({"a.docx": word(paragraph("Mustermann"))}, ROSTER, iter(lines))
    assert sure.hint.startswith("take it out of notes.md:5; findings.yaml:9; notes.md:7; if it may be named, say so")
    permitted = Roster(PEOPLE, ("Erika Mustermann",))
    (sure,) = gate({"a.docx": word(paragraph("Mustermann"))}, permitted, [lines[1], lines[3]])
    assert sure.hint.startswith("take it out of findings.yaml:9; if")
    (doubt,) = gate({"a.docx": word(paragraph("Erika"))}, ROSTER, lines[-1:])
    assert doubt.hint == "look at notes.md:7: is it the participant, or somebody else?"


def test_the_place_of_a_problem_is_the_file():
    files = {"a.docx": b"PK", "b.docx": word(paragraph("Erika")), "mustermann.html": b"x"}
    found = gate(files, ROSTER)
    assert [str(problem.place) for problem in found] == ["a.docx", "b.docx", "mustermann.html"]
    assert found[2].message.endswith("in this file: the file's name")


def test_people_are_told_in_the_order_of_the_list():
    found = gate({"a.docx": word(paragraph("Probestück") + paragraph("Mustermann"))}, ROSTER)
    assert [problem.message.split(" is in ")[0].rpartition(" ")[2] for problem in found] == ["p.csv:2", "p.csv:4"]


def test_of_three_places_each_is_named():
    (problem,) = gate({"a.docx": word(paragraph("Mustermann") * 3)}, ROSTER)
    assert problem.message.endswith("word/document.xml, paragraph 3")


def test_who_may_be_named_may_be_named_beside_somebody_who_may_not():
    data = word(paragraph("by Erika Mustermann") + paragraph("and Probestück"))
    (problem,) = gate({"a.docx": data}, Roster(PEOPLE, ("Erika Mustermann",)))
    assert "p.csv:4" in problem.message
    both = Roster((Person("Erika Mustermann", "Mustermann House", where="p.csv:2"),), ("Erika Mustermann",))
    (problem,) = gate({"a.docx": word(paragraph("by Erika Mustermann") + paragraph("Mustermann House"))}, both)[:1]
    assert problem.message.endswith("in this file: word/document.xml, paragraph 2")


def test_a_refused_package_says_why():
    (problem,) = gate({"a.docx": b"PK nothing"}, ROSTER)
    assert problem.message == "it could not be looked through: the package is damaged or cut off"


def test_what_begins_late_is_a_pdf_all_the_same():
    assert codes({"a": b"x" * 1000 + pdf()}) == set()
    assert codes({"a": b"x" * 1019 + b"%PDF-"}) == {"gate-unreadable"}
    assert codes({"a": b"x" * 1020 + b"%PDF-"}) == set()


def test_of_many_places_the_first_three_are_named():
    (problem,) = gate({"a.docx": word(paragraph("Mustermann") * 5)}, ROSTER)
    assert problem.message.endswith(
        "paragraph 1; word/document.xml, paragraph 2; word/document.xml, paragraph 3 and 2 more"
    )


def test_what_is_longer_than_a_line_of_a_page_is_read_in_one_piece():
    lines = "20 100 Td (x.example/a-long-address/muster) Tj 0 -14 Td (mann/and-a-very-long-end) Tj"
    (problem,) = gate({"a.pdf": drawn(lines)}, ROSTER)
    assert problem.message.endswith("is in this file: page 1")


def test_words_that_stand_side_by_side_are_found():
    (problem,) = gate({"a.docx": word(paragraph("JAN") + paragraph("WIT"))}, ROSTER)
    assert problem.message.endswith("words that stand side by side")


def test_a_doubt_is_a_warning():
    (problem,) = gate({"a.docx": word(paragraph("Erika agreed"))}, ROSTER)
    assert problem.code.name == "participant-suspected"
    assert problem.severity == "warning"


def test_the_name_of_a_file_counts_and_that_of_its_folder_does_not():
    assert codes({"mustermann.pdf": pdf()}) == {"participant-exposed"}
    assert codes({"mustermann/paper.pdf": pdf()}) == set()


def test_an_html_page_is_searched_too():
    assert codes({"report.html": b"<p>Mus<b>ter</b>mann</p>"}) == {"participant-exposed"}


def test_the_style_sheet_of_our_own_pages_names_nobody():
    page = tables_page("Report", "Nothing was found.", (), "Kept with the paper.").encode("utf-8")
    max_ = Roster((Person("Max Winter"), Person("Sophie Solid")))
    assert b"max-width" in page
    assert gate({"report.html": page}, max_) == []
    assert gate({"report.html": page.replace(b"Nothing", b"Max Winter")}, max_) != []


UNREADABLE = {
    "a PDF that is cut off": lambda: pdf()[:300],
    "a PDF that is none": lambda: b"%PDF-1.7 nothing",
    "a package that is cut off": lambda: word()[:200],
    "a package that is none": lambda: b"PK nothing",
    "XML that is broken": lambda: word("<w:p>"),
    "XML with a document type": lambda: word(parts={"word/x.xml": "<!DOCTYPE x><x/>"}),
}


@pytest.mark.parametrize("file", UNREADABLE)
def test_a_file_that_cannot_be_read_is_not_clean(file: str):
    assert "gate-unreadable" in codes({"paper": UNREADABLE[file]()})


def test_a_pdf_with_a_password_is_not_clean():
    import pikepdf

    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as opened:
        opened.save(file, encryption=pikepdf.Encryption(owner="o", user="u"))
    assert codes({"paper.pdf": file.getvalue()}) == {"gate-unreadable"}


@pytest.mark.parametrize("reader", ["as_pdfium_reads", "as_another_reads", "texts_of"])
def test_one_reader_that_fails_is_enough_to_stop(reader: str, monkeypatch: pytest.MonkeyPatch):
    def fails(_: object) -> None:
        raise ValueError("no")

    monkeypatch.setattr(f"reportkit.check.leaks.pdf_places.{reader}", fails)
    assert codes({"paper.pdf": pdf()}) == {"gate-unreadable"}


def test_permitted_words_pass():
    data = word(paragraph("by Erika Mustermann"))
    assert gate({"a.docx": data}, Roster(PEOPLE, ("Erika Mustermann",))) == []


def test_each_text_says_where_it_stands():
    where = {text.where for text in places_of(word(paragraph("a") + paragraph("b")))}
    assert {"word/document.xml, paragraph 1", "word/document.xml, paragraph 2", "names of parts"} <= where


@pytest.mark.parametrize("name", ["a.docx", "a.pdf"])
@pytest.mark.parametrize("data", [b"", b"\0" * 2_000, b"Ada Example"])
def test_a_file_that_is_not_what_its_name_says_is_not_known_to_be_clean(name: str, data: bytes):
    (said,) = gate({name: data}, Roster((Person("Erika Mustermann"),)))
    assert said.code.name == "gate-unreadable"
