"""Files, YAML, fields and tables."""

from reportkit.problems import Code, Severity

NO_MEETING_FILE = Code(
    "no-meeting-file",
    Severity.ERROR,
    "A folder is a meeting if it holds a file meeting.yaml: the title, the dates, the sessions and the themes. This "
    "folder has none, so there is nothing to make a paper of. Check the name of the folder, or begin a new meeting "
    'with "reportkit new NAME", which writes a meeting.yaml that explains itself.',
)
INPUT_ABSENT = Code(
    "input-absent",
    Severity.NOTE,
    "One of the files that a meeting may have is not there. The paper is made without it: without participants.csv "
    "it does not say who took part, without trainings.csv it has no inventory, without notes it has only what "
    'findings.yaml holds. If the file should be there, look at its name: "Participants.csv" is not '
    '"participants.csv" on every computer.',
)
FILE_UNREADABLE = Code(
    "file-unreadable",
    Severity.ERROR,
    "A file is there, but it cannot be read: it is not an ordinary file, another program holds it, or you have no "
    "permission to open it. Open it yourself to see whether it works, close the program that uses it, and build "
    "again.",
)
FILE_TOO_LARGE = Code(
    "file-too-large",
    Severity.ERROR,
    "A file is far larger than the notes, lists and pictures of one meeting can be: texts may have 5 MB, pictures "
    "10 MB. Usually the wrong file was put in the folder, or a picture comes straight from a camera. Split the "
    "text, or save the picture in the size in which it will be printed (2 000 pixels wide is plenty).",
)
OUTSIDE_FOLDER = Code(
    "outside-folder",
    Severity.ERROR,
    "A file is named by a path that leaves the meeting's folder, or is a link to something outside it. A paper is "
    "made of what lies in its folder and nothing else, so that nothing from elsewhere on the computer gets into it "
    'by mistake. Copy the file into the folder, and name it from there, such as "figures/map.png".',
)
UNSAFE_NAME = Code(
    "unsafe-name",
    Severity.ERROR,
    "The name of a file is one that some computers cannot keep or take for something else: it holds a character that "
    "nobody sees, a colon, a back-slash or the like, ends in a point or a space, or is that of a device, such as "
    "con.md. A meeting is passed on from one computer to another and has to arrive whole. Rename the file.",
)
NAMES_ALIKE = Code(
    "names-alike",
    Severity.ERROR,
    "Two files in one folder have names that differ only in capital letters or in the way in which an accent is "
    "stored. On Windows and on a Mac they are one file, so that one of the two would be lost when the folder is "
    "copied. Rename one of them.",
)
NOT_UTF8 = Code(
    "not-utf8",
    Severity.ERROR,
    "A text file is not saved as UTF-8, so that letters such as é, ł or ž cannot be told apart. In Excel choose "
    'File, Save as, "CSV UTF-8"; in Notepad choose Save as and the encoding "UTF-8"; in VS Code click on the '
    'encoding in the status bar and choose "Save with encoding". The message names the first line that cannot be '
    "read.",
)

YAML_SYNTAX = Code(
    "yaml-syntax",
    Severity.ERROR,
    "A YAML file (meeting.yaml, findings.yaml, or the lines between --- at the top of notes) is not well formed, so "
    "that nothing after this line can be understood. Most often a text with a colon needs quotation marks (title: "
    '"Prison: a view from inside"), a line begins with a tab instead of spaces, a quotation mark or bracket is not '
    "closed, or a line is not in the same column as its neighbours. The mistake is on the line named, or just above "
    "it.",
)
YAML_TOO_LARGE = Code(
    "yaml-too-large",
    Severity.ERROR,
    "A YAML file holds more than 100 000 values, lists inside lists more than 50 deep, or an alias (*name) that "
    "contains itself. No meeting needs this; the file is damaged, or made to do harm. Write the values out without "
    "& and *.",
)
DUPLICATE_KEY = Code(
    "duplicate-key",
    Severity.ERROR,
    "The same field stands twice in the same place of a YAML file, and only one of the two values could be used. "
    "The message names both lines. Delete the one that is wrong; if both belong there, the field needs a list, or "
    "the second belongs to a new entry that begins with a dash.",
)

UNKNOWN_KEY = Code(
    "unknown-key",
    Severity.ERROR,
    "A field is not one that reportkit knows at this place, so that what it says would be lost without a word. "
    "Often its name is misspelt, or it stands too far left or right and so belongs to another entry. The hint names "
    "the nearest field. To keep a remark for yourself, put a # before it.",
)
MISSING_FIELD = Code(
    "missing-field",
    Severity.ERROR,
    "An entry lacks a field that it cannot do without, such as the title of a session or the text of a "
    "recommendation; a field with nothing after its colon counts as missing. Add it, in the same column as the "
    "other fields of the entry. The hint says what it is for.",
)
WRONG_TYPE = Code(
    "wrong-type",
    Severity.ERROR,
    "A field holds another sort of thing than it should: a list where a text is needed, a text where fields are "
    'needed, a word where a number is needed. A list has one entry a line, each beginning with "- "; fields have '
    'one "name: value" a line, moved in by two spaces. For instance, "target_groups" is a list of entries that each '
    "have an id and a title.",
)
EMPTY_TEXT = Code(
    "empty-text",
    Severity.ERROR,
    "A field that needs words, or a list that needs at least one entry, is empty. Write something, or delete the "
    "line if the field is not needed.",
)
BAD_DATE = Code(
    "bad-date",
    Severity.ERROR,
    "A date cannot be understood. Dates are written year-month-day with two digits for month and day, such as "
    '"2021-11-04" for 4 November 2021: this is the one form that nobody reads in two ways. Check too that the day '
    "exists.",
)
BAD_TIME = Code(
    "bad-time",
    Severity.ERROR,
    'A time of day cannot be understood. Times are written with 24 hours and a point, such as "9.00" or "17.30"; a '
    'colon instead of the point is read as well. Leave out words such as "h", "am" and "CET": the zone has a field '
    "of its own.",
)
BAD_NUMBER = Code(
    "bad-number",
    Severity.ERROR,
    "A number is needed and something else stands there, or the number is too small or too large. Years have four "
    "digits, ranks begin with 1. Write digits alone, without words or signs.",
)
BAD_ID = Code(
    "bad-id",
    Severity.ERROR,
    "An id is the short name by which other files speak of an entry, such as 2a, F12 or landscape. It has letters "
    "from A to Z, digits, points, hyphens and underscores, and no spaces. In a table, several ids are parted by "
    "semicolons.",
)
BAD_ADDRESS = Code(
    "bad-address",
    Severity.ERROR,
    "An address on the internet is not complete. It begins with https:// or http:// (or mailto: for e-mail) and has "
    "no spaces, such as https://home-affairs.ec.europa.eu/. Copy it from the address bar of the browser.",
)
BAD_CHOICE = Code(
    "bad-choice",
    Severity.ERROR,
    "A field takes one of a few words, and another word stands there. The hint names the nearest one, or all of "
    "them. Capitals do not matter, and neither does a hyphen instead of a space.",
)
BAD_VALUE = Code(
    "bad-value",
    Severity.ERROR,
    "A value does not fit its field in some way that has no code of its own; the message says how. Compare it with "
    'the same field in a new meeting, made by "reportkit new NAME".',
)

TABLE_SYNTAX = Code(
    "table-syntax",
    Severity.ERROR,
    "A CSV file is not well formed: most often a quotation mark is opened and never closed, or text follows a "
    "closing one. Cells with commas, semicolons or line breaks stand between quotation marks, and a quotation mark "
    "inside them is doubled. A spreadsheet program does all of this by itself; nothing below this line was read.",
)
TABLE_EMPTY = Code(
    "table-empty",
    Severity.ERROR,
    "A table is empty, or none of its first sixty rows has the names of its columns. They may stand below a title and "
    "be in English, French or German, but at least two of them have to be understood. Name the columns, for instance "
    "name, role, organisation, group, country; or say under columns in meeting.yaml what their names mean; or delete "
    "the file: the paper can be made without it.",
)
COLUMN_MISSING = Code(
    "column-missing",
    Severity.ERROR,
    "A table lacks a column that is needed. The names of the columns may be in English, French or German, in any order "
    "and in small or capital letters. Participants need name (or first name and last name), role, group and country; "
    "trainings need title, country, audience and topics. If the column is there under another name, rename it, or say "
    'in meeting.yaml what it holds: columns: {participants: {"Votre métier": role}}.',
)
COLUMN_UNKNOWN = Code(
    "column-unknown",
    Severity.WARNING,
    "A table has columns that reportkit does not use. They were dropped at once and appear nowhere: registration "
    "lists often hold birth dates, telephone numbers and addresses that have no business in a paper. (The check on "
    "names in finished papers alone is told the e-mail addresses and telephone numbers that it looks for.) Delete such "
    "columns from the file; if a column is needed, the hint may name the one that was meant.",
)
COLUMN_TWICE = Code(
    "column-twice",
    Severity.ERROR,
    "Two columns of a table have the same name, so that nobody can say which of them counts. Rename or delete one "
    "of them.",
)
TOO_MANY_CELLS = Code(
    "too-many-cells",
    Severity.ERROR,
    "A row has more cells than the first line has columns, so that its cells stand under the wrong names. Usually a "
    'cell contains a comma (or a semicolon) and lacks its quotation marks: write "Smith, Jones and Co" with them.',
)
CELL_MISSING = Code(
    "cell-missing",
    Severity.ERROR,
    "A row of a table lacks a cell that is needed. A participant has a name, a role, a group and a country, because "
    "the paper counts people by group and country; a training has a title, a country, an audience and topics. Fill "
    "in the cell. If the person did not take part, delete the row.",
)
PERSON_TWICE = Code(
    "person-twice",
    Severity.WARNING,
    "Two rows of the participants seem to be one person, so that the paper would count them twice: the same name (in "
    "another order, without its accents, or with an initial) and the same organisation, or one e-mail address. The "
    "message gives the rows, not the name. Delete one of them, unless they are two people.",
)
