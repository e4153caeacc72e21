"""Each mistake that a meeting can have, and all that is said of it."""

import pytest


def test_a_sound_meeting_has_no_problems(found, sound):
    assert found(sound) == ""


MISTAKES = {
    "an_unknown_session_in_notes": (
        ("notes/2a.md", "session: 2a", "session: 2b"),
        'm/notes/2a.md:2: error[unknown-session] notes for session "2b", which meeting.yaml does not list\n'
        "    hint: known here: 1, 2a",
    ),
    "an_unknown_session_in_a_finding": (
        ("findings.yaml", 'sessions: ["2a"]', 'sessions: ["2a", "3"]'),
        'm/findings.yaml:2: error[unknown-session] session "3" is not in meeting.yaml\n    hint: known here: 1, 2a',
    ),
    "an_unknown_theme_of_a_finding": (
        ("findings.yaml", "theme: landscape", "theme: landscpe"),
        'm/findings.yaml:2: error[unknown-theme] theme "landscpe" is not in meeting.yaml\n'
        '    hint: did you mean "landscape"?',
    ),
    "an_unknown_theme_of_notes": (
        ("notes/2a.md", "theme: landscape", "theme: competence"),
        'm/notes/2a.md:3: error[unknown-theme] theme "competence" is not in meeting.yaml\n'
        '    hint: did you mean "competences"?',
    ),
    "an_unknown_theme_of_a_heading": (
        ("notes/2a.md", "People spoke.", "## Needs {theme: needs}\n\nPeople spoke."),
        'm/notes/2a.md:6: error[unknown-theme] theme "needs" is not in meeting.yaml\n'
        "    hint: known here: competences, landscape",
    ),
    "an_unknown_topic_of_a_training": (
        ("trainings.csv", "BE,B,a", "BE,B,a; d"),
        'm/trainings.csv:2, column "topics": error[unknown-topic] topic "d" is not in meeting.yaml\n'
        "    hint: known here: a",
    ),
    "an_unknown_audience_of_a_training": (
        ("trainings.csv", "BE,B,a", "BE,Bb,a"),
        'm/trainings.csv:2, column "audience": error[unknown-group] target group "Bb" is not in meeting.yaml\n'
        '    hint: did you mean "B"?',
    ),
    "an_unknown_group_of_a_participant": (
        ("participants.csv", "governor,B", "governor,Z"),
        'm/participants.csv:2, column "group": error[unknown-group] this row\'s group is not one of the target groups '
        "of meeting.yaml\n    hint: target groups are A, B",
    ),
    "an_unknown_member_state_of_a_participant": (
        ("participants.csv", "NL", "Neverland"),
        'm/participants.csv:2, column "country": error[unknown-country] this row\'s country is not known\n'
        '    hint: write an EU code such as "EL" or the English name',
    ),
    "an_unknown_member_state_of_a_training": (
        ("trainings.csv", "BE", "Slovania"),
        'm/trainings.csv:2, column "country": error[unknown-country] there is no country "Slovania"\n'
        '    hint: did you mean "Slovenia"?',
    ),
    "an_unknown_addressee": (
        ("findings.yaml", "to: [ms]", "to: [mss]"),
        'm/findings.yaml:4: error[unknown-addressee] addressee "mss" is not in meeting.yaml\n'
        '    hint: did you mean "ms"?',
    ),
    "an_unknown_finding": (
        ("findings.yaml", "evidence: [F1]", "evidence: [F1, F7]"),
        'm/findings.yaml:4: error[unknown-evidence] evidence "F7" is not in the notes or findings.yaml\n'
        "    hint: known here: F1",
    ),
    "an_unknown_finding_on_a_line_of_its_own": (
        (
            "findings.yaml",
            "{id: R1, text: Train more people., to: [ms], evidence: [F1]}",
            "id: R1\n    text: Train.\n    to: ms\n    evidence:\n      - F1\n      - F8\n",
        ),
        'm/findings.yaml:9: error[unknown-evidence] evidence "F8" is not in the notes or findings.yaml\n'
        "    hint: known here: F1",
    ),
    "an_unknown_language": (
        ("meeting.yaml", "  tool: WebEx", "  tool: WebEx\n  languages: [en, gr]"),
        'm/meeting.yaml:10: error[unknown-language] there is no language "gr"\n    hint: did you mean "el"?',
    ),
    "an_unknown_language_of_the_paper": (
        ("meeting.yaml", "paper:", "paper:\n  language: English"),
        'm/meeting.yaml:14: error[unknown-language] there is no language "English"\n    hint: did you mean "en"?',
    ),
    "a_cross_reference_to_nothing": (
        ("notes/2a.md", "People spoke.", "People spoke, see [](#F2)."),
        'm/notes/2a.md:6: error[reference-unknown] this cross-reference leads to "F2", which does not exist\n'
        "    hint: known here: F1, R1",
    ),
    "an_id_used_twice": (
        ("notes/2a.md", "People spoke.", "FINDING: People spoke. {F1}"),
        'm/notes/2a.md:6: error[duplicate-id] the id "F1" is used twice: here and at m/findings.yaml:2\n'
        "    hint: give one of them another id",
    ),
    "a_session_id_used_twice": (
        ("meeting.yaml", 'id: "1"', 'id: "2a"'),
        'm/meeting.yaml:17: error[duplicate-id] the id "2a" is used twice: here and at m/meeting.yaml:16\n'
        "    hint: give one of them another id",
    ),
    "an_abbreviation_explained_twice": (
        ("notes/2a.md", "People spoke.", "People spoke.\n\n*[EU]: European Union\n*[EU]: European union"),
        'm/notes/2a.md:9: warning[abbreviation-twice] "EU" is explained in two ways: here and at m/notes/2a.md:8\n'
        "    hint: keep one of them",
    ),
    "a_person_in_two_rows": (
        ("participants.csv", "B,NL\n", "B,NL\nADA  Example,officer,B,BE\n"),
        "m/participants.csv:3: warning[person-twice] this row and the one in line 2 name the same person\n"
        "    hint: delete one of them, unless they are two people",
    ),
    "a_session_outside_the_days_of_the_meeting": (
        ("meeting.yaml", "kind: breakout, date: 2021-11-04", "kind: breakout, date: 2021-11-06"),
        'm/meeting.yaml:17: error[date-outside-meeting] session "2a" is on 2021-11-06, which is not a day of the '
        "meeting\n    hint: the meeting's days are 2021-11-04, 2021-11-05",
    ),
    "a_wrong_weekday": (
        ("meeting.yaml", "Thursday", "Friday"),
        "m/meeting.yaml:5: error[weekday-wrong] 2021-11-04 is a Thursday, not a Friday",
    ),
    "a_day_listed_twice": (
        ("meeting.yaml", "date: 2021-11-05", "date: 2021-11-04"),
        "m/meeting.yaml:6: error[day-twice] 2021-11-04 does not come after 2021-11-04, the day before it in the list",
    ),
    "a_day_that_ends_before_it_begins": (
        ("meeting.yaml", 'end: "12.30"', 'end: "2.30"'),
        "m/meeting.yaml:5: error[times-reversed] this day ends at 2.30 and begins at 9.00\n"
        "    hint: times have 24 hours, such as 14.30",
    ),
    "a_session_that_ends_before_it_begins": (
        ("meeting.yaml", 'end: "10.30"', 'end: "8:30"'),
        'm/meeting.yaml:17: error[times-reversed] session "2a" ends at 8:30 and begins at 9.00\n'
        "    hint: times have 24 hours, such as 14.30",
    ),
    "no_time_zone_online": (
        ("meeting.yaml", "  time_zone: CET\n", ""),
        'm/meeting.yaml:7: error[time-zone-missing] a meeting that is online needs a "time_zone"\n'
        "    hint: time_zone: CET",
    ),
    "no_tool_online": (
        ("meeting.yaml", "  tool: WebEx\n", ""),
        'm/meeting.yaml:7: error[tool-missing] a meeting that is online needs a "tool"\n    hint: tool: WebEx',
    ),
    "no_place_in_person": (
        ("meeting.yaml", "mode: online", "mode: in person"),
        'm/meeting.yaml:7: error[place-missing] a meeting that is in person needs a "place"\n    hint: place: Brussels',
    ),
    "a_paper_older_than_its_meeting": (
        ("meeting.yaml", "2021-12-10", "2021-11-04"),
        "m/meeting.yaml:14: error[paper-before-meeting] the paper is of 2021-11-04, and the meeting ended on "
        "2021-11-05",
    ),
    "an_approved_paper_that_nobody_approved": (
        ("meeting.yaml", "paper:", "paper:\n  status: approved\n  approved_on: 2021-12-12"),
        'm/meeting.yaml:14: error[approval-incomplete] a paper that is approved needs "approved_by"',
    ),
    "a_classified_marking": (
        ("meeting.yaml", "paper:", "paper:\n  marking: {scheme: free, label: RESTREINT UE/EU RESTRICTED}"),
        "m/meeting.yaml:14: error[marking-classified] this is the marking of EU classified information",
    ),
    "a_tlp_label_that_does_not_exist": (
        ("meeting.yaml", "paper:", 'paper:\n  marking: {scheme: TLP, label: "TLP: GREEN"}'),
        'm/meeting.yaml:14: error[marking-tlp] there is no TLP label "TLP: GREEN"\n    hint: did you mean "TLP:GREEN"?',
    ),
    "a_day_that_nobody_can_have_attended": (
        (
            "participants.csv",
            "country\nAda Example,governor,B,NL",
            "country,attendance\nAda Example,governor,B,NL,1; 3",
        ),
        'm/participants.csv:2, column "attendance": error[attendance-unknown] this row\'s attendance names a day '
        "that the "
        'meeting does not have\n    hint: write the days as numbers from 1 to 2, such as "1"',
    ),
    "a_recommendation_without_addressee": (
        ("findings.yaml", "to: [ms], ", ""),
        "m/findings.yaml:4: error[recommendation-without-addressee] R1 does not say whom it is for\n"
        "    hint: add to: ms; addressees are ms, ec",
    ),
    "a_recommendation_without_evidence": (
        ("findings.yaml", ", evidence: [F1]", ""),
        "m/findings.yaml:4: error[recommendation-without-evidence] R1 rests on no finding, gap or need\n"
        "    hint: add evidence: F1",
    ),
    "a_finding_without_session": (
        ("findings.yaml", ', sessions: ["2a"]', ""),
        "m/findings.yaml:2: error[finding-without-session] F1 does not say in which session it came up\n"
        '    hint: sessions: ["2a"]',
    ),
    "a_session_without_notes": (
        ("meeting.yaml", "kind: opening, ", ""),
        'm/meeting.yaml:16: warning[session-without-notes] there are no notes of session "1"\n'
        "    hint: give it kind: break if it needs none",
    ),
    "a_training_that_ends_before_it_begins": (
        ("trainings.csv", "topics\nSigns,BE,B,a", "topics,start_year,end_year\nSigns,BE,B,a,2021,2020"),
        'm/trainings.csv:2, column "end_year": error[training-ends-early] this training ends in 2020 and begins in '
        "2021",
    ),
    "a_training_of_long_ago": (
        ("trainings.csv", "topics\nSigns,BE,B,a", "topics,start_year,end_year\nSigns,BE,B,a,2015,2018"),
        'm/trainings.csv:2, column "end_year": warning[training-outside-window] this training did not run in the 24 '
        "months before the meeting (2019 to 2021)",
    ),
    "a_practice_without_description": (
        ("notes/2a.md", "People spoke.", "PRACTICE: Peer visits: {P1}"),
        "m/notes/2a.md:6: warning[practice-without-description] P1 has next to no description\n"
        "    hint: say in two to five sentences what it is, for whom, and what is known of its effect",
    ),
    "an_action_without_date": (
        ("notes/2a.md", "People spoke.", "ACTION: Send the draft. {A1; owner: staff}"),
        'm/notes/2a.md:6: warning[action-incomplete] A1 has no "due"\n    hint: add due: 2022-01-31',
    ),
    "one_key_outcome_alone": (
        ("findings.yaml", "theme: landscape,", "theme: landscape, outcome: train more,"),
        "m/findings.yaml:2: warning[outcome-count] there are 1 key outcomes; 4 to 8 of them can be read and "
        "remembered\n"
        "    hint: they are the entries with outcome: F1",
    ),
    "notes_without_theme": (
        ("notes/2a.md", "theme: landscape\n", ""),
        'm/notes/2a.md:5: note[notes-without-theme] these notes belong to no theme and go to "Other points raised"\n'
        "    hint: add {theme: …} to the heading above it",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_everything_is_said_of(mistake, mistaken):
    (file, old, new), said = MISTAKES[mistake]
    assert mistaken(file, old, new) == said


def test_an_entry_with_a_mistake_of_its_own_makes_no_second_one(mistaken):
    assert mistaken("findings.yaml", "theme: landscape", "kind: gab") == (
        'm/findings.yaml:2: error[bad-choice] "kind" cannot be "gab"\n    hint: did you mean "gap"?'
    )


def test_the_mistakes_of_all_files_and_steps_come_at_once(found, sound):
    sound["meeting.yaml"] = sound["meeting.yaml"].replace("kind: breakout", "kind: brekout")
    sound["findings.yaml"] = sound["findings.yaml"].replace("to: [ms]", "to: [xx]")
    sound["participants.csv"] = "name,role,group,country\nAda,,B,NL\nBea,officer,Q,NL\n"
    codes = [line.split("[")[1].split("]")[0] for line in found(sound).splitlines() if line.startswith("m/")]
    assert codes == ["unknown-addressee", "bad-choice", "cell-missing", "unknown-group"]


@pytest.mark.parametrize("mark", ["SECRET UE", "EU CONFIDENTIAL", "CONFIDENTIEL UE/EU CONFIDENTIAL", "R-UE/EU-R",
                                  "TRÈS SECRET UE/EU TOP SECRET", "restreint ue", "EU Restricted", "TRES SECRET UE",
                                  "Rèstréint  UE / EU  Restricted", "RESTREINT_UE", "S-UE/EU-S", "TS-UE", "EU-C",
                                  "EUCI", "RES\u00adTREINT UE", "ＥＵ ＳＥＣＲＥＴ", "EU TOP-SECRET",
                                  "EU classified information",
                                  "Copy 3 - CONFIDENTIEL UE/EU CONFIDENTIAL - until 2030"])  # fmt: skip
@pytest.mark.parametrize("kind", ["marking", "restricted_marking"])
@pytest.mark.parametrize("field", ["label", "releasable_to"])
def test_every_level_of_classification_is_refused(mark, kind, field, mistaken):
    fields = {"scheme": "free", "label": "For participants"} | {field: mark}
    written = ", ".join(f'{name}: "{value}"' for name, value in fields.items())
    said = mistaken("meeting.yaml", "paper:", f"paper:\n  {kind}: {{{written}}}")
    assert "m/meeting.yaml:14: error[marking-classified]" in said


@pytest.mark.parametrize(
    ("file", "old", "new", "place"),
    [
        ("meeting.yaml", "paper:", "paper:\n  kind: Restreint UE/EU Restricted", "meeting.yaml:14"),
        ("meeting.yaml", "paper:", "paper:\n  keywords: [training, SECRET UE]", "meeting.yaml:14"),
        ("notes/2a.md", "People spoke.", "RESTREINT UE/EU RESTRICTED\n\nPeople spoke.", "notes/2a.md:6"),
        ("notes/2a.md", "People spoke.", "# R-UE/EU-R\n\nPeople spoke.", "notes/2a.md:6"),
    ],
)
def test_a_classified_mark_is_found_wherever_it_stands_alone(file, old, new, place, mistaken):
    assert f"m/{place}: error[marking-classified]" in mistaken(file, old, new)


@pytest.mark.parametrize(
    "words", ["No EU classified information was discussed.", "The EU Secretariat spoke.", "A secret ballot was held."]
)
def test_words_about_classified_information_are_no_mark(words, mistaken):
    assert mistaken("notes/2a.md", "People spoke.", words) == ""


def test_the_label_that_version_2_of_the_protocol_dropped_has_its_own_hint(mistaken):
    said = mistaken("meeting.yaml", "paper:", 'paper:\n  marking: {scheme: TLP, label: "TLP:WHITE"}')
    assert said.endswith('hint: did you mean "TLP:CLEAR"?')


TLP_SLIPS = {"tlp:amber": "TLP:AMBER", "TLP: RED": "TLP:RED", "TLP AMBER+STRICT": "TLP:AMBER+STRICT",
             "TLP:GRÜN": "TLP:GREEN", "ＴＬＰ：ＲＥＤ": "TLP:RED", "TLP:AMBRE": "TLP:AMBER",
             "TLP-CLEAR": "TLP:CLEAR"}  # fmt: skip


@pytest.mark.parametrize("scheme", ["TLP", "free"])
@pytest.mark.parametrize("label", TLP_SLIPS)
def test_only_the_five_labels_are_labels_whatever_the_scheme(scheme, label, mistaken):
    said = mistaken("meeting.yaml", "paper:", f'paper:\n  restricted_marking: {{scheme: {scheme}, label: "{label}"}}')
    assert said.endswith(f'hint: did you mean "{TLP_SLIPS[label]}"?')


@pytest.mark.parametrize("mark", ["SENSITIVE", "For participants only", "Limited", "Released by the EU Secretariat"])
def test_other_marks_are_free(mark, mistaken):
    assert mistaken("meeting.yaml", "paper:", f'paper:\n  marking: {{scheme: free, label: "{mark}"}}') == ""
