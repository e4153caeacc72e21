"""XML from strangers: nothing in it expands, fetches or exhausts."""

from pathlib import Path

import pytest

from reportkit.guard import xml
from reportkit.guard.refusal import Refusal
from reportkit.guard.xml import MOST_BYTES, MOST_NODES, check, parsed
from reportkit.problems import Place


def refused(data: bytes) -> str:
    with pytest.raises(Refusal) as caught:
        parsed(data, "a.xml")
    problem = caught.value.problem(Place("x"))
    assert '"a.xml"' in problem.message
    return problem.code.name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_utf8_and_utf16_with_a_mark_are_read(encoding):
    assert parsed("<a>é€😀</a>".encode(encoding), "a.xml").text == "é€😀"


@pytest.mark.parametrize("name", ["UTF-8", "utf-8", "utf8", "ascii", "us-ascii"])
def test_plain_encodings_may_be_declared(name):
    assert parsed(f"<?xml version='1.0' encoding='{name}'?><a>b</a>".encode(), "a.xml").text == "b"


@pytest.mark.parametrize(
    "data",
    [
        "<a/>".encode("utf-16-le"),
        "<a/>".encode("utf-16-be"),
        "<a/>".encode("utf-32"),
        b"\xff\xfe<\0a",
        b"<?xml version='1.0' encoding='UTF-7'?><a/>",
        b'<?xml version="1.0" encoding="ISO-8859-1"?><a/>',
        b'<?xml version="1.0"\n encoding = "cp037"?><a/>',
        b"<a>\0</a>",
    ],
)
def test_rare_encodings_are_refused(data):
    assert refused(data) == "file-damaged"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<a",
        b"<a></b>",
        b"<a/><b/>",
        b"words",
        b"<a>&x;</a>",
        b"<a>\xff</a>",
        b"<a b='1' b='2'/>",
        b"\xef\xbb\xbf",
    ],
)
def test_what_is_not_well_formed_is_damaged(data):
    assert refused(data) == "file-damaged"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE a><a/>",
        "<!doctype a><a/>",
        '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        '<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>',
        '<a><!ENTITY b "c"></a>',
    ],
)
def test_a_document_type_is_refused_in_every_encoding(text, encoding):
    assert refused(text.encode(encoding)) == "file-bomb"


def test_as_many_elements_and_attributes_as_a_tree_may_have():
    assert len(parsed(b"<a>" + b"<b/>" * (MOST_NODES - 1) + b"</a>", "a.xml")) == MOST_NODES - 1
    assert refused(b"<a>" + b"<b/>" * MOST_NODES + b"</a>") == "file-bomb"
    assert refused(b"<a>" + b"<b c=''/>" * (MOST_NODES // 2) + b"</a>") == "file-bomb"
    assert refused(b"<a>" + b"<!---->" * MOST_NODES + b"</a>") == "file-bomb"


def test_as_large_as_a_text_may_be():
    at_most = b"<a>" + b"<b>" + b" " * 9_000_000 + b"</b>" + b"</a>"
    assert parsed(at_most, "a.xml").tag == "a"
    check(b"<a/>" + b" " * (MOST_BYTES - 4), "a.xml")
    assert refused(b"<a/>" + b" " * (MOST_BYTES - 3)) == "file-bomb"


def test_only_the_beginning_of_a_text_declares_its_encoding():
    text = b"<a>" + b" " * 1_024 + b"<![CDATA[<?xml version='1.0' encoding='UTF-7'?>]]></a>"
    assert str(parsed(text, "a.xml").text).endswith("<?xml version='1.0' encoding='UTF-7'?>")


@pytest.mark.parametrize(
    "declared", ['<!ENTITY b "SECRET">', '<!ENTITY b SYSTEM "{}">', '<!ENTITY % c SYSTEM "{}"> %c;']
)
def test_the_parser_brings_nothing_in_even_if_nobody_had_looked(declared, tmp_path: Path, monkeypatch):
    (tmp_path / "secret.xml").write_text('<!ENTITY b "SECRET">')
    monkeypatch.setattr(xml, "_check", lambda *_: None)
    subset = declared.format((tmp_path / "secret.xml").as_uri())
    for text in (f"<!DOCTYPE a [{subset}]><a>&b;</a>", f"<!DOCTYPE a SYSTEM '{tmp_path}/secret.xml'><a>&b;</a>"):
        assert parsed(text.encode(), "a.xml").text is None


def test_deep_nesting_is_refused():
    assert len(list(parsed(b"<a>" * 250 + b"</a>" * 250, "a.xml").iter())) == 250
    assert refused(b"<a>" * 300 + b"</a>" * 300) == "file-damaged"
