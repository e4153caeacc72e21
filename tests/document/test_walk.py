"""Going over a tree, and seeing it as text."""

from dataclasses import replace

from reportkit.document import nodes as n
from reportkit.document.outline import outline
from reportkit.document.text import plain
from reportkit.document.walk import every, rewrite


def paragraph(*inlines: n.Inline | str) -> n.Paragraph:
    return n.Paragraph(tuple(n.Text(each) if isinstance(each, str) else each for each in inlines))


TREE: n.Blocks = (
    n.Heading(1, (n.Text("Title"),), "title", "1"),
    paragraph("one ", n.Emphasis((n.Text("two"),)), n.Note((paragraph("three"),), 1)),
    n.BulletList(((paragraph("four"), n.OrderedList(((paragraph("five"),),), 3)),)),
    n.Box(n.Role.PRACTICE, (n.Quote((paragraph("six"),)),)),
    n.Table(
        (n.Column(),),
        ((n.Cell((paragraph("seven"),)),),),
        ((n.Cell((paragraph("eight"),)),),),
        (n.Text("cap"),),
        "t",
        1,
    ),
    n.Figure("figures/x.png", "a picture", (n.Text("nine"),), "f", 1),
    n.Preformatted("ten\n  eleven"),
    n.Rule(),
    n.PageBreak(),
)


def test_every_node_is_met_in_reading_order():
    words = [node.text for node in every(TREE) if isinstance(node, n.Text)]
    assert words == ["Title", "one ", "two", "three", "four", "five", "six", "cap", "seven", "eight", "nine"]


def test_nothing_changes_where_nothing_is_asked():
    assert rewrite(TREE) == TREE


def test_a_change_reaches_every_text():
    def shout(inline: n.Inline) -> n.Inline:
        return replace(inline, text=inline.text.upper()) if isinstance(inline, n.Text) else inline

    texts = [node.text for node in every(rewrite(TREE, inline=shout)) if isinstance(node, n.Text)]
    assert texts == [text.upper() for text in texts]
    assert len(texts) == 11


def test_a_change_may_drop_a_block_or_make_several():
    def change(block: n.Block) -> n.Block | n.Blocks:
        return () if isinstance(block, n.Rule) else (block, block) if isinstance(block, n.PageBreak) else block

    kinds = [type(block).__name__ for block in rewrite(TREE, block=change)]
    assert (kinds.count("Rule"), kinds.count("PageBreak")) == (0, 2)


def test_plain_words_leave_footnotes_out():
    assert plain(TREE[1].children) == "one two"


def test_an_outline_shows_what_stands_in_what():
    assert outline(TREE) == (
        "heading 1: 1 Title\n"
        "one two(1)\n"
        "  note 1:\n"
        "    three\n"
        "- four\n"
        "  3. five\n"
        "practice:\n"
        "  quote:\n"
        "    six\n"
        "table 1: cap\n"
        "  header: seven\n"
        "  row: eight\n"
        "figure 1: nine [figures/x.png]\n"
        "  shows: a picture\n"
        "| ten\n"
        "|   eleven\n"
        "----\n"
        "==== new page ===="
    )
