"""Saved pages: what surrounds a call on its site is left out, whatever encoding and however nested."""

import pytest

from reportkit.guard.refusal import Refusal
from reportkit.read.call.blocks import Kind
from reportkit.read.call.formats import read_file
from reportkit.read.call.page import read_page


def lines(page: str | bytes) -> list[str]:
    data = page if isinstance(page, bytes) else page.encode()
    return [
        f"{block.kind.value} {block.level} {block.label and block.label + ': '}{block.text}"
        for block in read_page(data).blocks
    ]


def test_menus_banners_buttons_and_footers_are_left_out():
    page = """<body><nav>Menu</nav><div id="cookie-consent">Cookies</div><div class="social-share">Share</div>
    <main><h1>Call</h1><p>Words.</p><aside>Related</aside></main><div role="contentinfo">Imprint</div>
    <footer>Foot</footer>
    <div style="display: none">Hidden</div><script>var a = "<p>no</p>"</script></body>"""
    assert lines(page) == ["heading 1 Call", "paragraph 0 Words."]


def test_a_header_that_holds_the_title_is_kept():
    assert lines("<header><nav>Menu</nav><h1>Call</h1></header>") == ["heading 1 Call"]


def test_a_container_whose_name_means_something_else_is_kept():
    page = "<div class='page with-sidebar menu'><p>" + "</p><p>".join(
        ["One paragraph of a call, and a long one it is."] * 3
    )
    assert len(lines(page)) == 3


def test_lists_keep_how_deep_their_items_are():
    page = "<ul><li>Staff<ul><li>officers</li><li>managers</li></ul></li><li><p>Partners</p></li></ul>"
    assert lines(page) == ["item 0 Staff", "item 1 officers", "item 1 managers", "item 0 Partners"]


def test_rows_and_definitions_are_labels_with_values():
    page = "<table><tr><th>When</th><td>4 May<br>5 May</td></tr></table><dl><dt>Where</dt><dd>Ghent</dd></dl>"
    assert lines(page) == ["labelled 0 When: 4 May; 5 May", "labelled 0 Where: Ghent"]


def test_a_short_paragraph_in_bold_is_a_heading():
    assert lines("<p><b>Background</b></p><p><b>When:</b> in May</p>") == [
        "heading 6 Background",
        "paragraph 0 When: in May",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_letters_survive_any_encoding(encoding):
    declared = "" if encoding.startswith("utf-16") else f'<meta charset="{encoding.removesuffix("-sig")}">'
    assert lines(f"<html>{declared}<p>Prävention – “é”</p></html>".encode(encoding)) == ["paragraph 0 Prävention – “é”"]


def test_addresses_behind_links_and_scripts_are_found():
    code = "0a" + "".join(f"{ord(each) ^ 10:02x}" for each in "a@b.example")
    first = '<a href="mailto:jane@b.example?subject=x">Jane Doe</a>'
    page = f'<p>{first}, <a data-cfemail="{code}">[email&#160;protected]</a></p>'
    assert lines(page) == ["paragraph 0 Jane Doe (jane@b.example), a@b.example"]


def test_word_and_mail_clutter_is_harmless():
    page = (
        b"<html xmlns:o='urn:x'><!--[if gte mso 9]><xml><o:p>no</o:p></xml><![endif]-->"
        b"<p class=MsoNormal>Yes<o:p></o:p></p></html>"
    )
    assert lines(page) == ["paragraph 0 Yes"]


HOSTILE = {
    "too many elements": b"<p>" * 400_000,
    "nothing at all": b"",
    "only blanks": b"   ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_a_page_is_refused(name):
    with pytest.raises(Refusal):
        read_page(HOSTILE[name])


@pytest.mark.parametrize(
    "page",
    [
        b"<div>" * 20_000 + b"deep" + b"</div>" * 20_000,
        b"<ul><li>" * 5_000,
        b"<p " + b"a=1 " * 50_000 + b">x",
        b"<b>" * 5_000 + b"x",
        b"<!DOCTYPE html [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><p>&b;</p>",
        b"<p>" + b"&#1;&#xd800;&#0;" * 1_000,
        b"<a href='mailto:" + b"a" * 500_000 + b"'>x</a>",
        b"<p>" + b"<![CDATA[" * 10_000,
        b"\xff\xfe<\x00p\x00>\x00x",
    ],
    ids=range(9),
)
def test_a_hostile_page_does_no_harm(page):
    assert sum(len(block.text) for block in read_page(page + b"<p>end</p>").blocks) <= len(page)


def test_pictures_inside_a_page_do_not_count():
    picture = b'<img src="data:image/png;base64,' + b"A" * 3_000_000 + b'">'
    assert [block.kind for block in read_file(picture + b"<h1>Call</h1>", "call.html").blocks] == [Kind.HEADING]
