"""Each text of a file with where it stands, to the letter."""

import io
import zipfile
import zlib

import pikepdf
import pytest
from check.leaks.planted import (
    appended,
    core,
    document,
    drawn,
    earlier,
    jpeg,
    paragraph,
    pdf,
    png,
    rooted,
    streamed,
    word,
)
from pikepdf import Array, Dictionary, Name, String

from reportkit.check.leaks.docx_places import docx_places
from reportkit.check.leaks.gate import places_of
from reportkit.check.leaks.pdf_pages import as_another_reads, as_pdfium_reads, as_we_read
from reportkit.check.leaks.pdf_places import pdf_places
from reportkit.check.leaks.places import Text, in_bytes, within
from reportkit.guard.refusal import Refusal
from reportkit.report.page import STYLE


def said(data: bytes) -> list[tuple[str, str]]:
    return [(text.where, text.text) for text in places_of(data)]


def where(data: bytes, words: str) -> list[str]:
    return [place for place, text in said(data) if words in text]


def test_readable_bytes_are_texts():
    assert list(in_bytes("x", b"\0\1abc\0abcd\xc3\xbc\0\0")) == [Text("x", "abcdü")]
    assert list(in_bytes("x", "abcd".encode("utf-16-le"))) == [Text("x", "abcd")]
    assert list(in_bytes("x", b"\0" + "abcd".encode("utf-16-be") + b"\1\1")) != []
    assert list(in_bytes("x", b"\0abc\0")) == []
    assert list(in_bytes("x", b"one1\0two2")) == [Text("x", "one1\ntwo2")]


def test_of_a_png_only_what_is_no_pixel_is_read():
    for kind in ("plain", "zip", "itxt"):
        (text,) = in_bytes("x", png(kind))
        assert "Erika Mustermann" in text.text
        assert "IDAT" not in text.text
    tail = png("plain") + b"behind the end"
    assert "behind the end" in next(in_bytes("x", tail)).text


def chunk(kind: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + kind + content + b"\0\0\0\0"


def test_packed_text_is_found_behind_letters_that_look_like_its_beginning():
    packed = zlib.compress(b"Erika Mustermann")
    assert packed[:1] == b"\x78"
    start = b"\x89PNG\r\n\x1a\n"
    assert "Erika Mustermann" in next(in_bytes("x", start + chunk(b"iTXt", packed))).text
    assert "Erika Mustermann" in next(in_bytes("x", start + chunk(b"iTXt", b"xx\0x" + packed + b"x"))).text
    assert next(in_bytes("x", start + chunk(b"iTXt", b"words") + chunk(b"zTXt", b"axxa"))).text == "words\naxxa"
    assert list(in_bytes("x", start + chunk(b"IDAT", b"pixels of it"))) == []
    long = zlib.compress(b"a" * 1_100_000 + b"Erika")
    assert "Erika" not in next(in_bytes("x", start + chunk(b"iTXt", long))).text


def test_a_file_in_a_file_says_so():
    assert list(within("outer", iter([Text("inner", "x")]))) == [Text("outer, inner", "x")]


def test_every_text_of_a_word_file():
    parts = {**core("dc:title"), "word/media/1.bin": b"\0bytes\0", "word/media/2.png": png("plain")}
    found = said(word(paragraph("one", " two") + "<w:tbl>three</w:tbl><!-- four -->", parts))
    assert found[0] == (
        "names of parts",
        "[Content_Types].xml\n_rels/.rels\nword/document.xml\ndocProps/core.xml\nword/media/1.bin\nword/media/2.png",
    )
    assert ("word/document.xml, paragraph 1", "one two") in found
    assert ("word/document.xml, other text", "three\n four ") in found
    assert ("word/media/1.bin", "bytes") in found
    assert ("docProps/core.xml, other text", "Erika Mustermann") in found
    assert [each for each in found if each[0].startswith("docProps/core.xml, paragraph")] == []
    assert where(word(paragraph("x")), "word/document.xml")[0] == "names of parts"
    leads = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    assert ("_rels/.rels, properties", f"r1\n{leads}\nword/document.xml") in found


def test_remarks_of_the_archive_are_read_one_by_one():
    data = word(comment=b"one remark")
    entry = zipfile.ZipInfo("a.txt")
    entry.comment = b"another"
    file = io.BytesIO(data)
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr(entry, b"x")
    assert ("the archive's own remarks", "one remark\nanother") in said(file.getvalue())


def test_a_paragraph_is_read_as_shown_with_deletions_and_with_codes():
    run = "<w:r><w:t>a</w:t><w:delText>b</w:delText><w:t/><w:tab/><w:instrText>c</w:instrText></w:r>"
    texts = said(word(f"<w:p>{run}<!--d--></w:p>"))
    found = [text for place, text in texts if place == "word/document.xml, paragraph 1"]
    assert found == ["a ", "ab ", "ab cd"]
    once = [text for place, text in said(word(paragraph("x"))) if place == "word/document.xml, paragraph 1"]
    assert once == ["x"]


def test_numbers_are_no_properties_and_each_property_is_told_once():
    body = '<w:p w:a="12" w:b="x1"/><w:p w:b="x1"/>'
    assert ("word/document.xml, properties", "x1") in said(word(body))


def test_instructions_of_the_xml_are_read_with_their_names():
    assert any("editor" in text and "words" in text for _, text in said(word("<?editor words?>")))


def test_a_part_that_is_broken_is_named():
    with pytest.raises(Refusal) as refused:
        list(docx_places(word(parts={"word/x.xml": "<x>"})))
    assert 'its part "word/x.xml"' in str(refused.value)


def test_empty_parts_have_no_other_text():
    assert not [place for place, _ in said(word("\n ")) if place == "word/document.xml, other text"]


def test_a_part_that_is_no_xml_raises():
    with pytest.raises(Refusal):
        list(docx_places(word(parts={"word/x.xml": "no xml"})))
    assert document("x").endswith("<w:body>x</w:body></w:document>")


def test_both_readers_find_the_words_of_each_page():
    data = drawn("20 100 Td (first) Tj")
    assert [(text.where, text.text.strip()) for text in as_pdfium_reads(data)] == [("page 1", "first")]
    assert list(as_we_read(data)) == [Text("page 1", "first")]
    assert as_another_reads(data) == [Text("page 1", "first")]
    two = pdf(content=b"/P <</MCID 0>> BDC BT /F1 9 Tf (one) Tj ET EMC /P <</MCID 1>> BDC BT /F1 9 Tf (two) Tj ET EMC")
    assert list(as_we_read(two)) == [Text("page 1", "one\ntwo")]


def test_pypdf_takes_over_where_codes_are_not_known():
    unknown = drawn("20 100 Td (caf\351) Tj")
    (page,) = as_another_reads(unknown)
    assert page == Text("page 1", "cafØ")  # as in Adobe's standard encoding
    broken = pdf(content=b"BT /F9 12 Tf (x) Tj ET")
    assert [page.where for page in as_another_reads(broken)] == ["page 1"]


def test_objects_say_their_number_and_key():
    data = rooted(Extra=Dictionary(Alt=String("words"), Namely=Array([String("more"), Name("/Nameless")])))
    with pikepdf.open(io.BytesIO(data)) as opened:
        number = opened.Root.objgen[0]
    assert where(data, "words") == [f"object {number} (/Alt)"]
    several = rooted(Extra=Array([Dictionary(A=String("first")), Dictionary(A=String("second")), String("third")]))
    assert [len(where(several, each)) for each in ("first", "second", "third")] == [1, 1, 1]
    assert where(data, "more") == [f"object {number} (/Namely)"]
    assert ("page 1", "nothing") in said(data)
    assert (f"object {number} (/Namely)", "Nameless") in said(data)
    assert (f"object {number} (/Extra)", "Namely") in said(data)
    assert (f"object {number} (/Extra)", "Alt") not in said(data)


def test_an_object_without_keys_says_its_number_and_the_trailer_says_so():
    assert where(appended(pdf(), 90, b"(all alone)"), "all alone") == ["object 90"]
    inside = pdf().replace(b"trailer <<", b"trailer << /Note (in the trailer) ")
    assert where(inside, "in the trailer") == ["trailer (/Note)"]


def test_strings_are_read_in_every_way_that_makes_sense():
    wide = rooted(A=String("żółw"), B=String("plain"), C=pikepdf.String("ü".encode().decode("latin-1")))
    texts = [text for _, text in said(wide)]
    assert texts.count("żółw") == 1
    assert texts.count("plain") == 1
    assert "ü" in texts
    assert not any("\ufffd" in text for text in texts)
    for odd, read in (
        (b"\xfe\xff\xd8\x00\0W\0i\0t", "\ufffdWit"),
        (b"\xff\xfe\x00\xd8W\0i\0t\0", "\ufffdWit"),
        (b"\xef\xbb\xbf\xffWit", "ÿWit"),
    ):
        assert where(pdf().replace(b"trailer <<", b"trailer << /Note (%b) " % odd), read) == ["trailer (/Note)"]


def test_streams_are_read_by_what_they_are():
    metadata = streamed(b"<x>re BT words</x>", Type=Name.Metadata)
    (place,) = where(metadata, "<x>re BT words</x>")
    assert place.startswith("object ")
    assert "drawn" not in place
    (place,) = where(pdf(content=b"BT /F1 12 Tf ET % a remark\n"), "% a remark")
    assert place.endswith(", what is drawn")
    script = streamed(b"app.alert(1)")
    assert len(where(script, "app.alert(1)")) == 1
    assert where(pdf(content=b"BT (one) Tj (two) Tj ET"), "one\ntwo")[0].endswith(", what is drawn")


def test_hexadecimal_text_is_read_and_codes_of_fonts_are_not():
    content = b"BT /Span <</ActualText <FE FF D8 00 00 57 00 69 00 7>>> BDC <00570069> Tj EMC ET"
    drawing = [text for place, text in said(pdf(content=content)) if place.endswith("what is drawn")]
    assert drawing == ["\ufffdWip"]


def test_pictures_are_read_where_a_camera_wrote_into_them():
    kinds = {"Type": Name.XObject, "Subtype": Name.Image, "Width": 4, "Height": 4, "BitsPerComponent": 8}
    for filters in (Name.DCTDecode, Array([Name.DCTDecode])):
        (place,) = where(streamed(jpeg(), Filter=filters, **kinds), "Erika Mustermann")
        assert place.endswith(", a picture")
    assert where(streamed(b"pixels of a picture", **kinds), "pixels") == []


def test_streams_that_hold_objects_are_not_read_twice():
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(rooted(A=String("only once here")))) as opened:
        opened.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=False)
    assert len(where(file.getvalue(), "only once here")) == 1
    assert not [text for _, text in said(file.getvalue()) if "/Type" in text]


def test_files_of_fonts_are_not_read():
    data = rooted(F=Dictionary(FontFile2=Dictionary()))
    assert data
    with pikepdf.open(io.BytesIO(pdf())) as opened:
        opened.Root.F = opened.make_indirect(Dictionary(FontFile2=opened.make_stream(b"glyph words")))
        file = io.BytesIO()
        opened.save(file)
    assert where(file.getvalue(), "glyph words") == []


def test_files_in_a_pdf_and_its_earlier_versions_say_so():
    with pikepdf.open(io.BytesIO(pdf())) as opened:
        opened.attachments["a.txt"] = b"words inside"
        file = io.BytesIO()
        opened.save(file)
        opened.close()
    with pikepdf.open(io.BytesIO(file.getvalue())) as again:
        (number,) = [
            each.objgen[0]
            for each in again.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/EmbeddedFile"
        ]
    assert where(file.getvalue(), "words inside") == [f"the file in object {number}, the text"]
    places = where(earlier(), "Erika Mustermann")
    assert "an earlier version of the file, page 1" in places
    assert all(place.startswith("an earlier version of the file, ") for place in places)


def test_an_earlier_version_with_a_file_in_it_is_opened_too():
    with pikepdf.open(io.BytesIO(pdf())) as opened:
        opened.attachments["a.txt"] = b"words inside"
        file = io.BytesIO()
        opened.save(file)
    later = appended(file.getvalue(), 90, b"(x)")
    begin = "an earlier version of the file, the file in object"
    assert [place.startswith(begin) for place in where(later, "words inside")].count(True) == 1


def test_ends_that_are_none_are_passed_over():
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(streamed(b"%%EOF"))) as opened:
        opened.save(file, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    assert file.getvalue().count(b"%%EOF") == 2
    later = appended(file.getvalue(), 90, b"(x)")
    assert where(later, "nothing").count("an earlier version of the file, page 1") == 2  # as two readers see it
    assert not [place for place, _ in said(pdf()) if place.startswith("an earlier version")]


def test_a_password_is_named_as_the_reason():
    file = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf())) as opened:
        opened.save(file, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(Refusal) as refused:
        list(pdf_places(file.getvalue(), places_of))
    assert str(refused.value.problem("x")) == (
        "x: error[file-locked] it needs a password to be opened\n    hint: save it without a password"
    )


def test_other_files_are_text():
    assert said("äö".encode()) == [("the text", "äö")]
    assert said(b"\xff") == [("the text", "\ufffd")]
    assert said(f"a{STYLE}b".encode()) == [("the text", "ab")]
