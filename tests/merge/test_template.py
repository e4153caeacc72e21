"""Templates: what they may do, and what is said when they cannot."""

from pathlib import Path

import pytest

from reportkit.document import nodes as n
from reportkit.document.markdown import parse
from reportkit.document.outline import outline
from reportkit.merge.slots import Slots
from reportkit.merge.template import expand
from reportkit.merge.values import BlocksValue, Rich
from reportkit.model.template import Template, TemplateFile
from reportkit.problems import Place


def template(text: str, **others: str) -> Template:
    file = TemplateFile.model_validate({"title": "t", "description": "d"})
    sources = {"t/paper.md": text} | {name.replace("__", "/") + ".md": source for name, source in others.items()}
    return Template("t", file, sources, "templates", Path(), Path(), b"")


def tree(text: str, values: dict | None = None, **others: str):
    slots = Slots(Place("templates/t/paper.md"))
    markdown, problems = expand(template(text, **others), values or {}, slots)
    blocks = slots.fill(parse(markdown, Place("paper.md")).blocks)
    return blocks, [str(problem) for problem in [*problems, *slots.problems]]


def printed(text: str, values: dict | None = None, **others: str) -> str:
    blocks, problems = tree(text, values, **others)
    assert problems == []
    return outline(blocks)


@pytest.mark.parametrize(
    "value", ["A *b* | c", "1. x", "# x", "<b>ł</b>", "{{ 7*7 }}", "::: box", "[a](b)", "&amp;", "[^1]"]
)
def test_a_value_is_printed_as_it_stands(value: str):
    assert printed("{{ x }}", {"x": value}) == value
    assert printed("- {{ x }}\n- b", {"x": value}) == f"- {value}\n- b"
    assert printed("| A | B |\n|---|---|\n| {{ x }} | 2 |", {"x": value}).endswith(f"row: {value} | 2")


def test_a_value_in_the_target_of_a_link_is_its_target():
    blocks, _ = tree("[{{ x }}]({{ y }})", {"x": "a [b]", "y": "https://x.eu/?a=1&b=(2)"})
    assert blocks[0].children == (n.Link("https://x.eu/?a=1&b=(2)", (n.Text("a [b]"),)),)


def test_words_with_marks_keep_them():
    rich = Rich((n.Text("so "), n.Emphasis((n.Text("much"),))))
    blocks, _ = tree("It is {{ x | sentence }}", {"x": rich})
    assert blocks[0].children == (n.Text("It is "), n.Text("so "), n.Emphasis((n.Text("much"),)), n.Text("."))


def test_a_cross_reference_is_printed_though_its_words_come_later():
    blocks, _ = tree("See {{ x }}", {"x": Rich((n.Reference("F1"),))})
    assert blocks[0].children == (n.Text("See "), n.Reference("F1"))


def test_blocks_stand_alone():
    value = BlocksValue((n.Rule(), n.PageBreak()))
    assert printed("a\n\n{{ x }}\n\nb", {"x": value}) == "a\n----\n==== new page ====\nb"


def test_blocks_inside_a_line_are_an_error():
    _, problems = tree("see {{ x }} here", {"x": BlocksValue((n.Rule(),))})
    assert "error[blocks-in-line]" in problems[0]


def test_a_macro_may_hold_markdown_and_its_values_still_may_not():
    text = "{% macro m(x) %}**{{ x }}**{% endmacro %}{{ m('a *b*') }}"
    blocks, problems = tree(text)
    assert problems == []
    assert blocks[0].children == (n.Strong((n.Text("a *b*"),)),)


def test_nothing_is_printed_for_an_empty_value():
    assert printed("a{{ x }}b", {"x": None}) == "ab"


def test_all_mistakes_that_can_be_seen_are_reported_together_with_their_lines():
    text = "{{ evnt }}\n{{ event.titel }}\n{{ event.title | upcase }}\n{% include 'missing.md' %}"
    _, problems = tree(text, {"event": {"title": "x"}})
    listed = "\n".join(problems)
    assert 'templates/t/paper.md:1: error[template-name] "evnt" is not known\n    hint: did you mean "event"?' in listed
    assert 'templates/t/paper.md:3: error[template-syntax] there is no filter "upcase"' in listed
    assert 'templates/t/paper.md:4: error[template-syntax] there is no "missing.md"' in listed


def test_a_misspelt_name_whose_value_is_counted_is_one_mistake_with_its_hint():
    _, problems = tree('{{ evnt.total | counted("person") }}', {"event": {"total": 2}})
    assert problems == [
        'templates/t/paper.md:1: error[template-name] "evnt" is not known\n    hint: did you mean "event"?'
    ]


def test_several_missing_parts_are_reported_in_one_run():
    text = "{{ event.titel }}\n\n{% for x in event.aimz %}{{ x }}{% endfor %}\n{% if event.nope %}a{% endif %}"
    _, problems = tree(text, {"event": {"title": "x", "aims": []}})
    assert [problem.splitlines()[0] for problem in problems] == [
        'templates/t/paper.md:1: error[template-name] "titel" is not part of this',
        'templates/t/paper.md:3: error[template-name] "aimz" is not part of this',
        'templates/t/paper.md:4: error[template-name] "nope" is not part of this',
    ]


def test_a_mistake_in_an_included_file_names_that_file():
    _, problems = tree("{% include '_shared/x.md' %}", {"a": 1}, _shared__x="one\n{{ b }}")
    assert problems[0].startswith("templates/_shared/x.md:2: error[template-name]")


def test_a_tag_without_an_end_names_its_line():
    _, problems = tree("a\n{% if x %}\nb", {"x": 1})
    assert "error[template-syntax]" in problems[0]
    assert "paper.md:3" in problems[0] or "paper.md:2" in problems[0]


@pytest.mark.parametrize(("text", "word"), [("{{ x }}", "a list"), ("{{ y }}", "yes or no"), ("{{ z }}", "a group")])
def test_what_cannot_be_printed_is_an_error(text: str, word: str):
    _, problems = tree(text, {"x": ["a"], "y": True, "z": {"a": 1}})
    assert word in problems[0]
    assert "error[not-printable]" in problems[0]


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ x.__init__.__globals__ }}",
        "{{ ''['__class__'] }}",
        "{% for i in range(999999999) %}{% endfor %}",
        "{{ ''.format.__globals__ }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler.__init__ }}",
        "{{ x | attr('__class__') }}",
        "{{ self.__init__ }}",
        "{{ namespace.__init__.__globals__ }}",
        "{{ x|safe }}",
    ],
)
def test_a_template_cannot_leave_its_sandbox(text: str):
    blocks, problems = tree(text, {"x": "a"})
    assert problems
    assert "<class" not in outline(blocks)


def test_a_filter_that_is_given_the_wrong_thing_names_the_line():
    _, problems = tree("a\n\n{{ x | date }}", {"x": "tomorrow"})
    assert problems[0].startswith("templates/t/paper.md:3: error[template-failed]")
