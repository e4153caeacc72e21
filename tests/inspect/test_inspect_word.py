"""Word files of other programs are reported as they are."""

import io
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from strangers import by_libreoffice, by_pandoc, codes_of, looked_at, part, red_square, repacked

from reportkit.inspect.inspection import Figure, Heading, Inspection, Link, Table, Trace


@pytest.fixture(scope="module")
def pandoc(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    return looked_at(by_pandoc(tmp_path_factory.mktemp("pandoc")))


@pytest.fixture(scope="module")
def libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Inspection:
    return looked_at(by_libreoffice(tmp_path_factory.mktemp("libreoffice"), "docx"))


def of_python_docx(document: object) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def test_a_word_file_of_pandoc_is_reported_as_its_markdown_has_it(pandoc: Inspection):
    assert (pandoc.title, pandoc.language, pandoc.footnotes) == ("A paper by pandoc", "en-GB", 1)
    assert pandoc.headings == (Heading(1, "One"), Heading(3, "Three levels down"))
    assert pandoc.tables == (Table(3, 2, ("Country", "Number"), "Three levels down"),)
    assert pandoc.figures == (Figure("A red square", False, "Three levels down"),)
    assert [(link.words, link.target) for link in pandoc.links] == [
        ("here", "https://example.org/here"),
        ("the agenda", "https://example.org/agenda"),
    ]
    assert codes_of(pandoc) == ["heading-skipped", "link-without-words"]


def test_empty_contents_that_wait_for_an_update_are_an_error(tmp_path: Path):
    found = looked_at(by_pandoc(tmp_path, "--toc"))
    assert found.word is not None
    assert (found.word.empty_contents, found.word.stale_fields) == (1, 1)
    assert codes_of(found)[:2] == ["contents-empty", "fields-stale"]


def test_a_word_file_of_libreoffice_is_reported_as_its_source_has_it(libreoffice: Inspection):
    assert (libreoffice.title, libreoffice.language) == ("A paper by LibreOffice", "fr-FR")
    assert libreoffice.headings == (Heading(1, "First part"), Heading(2, "Second part"))
    assert [(each.rows, each.columns, each.headers) for each in libreoffice.tables] == [
        (2, 2, ("Country", "Number")),
        (1, 3, ()),
    ]
    assert [each.alternative for each in libreoffice.figures] == ["A red square", ""]
    assert libreoffice.links == (Link("a link with words", "https://example.org/words", "First part"),)
    assert libreoffice.footnotes == 1
    assert dict(libreoffice.metadata)["keywords"] == "prison"
    assert "Liberation Serif" in {font.name for font in libreoffice.fonts}


def test_comments_and_tracked_changes_are_named_with_their_people_and_places(libreoffice: Inspection):
    assert Trace("comment", "Carl Commenter", 1, ("First part",)) in libreoffice.traces
    assert Trace("insertion", "Rita Reviewer", 1, ("First part",)) in libreoffice.traces
    assert {"comments-left", "changes-left", "table-without-header", "figure-without-words"} <= {*codes_of(libreoffice)}


def test_hidden_words_are_found(libreoffice: Inspection):
    assert [(each.words, each.where) for each in libreoffice.hidden] == [("out of sight", "First part")]
    assert "hidden-text" in codes_of(libreoffice)


def test_an_empty_file_of_python_docx_has_no_title_and_its_table_no_header():
    document = docx.Document()
    document.add_table(2, 2)
    document.add_picture(io.BytesIO(red_square()))
    found = looked_at(of_python_docx(document))
    assert found.page_sizes == ("US Letter, 216 × 279 mm",)
    assert dict(found.metadata)["author"] == "python-docx"
    assert codes_of(found) == ["title-missing", "table-without-header", "figure-without-words"]


def test_a_file_without_any_language_is_told_so():
    document = docx.Document()
    for each in list(document.styles.element.iter(qn("w:lang"))):
        each.getparent().remove(each)
    assert "language-missing" in codes_of(looked_at(of_python_docx(document)))


def test_a_decorative_picture_needs_no_words_and_a_file_name_is_none():
    document = docx.Document()
    document.core_properties.title = "Pictures"
    for _ in range(2):
        document.add_picture(io.BytesIO(red_square()))
    first, second = document.element.body.iter(qn("wp:docPr"))
    mark = OxmlElement("a:ext")
    space = "http://schemas.microsoft.com/office/drawing/2017/decorative"
    mark.append(mark.makeelement(f"{{{space}}}decorative", {"val": "1"}, {"adec": space}))
    first.append(mark)
    second.set("descr", "IMG_0042.jpeg")
    found = looked_at(of_python_docx(document))
    assert found.figures[0].decorative
    assert codes_of(found) == ["alternative-is-file-name"]


def test_a_cross_reference_to_nowhere_is_broken(tmp_path: Path):
    data = by_pandoc(tmp_path)
    body = part(data, "word/document.xml")
    link = '<w:p><w:hyperlink w:anchor="gone"><w:r><w:t>chapter 9</w:t></w:r></w:hyperlink></w:p>'
    found = looked_at(repacked(data, document=body.replace("<w:body>", f"<w:body>{link}", 1).encode()))
    assert found.links[0] == Link("chapter 9", "#gone", "before the first heading", broken=True)
    assert "link-broken" in codes_of(found)


def test_deleted_words_are_in_no_heading_and_a_question_on_opening_is_a_warning(tmp_path: Path):
    data = by_pandoc(tmp_path)
    body = part(data, "word/document.xml").replace(
        '<w:t xml:space="preserve">One</w:t></w:r>',
        "<w:t>One</w:t></w:r><w:del w:author='Dora'><w:r><w:delText>Two</w:delText><w:t>Two</w:t></w:r></w:del>",
    )
    settings = part(data, "word/settings.xml").replace("</w:settings>", "<w:updateFields/></w:settings>")
    found = looked_at(repacked(data, document=body.encode(), settings=settings.encode()))
    assert found.headings[0] == Heading(1, "One")
    assert Trace("deletion", "Dora", 1, ("before the first heading",)) in found.traces
    assert {"changes-left", "fields-stale"} <= {*codes_of(found)}


def test_a_template_on_another_computer_is_named():
    document = docx.Document()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
    document.part._settings_part.relate_to("https://example.org/spy.dotm", kind, is_external=True)
    found = looked_at(of_python_docx(document))
    assert found.active == ("a template from https://example.org/spy.dotm",)
    assert "active-content" in codes_of(found)


def test_strict_open_xml_is_read_as_well(tmp_path: Path):
    data = by_pandoc(tmp_path)
    body = part(data, "word/document.xml").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert looked_at(repacked(data, document=body.encode())).headings[0] == Heading(1, "One")


def test_our_own_word_file_has_no_problems(paper):
    found = looked_at(paper.word)
    assert codes_of(found) == []
    assert found.footnotes > 0
    assert all(table.headers for table in found.tables)
