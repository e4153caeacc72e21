"""The tree and both files are read into the same facts."""

import pytest
from whole_paper import whole, whole_files

from reportkit.check.said import Entry, Fact, Facts, Heading, Item, Link, Picture, Said, Table, words_of
from reportkit.check.said_by_docx import said_by_docx
from reportkit.check.said_by_pdf import said_by_pdf
from reportkit.check.said_by_tree import said_by_tree
from reportkit.check.writing import Writing


def readings() -> list[Said]:
    word, pdf = whole_files()
    return [said_by_tree(whole()), said_by_docx(word), said_by_pdf(pdf)]


def kinds(facts: Facts) -> list[str]:
    return [type(fact).__name__ for fact in facts]


def of_kind(facts: Facts, kind: type[Fact]) -> list[Fact]:
    return [fact for fact in facts if isinstance(fact, kind)]


def test_there_are_as_many_facts_of_each_kind_in_the_same_order() -> None:
    tree, word, pdf = (kinds(each.facts) for each in readings())
    assert tree == word == pdf
    assert set(tree) == {"Words", "Entry", "Heading", "Item", "Caption", "Table", "Picture"}


def test_headings_have_the_numbers_that_people_see() -> None:
    for each in readings():
        found = [(fact.level, fact.run.words) for fact in each.facts if isinstance(fact, Heading)]
        assert found == [(1, "1 What we saw"), (2, "1.1 In 2021")]


def test_items_have_their_depth_kind_and_number() -> None:
    for each in readings():
        found = [(fact.depth, fact.ordered, fact.number) for fact in each.facts if isinstance(fact, Item)]
        assert found == [(1, False, 0), (1, False, 0), (2, True, 3), (2, True, 4), (1, False, 0)]


def test_tables_have_heads_headers_and_spans() -> None:
    for each in readings():
        (table,) = (fact for fact in each.facts if isinstance(fact, Table))
        assert [row.head for row in table.rows] == [True, False, False, False]
        assert [[cell.header for cell in row.cells] for row in table.rows[1:]] == [
            [True, False, False],
            [True, False],
            [True, False],
        ]
        assert [cell.span for cell in table.rows[2].cells] == [1, 2]
        assert kinds(table.rows[3].cells[1].facts) == ["Words", "Item"]


def test_footnotes_have_their_marks_and_their_lists_are_words() -> None:
    for each in readings():
        assert [note.run.words.replace("\n", " ") for note in each.notes] == [
            "(1) As in the study.",
            "(2) A note. – with a list",
            "(3) Those that took part.",
            "(4) When it was first held.",
        ]


def test_links_have_the_words_that_bear_them() -> None:
    for each in readings():
        (fact,) = (fact for fact in each.facts if "Staff need" in words_of((fact,)))
        assert not isinstance(fact, Table | Picture)
        links = [link.words.replace("\n", " ") for link in fact.run.links]
        assert links == ["the handbook", "Table 1", "R1", "the year"]
        assert fact.run.links[0].target.startswith("https://example.org/a?b=1")


def test_lines_of_the_contents_are_links_and_name_pages() -> None:
    tree, word, pdf = ([fact for fact in each.facts if isinstance(fact, Entry)] for each in readings())
    assert [entry.page for entry in word] == [entry.page for entry in pdf] == ["2", "2"]
    assert [entry.run.words for entry in tree] == ["1 What we saw", "1.1 In 2021"]
    assert pdf[1].run.links == (Link("#year", "1.1 In 2021"),)


@pytest.mark.parametrize(("between", "borne"), [("", ["herethere"]), (" ", ["here there"]), ("ħ", ["here", "there"])])
def test_links_to_one_target_are_one_unless_a_word_parts_them(between: str, borne: list[str]) -> None:
    writing = Writing()
    for words, target in (("here", "#a"), (between, ""), ("there", "#a")):
        opened = writing.open(target)
        writing.say(words)
        if opened:
            writing.close()
    assert [link.words for link in writing.run().links] == borne


def test_the_words_since_any_letter_are_known():
    writing = Writing()
    for each in ("one two ", "three", " four"):
        writing.say(each)
    words = writing.run().words
    assert [writing.since(at) for at in range(writing.length + 1)] == [words[at:] for at in range(len(words) + 1)]
