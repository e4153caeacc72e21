"""Whatever a file is, it is reported in a sentence: nothing breaks, nothing is unpacked without end."""

import io
import time
import zipfile
import zlib

import docx
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strangers import by_weasyprint, part, repacked

from reportkit.inspect.door import inspect_data, inspect_file
from reportkit.inspect.inspection import Inspection, Kind
from reportkit.problems import Problem


def refused(data: bytes) -> Problem:
    found = inspect_data("paper", data)
    assert found.kind is Kind.UNKNOWN
    (problem,) = found.problems
    assert problem.severity == "error"
    return problem


def code_of(data: bytes) -> str:
    return refused(data).code.name


@pytest.fixture(scope="module")
def word() -> bytes:
    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return by_weasyprint("<title>T</title><h1>Heading</h1><p>Words")


def zipped(*entries: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in entries:
            package.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize("data", [b"", b"hello", b"\0" * 5_000, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600])
def test_a_file_of_another_kind_is_named_as_such(data: bytes):
    assert code_of(data) == "no-paper-file"


def test_a_package_of_another_program_is_named_as_such():
    assert code_of(zipped(("mimetype", b"application/vnd.oasis.opendocument.text"))) == "no-paper-file"


def test_a_word_file_with_a_password_is_named_as_such():
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert code_of(locked) == "file-locked"


def test_a_pdf_with_a_password_is_named_as_such(pdf: bytes):
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        opened.save(stream, encryption=pikepdf.Encryption(user="secret", owner="secret"))
    assert code_of(stream.getvalue()) == "file-locked"


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_word_file_that_is_cut_off_is_damaged(word: bytes, kept: float):
    assert code_of(word[: int(len(word) * kept)]) == "file-damaged"


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9, 0.99])
def test_a_pdf_that_is_cut_off_is_damaged_even_where_something_can_be_saved(pdf: bytes, kept: float):
    found = inspect_data("paper", pdf[: int(len(pdf) * kept)])
    assert "file-damaged" in {problem.code.name for problem in found.problems}


def test_a_part_that_is_no_xml_is_damaged(word: bytes):
    assert code_of(repacked(word, document=b"<w:document")) == "file-damaged"
    assert code_of(repacked(word, styles=b"\xff\xfe\x00")) == "file-damaged"


BOMB = (
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c SYSTEM "file:///etc/hostname">]>'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused_in_every_encoding(word: bytes, encoding: str):
    text = part(word, "word/document.xml").split("?>", 1)[1]
    bomb = f'<?xml version="1.0" encoding="{encoding}"?>{BOMB}{text.replace("<w:body>", "<w:body>&b;&c;")}'
    assert code_of(repacked(word, document=bomb.encode(encoding))) == "file-bomb"


def test_a_package_that_unpacks_without_end_is_refused_at_once(word: bytes):
    started = time.perf_counter()
    assert code_of(repacked(word, document=b" " * (300 << 20))) == "file-bomb"
    assert code_of(zipped(*((f"{at}.xml", b"") for at in range(2_001)))) == "file-bomb"
    assert time.perf_counter() - started < 10


def test_a_name_that_leads_out_of_the_package_is_refused():
    assert code_of(zipped(("../../evil", b"x"))) == "file-damaged"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused():
    assert code_of(zipped(("a.xml", b"x"), ("A.xml", b"y"))) == "file-damaged"


def test_deep_nesting_ends_in_a_sentence(word: bytes):
    text = part(word, "word/document.xml")
    for depth in (200, 100_000):
        deep = text.replace("<w:body>", "<w:body>" + "<w:sdt><w:sdtContent>" * depth, 1)
        deep = deep.replace("</w:body>", "</w:sdtContent></w:sdt>" * depth + "</w:body>")
        found = inspect_data("paper", repacked(word, document=deep.encode())).problems
        assert "inspection-failed" not in {problem.code.name for problem in found}


@pytest.mark.parametrize("twice", [False, True])
def test_a_stream_that_unpacks_without_end_is_refused(pdf: bytes, twice: bool):
    bomb = zlib.compress(b"\0" * (300 << 20), 9)
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        filters = pikepdf.Array([pikepdf.Name.FlateDecode] * (2 if twice else 1))
        data = zlib.compress(bomb) if twice else bomb
        opened.pages[0].obj.Contents = pikepdf.Stream(opened, data, Filter=filters)
        opened.save(stream, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    assert code_of(stream.getvalue()) == "file-bomb"


@given(st.binary(max_size=2_000), st.sampled_from([b"", b"%PDF-1.7\n", b"PK\x03\x04"]))
@settings(max_examples=200, deadline=None)
def test_arbitrary_bytes_end_in_one_problem(data: bytes, first: bytes):
    found = inspect_data("paper", first + data)
    assert isinstance(found, Inspection)
    assert found.problems


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_pdf_with_bytes_changed_anywhere_never_breaks_the_report(pdf: bytes, data: st.DataObject):
    changed = bytearray(pdf)
    for _ in range(data.draw(st.integers(1, 20))):
        changed[data.draw(st.integers(0, len(pdf) - 1))] = data.draw(st.integers(0, 255))
    inspect_data("paper", bytes(changed))


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    assert inspect_file(tmp_path / "none.pdf").problems[0].code.name == "file-unreadable"
    assert inspect_file(tmp_path).problems[0].code.name == "file-unreadable"
