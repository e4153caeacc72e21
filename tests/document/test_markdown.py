"""Markdown text in, outline out: what people type, and what becomes of it."""

import pytest

from reportkit.document import nodes as n
from reportkit.document.markdown import parse, set_apart
from reportkit.document.outline import outline
from reportkit.document.walk import every
from reportkit.problems import Place


def read(text: str):
    body, definitions = set_apart(text)
    return parse(body, Place("notes.md", 1), definitions)


def outlined(text: str) -> str:
    parsed = read(text)
    assert not parsed.problems, parsed.problems
    return outline(parsed.blocks)


def complaints(text: str) -> list[str]:
    return [str(problem) for problem in read(text).problems]


def test_a_list_needs_no_blank_line_before_it():
    assert outlined("Three points:\n- one\n- two") == "Three points:\n- one\n- two"


def test_two_spaces_are_enough_to_nest_an_item():
    assert outlined("- one\n  - two\n    - three\n- four") == "- one\n  - two\n    - three\n- four"


def test_an_item_may_hold_paragraphs():
    assert outlined("- one\n\n  more of one\n- two") == "- one\n  more of one\n- two"


def test_numbers_after_bullets_make_a_list_of_their_own():
    assert outlined("- one\n1. first\n2. second") == "- one\n1. first\n2. second"


def test_a_numbered_list_begins_where_its_author_began_it():
    assert outlined("3. third\n4. fourth") == "3. third\n4. fourth"


def test_a_year_at_the_beginning_of_a_line_is_not_a_list():
    assert outlined("It began in\n2019. Since then it has grown.") == "It began in 2019. Since then it has grown."


def test_an_indented_line_is_not_code():
    assert outlined("    pasted from Word") == "pasted from Word"


def test_a_hash_without_a_space_is_not_a_heading():
    assert outlined("#exitwork is a hashtag") == "#exitwork is a hashtag"


def test_a_list_in_a_quotation_stays_a_list():
    assert outlined("> said:\n> - one\n> - two") == "quote:\n  said:\n  - one\n  - two"


def test_a_table_takes_its_caption_id_and_widths_from_the_line_below_it():
    table = read('| A | B |\n|---|--:|\n| 1 | 2 |\n\nTable: Two *cells* {#tbl-x widths="3 1" row-headers}').blocks[0]
    assert isinstance(table, n.Table)
    assert (table.id, [column.width for column in table.columns]) == ("tbl-x", [3, 1])
    assert table.body[0][0].header
    assert not table.body[0][1].header
    assert outline((table,)).splitlines()[0] == "table: Two cells"


def test_a_table_needs_no_blank_line_before_it():
    assert outlined("As follows:\n| A |\n|---|\n| 1 |") == "As follows:\ntable:\n  header: A\n  row: 1".replace(
        "table:", "table: "
    )


def test_a_footnote_stands_where_it_is_called():
    assert outlined("Said[^1] so.\n\n[^1]: By *some*.\n    And others.") == (
        "Said(0) so.\n  note 0:\n    By some. And others."
    )


def test_a_figure_takes_its_words_its_caption_and_its_id():
    figure = read('![A cycle](figures/c.png "The cycle"){#fig-c}').blocks[0]
    assert figure == n.Figure("figures/c.png", "A cycle", (n.Text("The cycle"),), "fig-c")


def test_an_empty_link_is_a_cross_reference():
    assert read("See [](#F3).").blocks[0].children[1] == n.Reference("F3")


def test_a_bare_address_is_a_link_and_its_full_stop_is_not_part_of_it():
    assert read("See https://europa.eu/x.").blocks[0].children[1].target == "https://europa.eu/x"


def test_words_in_another_language_say_which():
    assert read("the [surveillants]{lang=fr} said").blocks[0].children[1] == n.Foreign("fr", (n.Text("surveillants"),))


def test_a_box_holds_its_blocks_and_may_hold_another_box():
    assert outlined("::: practice\na\n\n::: evidence\nb\n:::\n:::") == "practice:\n  a\n  evidence:\n    b"


def test_a_comment_is_left_out_and_lines_keep_their_numbers():
    blocks = read("one\n\n<!-- not\nthis -->\n\ntwo").blocks
    assert outline(blocks) == "one\ntwo"
    assert blocks[1].origin == Place("notes.md", 6)


def test_each_block_knows_its_line():
    blocks = read("# Title\ntext\n- a\n  - b\n\n> q").blocks
    lines = [node.origin.line for node in every(blocks) if isinstance(node, n.Heading | n.Paragraph | n.Quote)]
    assert lines == [1, 2, 3, 4, 6, 6]


def test_a_control_character_becomes_visible():
    assert outlined("a\x01b") == "a\ufffdb"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("so[^x]", "notes.md:1: error[footnote-unknown] the footnote [^x] is defined nowhere"),
        (
            "a\n\n[x](file:///etc/passwd)",
            'notes.md:3: warning[link-refused] the link to "file:///etc/passwd" is left out',
        ),
        ("[x](javascript:alert(1))", 'notes.md:1: warning[link-refused] the link to "javascript:alert(1)" is left out'),
        ("<script>x</script>", "notes.md:1: warning[raw-html] <script> is printed as it stands"),
        ("::: practise\na\n:::", 'notes.md:1: error[box-unknown] there is no box "practise"'),
        ("::: practice\na", 'notes.md:1: error[box-unclosed] the box "::: practice" never ends'),
        ("a <!-- b", "notes.md:1: error[comment-unclosed] the comment <!-- never ends"),
        ("text ![a](figures/x.png) text", "notes.md:1: error[image-in-line] this image stands inside a line"),
        ("a[^1]\n\n[^1]: b[^2]\n\n[^2]: c", "notes.md:1: error[footnote-unknown] a footnote inside a footnote"),
    ],
)
def test_a_mistake_is_named_with_its_line(text: str, message: str):
    assert message in complaints(text)[0]


def test_what_is_hidden_by_a_comment_without_an_end_is_not_printed():
    assert "secret" not in outline(read("open\n\n<!-- secret").blocks)


GROUPED = """\
| Country | Trainings | < |
|---|---|---|
| | online | on site |
| AT | 4 | 2 |

Table: Trainings {#tbl-x header-rows="2" row-headers wide}
"""


def test_header_cells_are_joined_to_groups_and_a_header_may_have_several_rows():
    (table,) = read(GROUPED).blocks
    assert isinstance(table, n.Table)
    assert outline((table,)).splitlines()[1:] == [
        "  header: Country | Trainings | <",
        "  header:  | online | on site",
        "  row: AT | 4 | 2",
    ]
    assert [[cell.span for cell in row] for row in table.header] == [[1, 2], [1, 1, 1]]
    assert [cell.header for cell in table.body[0]] == [True, False, False]
    assert (table.id, table.wide) == ("tbl-x", True)


def test_a_less_than_sign_joins_nothing_at_the_left_edge_or_in_the_body():
    (table,) = read("| < | B |\n|---|---|\n| 1 | < |").blocks
    assert isinstance(table, n.Table)
    assert outline((table,)).splitlines()[1:] == ["  header: < | B", "  row: 1 | <"]
    assert all(cell.span == 1 for row in table.header + table.body for cell in row)


@pytest.mark.parametrize("rows", ["0", "1", "many", "-2", "99"])
def test_a_table_keeps_a_header_row_and_a_body_whatever_its_caption_says(rows: str):
    (table,) = read(f'| A |\n|---|\n| 1 |\n| 2 |\n\nTable: T {{header-rows="{rows}"}}').blocks
    assert isinstance(table, n.Table)
    assert len(table.header) >= 1
    assert len(table.body) >= 1


def test_a_heading_may_end_in_a_word_of_another_language():
    (heading,) = parse("## Talking with [la famille]{lang=fr}", Place("x", 1)).blocks
    assert heading.children == (n.Text("Talking with "), n.Foreign("fr", (n.Text("la famille"),)))
