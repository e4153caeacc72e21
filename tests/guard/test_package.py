"""Packages from strangers: what is sound is opened, whoever made it; what would harm is refused in a sentence."""

import io
import shutil
import subprocess
import zipfile
from codecs import BOM_UTF16_BE

import docx
import pytest
from guard.archives import DEVICE, LINK, PIPE, archive, changed, nested, overlapping, with_mode

from reportkit.guard import package as guard
from reportkit.guard.package import open_package
from reportkit.guard.refusal import Refusal
from reportkit.problems import Place

SMALL = archive(("word/a.xml", b"<a>words</a>" * 9))


def refused(data: bytes) -> str:
    with pytest.raises(Refusal) as caught:
        open_package(data)
    problem = caught.value.problem(Place("notes.docx"))
    assert problem.place == Place("notes.docx")
    return problem.code.name


def word() -> bytes:
    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


def test_the_parts_of_a_word_file_are_had_by_name_whatever_their_capitals():
    package = open_package(word())
    assert "word/document.xml" in package.names
    assert "WORD/Document.xml" in package
    assert package.part("Word/DOCUMENT.xml") == package.part("word/document.xml")
    assert str(package.xml("word/document.xml").tag).endswith("}document")


def test_a_part_that_is_missing_is_named():
    with pytest.raises(Refusal, match=r"word/none\.xml. is missing"):
        open_package(word()).part("word/none.xml")


def test_parts_are_found_by_what_they_are():
    package = open_package(word())
    ((name, _),) = package.parts("officeDocument")
    assert name == "word/document.xml"
    assert [name for name, _ in package.parts("styles", of=name)] == ["word/styles.xml"]
    assert [name for name, _ in package.parts("extended-properties")] == ["docProps/app.xml"]
    assert "docProps/app.xml" in {each.target for each in package.relations().values()}


RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><!-- x -->
<Relationship Id="a" Type="t/hyperlink" Target="https://example.org/x" TargetMode="External"/>
<Relationship Id="b" Type="t/hyperlink" Target="mailto:a@example.org" TargetMode="External"/>
<Relationship Id="c" Type="t/hyperlink" Target="file:///etc/hostname" TargetMode="External"/>
<Relationship Id="d" Type="t/image" Target="https://example.org/x.png" TargetMode="external"/>
<Relationship Id="e" Type="t/image" Target="media/image%201.png"/>
<Relationship Id="f" Type="t/image" Target="/word/media/image2.png"/>
<Relationship Id="g" Type="t/hyperlink" Target="http://[x" TargetMode="External"/>
<Relationship Id="h" Type="t/customProperties" Target="../docProps/custom.xml"/>
<Relationship Id="i" Type="image" Target="../../../X/a.png"/>
<Relationship Id="j"/>
</Relationships>"""


def test_relations_say_what_lies_outside_and_which_of_it_is_a_plain_link():
    package = open_package(archive(("word/_rels/document.xml.rels", RELATIONS.encode())))
    relations = package.relations("word/document.xml")
    assert {id: each.link for id, each in relations.items() if each.link} == {
        "a": "https://example.org/x",
        "b": "mailto:a@example.org",
    }
    assert [each.target for each in package.outside()] == [
        "file:///etc/hostname",
        "https://example.org/x.png",
        "http://[x",
    ]
    assert [relations[id].target for id in "efh"] == [
        "word/media/image 1.png",
        "word/media/image2.png",
        "docProps/custom.xml",
    ]
    assert [relations[id].kind for id in "hij"] == ["custom-properties", "image", ""]
    assert [(relations[id].target, relations[id].external) for id in "ij"] == [("X/a.png", False), ("word", False)]
    assert package.relations("word/other.xml") == {}


def test_strict_open_xml_is_read_in_everyday_names():
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" '
        'xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><w:p r:id="x" w:val="y" z="q"/>'
        "<!-- c --><p:Company xmlns:p='http://purl.oclc.org/ooxml/officeDocument/extendedProperties'/>"
        "<o:p xmlns:o='urn:other/words'/></w:document>"
    )
    for text in (strict.encode("utf-8"), strict.encode("utf-16"), BOM_UTF16_BE + strict.encode("utf-16-be")):
        root = open_package(archive(("word/document.xml", text))).xml("word/document.xml")
        space = "http://schemas.openxmlformats.org/{}/2006/{}".format
        assert root.tag == f"{{{space('wordprocessingml', 'main')}}}document"
        assert dict(root[0].attrib) == {
            f"{{{space('officeDocument', 'relationships')}}}id": "x",
            f"{{{space('wordprocessingml', 'main')}}}val": "y",
            "z": "q",
        }
        tags = [each.tag for each in root[2:]]
        assert tags == [f"{{{space('officeDocument', 'extended-properties')}}}Company", "{urn:other/words}p"]


def test_packages_of_other_programs_are_opened(tmp_path):
    if shutil.which("soffice") is None or shutil.which("pandoc") is None:
        pytest.skip("LibreOffice or pandoc is not installed, so that their packages cannot be opened")
    (tmp_path / "a.csv").write_text("name,role\nAda Example,governor\n" * 50)
    (tmp_path / "a.md").write_text("# Words\n\nmore[^1]\n\n[^1]: note\n")
    subprocess.run(["pandoc", "a.md", "-o", "a.docx"], cwd=tmp_path, check=True)
    subprocess.run(["pandoc", "a.md", "-o", "a.odt"], cwd=tmp_path, check=True)
    for form in ("xlsx", "ods"):
        command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to"]
        subprocess.run([*command, form, "a.csv"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    for form, part in {
        "docx": "word/document.xml",
        "odt": "content.xml",
        "xlsx": "xl/workbook.xml",
        "ods": "content.xml",
    }.items():
        assert open_package((tmp_path / f"a.{form}").read_bytes()).xml(part) is not None


def test_an_archive_that_was_written_in_a_stream_is_opened():
    class Stream(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    stream = Stream()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("a/", b"")
        with package.open("a/b.xml", "w", force_zip64=True) as part:
            part.write(b"<a/>")
    opened = open_package(stream.getvalue())
    assert (opened.names, opened.part("a/b.xml")) == (["a/b.xml"], b"<a/>")


def test_comments_and_extra_fields_of_an_archive_are_no_strangers():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        part = zipfile.ZipInfo("a.xml")
        part.comment, part.extra = b"of the part", b"\x99\x99\x02\x00xy"
        package.writestr(part, b"<a/>")
        package.comment = b"of the whole"
    assert open_package(stream.getvalue()).part("a.xml") == b"<a/>"
    assert refused(stream.getvalue() + b"x") == "file-damaged"


def test_names_of_old_archives_are_read_in_their_code_page():
    data = archive(("aXXb.xml", b"<a/>"))
    assert open_package(data.replace(b"aXXb", b"a\x84\x94b")).names == ["aäöb.xml"]
    assert open_package(archive(("aäöb.xml", b"<a/>"))).names == ["aäöb.xml"]


NOT_WHOLE = {
    "nothing": b"",
    "a mark of a part": b"PK\x03\x04",
    "a mark of an end": b"PK\x05\x06" + b"\xff" * 18,
    "without the last byte": SMALL[:-1],
    "cut off": SMALL[:60],
    "without its beginning": SMALL[10:],
}


@pytest.mark.parametrize("what", NOT_WHOLE)
def test_what_is_no_whole_archive_is_damaged(what: str):
    data = NOT_WHOLE[what]
    assert refused(data) == "file-damaged"


def test_entries_that_share_bytes_are_refused():
    assert refused(overlapping(100, 60_000)) == "file-damaged"
    assert refused(nested(30, 60_000)) == "file-bomb"


def test_what_lies_before_between_or_behind_the_parts_is_refused():
    assert refused(b"M" + SMALL) == "file-damaged"
    assert [refused(SMALL + b"\0" * extra) for extra in (1, 76)] == ["file-damaged"] * 2
    assert refused(SMALL + SMALL) == "file-damaged"
    assert refused(SMALL[: SMALL.index(b"PK\x01\x02")] + SMALL) == "file-damaged"
    hidden = SMALL.index(b"PK\x01\x02")
    moved = bytearray(SMALL[:hidden] + b"\0" * 25 + SMALL[hidden:])
    moved[-6:-2] = (hidden + 25).to_bytes(4, "little")
    assert refused(bytes(moved)) == "file-damaged"


def test_a_part_is_exactly_what_it_says():
    for field in ("crc", "packed", "size"):
        at = {"crc": 14, "packed": 18, "size": 22}[field]
        for by in (-1, 1):
            value = (int.from_bytes(SMALL[at : at + 4], "little") + by) % (1 << 32)
            assert refused(changed(SMALL, field, value)) == (
                "file-bomb" if field == "packed" and by > 0 else "file-damaged"
            )
            assert refused(changed(SMALL, field, value, "local")) == "file-damaged"


def test_rare_kinds_of_entries_are_refused():
    assert [refused(with_mode(mode)) for mode in (LINK, PIPE, DEVICE)] == ["file-bomb"] * 3
    assert [refused(changed(SMALL, "flags", flag)) for flag in (0x1, 0x40, 0x2000)] == ["file-locked"] * 3
    assert refused(changed(SMALL, "flags", 1, "local")) == "file-locked"
    assert refused(changed(SMALL, "method", 0, "local")) == "file-damaged"
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        assert refused(archive(("a.xml", b"<a/>"), method=method)) == "file-damaged"
    assert open_package(archive(("a.xml", b"<a/>"), method=zipfile.ZIP_STORED)).part("a.xml") == b"<a/>"


@pytest.mark.parametrize(
    "name",
    [
        "/a",
        "../a",
        "a/../../b",
        "a\\b",
        "C:a",
        "a:b",
        "a/%2e%2e/b",
        "a%2Fb",
        "a%5cb",
        "a\nb",
        "a\u202eb",
        "a%00b",
        "..",
    ],
)
def test_names_that_lead_elsewhere_are_refused(name):
    assert refused(archive((name, b"x"))) == "file-damaged"


def test_a_name_with_a_zero_in_it_is_refused():
    assert refused(archive(("aXb.xml", b"x")).replace(b"aXb", b"a\0b")) == "file-damaged"


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("one", "other"), [("a.xml", "a.xml"), ("a.xml", "A.xml"), ("b/a.xml", "b//a.xml"), ("a", "./a")]
)
def test_names_that_are_one_file_to_others_are_refused(one, other):
    assert refused(archive((one, b"x"), (other, b"y"))) == "file-damaged"


def test_more_parts_than_a_document_has_are_refused():
    assert len(open_package(archive(*((f"{at}.xml", b"") for at in range(2_000)))).names) == 2_000
    assert refused(archive(*((f"{at}.xml", b"") for at in range(2_001)))) == "file-bomb"


def test_what_unpacks_to_a_hundred_times_its_size_is_refused_unless_it_is_small_or_a_picture():
    assert refused(archive(("a.xml", b"<a>" + b" " * 100_000))) == "file-bomb"
    assert refused(archive(("a.bin", b"\0" * 100_001))) == "file-bomb"
    assert refused(archive(("a.xml", b"\xef\xbb\xbf\r\n<a>" + b" " * 100_000))) == "file-bomb"
    assert open_package(archive(("a.xml", b"<a>" + b" " * 99_997))).names == ["a.xml"]
    assert open_package(archive(("a.emf", b"\x01" + b"\0" * 200_000))).names == ["a.emf"]


def test_no_part_and_no_package_unpacks_to_more_than_the_limits():
    picture = b"\x89PNG" + b"\0" * ((64 << 20) - 4)
    assert open_package(archive(("a.png", picture))).names == ["a.png"]
    assert refused(archive(("a.png", picture + b"\0"))) == "file-bomb"
    assert refused(archive(*((f"{at}.png", picture) for at in range(4)), ("b", b"x"))) == "file-bomb"


def test_up_to_the_limits_all_is_well(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(guard, "MOST_IN_ALL", 9)
    assert len(open_package(archive(("a", b"<abc>"), ("b", b"<de>"))).names) == 2
    assert refused(archive(("a", b"<abc>"), ("b", b"<def>"))) == "file-bomb"
    monkeypatch.setattr(guard, "_SMALL", 0)
    monkeypatch.setattr(guard, "_HIGHEST_RATIO", 1)
    assert open_package(archive(("a", b"<abc>"), method=zipfile.ZIP_STORED)).names == ["a"]


def test_an_open_document_with_a_password_is_named_as_such():
    manifest = b"<m:manifest xmlns:m='urn:m'><m:encryption-data/></m:manifest>"
    assert refused(archive(("META-INF/manifest.xml", manifest), ("content.xml", b"\x9a\x01"))) == "file-locked"


def test_a_document_type_in_any_part_is_refused_before_anyone_asks_for_it():
    for name in ("word/document.xml", "customXml/item1.xml", "x.bin"):
        assert refused(archive((name, b"<!DOCTYPE a><a/>"))) == "file-bomb"
    assert refused(archive(("word/document.xml", b"\xef\xbb\xbf \n<!DOCTYPE a><a/>"))) == "file-bomb"
    assert open_package(archive(("word/media/a.svg", b"<!DOCTYPE a><a/>"), ("a.bin", b"X<!DOCTYPE a><a/>"))).names
