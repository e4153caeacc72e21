"""XML from strangers: nothing in it expands, fetches or exhausts."""

import pytest

from reportkit.guard.refusal import Refusal
from reportkit.guard.xml import MOST_BYTES, MOST_NODES, parsed
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
    assert refused(b"<a/>" + b" " * (MOST_BYTES - 3)) == "file-bomb"


def test_deep_nesting_is_refused():
    assert len(list(parsed(b"<a>" * 250 + b"</a>" * 250, "a.xml").iter())) == 250
    assert refused(b"<a>" * 300 + b"</a>" * 300) == "file-damaged"
