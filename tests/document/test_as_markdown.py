"""A tree written as Markdown and read back is the same tree."""

import string
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportkit.document import nodes as n
from reportkit.document.asmarkdown import as_markdown
from reportkit.document.markdown import parse, set_apart
from reportkit.problems import Place

SIGNS = string.punctuation + "–’“\u00a0é1 2 3 "
WORDS = st.text(alphabet=st.sampled_from(SIGNS + string.ascii_letters + "    "), min_size=1, max_size=24).map(
    lambda text: " ".join(text.split(" "))
)


def read(text: str) -> n.Blocks:
    bare, definitions = set_apart(text)
    return parse(bare, Place("notes.md", 1), definitions).blocks


def written(*blocks: n.Block) -> str:
    return "\n".join(line.text for line in as_markdown(blocks))


def tidy(text: str) -> str:
    return " ".join(text.replace("<", "").split()).strip("\u00a0 ") or "x"


texts = WORDS.map(tidy).map(n.Text)
unbraced = texts.filter(lambda text: not text.text.endswith("}"))  # braces behind a heading are details of it
words = st.one_of(
    texts.map(lambda text: (text,)),
    texts.map(lambda text: (n.Strong((text,)), n.Text(" end"))),
    texts.map(lambda text: (n.Text("begin "), n.Emphasis((text,)))),
    st.tuples(texts, texts).map(lambda two: (n.Strong((n.Text("a "), n.Emphasis((two[0],)))), n.Text(" "), two[1])),
    texts.map(lambda text: (n.Text("begin"), n.LineBreak(), text)),
    texts.map(lambda text: (n.Text("H"), n.Subscript((n.Text("2"),)), n.Superscript((text,)))),
    st.tuples(texts, texts).map(lambda two: (two[0], n.Text(" "), n.Link("https://a.example/x_(y)_z", (two[1],)))),
    texts.map(lambda text: (n.Text("called"), n.Note((n.Paragraph((text,)),)))),
)


def joined(inlines: n.Inlines) -> n.Inlines:
    out: list[n.Inline] = []
    for inline in inlines:
        if isinstance(inline, n.Text) and out and isinstance(out[-1], n.Text):
            out[-1] = n.Text(out[-1].text + inline.text)
        else:
            out.append(inline)
    return tuple(out)


paragraphs = words.map(joined).map(n.Paragraph)
inner = st.recursive(
    paragraphs,
    lambda block: st.one_of(
        st.lists(st.lists(block, min_size=1, max_size=2).map(tuple), min_size=1, max_size=3).map(
            lambda items: n.BulletList(tuple((n.Paragraph((n.Text("item"),)), *item) for item in items))
        ),
        st.lists(paragraphs.map(lambda block: (block,)), min_size=1, max_size=3).map(
            lambda items: n.OrderedList(tuple(items), 2)
        ),
        st.lists(block, min_size=1, max_size=2).map(lambda blocks: n.Quote(tuple(blocks))),
    ),
    max_leaves=6,
)
cells = words.map(joined).map(lambda inlines: n.Cell((n.Paragraph(inlines),)))
tables = st.lists(st.tuples(cells, cells), min_size=2, max_size=4).map(
    lambda rows: n.Table((n.Column(), n.Column()), (rows[0],), tuple(rows[1:]), (n.Text("What it shows"),), "tbl-x")
)
blocks = st.lists(
    st.one_of(inner, tables, st.tuples(st.integers(1, 6), unbraced).map(lambda two: n.Heading(two[0], (two[1],)))),
    min_size=1,
    max_size=4,
).map(tuple)


@given(blocks)
def test_any_tree_comes_back_from_markdown_as_it_was(tree: n.Blocks):
    assert read(written(*tree)) == tree


@pytest.mark.parametrize("sign", [*string.punctuation, "**", "__", "![", "](", "<!--", "1.", "1)", "~~~", ":::", "```"])
@pytest.mark.parametrize("around", ["{} b", "a {}", "{}", "a {} b", "a{}b", "{}b", "a{}"])
def test_no_sign_in_words_becomes_markup(sign: str, around: str):
    tree = (n.Paragraph((n.Text(around.format(sign)),)),)
    assert read(written(*tree)) == tree


def test_two_lists_side_by_side_stay_two():
    one = n.OrderedList(((n.Paragraph((n.Text("a"),)),),))
    bullets = n.BulletList(one.items)
    assert read(written(one, one, one, bullets, bullets)) == (one, one, one, bullets, bullets)


def test_each_line_says_which_block_it_comes_from():
    first, second = n.Paragraph((n.Text("a"),), Place("f", 3)), n.Heading(1, (n.Text("b"),), origin=Place("f", 9))
    assert [line.origin.line for line in as_markdown((first, second))] == [3, 0, 9]


def test_a_cell_that_holds_a_list_holds_its_words():
    items = n.BulletList(((n.Paragraph((n.Text("a"),)),), (n.Paragraph((n.Text("b"),)),)))
    table = n.Table((n.Column(),), ((n.Cell((items,)),),), ())
    assert "| • a<br>• b |" in written(table)


def test_a_picture_keeps_its_alternative_and_its_caption():
    figure = n.Figure("figures/map.png", 'a [map] of "x"', (n.Text('Where "they" were_'),), "fig-map")
    assert read(written(figure)) == (figure,)
    assert read(written(replace(figure, caption=(), id=""))) == (replace(figure, caption=(), id=""),)
