"""Each convention: words that break it, with all that is said of them, and words that do not."""

import dataclasses
import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from reportkit import codes
from reportkit.check.conventions.rules import RULES, check_conventions
from reportkit.check.conventions.verbs import begins_with_verb
from reportkit.model.template import Template
from reportkit.pipeline import Merged
from reportkit.problems import in_order
from reportkit.read.folder import read_meeting
from reportkit.read.template import read_template
from tests.conftest import ROOT

TEMPLATES = Path(__file__).parents[2] / "templates"
Files = dict[str, str]


@pytest.fixture(scope="module")
def template() -> Template:
    template, _ = read_template(TEMPLATES, "one-pager")
    assert template
    return template


@pytest.fixture
def said(folder: Callable[[Files], Path], sound: Files, template: Template) -> Callable[..., str]:
    """What the conventions say of the sound meeting with one text put in another's place."""

    def problems(file: str, old: str, new: str, template: Template = template) -> str:
        assert old in sound[file]
        meeting, _ = read_meeting(folder({**sound, file: sound[file].replace(old, new, 1)}))
        assert meeting
        return "\n".join(str(problem) for problem in in_order(check_conventions(meeting, template)))

    return problems


@pytest.fixture
def in_notes(said: Callable[..., str]) -> Callable[[str], str]:
    """What the conventions say of notes, without the place, which is always the same."""

    def problems(text: str) -> str:
        return said("notes/2a.md", "People spoke.", text).replace("m/notes/2a.md:6: warning", "")

    return problems


BROKEN = {
    "country-name": (
        "Guests from the Czech Republic came.",
        '"Czech Republic" is not the name that EU papers use\n    hint: write "Czechia"',
    ),
    "country-order": (
        "Trainers from Germany, Austria and the Netherlands met.",
        'the Member States are not in protocol order: "Germany, Austria and the Netherlands"\n'
        '    hint: the order is "Germany, Netherlands and Austria"',
    ),
    "date-form": (
        "They met on November 4th, 2021.",
        '"November 4th, 2021" is not how EU papers write a date\n    hint: write "4 November 2021"',
    ),
    "time-form": ("It ended at 6.30 pm.", '"6.30 pm." is not how EU papers write a time\n    hint: write "18.30"'),
    "number-form": (
        "There are 12,000 officers.",
        '"12,000": EU papers part thousands by a space, as a comma can be read as a decimal sign\n'
        '    hint: write "12 000"',
    ),
    "money-form": (
        "It cost €3,000.50 a year.",
        '"€3,000.50" is not how EU papers write a sum\n    hint: write "EUR 3 000.50"',
    ),
    "range-form": (
        "It ran from 2019-2021.",
        '"from 2019-2021" mixes a word and a dash\n    hint: write "from 2019 to 2021" or "2019-2021"',
    ),
    "abbreviation-undefined": (
        "The EWCS and the EWCS met.",
        'nothing explains the abbreviation "EWCS"\n    hint: add it to abbreviations in meeting.yaml, or spell it out',
    ),
    "abbreviation-variant": (
        "*[P/CVE]: preventing and countering violent extremism\n\nP-CVE training.",
        '"P-CVE" is written "P/CVE" in meeting.yaml\n    hint: write "P/CVE"',
    ),
    "american-spelling": (
        "They organized a program.",
        '"organized" is American spelling\n    hint: write "organised"\n'
        '[american-spelling] "program" is American spelling\n    hint: write "programme"',
    ),
    "house-spelling": ("Co-operation helps.", '"Co-operation" has a hyphen\n    hint: write "Cooperation"'),
    "heading-full-stop": (
        "## What was said.\n\nPeople spoke.",
        'the heading "What was said." ends in a full stop\n    hint: take the full stop away',
    ),
    "link-words": (
        "More is [here](https://example.eu/).",
        'a link is called "here"\n    hint: let the words of the link say where it leads',
    ),
    "recommendation-verb": (
        "REC: Member States should train staff. {R2; to: ms; evidence: F1}",
        'recommendation R2 does not begin with a verb: "Member States should train staff."\n'
        "    hint: say first what is to be done: Train …, Publish …, Give …",
    ),
    "outcome-verb": (
        "GAP: Few are trained. {G1; outcome: more training for all staff and their partners}",
        'the key outcome of G1 does not begin with a verb: "more training for all staff and …"\n'
        '    hint: it goes on "… the need to:", as in "train staff together"',
    ),
    "strength-words": (
        "FINDING: Most participants saw a gap. {F2; strength: several}",
        'F2 says "Most participants", and its strength is "several"\n'
        "    hint: change the words, or write strength: broad",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_convention_is_found_with_its_place(name: str, in_notes):
    text, message = BROKEN[name]
    at = "m/notes/2a.md:8: warning" if text.startswith("*[") else ""
    assert in_notes(text) == f"{at}[{name}] {message}"


def test_there_is_a_broken_text_for_each_rule():
    assert list(BROKEN) == [rule.code.name for rule in RULES]


ALSO_BROKEN = {
    "a_code_of_another_list": ("Greece (GR) has one.", "country-name", 'write "EL"'),
    "codes_out_of_order": ("Programmes ran in FR, DE and BE.", "country-order", '"BE, DE and FR"'),
    "a_month_before_its_day": ("On May 4 they met.", "date-form", 'write "4 May"'),
    "a_date_in_figures": ("On 04/11/2021 they met.", "date-form", "such as 4 November 2021"),
    "a_date_with_th": ("On the 4th of November they met.", "date-form", 'write "4 November"'),
    "a_date_for_computers": ("On 2021-11-04 they met.", "date-form", "such as 4 November 2021"),
    "a_time_with_a_colon": ("It began at 18:00 sharp.", "time-form", 'write "18.00"'),
    "a_time_with_an_h": ("It began at 9h30.", "time-form", 'write "9.30"'),
    "noon": ("It began at 12 p.m. sharp.", "time-form", 'write "12.00"'),
    "midnight": ("It began at 12 am sharp.", "time-form", 'write "0.00"'),
    "a_million_with_commas": ("There were 1,234,567 visits.", "number-form", 'write "1 234 567"'),
    "a_currency_behind": ("It cost 3 000 euros.", "money-form", 'write "EUR 3 000"'),
    "a_range_with_spaces": ("In 2019 - 2021 it ran.", "range-form", 'write "2019-2021"'),
    "between_and_a_dash": ("It has between 5-10 places.", "range-form", '"between 5 and 10"'),
    "an_abbreviation_with_points": ("*[NGO]: group\n\nAn N.G.O. came.", "abbreviation-variant", 'write "NGO"'),
    "an_abbreviation_run_together": ("*[P/CVE]: x y\n\nPCVE it is.", "abbreviation-variant", 'write "P/CVE"'),
    "a_capital_word_at_the_start": ("Behavior changed.", "american-spelling", 'write "Behaviour"'),
    "a_family_of_words": ("The neighborhood counselors traveled.", "american-spelling", 'write "neighbourhood"'),
    "a_word_in_a_footnote": ("It is so.[^1]\n\n[^1]: In the center.", "american-spelling", 'write "centre"'),
    "a_word_in_a_table": ("| a | b |\n|---|---|\n| labor | x |", "american-spelling", 'write "labour"'),
    "click_here": ("[Click here](https://example.eu/) for more.", "link-words", '"Click here"'),
    "a_noun_first": ("REC: Training of all staff. {R2; to: ms; evidence: F1}", "recommendation-verb", "R2"),
    "a_claim_of_consensus": ("NEED: All participants need it. {N1; strength: broad}", "strength-words", "consensus"),
}


@pytest.mark.parametrize("case", ALSO_BROKEN)
def test_other_ways_to_break_a_convention_are_found(case: str, in_notes):
    text, name, part = ALSO_BROKEN[case]
    found = in_notes(text)
    assert set(re.findall(r"\[([a-z-]+)\] ", found)) == {name}
    assert part in found


SOUND = {
    "countries": "Greece (EL), the United Kingdom (UK) and a file of 5 GB; he said ‘Holland’.",
    "protocol_order": "Belgium, Czechia and Denmark; BE, DE and FR; Austria and Germany; Spain, Norway and Canada.",
    "dates": "On 4 November 2021, in November 2021, OJ L 119, 4.5.2016, p. 89, and Directive 2016/680 of May 2016.",
    "a_month_at_the_end": "In March 20 people came, and in November 12 more did.",
    "times": "From 9.00 to 18.00 (CET), 9.00-12.30; Quran 5:32; a ratio of 20:1; it is 6 am-ish; version 2:1:15.",
    "numbers": "There are 2 000 of 12 000, 3.5 in 2021, 2022, 2023; 1,5 is no thousand; F1,200.",
    "sums": "EUR 3 000, three thousand euros, 500 euro-sceptics, and the euro.",
    "ranges": "2019-2021, from 2019 to 2021, 30 May - 1 June 2021, between 5 and 10, 3-5 days, COVID-19 - 2 of them.",
    "known_abbreviations": "A PDF on Covid-19 and COVID-19 for the UN, in the UK, on TV; World War II; F3, R12.",
    "spelt_out_in_the_text": "The Data Protection Regulation (GDPR), and EWCS (early warning centre). EWCS and GDPR.",
    "names_of_the_meeting": "PRISONS is a group.",
    "shouting": "THIS IS VERY IMPORTANT INDEED, they said.",
    "addresses": "See https://example.eu/EWCS/center?d=2021-11-04 and mail to ABCD@example.eu for it.",
    "code": "Type `EWCS-center 2,000` and no more.\n\n```\nEWCS 6 pm\n```",
    "quotations": "He said ‘we don’t organize it, the FBI does’.\n\n> The Center of the FBI, 6 pm.",
    "words_in_french": "It is called [CNAPE de 18:00]{lang=fr} there.",
    "british_spelling": "They organise a programme; the size of a prize; seize a horizon; honorary citizens.",
    "names_with_american_spelling": "The World Health Organization, the Defense Department and the Pew Center.",
    "computer_programs": "A computer program for staff.",
    "headings": "## What was said, etc.\n\n### Why?\n\nPeople spoke.",
    "links": "More is on [the page of the network](https://example.eu/).",
    "recommendations": "REC: Jointly train staff, who should be free to come. {R2; to: ms; evidence: F1}",
    "outcomes": "GAP: Few are trained. {G1; outcome: Implement what was agreed.}",
    "strengths": "FINDING: Not all participants agreed; there was no consensus. {F2; strength: several}",
    "private": "PRIVATE: The FBI center, 6 pm.",
}


@pytest.mark.parametrize("case", SOUND)
def test_sound_words_are_left_alone(case: str, in_notes):
    assert in_notes(SOUND[case]) == ""


def test_words_of_yaml_fields_are_found_at_their_lines(said):
    found = said(
        "meeting.yaml", "  tool: WebEx\n", "  tool: WebEx\n  key_questions:\n    - Which?\n    - What color?\n"
    )
    assert found.startswith('m/meeting.yaml:12: warning[american-spelling] "color" is American spelling')
    found = said("findings.yaml", "There is much training.", "There is much EWCS training.")
    assert found.startswith(
        'm/findings.yaml:2: warning[abbreviation-undefined] nothing explains the abbreviation "EWCS"'
    )
    assert "heading-full-stop" in said("meeting.yaml", "title: The landscape", "title: The landscape.")


def test_works_cited_and_names_keep_their_spelling(said):
    work = "references:\n  - {id: x, text: 'UNODC, Prevention of Radicalization, 9/11/2016'}\nthemes:\n"
    assert said("meeting.yaml", "themes:\n", work) == ""
    assert said("trainings.csv", "Signs,BE", "FBI Center,BE") == ""
    practice = "PRACTICE: EWCS center: It helps. {P1; organisation: FBI Behavior Unit; country: GR}"
    assert said("notes/2a.md", "People spoke.", practice) == ""


def test_an_editors_words_are_found_in_the_template(said, template: Template):
    paper = "{# the color\n of it #}\n{% if event.title %}\n# The program.\n\nFor {{ event.dates }}, [here]({{ x }}).\n"
    own = dataclasses.replace(template, sources={"one-pager/paper.md": paper, "other/paper.md": "color"})
    found = said("notes/2a.md", "spoke", "spoke", own)
    assert re.findall(r"(\S+:\d+): warning\[([a-z-]+)", found) == [
        (f"{template.shown}/one-pager/paper.md:4", "american-spelling"),
        (f"{template.shown}/one-pager/paper.md:4", "heading-full-stop"),
        (f"{template.shown}/one-pager/paper.md:6", "link-words"),
    ]


def switched(template: Template, **rules: object) -> Template:
    named = {name.replace("_", "-"): level for name, level in rules.items()}
    return dataclasses.replace(template, file=template.file.model_copy(update={"rules": named}))


def test_a_template_switches_a_rule_off_or_makes_it_an_error(said, template: Template):
    change = ("notes/2a.md", "People spoke.", "A center at 6 pm.")
    assert said(*change, switched(template, american_spelling="off", time_form=False)) == ""
    assert "error[american-spelling]" in said(*change, switched(template, american_spelling="error"))
    assert "note[american-spelling]" in said(*change, switched(template, american_spelling="note"))
    assert said(*change, switched(template, american_spelling="on", time_form=True)) == said(*change)


def test_a_switch_that_fits_no_rule_is_named(said, template: Template):
    found = said("notes/2a.md", "spoke", "spoke", switched(template, american_speling="off", time_form="of"))
    assert found == (
        f'{template.shown}/_shared/template.yaml: error[bad-choice] the rule "time-form" cannot be "of"\n'
        '    hint: did you mean "off"?\n'
        f'{template.shown}/_shared/template.yaml: error[rule-unknown] there is no rule "american-speling"\n'
        '    hint: did you mean "american-spelling"?'
    )


def test_rules_of_the_template_go_before_those_that_all_share(tmp_path: Path):
    for name, rules in (("_shared", "{time-form: off, date-form: off}"), ("own", "{time-form: error}")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "template.yaml").write_text(f"title: x\ndescription: x\nrules: {rules}\n", "utf-8")
    (tmp_path / "own/paper.md").write_text("Words.\n", "utf-8")
    shutil.copy(ROOT / "templates/_shared/look.docx", tmp_path / "_shared/look.docx")
    (tmp_path / "_shared/look.css").write_text("", "utf-8")
    template, problems = read_template(tmp_path, "own")
    assert problems == []
    assert template
    assert template.file.rules == {"time-form": "error", "date-form": "off"}


@pytest.mark.parametrize(
    "text", ["Train staff.", "To", "Fund it", "Always consult", "discuss", "Co-fund", "Envision", ""]
)
def test_a_sentence_that_asks_begins_with_a_verb(text: str):
    assert begins_with_verb(text) == (text != "To")


@pytest.mark.parametrize(
    "text", ["Better training", "NGOs may", "Chaplains", "Parliament should act", "Swiftly the", "Trained"]
)
def test_a_sentence_that_states_does_not(text: str):
    assert not begins_with_verb(text)


def test_each_rule_is_explained_with_its_switch():
    for rule in RULES:
        assert codes.every()[rule.code.name] is rule.code
        assert f'"{rule.code.name}: off"' in rule.code.explanation


def test_the_conventions_take_little_time(sample: Merged):
    begin = time.perf_counter()
    check_conventions(sample.meeting, sample.template)
    assert time.perf_counter() - begin < 0.3


def test_a_long_text_takes_time_in_proportion(said):
    for text in (
        "A1 " * 20_000,
        "(AB " * 20_000,
        "Austria, " * 10_000,
        "1 2-3 " * 10_000,
        "‘" * 20_000,
        "co-" * 20_000,
    ):
        begin = time.perf_counter()
        said("notes/2a.md", "People spoke.", text)
        assert time.perf_counter() - begin < 3, text[:10]
