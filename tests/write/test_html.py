"""Tree in, HTML out."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.write.html import html

LOOK = Path(__file__).parents[2] / "templates" / "_shared" / "look.css"


def paper(*blocks: n.Block, **running: str) -> n.Document:
    properties = n.Properties("Training", "en-GB", "2021-12-10", author="The network", keywords=("a", "b"))
    return n.Document(properties, blocks, running=running)


def written(*blocks: n.Block) -> str:
    """The HTML of the blocks alone."""
    page = html(paper(*blocks))
    return page[page.index("<body") :].partition(">")[2].rpartition("</body>")[0]


def text(words: str) -> n.Paragraph:
    return n.Paragraph((n.Text(words),))


def cell(words: str, header: bool = False, span: int = 1) -> n.Cell:
    return n.Cell((text(words),) if words else (), header, span)


class Reader(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_a_name_with_markup_is_printed_as_it_stands() -> None:
    assert written(text('Anna <b>& "Co"</b>')) == '<p>Anna &lt;b&gt;&amp; "Co"&lt;/b&gt;</p>'


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_words_come_out_as_they_went_in(words: str) -> None:
    assert "".join(Reader(written(text(words))).words) == words


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_any_words_stay_inside_their_attribute(words: str) -> None:
    page = Reader(html(paper(n.Figure("x.png", words), title=words)))
    assert dict(page.elements)["img"]["alt"] == words
    assert dict(page.elements)["body"].get("data-title", "") == words


def test_the_head_says_what_the_paper_is() -> None:
    page = html(paper())
    assert page.startswith('<!DOCTYPE html>\n<html lang="en-GB">')
    assert "<title>Training</title>" in page
    assert '<meta name="author" content="The network">' in page
    assert '<meta name="keywords" content="a, b">' in page
    assert '<meta name="dcterms.created" content="2021-12-10T00:00:00Z">' in page


def test_the_words_of_the_margins_are_data_of_the_body() -> None:
    body = dict(Reader(html(paper(kind="Paper", network="RAN", date="4 May", place=""))).elements)["body"]
    assert body == {
        "data-page": "Page",
        "data-of": "of",
        "data-line": "Paper  |  4 May",
        "data-kind": "Paper",
        "data-network": "RAN",
        "data-date": "4 May",
    }


@pytest.mark.parametrize("target", ["javascript:alert(1)", "file:///etc/passwd", "other.html", "#nowhere", "//x.org"])
def test_a_link_that_leads_astray_is_only_words(target: str) -> None:
    assert written(n.Paragraph((n.Link(target, (n.Text("here"),)),))) == "<p>here</p>"


@pytest.mark.parametrize("target", ["https://ec.europa.eu", "http://x.org/?a=1&b=2", "mailto:a@example.org"])
def test_a_link_to_the_outside_is_a_link(target: str) -> None:
    page = Reader(written(n.Paragraph((n.Link(target, (n.Text("here"),)),))))
    assert page.elements[-1] == ("a", {"href": target})


def test_a_reference_leads_to_its_label() -> None:
    page = written(n.Paragraph((n.Label("R3", "R3"), n.Text(" and "), n.Reference("R3", "R3"))))
    assert '<span class="label" id="R3">R3</span>' in page
    assert '<a class="cross-reference" href="#R3">R3</a>' in page


def test_a_reference_to_nothing_is_only_words() -> None:
    assert written(n.Paragraph((n.Reference("R9", "R9"),))) == "<p>R9</p>"


def test_a_heading_carries_its_number_and_a_bookmark_without_its_footnote() -> None:
    note = n.Note((text("Why"),), 1)
    assert written(n.Heading(2, (n.Text("Aim"), note), "aim", "2.1")) == (
        '<h2 id="aim" data-bookmark="2.1 Aim"><span class="number">2.1</span> Aim'
        '<span class="footnote" data-number="1" data-label="Footnote 1">Why</span></h2>'
    )


def test_a_link_in_a_link_is_only_words() -> None:
    inner = n.Link("https://example.org/inner", (n.Text("inner"),))
    outer = n.Link("https://example.org/outer", (n.Text("outer "), n.Emphasis((inner,))))
    assert written(n.Paragraph((outer,))) == '<p><a href="https://example.org/outer">outer <em>inner</em></a></p>'


def test_a_note_of_several_blocks_becomes_lines() -> None:
    note = n.Note((text("First"), n.BulletList(((text("one"),), (text("two"),)))), 4)
    label = 'data-number="4" data-label="Footnote 4"'
    assert f'<span class="footnote" {label}>First<br>– one<br>– two</span>' in written(n.Paragraph((note,)))


def test_a_note_in_a_note_stands_in_brackets() -> None:
    inner = n.Note((text("inner"),), 2)
    note = n.Note((n.Paragraph((n.Text("outer"), inner)),), 1)
    label = 'data-number="1" data-label="Footnote 1"'
    assert f'<span class="footnote" {label}>outer (inner)</span>' in written(n.Paragraph((note,)))


def test_every_kind_of_block_in_a_note_keeps_its_words() -> None:
    blocks = (
        n.Heading(3, (n.Text("w1"),)),
        n.OrderedList(((text("w2"),),), start=4),
        n.Quote((text("w3"),)),
        n.Box(n.Role.NOTICE, (text("w4"),)),
        n.Preformatted("w5"),
        n.Table((n.Column(),), ((cell("w6"),),), ((cell("w7"),),), (n.Text("w8"),)),
        n.Figure("x.png", "w9", (n.Text("w10"),)),
        n.Rule(),
        n.PageBreak(),
        n.Contents(),
    )
    page = written(n.Paragraph((n.Note(blocks, 1),)))
    assert re.findall(r"w\d+", page) == ["w1", "w2", "w3", "w4", "w5", "w8", "w6", "w7", "w9", "w10"]
    assert "4. w2" in page


def test_a_column_head_and_a_row_head_say_what_they_head() -> None:
    table = n.Table((n.Column(),) * 2, ((cell(""), cell("Country")),), ((cell("Anna", header=True), cell("BE")),))
    assert written(table).splitlines() == [
        '<table><thead><tr><td></td><th scope="col">Country</th></tr></thead>',
        '<tbody><tr><th scope="row">Anna</th><td>BE</td></tr></tbody></table>',
    ]


def test_a_head_of_a_group_of_columns_takes_them_all() -> None:
    header = ((cell(""), cell("Trainings", span=2)), (cell("Country"), cell("online"), cell("on site")))
    table = n.Table((n.Column(),) * 3, header, ((cell("BE"), cell("1"), cell("2")),), wide=True)
    assert written(table).startswith(
        '<table class="wide"><thead><tr><td></td><th scope="col" colspan="2">Trainings</th></tr>'
        '<tr><th scope="col">Country</th>'
    )


def test_columns_are_set_as_wide_as_their_share_and_as_the_tree_says() -> None:
    columns = (n.Column(width=3), n.Column(n.Alignment.RIGHT, width=1))
    page = written(n.Table(columns, (), ((cell("a"), cell("1")), (cell("b", span=2),))))
    assert '<colgroup><col style="width: 75%"><col style="width: 25%"></colgroup>' in page
    assert '<td>a</td><td class="right">1</td>' in page
    assert '<td colspan="2">b</td>' in page


def test_only_a_cell_with_a_long_word_may_break_it_anywhere() -> None:
    page = written(n.Table((n.Column(),), ((cell("H" * 30),),), ((cell("x" * 30),), (cell("short words only " * 3),))))
    assert page.count("long-word") == 1
    assert f'<td class="long-word">{"x" * 30}</td>' in page


def test_a_caption_has_its_label_and_number() -> None:
    figure = n.Figure("a b/é.png", "A chart", (n.Text("Trainings"),), "fig-x", 2)
    assert written(figure) == (
        '<figure id="fig-x"><img src="reportkit:image/a%20b/%C3%A9.png" alt="A chart">'
        '<figcaption><span class="caption-number">Figure 2.</span> Trainings</figcaption></figure>'
    )


def test_foreign_words_carry_their_language() -> None:
    assert '<span lang="fr">mots</span>' in written(n.Paragraph((n.Foreign("fr", (n.Text("mots"),)),)))


def test_contents_show_entries_down_to_their_depth() -> None:
    entries = (n.ContentsEntry(1, "1", "Aim", "aim"), n.ContentsEntry(3, "1.1.1", "Detail", "detail"))
    assert written(n.Contents(2, entries)) == (
        '<nav class="contents" role="doc-toc"><ul><li class="level-1">'
        '<a href="#aim"><span class="number">1</span> Aim</a></li></ul></nav>'
    )


def test_lines_keep_their_first_empty_line_and_their_spaces() -> None:
    assert written(n.Preformatted("\n  a < b")) == "<pre>\n\n  a &lt; b</pre>"


def test_an_ordered_list_begins_where_it_says() -> None:
    (begins, _) = Reader(written(n.OrderedList(((text("three"),),), start=3))).elements
    assert begins == ("ol", {"start": "3", "style": "counter-reset: list-item 2"})


def test_a_box_is_known_by_its_role() -> None:
    assert written(n.Box(n.Role.KEY_OUTCOMES, (text("x"),))) == '<div class="key-outcomes"><p>x</p></div>'


@pytest.mark.parametrize("role", n.Role)
def test_every_role_has_a_rule_in_the_look(role: n.Role) -> None:
    assert re.search(rf"^\.{role.value}\b(?!-)[^{{]*{{", LOOK.read_text(encoding="utf-8"), re.MULTILINE)


def test_inlines_keep_their_order_and_their_words() -> None:
    inlines: n.Inlines = (
        n.Text("a "),
        n.Emphasis((n.Text("b"),)),
        n.Strong((n.Text("c"),)),
        n.Superscript((n.Text("d"),)),
        n.Subscript((n.Text("e"),)),
        n.Code("<f>"),
        n.LineBreak(),
    )
    assert written(n.Paragraph(inlines)) == (
        "<p>a <em>b</em><strong>c</strong><sup>d</sup><sub>e</sub><code>&lt;f&gt;</code><br></p>"
    )
    assert plain(inlines) == "a bcde<f> "


def test_the_headings_right_before_a_wide_table_go_with_it() -> None:
    def heading(level: int, words: str) -> n.Heading:
        return n.Heading(level, (n.Text(words),), words)

    table = n.Table((n.Column(),), (), ((cell("a"),),), wide=True)
    page = written(
        heading(1, "far"), text("words"), heading(2, "near"), heading(3, "nearer"), table, heading(2, "after")
    )
    assert re.findall(r'<h\d class="wide" id="(\w+)"', page) == ["near", "nearer"]
