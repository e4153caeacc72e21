"""PDFs of other programs are reported as they are."""

import base64
import io
from collections.abc import Callable

import pikepdf
import pytest
from strangers import by_libreoffice, by_weasyprint, changed, codes_of, looked_at, red_square

from reportkit.inspect.inspection import Heading, Inspection, Link, Trace

PAGE = """<html lang="en"><head><title>A page</title><style>@page {{ size: A5 landscape }}</style></head><body>
<h1>First</h1><h2>Second</h2><p>Words and <a href="https://example.org/a">a link</a>, <a href="#x">inside</a>.</p>
<table><thead><tr><th>Country</th><th>Number</th></tr></thead><tr><td id=x>Belgium</td><td>1</td></tr></table>
{}</body></html>"""


@pytest.fixture(scope="module")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    return looked_at(by_libreoffice(tmp_path_factory.mktemp("libreoffice"), "pdf"))


@pytest.fixture(scope="module")
def untagged() -> bytes:
    return by_weasyprint(PAGE.format(""))


@pytest.fixture(scope="module")
def tagged() -> bytes:
    return by_weasyprint(PAGE.format(""), pdf_variant="pdf/ua-1")


def test_a_tagged_pdf_of_libreoffice_is_reported_as_its_source_has_it(libreoffice: Inspection):
    assert (libreoffice.title, libreoffice.language, libreoffice.pages) == ("A paper by LibreOffice", "fr-FR", 1)
    assert libreoffice.headings == (Heading(1, "First part"), Heading(2, "Second part"))
    assert libreoffice.tables[0].headers == ("Country", "Number")
    assert [(each.rows, each.columns) for each in libreoffice.tables] == [(2, 2), (1, 3)]
    assert [each.alternative for each in libreoffice.figures] == ["A red square", ""]
    assert Link("a link with words", "https://example.org/words", "page 1") in libreoffice.links
    assert libreoffice.footnotes == 1
    assert libreoffice.fonts
    assert all(font.embedded for font in libreoffice.fonts)
    assert {"table-without-header", "figure-without-words", "standard-not-claimed"} <= {*codes_of(libreoffice)}


def test_a_pdf_without_tags_is_told_so_and_its_links_are_read_from_the_page(untagged: bytes):
    found = looked_at(untagged)
    assert found.pdf is not None
    assert not found.pdf.tagged
    assert found.page_sizes == ("A5 landscape, 210 × 148 mm",)
    assert [(link.words, link.target) for link in found.links] == [
        ("a link", "https://example.org/a"),
        ("inside", "#x"),
    ]
    assert found.pdf.bookmarks == (Heading(1, "First"), Heading(2, "Second"))
    assert codes_of(found)[:1] == ["pdf-untagged"]


def test_a_tagged_pdf_of_weasyprint_is_reported_as_its_page_has_it(tagged: bytes):
    found = looked_at(tagged)
    assert found.headings == (Heading(1, "First"), Heading(2, "Second"))
    assert found.tables[0].headers == ("Country", "Number")
    assert found.pdf is not None
    assert found.pdf.claims == ("PDF/UA-1",)
    assert Link("a link", "https://example.org/a", "page 1") in found.links
    assert codes_of(found) == ["header-without-scope", "standard-not-claimed"]


def without(*keys: str):
    def change(pdf: pikepdf.Pdf) -> None:
        for key in keys:
            del pdf.Root[key]

    return change


def without_title(pdf: pikepdf.Pdf) -> None:
    del pdf.trailer.Info, pdf.Root.Metadata


def with_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")


def long_without_bookmarks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Outlines
    for _ in range(5):
        pdf.add_blank_page()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (without("/Lang"), "language-missing"),
        (without("/StructTreeRoot"), "pdf-untagged"),
        (without("/ViewerPreferences"), "title-not-displayed"),
        (without_title, "title-missing"),
        (with_script, "active-content"),
        (long_without_bookmarks, "bookmarks-missing"),
        (without("/Names"), "link-broken"),
    ],
)
def test_what_is_missing_or_added_is_told(tagged: bytes, change: Callable[[pikepdf.Pdf], None], code: str):
    assert code not in codes_of(looked_at(tagged))
    assert code in codes_of(looked_at(changed(tagged, change)))


def test_a_font_that_is_not_in_the_file_is_an_error(tagged: bytes):
    def change(pdf: pikepdf.Pdf) -> None:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and "/FontFile2" in each:
                del each.FontFile2
            elif isinstance(each, pikepdf.Dictionary) and "/FontFile3" in each:
                del each.FontFile3

    found = looked_at(changed(tagged, change))
    assert not any(font.embedded for font in found.fonts)
    assert "font-not-embedded" in codes_of(found)


def test_a_note_on_the_page_is_a_comment(tagged: bytes):
    def change(pdf: pikepdf.Pdf) -> None:
        note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, T="Carl", Rect=[0, 0, 9, 9])
        pdf.pages[0].obj.Annots.append(pdf.make_indirect(note))

    found = looked_at(changed(tagged, change))
    assert found.traces == (Trace("comment", "Carl", 1, ("page 1",)),)
    assert "comments-left" in codes_of(found)


def test_words_that_are_not_drawn_are_hidden(tagged: bytes):
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        page.contents_coalesce()
        page.obj.Contents = pdf.make_stream(b"3 Tr\n" + page.obj.Contents.read_bytes())

    found = looked_at(changed(tagged, change))
    assert found.hidden[0].words.startswith("First Second")
    assert "hidden-text" in codes_of(found)


def test_a_scan_is_a_page_without_words():
    red = "data:image/png;base64," + base64.b64encode(red_square()).decode()
    found = looked_at(by_weasyprint(f'<title>Scan</title><img src="{red}">'))
    assert found.pdf is not None
    assert found.pdf.pages_without_text == (1,)
    assert "page-without-text" in codes_of(found)


def test_a_restricted_pdf_is_read_and_told_what_it_forbids(tagged: bytes):
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(tagged)) as pdf:
        allow = pikepdf.Permissions(extract=False, accessibility=False)
        pdf.save(stream, encryption=pikepdf.Encryption(owner="secret", user="", allow=allow))
    found = looked_at(stream.getvalue())
    assert found.pdf is not None
    assert "copying" in found.pdf.restricted
    assert "reading-restricted" in codes_of(found)


def test_a_tree_of_tags_that_leads_back_to_itself_ends(tagged: bytes):
    def change(pdf: pikepdf.Pdf) -> None:
        root = pdf.Root.StructTreeRoot
        first = root.K if isinstance(root.K, pikepdf.Dictionary) else root.K[0]
        first.K = pikepdf.Array([first, first])

    assert looked_at(changed(tagged, change)).headings == ()


def test_our_own_pdf_has_no_error(paper):
    found = looked_at(paper.pdf)
    assert [problem.code.name for problem in found.problems if problem.severity == "error"] == []
    assert found.pages == paper.pages
    assert found.pdf is not None
    assert [each.words for each in found.pdf.bookmarks] == [each.words for each in found.headings]


def test_both_our_files_say_the_same(paper):
    word, pdf = looked_at(paper.word), looked_at(paper.pdf)
    assert [each.level for each in word.headings] == [each.level for each in pdf.headings]
    assert all(two.words.endswith(one.words) for one, two in zip(word.headings, pdf.headings, strict=True))
    assert [each.alternative for each in word.figures] == [each.alternative for each in pdf.figures]
    assert (word.title, word.language) == (pdf.title, pdf.language)
