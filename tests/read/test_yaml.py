"""YAML text in, plain data with places out."""

import pytest

from reportkit.model.record import PLACES, without_places
from reportkit.problems import Place
from reportkit.read import yaml
from reportkit.read.yaml import load


def data(text):
    written, problems = load(text, Place("m.yaml", 1))
    assert problems == []
    return without_places(written.data)


def said(text):
    return "\n".join(map(str, load(text, Place("m.yaml", 1))[1]))


def test_words_stay_as_they_were_written():
    text = "a: 9.00\nb: NO\nc: 010\nd: 2021-11-04\ne: 1.0\nf: yes\n"
    assert data(text) == {"a": "9.00", "b": "NO", "c": "010", "d": "2021-11-04", "e": "1.0", "f": "yes"}


def test_true_false_and_nothing_are_more_than_words():
    assert data("a: true\nb: False\nc:\nd: ~\ne: null\nf: 'true'\n") == {
        "a": True,
        "b": False,
        "c": None,
        "d": None,
        "e": None,
        "f": "true",
    }
    assert data("a: TRUE\nb: tRUE\nc: NULL\nd: 'null'\ne: nULL\n") == {
        "a": True,
        "b": "tRUE",
        "c": None,
        "d": "null",
        "e": "nULL",
    }


def test_every_field_knows_its_line():
    written, _ = load("event:\n  title: x\n  dates:\n    - one\n    - two\n", Place("m.yaml", 1))
    assert written.data[PLACES] == {"": Place("m.yaml", 1), "event": Place("m.yaml", 1)}
    assert written.data["event"][PLACES]["title"] == Place("m.yaml", 2)
    assert written.data["event"][PLACES]["dates.1"] == Place("m.yaml", 5)
    assert written.places[("event", "dates", 0)] == Place("m.yaml", 4)


def test_lines_are_counted_from_where_the_text_stands():
    written, _ = load("session: 2a", Place("notes.md", 2))
    assert written.data[PLACES]["session"] == Place("notes.md", 2)


def test_an_alias_is_read_as_what_it_stands_for():
    assert data("a: &x [1, 2]\nb: *x\n") == {"a": ["1", "2"], "b": ["1", "2"]}


SYNTAX = {
    "a: b: c": "m.yaml:1: error[yaml-syntax] there is a second colon in this line\n"
    "    hint: put the text in quotation marks",
    "a:\n\t- b": "m.yaml:2: error[yaml-syntax] a line begins with a tab\n"
    "    hint: use spaces; a tab looks like them but is not",
    "a: 'x\n": "m.yaml:1: error[yaml-syntax] a quotation mark is not closed\n    hint: add the closing quotation mark",
    "a: [x\n": "m.yaml:1: error[yaml-syntax] a list in square brackets is not closed\n    hint: add the missing "
    "comma or ]",
    "a: {x: 1\nb: 2": "m.yaml:1: error[yaml-syntax] braces are not closed, or a comma is missing in them\n"
    "    hint: add the missing comma or }",
    "%YAML 9.9\n---\na: 1": "m.yaml:1: error[yaml-syntax] this line, or one just above it, is not well-formed YAML",
    "a: 1\nb: \x01": "m.yaml:1: error[yaml-syntax] there is a character that cannot be printed\n    hint: delete it",
    "a: 1\n---\nb: 2": "m.yaml:2: error[yaml-syntax] a line of three hyphens begins a second file in this one\n"
    "    hint: delete the line ---",
    "a: *x": "m.yaml:1: error[yaml-syntax] a value begins with *\n    hint: put the text in quotation marks",
    "a: @x": "m.yaml:1: error[yaml-syntax] a value begins with a character that has a meaning of its own\n"
    "    hint: put it in quotation marks",
    "a: !python/name:os.system x": 'm.yaml:1: error[yaml-syntax] a value begins with "!python/name:os.system", a mark '
    "that has no meaning here\n    hint: put the text in quotation marks",
    "a: 1\nb: 2\na: 3": 'm.yaml:3: error[duplicate-key] "a" stands twice, in line 1 and in line 3\n'
    "    hint: delete the one that is wrong",
    "'@places': 1": 'm.yaml:1: error[unknown-key] "@places" is not a field\n    hint: fields are written "name: value"',
    "? [a]\n: b": "m.yaml:1: error[unknown-key] this is not a field's name\n    hint: fields are written \"name: "
    'value"',
}


@pytest.mark.parametrize("text", SYNTAX)
def test_what_is_not_well_formed_is_said_in_plain_words(text):
    assert said(text) == SYNTAX[text]


BOMBS = {
    "itself": "a: &a [*a]",
    "aliases": "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 10)),
    "depth": "a: " + "[" * 60 + "]" * 60,
    "unclosed depth": "[" * 10_000,
    "values": "a: [" + "x, " * 100_001 + "]",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_is_refused(bomb):
    said_of_it = said(BOMBS[bomb])
    assert said_of_it == "m.yaml:1: error[yaml-too-large] there is more in this file than a meeting can have"


def test_up_to_the_limits_all_is_read(monkeypatch):
    deep = "[" * 48 + "x" + "]" * 48
    assert list(data(f"a: {deep}")) == ["a"]
    assert said(f"a: [{deep}]") == said(BOMBS["depth"])
    assert len(data("\n".join(f"a{at}: [[[x]]]" for at in range(90)))) == 90
    monkeypatch.setattr(yaml, "_MOST_VALUES", 3)
    assert data("a: 1\nb: 2\n") == {"a": "1", "b": "2"}
    assert said("a: 1\nb: 2\nc: 3\n") == said(BOMBS["itself"])
    monkeypatch.setattr(yaml, "_MOST_VALUES", 99)
    monkeypatch.setattr(yaml._Counting, "left", 5)
    assert data("a: 1\nb: 2\n") == {"a": "1", "b": "2"}
    assert said("a: 1\nb: 2\nc: 3\n") == said(BOMBS["itself"])


def test_pairs_of_escapes_as_json_writes_them_are_one_character():
    written, problems = load('title: "\\ud83d\\ude00 x"', Place("m.yaml", 1))
    assert (written.data["title"], problems) == ("😀 x", [])


def test_half_a_character_is_a_problem():
    written, problems = load('title: "a\\ud83d"', Place("m.yaml", 1))
    assert [str(each) for each in problems] == [
        "m.yaml:1: error[yaml-syntax] there is half a character, as programs leave it that cut texts\n"
        "    hint: write the text anew"
    ]
    assert written.data["title"] == "a\ufffd"
    assert data("title: a\ufffd") == {"title": "a\ufffd"}
