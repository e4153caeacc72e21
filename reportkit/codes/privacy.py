"""People's data in finished files, and the list of those who are looked for."""

from reportkit.problems import Code, Severity

PARTICIPANT_EXPOSED = Code(
    "participant-exposed",
    Severity.ERROR,
    "A finished file holds the name, the employer, the e-mail address or the telephone number of somebody on the list "
    "of participants. The message says in which file and where, and names the row of the list, never what stands "
    "there. Nothing was published, and the files of the last build are as they were. The hint says which lines of the "
    "meeting name that person; where it says none, look for it in links, in cells of tables and in the template. If "
    "somebody may be named (an author, a writer who is cited, an organisation that made a training), write "
    'it under permitted in meeting.yaml, such as "- {name: Jane Example, role: author, reason: asked to be named}". '
    "Exit code 4.",
)
PARTICIPANT_SUSPECTED = Code(
    "participant-suspected",
    Severity.WARNING,
    "A finished file holds what may point to somebody on the list of participants and may as well be something else: "
    "a frequent first name, initials, a short form of a name, a name with one letter wrong, or the web address of an "
    "employer. Look at the place. If it is the participant, take it out; if not, nothing is to be done.",
)
GATE_UNREADABLE = Code(
    "gate-unreadable",
    Severity.ERROR,
    "A file could not be looked through for names, because it is damaged, locked with a password, or put together in "
    "a way that one of the readers does not understand. What cannot be read is not known to be free of names, and so "
    "nothing was published. Make the file again; if reportkit made it itself, report that. Exit code 4.",
)
OUTPUT_RESIDUE = Code(
    "output-residue",
    Severity.ERROR,
    "A finished file holds something that reportkit never writes and that may tell of people or programs: a comment, a "
    "tracked change, hidden text, an unknown part or property, a file in the file, a script. Most likely it came in "
    "with look.docx. Open that in Word, accept all changes, delete the comments, let File, Info, Inspect Document take "
    "out the rest, and save it. Nothing was published. Exit code 4.",
)
ROSTER_MISSING = Code(
    "roster-missing",
    Severity.ERROR,
    "There is no list of participants, or it names nobody (an empty form, or the names are on another sheet), so that "
    "a paper full of names would pass. Put the list into the meeting's folder as participants.csv or "
    "participants.xlsx, also if people did not agree to be listed: the public paper never prints it, and it is how "
    "reportkit knows what to leave out. If there is none, say so in meeting.yaml, with the reason: "
    '"without_participants: the registration desk keeps the list and checks the paper by hand".',
)
ROSTER_SHORT = Code(
    "roster-short",
    Severity.ERROR,
    "The list of participants names fewer people than took part: fewer than event.attended in meeting.yaml says, or, "
    "where that says nothing, fewer than there were groups at work. Whoever is not on the list is not looked for in "
    "the finished paper. Put everybody on it, or correct event.attended.",
)
PERMITTED_UNUSED = Code(
    "permitted-unused",
    Severity.WARNING,
    "Somebody is permitted in meeting.yaml as a writer who is cited, and none of the works under references has that "
    "name, so that the permission changes nothing. Write the name as the work has it.",
)
