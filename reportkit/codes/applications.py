"""Applications for a place at the meeting."""

from reportkit.problems import Code, Severity

APPLICATIONS_ABSENT = Code(
    "applications-absent",
    Severity.ERROR,
    "There is nobody to choose from: the meeting's folder holds no file applications.xlsx, .xls, .ods, .csv or .tsv. "
    "Save the export of the survey, or the table of the applications that came by mail, under that name.",
)
APPLICATION_UNCLEAR = Code(
    "application-unclear",
    Severity.WARNING,
    "A cell of the applications is not understood: a target group that meeting.yaml does not list, or a country that "
    "nobody knows. The row is read without it. Correct the cell, or say under columns in meeting.yaml what the column "
    "holds.",
)
PARTICIPANTS_THERE = Code(
    "participants-there",
    Severity.ERROR,
    "The list of those selected becomes participants.csv, and the folder already has a list of participants, perhaps "
    "with corrections and permissions of people. It is never overwritten. Move it away, or let the new list go "
    "elsewhere with --into FILE.",
)
