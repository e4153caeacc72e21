"""P2: every tag that exiftool and mat2 show of the finished files is on this list, and holds what it should.

The values are those of the paper's own properties, which are the house's; there is no tag for a person, a company, a
template, a time of editing, a path or a machine, and none that nobody has thought of.
"""

import re
from pathlib import Path

import pytest
from metadata.left import with_residue
from metadata.look_residues import RESIDUES
from metadata.tools import exiftool, mat2, needs

from tests.conftest import Files, Merged

NUMBER, DAY = r"\d+", r"\d{4}[-:]\d\d[-:]\d\d[T ]00:00:00Z"
ZIP = {
    "File:FileType": "DOCX",
    "File:FileTypeExtension": "docx",
    "File:MIMEType": r"application/vnd\.openxmlformats-officedocument\.wordprocessingml\.document",
    "ZIP:ZipRequiredVersion": "20",
    "ZIP:ZipBitFlag": "0",
    "ZIP:ZipCompression": "Deflated",
    "ZIP:ZipModifyDate": "1980:01:01 00:00:00",
    "ZIP:ZipCRC": "0x[0-9a-f]{8}",
    "ZIP:ZipCompressedSize": NUMBER,
    "ZIP:ZipUncompressedSize": NUMBER,
    "ZIP:ZipFileName": r"\[Content_Types\]\.xml",
}
PDF = {
    "File:FileType": "PDF",
    "File:FileTypeExtension": "pdf",
    "File:MIMEType": "application/pdf",
    "PDF:PDFVersion": r"1\.7",
    "PDF:Linearized": "No",
    "PDF:PageCount": NUMBER,
    "PDF:TaggedPDF": "Yes",
    "PDF:Producer": r"WeasyPrint [\d.]+",
    "PDF:Creator": "reportkit",
    "PDF:CreateDate": DAY,
    "PDF:ModifyDate": DAY,
    "XMP:Part": "3",
    "XMP:Conformance": "A",
    "XMP:Producer": r"WeasyPrint [\d.]+",
    "XMP:CreatorTool": "reportkit",
    "XMP:CreateDate": DAY,
    "XMP:ModifyDate": DAY,
    "XMP:SchemasSchema": "PDF/UA identification schema",
    "XMP:SchemasNamespaceURI": r"http://www\.aiim\.org/pdfua/ns/id/",
    "XMP:SchemasPrefix": "pdfuaid",
    "XMP:SchemasPropertyName": "part",
    "XMP:SchemasPropertyValueType": "Integer",
    "XMP:SchemasPropertyCategory": "internal",
    "XMP:SchemasPropertyDescription": "The part of ISO 14289 to which the file conforms",
}
DRAWING = {"Desc": r"\.\.\.", "Title": r"\.\.\.", "Fill-rule": "evenodd", "ImageSize": r"[\d.]+x[\d.]+"}
DRAWING |= {"Megapixels": r"[\d.]+", "PreserveAspectRatio": "xMinYMin meet"}
"""mat2's words for a drawing: those that screen readers say, and how it is drawn."""


def own(paper: Files) -> dict[str, str]:
    """The paper's own properties, as each group of tags has them."""
    about = paper.document.properties
    words = {"Title": about.title, "Subject": about.subject, "Author": about.author, "Language": about.language}
    words |= {"Creator": about.author, "Description": about.subject, "Keywords": ", ".join(about.keywords)}
    words |= {"LastModifiedBy": about.author, "ContentStatus": about.status}
    return {name: re.escape(value) for name, value in words.items()}


def allowed_in_word(paper: Files) -> dict[str, str]:
    core = ("Keywords", "LastModifiedBy", "ContentStatus", "Title")
    words = own(paper)
    tags = ZIP | {f"XML:{name}": words[name] for name in core}
    tags |= {f"XMP:{name}": words[name] for name in ("Title", "Subject", "Creator", "Language")}
    tags |= {"XML:Application": "reportkit", "XML:RevisionNumber": "1", "XML:CreateDate": DAY, "XML:ModifyDate": DAY}
    running = {**dict.fromkeys(("marking", "edition", "releasable to", "status"), ""), **paper.document.running}
    running |= {name: paper.document.labels.get(name, usual) for name, usual in (("page", "Page"), ("of", "of"))}
    return {f"XML:{name.title().replace(' ', '')}": re.escape(value) for name, value in running.items()} | tags


def allowed_in_pdf(paper: Files) -> dict[str, str]:
    words = own(paper)
    tags = {f"PDF:{name}": words[name] for name in ("Title", "Subject", "Author", "Language", "Keywords")}
    return tags | {f"XMP:{name}": words[name] for name in ("Title", "Creator", "Description", "Keywords")} | PDF


def not_allowed(found: dict[str, str], allowed: dict[str, str]) -> dict[str, str]:
    return {name: words for name, words in found.items() if not re.fullmatch(allowed.get(name, "(?!)"), words)}


@pytest.fixture(params=["paper", "one_pager", "restricted"])
def files(request: pytest.FixtureRequest) -> Files:
    return request.getfixturevalue(request.param)


@pytest.fixture
def saved(files: Files, tmp_path: Path) -> tuple[Path, Path]:
    """The two files on the disk."""
    word, pdf = tmp_path / "m.docx", tmp_path / "m.pdf"
    word.write_bytes(files.word)
    pdf.write_bytes(files.pdf)
    return word, pdf


def test_exiftool_shows_what_is_allowed_and_nothing_else(files: Files, saved: tuple[Path, Path]):
    needs("exiftool")
    word, pdf = map(exiftool, saved)
    assert "XML:Application" in word, "exiftool needs Archive::Zip (libarchive-zip-perl) to look into Word files"
    assert not_allowed(word, allowed_in_word(files)) == {}
    assert not_allowed(pdf, allowed_in_pdf(files)) == {}


def test_the_house_is_the_author_and_nobody_else(files: Files):
    assert files.document.properties.author == "Radicalisation Awareness Network"


def test_mat2_lists_what_is_allowed_and_nothing_else(files: Files, saved: tuple[Path, Path]):
    needs("mat2")
    words = own(files)
    core = {"cp:contentStatus": "ContentStatus", "cp:keywords": "Keywords", "cp:lastModifiedBy": "LastModifiedBy"}
    core |= {f"dc:{name.lower()}": name for name in ("Creator", "Language", "Subject", "Title")}
    in_word = {name: words[key] for name, key in core.items()}
    in_word |= {"Application": "reportkit", "cp:revision": "1", "create_system": "Weird", "vt:lpwstr": ".*"}
    in_word |= {"Palette": r"\(Binary data .*\)"}
    for part, name, value in mat2(saved[0]):
        allowed = DRAWING | in_word if part.endswith(".svg") else in_word
        assert re.fullmatch(allowed.get(name, "(?!)"), value), (part, name, value)
    pdf = {name: words[name.title()] for name in ("author", "keywords", "subject", "title")}
    pdf |= {"Keywords": words["Keywords"], "CreatorTool": "reportkit", "creator": "reportkit", "format": "PDF-1.7"}
    pdf |= {"CreateDate": DAY, "ModifyDate": DAY, "creation-date": NUMBER, "mod-date": NUMBER, "metadata": "<.*>"}
    pdf |= {"producer": PDF["PDF:Producer"]}
    for _, name, value in mat2(saved[1]):
        assert re.fullmatch(pdf.get(name, "(?!)"), value), (name, value)


def test_what_is_not_allowed_would_be_seen(sample: Merged, tmp_path: Path, paper: Files):
    needs("exiftool")
    look = tmp_path / "look.docx"
    look.write_bytes(with_residue(sample.template.word, RESIDUES["the company"]("Zwartkanarie")))
    assert "XML:Company" in not_allowed(exiftool(look), allowed_in_word(paper))
