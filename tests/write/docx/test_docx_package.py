"""The package: its parts, its properties and settings, and what is not in it."""

import io
import zipfile
from pathlib import Path

import pytest
from everything import everything
from lxml import etree
from word_file import LOOK, W, WordFile, text, written, xml

from reportkit.document import nodes as n
from reportkit.write.docx.residue import without_residue
from reportkit.write.docx.styles import Styles, style_of
from reportkit.write.docx.writer import docx


def test_the_file_holds_these_parts_and_no_others() -> None:
    assert written(text("x")).names == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/app.xml",
        "docProps/core.xml",
        "docProps/custom.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/footnotes.xml",
        "word/header1.xml",
        "word/header2.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
        "word/theme/theme1.xml",
    ]


def test_no_part_tells_when_and_where_it_was_packed() -> None:
    with zipfile.ZipFile(io.BytesIO(written(text("x")).data)) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(each.create_system, each.external_attr) for each in archive.infolist()} == {(0, 0o600 << 16)}


def test_the_properties_are_those_of_the_paper() -> None:
    core = written(text("x")).root("docProps/core.xml")
    assert [(str(each.tag).partition("}")[2], each.text) for each in core] == [
        ("title", "Training in prison"),
        ("subject", "Conclusions"),
        ("creator", "The network"),
        ("keywords", "a, b"),
        ("lastModifiedBy", "The network"),
        ("revision", "1"),
        ("created", "2021-12-10T00:00:00Z"),
        ("modified", "2021-12-10T00:00:00Z"),
        ("language", "en-GB"),
    ]


def test_nothing_is_left_of_the_library_or_of_those_who_edited_the_look() -> None:
    for name, data in WordFile(docx(everything(), LOOK, {})).parts.items():
        assert b"python-docx" not in data, name
        assert b"rsid" not in data, name
        assert b"2013" not in data.replace(b"2013/main", b""), name


def test_the_settings_are_those_of_a_current_word() -> None:
    settings = xml(written(text("x")).root("word/settings.xml"))
    assert (
        '<compatSetting name="compatibilityMode" uri="http://schemas.microsoft.com/office/word" val="15"/>' in settings
    )
    assert '<themeFontLang val="en-GB"/>' in settings
    assert '<footnotePr>\n    <footnote id="-1"/>\n    <footnote id="0"/>\n  </footnotePr>' in settings


def test_the_language_of_the_paper_is_that_of_its_styles() -> None:
    properties = n.Properties("Formation", "fr-FR", "2021-12-10")
    styles = WordFile(docx(n.Document(properties, (text("x"),)), LOOK, {})).root("word/styles.xml")
    assert {each.get(W + "val") for each in styles.iter(W + "lang")} == {"fr-FR"}


def test_the_page_is_that_of_the_look() -> None:
    section = written(text("x")).body[-1]
    assert [(str(each.tag).removeprefix(W)) for each in section] == [
        *(
            "headerReference",
            "headerReference",
            "footerReference",
            "footerReference",
            "pgSz",
            "pgMar",
            "cols",
            "titlePg",
        )
    ]


@pytest.mark.parametrize("role", n.Role)
def test_every_role_has_a_style_in_the_look(role: n.Role) -> None:
    assert style_of(role) in Styles(WordFile(LOOK).root("word/styles.xml"))


def test_the_look_shows_a_specimen_of_each_paragraph_style() -> None:
    look = WordFile(LOOK)
    styles = {
        each.get(W + "styleId")
        for each in look.root("word/styles.xml").iter(W + "style")
        if each.get(W + "type") == "paragraph"
    }
    parts = (look.root(name) for name in look.names if name.startswith(("word/header", "word/footer", "word/document")))
    shown = {each.get(W + "val") for part in parts if part.tag.startswith(W) for each in part.iter(W + "pStyle")}
    assert styles - shown == set()


def test_tracked_changes_and_traces_of_editing_in_the_look_are_gone() -> None:
    root = etree.fromstring(
        f'<w:hdr xmlns:w="{W[1:-1]}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:p w:rsidR="1" '
        'w14:paraId="2"><w:pPr><w:pPrChange w:author="A"/></w:pPr><w:ins w:author="A"><w:r><w:t>new</w:t></w:r></w:ins>'
        '<w:del w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del><w:proofErr/></w:p></w:hdr>'
    )
    without_residue(root)
    assert xml(root) == "<hdr>\n  <p>\n    <pPr/>\n    <r>\n      <t>new</t>\n    </r>\n  </p>\n</hdr>"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that holds everything."""
    (tmp_path / "everything.docx").write_bytes(docx(everything(), LOOK, {"plain": 2}))
    return tmp_path / "everything.docx"


def test_a_validator_of_the_format_finds_nothing(path: Path) -> None:
    audit = pytest.importorskip("openxml_audit", reason="openxml-audit is not installed: it checks files by the schema")
    assert audit.OpenXmlValidator().validate(path).errors == []


def test_a_checker_of_integrity_finds_nothing(path: Path) -> None:
    integrity = pytest.importorskip(
        "docx_integrity", reason="docx-integrity is not installed: it seeks broken references"
    )
    assert list(integrity.check(path)) == []
