"""What a meeting says: names that must be known, and what it must and should have."""

from reportkit.problems import Code, Severity

UNKNOWN_SESSION = Code(
    "unknown-session",
    Severity.ERROR,
    "Notes or a finding name a session that meeting.yaml does not list, so that nobody could say where it comes "
    'from. Sessions are listed under "sessions" with an id such as 2a; use that id. If the session took place, add '
    "it there.",
)
UNKNOWN_THEME = Code(
    "unknown-theme",
    Severity.ERROR,
    "A heading or a finding names a theme that meeting.yaml does not list, so that it has no chapter to stand in. "
    'Themes are listed under "themes" with an id and a title; the id is what notes use. Correct the name, or add '
    "the theme.",
)
UNKNOWN_TOPIC = Code(
    "unknown-topic",
    Severity.ERROR,
    "A training or a gap names a topic that meeting.yaml does not list, so that it has no column in the table of "
    'gaps. Topics are listed under "topics" with an id such as a, b or c. Use these ids, parted by semicolons in '
    "trainings.csv.",
)
UNKNOWN_GROUP = Code(
    "unknown-group",
    Severity.ERROR,
    "A participant, a training, a gap, a need or a practice names a target group that meeting.yaml does not list. "
    'Target groups are listed under "event", "target_groups", with an id such as B. Use this id; add the group if '
    "it is missing.",
)
UNKNOWN_ADDRESSEE = Code(
    "unknown-addressee",
    Severity.ERROR,
    "A recommendation is for somebody whom meeting.yaml does not list, so that it would stand under no heading. "
    'Addressees are listed under "addressees" with an id such as ms and a title such as "Prison administrations"; '
    "use the id.",
)
MERGE_UNKNOWN = Code(
    "merge-unknown",
    Severity.ERROR,
    'findings.yaml says under "merge" that entries are the same, and one of them does not exist. Ids are those of '
    "findings, gaps, needs and recommendations, in the notes and in the findings files; check how it is written.",
)
MERGE_TWICE = Code(
    "merge-twice",
    Severity.ERROR,
    "An entry is merged into two others, or into itself, or is kept in one place and merged in another, so that "
    'nobody could say which words to print. Name every entry once: all that say the same under one "keep".',
)
MERGE_MIXED = Code(
    "merge-mixed",
    Severity.ERROR,
    "A recommendation can only become one with another recommendation; findings, gaps and needs with each other. If "
    "a recommendation rests on a finding, name the finding in its evidence instead.",
)
NOTES_UNKNOWN = Code(
    "notes-unknown",
    Severity.ERROR,
    "A finding says in which lines of the notes it was said, and there is no such file or no such line. Write the name "
    "of a file in the folder notes and its lines, such as 2a.md:14-18; an editor shows the numbers of lines.",
)
FINDINGS_ALIKE = Code(
    "findings-alike",
    Severity.WARNING,
    "Two entries say much the same in other words, as happens when several rapporteurs write down one discussion. "
    'Only a person can tell. If they are the same, write {keep: F3, same_as: [F12]} under "merge" in findings.yaml: '
    'one is printed, and the sessions of both are its evidence. If they are not, write [F3, F12] under "distinct".',
)
UNKNOWN_EVIDENCE = Code(
    "unknown-evidence",
    Severity.ERROR,
    "A recommendation rests on a finding, gap or need that does not exist, so that a reader could not see why it is "
    "made. Its evidence is a list of ids such as F1, G2 or N3, given in braces in the notes or in findings.yaml. "
    "Correct the id, or write the finding that is meant.",
)
UNKNOWN_COUNTRY = Code(
    "unknown-country",
    Severity.ERROR,
    "A country is not known by this name or code. Write the code that EU papers use (two letters; Greece is EL, the "
    "United Kingdom UK) or the name in English, such as Czechia. A training on the level of the Union has the "
    "country EU.",
)
UNKNOWN_LANGUAGE = Code(
    "unknown-language",
    Severity.ERROR,
    'A language is not known by this code. Languages are written as two small letters, such as "en", "fr" or "el" '
    'for Greek; the language of the paper may name a country too, such as "en-GB". Country codes are not language '
    "codes: Greek is el, Czech is cs, Danish is da, Slovenian is sl.",
)
DUPLICATE_ID = Code(
    "duplicate-id",
    Severity.ERROR,
    "Two entries have the same id, so that nobody could say which of them a reference means. The message names both "
    "places. Give one of them another id, and look whether something refers to it. In notes an id may be left out "
    "altogether: reportkit then gives a free one.",
)

DATE_OUTSIDE_MEETING = Code(
    "date-outside-meeting",
    Severity.ERROR,
    "A session takes place on a day that is not one of the meeting's days. Either its date is mistyped, or the day "
    'is missing under "event", "dates". The paper prints both, and readers would notice that they disagree.',
)
WEEKDAY_WRONG = Code(
    "weekday-wrong",
    Severity.ERROR,
    "The weekday does not fit the date: one of them is mistyped. A calendar shows which; the message says which "
    "weekday the date falls on. You may also leave the weekday out; reportkit then works it out.",
)
DAY_TWICE = Code(
    "day-twice",
    Severity.ERROR,
    "The same date is listed twice among the meeting's days, or a day stands after a later one. Each day of the "
    "meeting is listed once, the first day first; hours of the morning and of the afternoon belong to the sessions.",
)
TIMES_REVERSED = Code(
    "times-reversed",
    Severity.ERROR,
    "Something ends before it begins, or at the same moment. One of the two times is mistyped; times have 24 hours, "
    "so that half past two in the afternoon is 14.30.",
)
PAPER_BEFORE_MEETING = Code(
    "paper-before-meeting",
    Severity.ERROR,
    "The paper has an earlier date than the last day of the meeting whose conclusions it draws. paper_date is the "
    "date of the paper, not of the meeting. Correct one of the two.",
)
TIME_ZONE_MISSING = Code(
    "time-zone-missing",
    Severity.ERROR,
    "People joined this meeting from several countries over the internet, and the paper prints hours, so it must "
    'say in which time zone they are. Write time_zone: CET under "event" (CEST in summer, EET in Athens or '
    "Helsinki).",
)
TOOL_MISSING = Code(
    "tool-missing",
    Severity.ERROR,
    'A meeting that was online or hybrid says with which tool, such as WebEx. Write tool: WebEx under "event". If '
    "people met in a room after all, set mode: in person and name the place.",
)
PLACE_MISSING = Code(
    "place-missing",
    Severity.ERROR,
    "A meeting in person or a hybrid one says where it was: the front page prints it. Write place: Brussels under "
    '"event", and the country with its code. If nobody travelled, set mode: online and name the tool.',
)
ATTENDANCE_UNKNOWN = Code(
    "attendance-unknown",
    Severity.ERROR,
    "The column attendance of participants.csv lists the days on which somebody was there, as numbers: 1 for the "
    'first day of the meeting, "1; 2" for the first two. Here a day is named that the meeting does not have.',
)
RECOMMENDATION_WITHOUT_ADDRESSEE = Code(
    "recommendation-without-addressee",
    Severity.ERROR,
    "A recommendation says whom it is for; one that is for nobody is done by nobody. Name one or more addressees of "
    "meeting.yaml: {R1; to: ms, ec} in notes, to: [ms, ec] in findings.yaml.",
)
RECOMMENDATION_WITHOUT_EVIDENCE = Code(
    "recommendation-without-evidence",
    Severity.ERROR,
    "A recommendation rests on something that the meeting found: at least one finding, gap or need. Otherwise it is "
    "the rapporteur's opinion. Name them by their ids: {R1; to: ms; evidence: F1, N2} in notes, evidence: [F1, N2] "
    "in findings.yaml. If the finding is not written down yet, write it down.",
)
FINDING_WITHOUT_SESSION = Code(
    "finding-without-session",
    Severity.ERROR,
    "A finding, gap or need says in which session it came up, so that it can be traced and its weight judged. In "
    'notes this happens by itself; in findings.yaml write sessions: ["2a"]. Put ids that are numbers or begin with '
    "one in quotation marks.",
)
SESSION_WITHOUT_NOTES = Code(
    "session-without-notes",
    Severity.WARNING,
    "A session of the agenda has no notes and no finding comes from it, so that the paper says nothing of it. "
    "Perhaps a rapporteur's file has not arrived, or names another session. A pause needs no notes: give it kind: "
    "break.",
)
TRAINING_ENDS_EARLY = Code(
    "training-ends-early",
    Severity.ERROR,
    "A training ends in a year before the one in which it began. One of the two years is mistyped. Leave end_year "
    "empty if the training is still running.",
)
TRAINING_OUTSIDE_WINDOW = Code(
    "training-outside-window",
    Severity.WARNING,
    "The meeting looked at trainings of the 24 months before its first day, and this one ended earlier or began "
    "later. Readers take the inventory for recent practice. Check the years; if the training should be listed all "
    "the same, nothing needs to be done.",
)
PRACTICE_WITHOUT_DESCRIPTION = Code(
    "practice-without-description",
    Severity.WARNING,
    "A practice has a name and next to no description. Readers need two to five sentences: what it is, for whom, "
    "and what is known of its effect. Add them after the name and a colon, or in description in findings.yaml.",
)
ACTION_INCOMPLETE = Code(
    "action-incomplete",
    Severity.WARNING,
    "An action lacks its owner or its date, and such actions are seldom done. Name the role that does it (not the "
    "person) and the day: {A1; owner: RAN staff; due: 2022-01-31}. Actions appear only in the restricted edition.",
)
ABBREVIATION_TWICE = Code(
    "abbreviation-twice",
    Severity.WARNING,
    "An abbreviation is explained twice, in two ways, in meeting.yaml or in notes. The paper can spell it out in "
    "one way only and takes the first. Keep one of the two; spelling and capitals count.",
)
OUTCOME_COUNT = Code(
    "outcome-count",
    Severity.WARNING,
    "Key outcomes fill the box on the first page; four to eight of them can be read and remembered. With fewer, the "
    "box looks empty; with more, nobody knows what matters. A finding or recommendation becomes a key outcome by "
    "outcome: and a phrase that begins with a verb, such as {F1; outcome: train staff and partners together}.",
)
APPROVAL_INCOMPLETE = Code(
    "approval-incomplete",
    Severity.ERROR,
    "A paper whose status is approved or published says who approved it (approved_by, a role rather than a name) "
    "and when (approved_on). Add both, or set the status back to draft or in review; it then bears the mark of a "
    "draft.",
)
MARKING_CLASSIFIED = Code(
    "marking-classified",
    Severity.ERROR,
    "The marking is that of EU classified information (RESTREINT UE/EU RESTRICTED and above). Such a paper may only "
    "be made on systems approved for it, under Commission Decision (EU, Euratom) 2015/444, and reportkit is not one "
    "of them. Nothing is built. Take the files off this computer as the security officer of your service tells you.",
)
MARKING_TLP = Code(
    "marking-tlp",
    Severity.ERROR,
    "A label of the Traffic Light Protocol is exactly one of TLP:RED, TLP:AMBER, TLP:AMBER+STRICT, TLP:GREEN and "
    "TLP:CLEAR: capitals, no space, never translated. Version 2.0 of the protocol has replaced TLP:WHITE by "
    "TLP:CLEAR. Marks of other kinds have scheme: free.",
)
DEADLINE_WRONG = Code(
    "deadline-wrong",
    Severity.ERROR,
    "The last day to apply lies behind the meeting, or before the day on which the call was published. One of the "
    'dates is wrong: "deadline" and "published" stand under "call" in meeting.yaml, the days of the meeting under '
    '"event".',
)
