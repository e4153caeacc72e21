"""Notes in, passages and marked lines out."""

import pytest

from reportkit.document.outline import outline
from reportkit.document.text import plain
from reportkit.problems import Place
from reportkit.read.notes import read_notes

HEAD = "---\nsession: 2a\ntheme: landscape\n---\n"


def read(body, head=HEAD):
    return read_notes(head + body, "n.md")


def said(body, head=HEAD):
    return "\n".join(map(str, read(body, head)[1]))


def entry(body):
    notes, problems = read(body)
    assert problems == []
    assert len(notes.entries) == 1
    return notes.entries[0]


def fields(body):
    found = entry(body)
    data = {name: value for name, value in found.written.data.items() if name != "@places" and value is not None}
    words = data.pop(found.marker.words)
    return found.marker.word, found.id, plain(words), data


SOURCE = {"theme": "landscape", "sessions": ["2a"]}


@pytest.mark.parametrize(
    "line",
    [
        "FINDING: Trainees agree. {F3}",
        "finding: Trainees agree. {f3}",
        "**FINDING:** Trainees agree. {F3}",
        "**FINDING**: Trainees agree. {F3}",
        "**FINDING: Trainees agree.** {F3}",
        "- FINDING: Trainees agree. {F3}",
        "> FINDING: Trainees agree. {F3}",
        "1. FINDING: Trainees agree. {F3}",
        "FINDING : Trainees agree. {F3}",
        "FINDING: Trainees\nagree. {F3}",
        "FINDING:\nTrainees agree.\n{F3}",
        "- FINDING: Trainees\n  agree. {F3}\n- another point",
        "> FINDING: Trainees\n> agree. {F3}",
        "FINDING: Trainees agree {F3}.",
        "FINDING: Trainees agree. {id: F3}",
        "FINDING: Trainees agree. {F3;}",
    ],
)
def test_a_finding_may_be_marked_in_many_ways(line):
    assert fields(f"Before.\n\n{line}\n\nAfter.") == ("FINDING", "F3", "Trainees agree.", SOURCE)


def test_details_may_stand_on_lines_of_their_own():
    body = "FINDING: Trainees agree.\n{F3; kind: lesson;\nStrength: broad; session: 1, 2a;\noutcome: train, again}"
    assert fields(body)[3] == {
        "theme": "landscape",
        "kind": "lesson",
        "strength": "broad",
        "sessions": ["1", "2a"],
        "outcome": "train, again",
    }
    assert entry(body).written.where(("strength",)) == Place("n.md", 7)


MARKED = {
    "GAP: Nobody. {G1; audience: B, C; topics: a; strength: broad}": (
        ("GAP", "G1", "Nobody."),
        {**SOURCE, "audience": ["B", "C"], "topics": ["a"], "strength": "broad"},
    ),
    "NEED: Listening {N2; kind: skill; audience: B}": (
        ("NEED", "N2", "Listening"),
        {**SOURCE, "kind": "skill", "audience": ["B"]},
    ),
    "REC: Train. {R1; to: ms, ec; evidence: F1, N2; horizon: short}": (
        ("REC", "R1", "Train."),
        {"to": ["ms", "ec"], "evidence": ["F1", "N2"], "horizon": "short"},
    ),
    "PRACTICE: Peer visits: officers visit. {P1; country: NL; url: https://example.eu/a}": (
        ("PRACTICE", "P1", "officers visit."),
        {"sessions": ["2a"], "name": "Peer visits", "country": "NL", "url": "https://example.eu/a"},
    ),
    "PRACTICE: Peer visits – officers visit.": (
        ("PRACTICE", "", "officers visit."),
        {"sessions": ["2a"], "name": "Peer visits"},
    ),
    "PRACTICE: **Peer-visits:** officers visit.": (
        ("PRACTICE", "", "officers visit."),
        {"sessions": ["2a"], "name": "Peer-visits"},
    ),
    "PRACTICE: Officers visit: often. {name: Peer visits}": (
        ("PRACTICE", "", "Officers visit: often."),
        {"sessions": ["2a"], "name": "Peer visits"},
    ),
    "ACTION: Send it {A1; owner: staff; due: 2022-01-31; status: open}": (
        ("ACTION", "A1", "Send it"),
        {"owner": "staff", "due": "2022-01-31", "status": "open"},
    ),
    "QUOTE: So be it. {Q1; by: officer}": (("QUOTE", "Q1", "So be it."), {"by": "officer"}),
}


@pytest.mark.parametrize("line", MARKED)
def test_each_marker_takes_its_details(line):
    marker, data = MARKED[line]
    assert fields(line) == (*marker, data)


def test_a_marked_line_ends_at_the_next_marker():
    notes, problems = read("FINDING: One.\nGAP: Two.\nThree.")
    assert problems == []
    assert [(each.marker.word, plain(each.written.data["statement"])) for each in notes.entries] == [
        ("FINDING", "One."),
        ("GAP", "Two. Three."),
    ]


def test_marked_words_are_markdown():
    found = entry("FINDING: It *is* [so](https://example.eu/).[^1] See [mots]{lang=fr}. {F1}\n\n[^1]: A note.")
    assert outline_of(found.written.data["statement"]) == "It is so. See mots."
    assert [type(node).__name__ for node in found.written.data["statement"]] == [
        "Text", "Emphasis", "Text", "Link", "Text", "Note", "Text", "Foreign", "Text",
    ]  # fmt: skip


def outline_of(inlines):
    return plain(inlines)


def test_the_rest_is_cut_into_themes():
    body = "\nOne.\n\n## A {theme: competences}\n\nTwo.\n\n### B\n\nThree.\n\n## C\n\nFour.\n"
    notes, problems = read(body)
    assert problems == []
    passages = notes.notes.passages
    assert [(passage.theme, passage.origin.line, passage.named.line) for passage in passages] == [
        ("landscape", 6, 3),
        ("competences", 8, 8),
        ("landscape", 16, 3),
    ]
    assert outline(passages[1].blocks) == "heading 2: A\nTwo.\nheading 3: B\nThree."


def test_a_deeper_heading_may_have_a_theme_of_its_own():
    body = "## A {theme: one}\n\n### B {theme: two}\n\nFINDING: x\n\n### C\n\nFINDING: y\n\n# D\n\nFINDING: z"
    notes, _ = read(body)
    assert [each.written.data["theme"] for each in notes.entries] == ["two", "one", "landscape"]


def test_the_theme_of_a_marked_line_is_that_of_its_details_then_heading_then_file():
    body = "FINDING: a\n\n## H {theme: one}\n\nFINDING: b\n\nFINDING: c {theme: two}"
    assert [each.written.data["theme"] for each in read(body)[0].entries] == ["landscape", "one", "two"]


def test_abbreviations_are_lifted_out():
    notes, problems = read("Text.\n\n*[EU]: European Union\n")
    assert problems == []
    assert [(each.short, each.long, each.where().line) for each in notes.abbreviations] == [("EU", "European Union", 7)]
    assert outline(notes.notes.passages[0].blocks) == "Text."


def test_an_abbreviation_that_cannot_be_printed_is_a_problem_at_its_line():
    notes, problems = read("Text.\n\n*[EU]: European\x08 Union\n")
    assert notes.abbreviations == ()
    assert str(problems[0]).startswith('n.md:7: error[bad-value] "long"')


def test_a_footnote_may_be_defined_under_another_theme():
    notes, problems = read("One.[^a]\n\n## B {theme: two}\n\nTwo.\n\n[^a]: The note.\n")
    assert problems == []
    assert outline(notes.notes.passages[0].blocks) == "One.(0)\n  note 0:\n    The note."


def test_a_figure_may_be_named_from_the_notes():
    notes, _ = read("![A map](../figures/a%20map.png)\n")
    assert notes.notes.passages[0].blocks[0].source == "figures/a map.png"


def test_the_name_of_the_rapporteur_is_not_kept():
    notes, problems = read("Text.", "---\nsession: 2a\nrapporteur: Secret Name\ngroup: Group 1\n---\n")
    assert problems == []
    assert "Secret" not in repr(notes)
    assert notes.notes.group == "Group 1"


SAID = {
    "FINDNG: x": 'n.md:5: warning[marker-unknown] "FINDNG:" is not a marker, so that this line is ordinary text\n'
    '    hint: did you mean "FINDING:"?',
    "RECOMMENDATION: x": 'n.md:5: warning[marker-unknown] "RECOMMENDATION:" is not a marker, so that this line is '
    'ordinary text\n    hint: did you mean "REC:"?',
    "FINDING Trainees agree.": "n.md:5: warning[marker-without-colon] no colon follows FINDING directly, so that "
    "this line "
    'is ordinary text\n    hint: write "FINDING:" if it is meant as a marker',
    "FINDING 3: Trainees agree.": "n.md:5: warning[marker-without-colon] no colon follows FINDING directly, so that "
    "this "
    'line is ordinary text\n    hint: write "FINDING:" if it is meant as a marker',
    "REC - Train.": "n.md:5: warning[marker-without-colon] no colon follows REC directly, so that this line is "
    "ordinary "
    'text\n    hint: write "REC:" if it is meant as a marker',
    "FINDING: {F1}": "n.md:5: error[marker-empty] this FINDING says nothing\n"
    '    hint: write the words directly after "FINDING:"',
    "GAP:\n\nText.": "n.md:5: error[marker-empty] this GAP says nothing\n    hint: write the words directly after "
    '"GAP:"',
    "FINDING: x {F1; colour: red}": 'n.md:5: error[detail-unknown] a FINDING takes no detail "colour"\n'
    "    hint: known here: theme, strength, sessions, outcome, rank, kind",
    "FINDING: x {F1; strengh: broad}": 'n.md:5: error[detail-unknown] a FINDING takes no detail "strengh"\n'
    '    hint: did you mean "strength"?',
    "FINDING: x {F1; theme:}": 'n.md:5: error[details-broken] the detail "theme" has no value\n'
    '    hint: write "theme: value"',
    "FINDING: x {F1; theme}": 'n.md:5: error[details-broken] the detail "theme" has no value\n'
    '    hint: write "theme: value"',
    "FINDING: x {F1; kind: gap; kind: need}": 'n.md:5: error[details-broken] the detail "kind" stands twice\n'
    "    hint: several values are parted by commas: a, b",
    "FINDING: x {F1; kind: gap": "n.md:5: error[details-broken] the braces { of the details are not closed\n"
    "    hint: add the closing brace }",
    "FINDING: x F1; kind: gap}": "n.md:5: error[details-broken] a closing brace } has no opening brace {\n"
    "    hint: write them at the very end as {F3; theme: competences; strength: broad}",
    "FINDING: x {F1} and y": "n.md:5: error[details-broken] words follow the details in braces\n"
    "    hint: write them at the very end as {F3; theme: competences; strength: broad}",
    "FINDING: x {F1} {kind: gap}": "n.md:5: error[details-broken] there are two pairs of braces\n"
    "    hint: put all details in one pair of braces, parted by semicolons",
    "FINDING: x {G1}": 'n.md:5: error[marker-id] "G1" is the id of a GAP, and this is a FINDING\n'
    "    hint: ids of a FINDING are F1, F2 …",
    "FINDING: x {competences}": 'n.md:5: error[marker-id] "competences" is not the id of a FINDING\n'
    '    hint: the first detail is the id, such as F1; the others are written "name: value"',
    "FINDING: x {F-1}": 'n.md:5: error[marker-id] "F-1" is not the id of a FINDING\n'
    '    hint: the first detail is the id, such as F1; the others are written "name: value"',
    "FINDING: x\n- y": "n.md:6: error[marker-not-one-paragraph] a list, table or picture follows this FINDING "
    "without a "
    "blank line\n    hint: put a blank line before it",
    "- FINDING: x\n  - y": "n.md:6: error[marker-not-one-paragraph] a list, table or picture follows this FINDING "
    "without "
    "a blank line\n    hint: put a blank line before it",
    "FINDING: 1. x": "n.md:5: error[marker-not-one-paragraph] the words of a FINDING are one paragraph, and these "
    "are more "
    "or something else\n    hint: put a blank line before what does not belong to the sentence",
    "PRACTICE: Officers visit.": "n.md:5: error[practice-without-name] this practice has no name\n"
    "    hint: write PRACTICE: Name: what it is and what it achieves",
    "## H {landscape}\n\nText.": 'n.md:5: error[details-broken] "landscape" in the braces of a heading has no name\n'
    "    hint: write {theme: landscape} if that is its theme",
    "## H {thema: x}\n\nText.": 'n.md:5: error[detail-unknown] a heading takes no detail "thema"\n'
    '    hint: did you mean "theme"?',
    "## H {theme: x\n\nText.": "n.md:5: error[details-broken] the braces { of the details are not closed\n"
    "    hint: add the closing brace }",
    "Text. {F1; kind: gap}": "n.md:5: error[details-broken] details in braces stand in a line that is neither marked "
    "nor a "
    "heading\n    hint: they belong to the end of a marked line such as FINDING: or of a heading",
    "Text.\n\n[^1]: Nobody.": "n.md:7: warning[footnote-unused] nothing calls the footnote [^1], so that it is not "
    "printed",
    "Text.[^1]\n\n[^1]: One.\n\n[^1]: Two.": "n.md:9: error[footnote-twice] the footnote [^1] is defined twice, in "
    "line 7 "
    "and in line 9\n    hint: rename one of them",
    "FINDING: x[^2]": "n.md:5: error[footnote-unknown] the footnote [^2] is defined nowhere\n"
    '    hint: write it on a line of its own: "[^2]: text"',
}


@pytest.mark.parametrize("body", SAID)
def test_each_wrong_form_is_explained(body):
    assert said(body) == SAID[body]


ORDINARY = [
    "NOTE: this is not a marker",
    "RECAP: neither is this",
    "Findings: as follows",
    "ACTION PLANS ARE NEEDED",
    "The finding: it works",
    "Braces {like these} are words",
    "A [word]{lang=fr} in French",
    "```\nFINDING: as it stands {F1}\n# no heading {theme: x}\n```",
]


@pytest.mark.parametrize("body", ORDINARY)
def test_ordinary_words_make_no_problem(body):
    notes, problems = read(body)
    assert problems == []
    assert notes.entries == ()


HEADS = {
    "Text.": "n.md:1: error[notes-without-session] these notes name no session\n"
    '    hint: begin the file with three lines: "---", "session: 2a", "---"',
    "---\nsession: 2a\n\nText.": "n.md:1: error[notes-without-session] the first lines of these notes have no end\n"
    '    hint: begin the file with three lines: "---", "session: 2a", "---"',
    "---\ntheme: x\n---\n": 'n.md:2: error[missing-field] the file has no "session"\n'
    "    hint: session: the id of the session in meeting.yaml, such as 2a",
    "---\nsession: 2a\nsesion: 3\n---\n": 'n.md:3: error[unknown-key] the file has no field "sesion"\n'
    '    hint: did you mean "session"?',
    "---\nsession: 2a: b\n---\n": "n.md:2: error[yaml-syntax] there is a second colon in this line\n"
    "    hint: put the text in quotation marks",
}


@pytest.mark.parametrize("text", HEADS)
def test_the_first_lines_say_which_session_it_was(text):
    assert said("", text) == HEADS[text]


def test_a_value_that_is_not_allowed_is_named_with_its_line(mistaken):
    assert mistaken("notes/2a.md", "People spoke.", "NEED: Listening {N1; audience: B;\nkind: skil}") == (
        'm/notes/2a.md:7: error[bad-choice] "kind" cannot be "skil"\n    hint: did you mean "skill"?'
    )


def test_a_private_line_never_becomes_a_finding():
    assert read("PRIVATE\nFINDING: Secret {F1}\nEND PRIVATE")[0].entries == ()


def test_private_text_may_call_a_footnote_that_stays_unprinted():
    assert said("PRIVATE: Secret[^1]\n\n[^1]: More.\n\nText.") == ""


def test_a_heading_directly_below_a_footnote_is_not_part_of_it():
    notes, problems = read("One.[^1]\n\n[^1]: A note.\n## B {theme: two}\nTwo.\n")
    assert problems == []
    assert [passage.theme for passage in notes.notes.passages] == ["landscape", "two"]
