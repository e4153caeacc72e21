"""What is said of meeting.yaml and findings.yaml, to somebody who has never seen Python."""

import pytest

MISTAKES = {
    "an_unknown_key": (
        ("meeting.yaml", "  working_group: PRISONS", "  working_group: PRISONS\n  workinggroup: PRISONS"),
        'm/meeting.yaml:4: error[unknown-key] "event" has no field "workinggroup"\n'
        '    hint: did you mean "working_group"?',
    ),
    "an_unknown_key_of_the_whole_file": (
        ("meeting.yaml", "topics:", "topcis: []\ntopics:"),
        'm/meeting.yaml:21: error[unknown-key] the file has no field "topcis"\n    hint: did you mean "topics"?',
    ),
    "a_missing_field": (
        ("meeting.yaml", "  title: Training prison staff\n", ""),
        'm/meeting.yaml:1: error[missing-field] "event" has no "title"\n'
        "    hint: title: The title of the meeting, without a full stop",
    ),
    "a_field_without_a_value": (
        ("meeting.yaml", "title: Training prison staff", "title:"),
        'm/meeting.yaml:1: error[missing-field] "event" has no "title"\n'
        "    hint: title: The title of the meeting, without a full stop",
    ),
    "a_missing_field_of_an_entry": (
        ("meeting.yaml", "{id: competences, title: Competences}", "{id: competences}"),
        'm/meeting.yaml:20: error[missing-field] entry 2 of "themes" has no "title"\n'
        "    hint: title: The heading in the paper",
    ),
    "a_list_for_a_text": (
        ("meeting.yaml", "title: Training prison staff", "title: [Training, prison staff]"),
        'm/meeting.yaml:2: error[wrong-type] "title": a text is needed here; found a list',
    ),
    "a_character_that_can_be_printed_nowhere": (
        ("meeting.yaml", "title: Training prison staff", 'title: "Training\\a"'),
        'm/meeting.yaml:2: error[bad-value] "title": there is a character here that cannot be printed; '
        'found "Training\\u0007"',
    ),
    "a_text_for_a_list": (
        ("meeting.yaml", "themes:", "references: none\nthemes:"),
        'm/meeting.yaml:18: error[wrong-type] "references": a list is needed here; found "none"',
    ),
    "a_text_for_fields": (
        ("meeting.yaml", "- {date: 2021-11-05}", "- 2021-11-05"),
        'm/meeting.yaml:6: error[wrong-type] entry 2 of "dates": fields are needed here; found "2021-11-05"\n'
        '    hint: fields are written "name: value", one a line',
    ),
    "a_word_for_a_number": (
        ("findings.yaml", "theme: landscape,", "theme: landscape, rank: first,"),
        'm/findings.yaml:2: error[bad-number] "rank": a whole number is needed here; found "first"',
    ),
    "a_word_for_yes_or_no": (
        ("meeting.yaml", "paper:", "  chatham_house: perhaps\npaper:"),
        'm/meeting.yaml:13: error[bad-choice] "chatham_house": yes or no is needed here; found "perhaps"',
    ),
    "a_bad_date": (
        ("meeting.yaml", "paper_date: 2021-12-10", "paper_date: 10 December 2021"),
        'm/meeting.yaml:14: error[bad-date] "paper_date": a date is needed here, such as 2021-11-04; '
        'found "10 December 2021"',
    ),
    "a_day_that_does_not_exist": (
        ("meeting.yaml", "date: 2021-11-05", "date: 2021-11-31"),
        'm/meeting.yaml:6: error[bad-date] "date": a date is needed here, such as 2021-11-04; found "2021-11-31"',
    ),
    "a_bad_time": (
        ("meeting.yaml", 'end: "10.30"', "end: half past ten"),
        'm/meeting.yaml:17: error[bad-time] "end": a time of day is needed here, such as 9.00; found "half past ten"',
    ),
    "a_bad_choice": (
        ("meeting.yaml", "mode: online", "mode: on line"),
        'm/meeting.yaml:7: error[bad-choice] "mode" cannot be "on line"\n    hint: did you mean "online"?',
    ),
    "a_bad_id": (
        ("meeting.yaml", "id: ec", "id: the commission"),
        'm/meeting.yaml:25: error[bad-id] "id": a short name of letters, digits, points and hyphens is needed here; '
        'found "the commission"',
    ),
    "a_bad_address": (
        ("meeting.yaml", "topics:", "references:\n  - {id: x, text: A work, url: www.example.eu}\ntopics:"),
        'm/meeting.yaml:22: error[bad-address] "url": an address is needed here that begins with https://; '
        'found "www.example.eu"',
    ),
    "an_empty_text": (
        ("meeting.yaml", "title: Signs", 'title: "  "'),
        'm/meeting.yaml:22: error[empty-text] "title": something is needed here, and nothing stands there',
    ),
    "an_empty_list": (
        ("meeting.yaml", "  mode: online", "  mode: online\n  aims: []\n  languages: ['']"),
        'm/meeting.yaml:9: error[empty-text] entry 1 of "languages": something is needed here, and nothing stands '
        "there",
    ),
    "an_outcome_that_is_a_list": (
        ("findings.yaml", "theme: landscape,", "theme: landscape, outcome: [train],"),
        'm/findings.yaml:2: error[wrong-type] "outcome": a text is needed here; found a list',
    ),
    "a_statement_that_is_a_list": (
        ("findings.yaml", "statement: There is much training.", "statement: [There, is]"),
        'm/findings.yaml:2: error[bad-value] "statement": a text is needed here; found a list',
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_everything_is_said_of(mistake, mistaken):
    (file, old, new), said = MISTAKES[mistake]
    first = mistaken(file, old, new)
    assert first == said or first.startswith(f"{said}\n")


def test_capitals_and_hyphens_in_a_choice_do_not_matter(mistaken):
    assert mistaken("meeting.yaml", "mode: online", "mode: Online") == ""


def test_a_single_value_may_stand_for_a_list(mistaken):
    assert mistaken("findings.yaml", "to: [ms]", "to: ms") == ""


def test_a_number_may_be_an_id(mistaken):
    assert mistaken("meeting.yaml", 'id: "1"', "id: 1") == ""


def test_a_file_that_is_no_record_is_named(found, sound):
    assert found({**sound, "meeting.yaml": "- a list\n"}) == (
        "m/meeting.yaml:1: error[wrong-type] the file: fields are needed here; found a list\n"
        '    hint: fields are written "name: value", one a line'
    )
