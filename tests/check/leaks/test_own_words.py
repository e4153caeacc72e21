"""Words of the format are nobody, whoever took part; the same words where people write are somebody."""

import pytest
from check.leaks.planted import drawn, informed, streamed
from pikepdf import Name

from reportkit.check.leaks.gate import gate
from reportkit.check.leaks.places import in_bytes
from reportkit.model.roster import Person, Roster
from tests.conftest import Files

OWN = ["Lang", "Link", "Range", "Bounds", "Kids", "Rect", "Registry", "Span", "Font", "Strong", "Dinu"]
ROSTER = Roster(tuple(Person(f"Xaver {word}", where=word) for word in OWN))
XMP = b'<x:xmpmeta><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></x:xmpmeta>'


def test_our_papers_name_nobody_who_is_called_like_a_word_of_pdf(paper: Files):
    assert [str(each) for each in gate({"a.pdf": paper.pdf}, ROSTER) if each.severity == "error"] == []


@pytest.mark.parametrize("where", ["page", "property", "XMP"])
def test_the_same_word_is_found_where_people_write(where: str):
    made = {
        "page": drawn("20 100 Td (said Lang there) Tj"),
        "property": informed("Author", "Lang"),
        "XMP": streamed(XMP % b"Lang", Type=Name.Metadata, Subtype=Name.XML),
    }[where]
    assert [each.message[:28] for each in gate({"a.pdf": made}, ROSTER)] == ["a name of the participant at"]


def test_short_words_on_lines_of_their_own_are_read_in_bytes_too():
    texts = list(in_bytes("x", "Seirbhís\nPhromhaidh\nan\nChalaidh".encode()))
    assert [each.text for each in texts] == ["Seirbhís\nPhromhaidh\nan\nChalaidh"]
