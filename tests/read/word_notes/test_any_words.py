"""Whatever is typed in Word, and however it is set: the same words come out, and nothing of them is markup."""

import string
from xml.sax.saxutils import escape

from hypothesis import given
from hypothesis import strategies as st
from typed_in_word import SESSION, cell, docx, item, paragraph, run, table
from word_notes_tree import blocks_of

from reportkit.document import nodes as n
from reportkit.document.text import plain
from reportkit.document.walk import every

SIGNS = string.punctuation.replace("{", "").replace("}", "") + string.ascii_letters + "0123456789   é–’“”ßΩ中"
WORDS = st.text(alphabet=st.sampled_from(SIGNS), min_size=1, max_size=30).map(lambda text: "w" + text.strip())
LOOKS = st.sampled_from(
    ["", "", "<w:b/>", "<w:i/>", "<w:b/><w:i/>", '<w:vertAlign w:val="superscript"/>', '<w:lang w:val="fr-FR"/>']
)
RUNS = st.lists(st.tuples(WORDS, LOOKS), min_size=1, max_size=5)


def xml(runs: list[tuple[str, str]]) -> str:
    return "".join(run(escape(text), look) for text, look in runs)


def typed(runs: list[tuple[str, str]]) -> str:
    return " ".join("".join(text for text, _ in runs).split())


def words(blocks: n.Blocks) -> list[str]:
    paragraphs = (node for node in every(blocks) if isinstance(node, n.Paragraph | n.Heading))
    return [" ".join(plain(each.children).split()) for each in paragraphs]


@given(st.lists(RUNS, min_size=1, max_size=4))
def test_paragraphs_keep_their_words(paragraphs: list[list[tuple[str, str]]]):
    body = "".join(paragraph(xml(runs)) for runs in paragraphs)
    assert words(blocks_of(docx(SESSION + body))) == [typed(runs) for runs in paragraphs]


@given(st.lists(st.tuples(RUNS, st.integers(0, 3), st.sampled_from([1, 2])), min_size=1, max_size=6))
def test_items_keep_their_words_and_their_order(items: list[tuple[list[tuple[str, str]], int, int]]):
    body = "".join(item(xml(runs), level, list_) for runs, level, list_ in items)
    assert words(blocks_of(docx(SESSION + body))) == [typed(runs) for runs, _, _ in items]


@given(st.lists(st.tuples(RUNS, RUNS), min_size=2, max_size=4))
def test_cells_keep_their_words(rows: list[tuple[list[tuple[str, str]], list[tuple[str, str]]]]):
    body = table(*(cell(paragraph(xml(one))) + cell(paragraph(xml(two))) for one, two in rows))
    (found,) = blocks_of(docx(SESSION + body))
    assert isinstance(found, n.Table)
    assert words((found,)) == [typed(runs) for row in rows for runs in row]


@given(RUNS)
def test_footnotes_and_headings_keep_their_words(runs: list[tuple[str, str]]):
    note = f'<w:footnote w:id="2">{paragraph(xml(runs))}</w:footnote>'
    called = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = paragraph(xml(runs), '<w:pStyle w:val="Heading1"/>') + paragraph(run("called") + called)
    assert words(blocks_of(docx(SESSION + body, {"footnotes": note}))) == [typed(runs), "called", typed(runs)]
