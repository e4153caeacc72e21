"""Every kind of problem, defined once.

A code's name never changes. Its explanation is what ``reportkit explain NAME`` prints: what it means, why it matters
and how to mend it, in the words of somebody who writes notes, not programs.
"""

from reportkit.problems import Code, Severity


def every() -> dict[str, Code]:
    """All codes by name, in alphabetical order."""
    found = (value for value in globals().values() if isinstance(value, Code))
    return {code.name: code for code in sorted(found, key=lambda code: code.name)}


_ERROR, _WARNING, _NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE

# ── Markdown in notes and templates ──────────────────────────────────────────────────────────────────────────────────

LINK_REFUSED = Code(
    "link-refused",
    _WARNING,
    "A link leads somewhere that a public paper must not lead to: a file on a computer, a script, or a page without "
    "its full address. The words of the link are kept, the link is not. Write the whole address, beginning with "
    "https://, or mailto: for e-mail; #id leads to a place inside the paper.",
)
RAW_HTML = Code(
    "raw-html",
    _WARNING,
    "Something in the text looks like an HTML tag. Notes and templates are Markdown: tags are printed as they "
    "stand, so that nothing hidden can get into the paper. Only <br>, <sub> and <sup> work. If the text is meant to "
    "show a tag, put it between back-quotes and this warning goes away.",
)
IMAGE_IN_LINE = Code(
    "image-in-line",
    _ERROR,
    "An image stands in the middle of a paragraph. A figure needs a line of its own, so that it gets a number, a "
    "caption and a place in the paper. Leave a blank line before and after it.",
)
FOOTNOTE_UNKNOWN = Code(
    "footnote-unknown",
    _ERROR,
    "The text calls a footnote that is written nowhere in the same file, or a footnote calls another footnote. "
    'Write the footnote on a line of its own, anywhere in the file: "[^name]: The text of the note."',
)
BOX_UNKNOWN = Code(
    "box-unknown",
    _ERROR,
    'A template uses a box ("::: name") that does not exist. Each box has a style in look.docx and a class in '
    "look.css; the hint names those that there are.",
)
BOX_UNCLOSED = Code(
    "box-unclosed",
    _ERROR,
    'A box begins with a line "::: name" and ends with a line ":::". One of the two is missing, so that it cannot '
    "be told where the box ends. Boxes may stand in boxes; each needs a line of its own at both ends.",
)
COMMENT_UNCLOSED = Code(
    "comment-unclosed",
    _ERROR,
    "A comment begins with <!-- and never ends, so that everything after it would be hidden. Close it with -->.",
)

# ── the look: what WeasyPrint says about look.css and what it loads ──────────────────────────────────────────────────

LOOK_CSS = Code(
    "look-css",
    _WARNING,
    "A rule in a look.css cannot be used and was left out: an unknown property, a value that does not fit, or a "
    "slip of the pen such as a missing semicolon. The paper is made without it. Mend the line, or delete it.",
)
LOOK_REFUSED = Code(
    "look-refused",
    _ERROR,
    "A look.css asks for a file that is not there or may not be read. A look may use style sheets, fonts and "
    "pictures inside the templates folder, named relative to the look.css; nothing is ever fetched from the "
    "internet, and nothing is read from elsewhere on the machine.",
)
LOOK_BREAKS = Code(
    "look-breaks",
    _ERROR,
    "The style sheet asks for something that the program which makes the PDF cannot lay out, and it stopped. Take "
    "out what was last changed in look.css, or in a style sheet that it imports, piece by piece, until the PDF is "
    "made again.",
)
PICTURE_NOT_PRINTED = Code(
    "picture-not-printed",
    _ERROR,
    "A picture could not be put on the page: it is missing, or its file is damaged. Save it again as PNG or JPEG.",
)
PICTURE_WITHOUT_WORDS = Code(
    "picture-without-words",
    _WARNING,
    "A picture has no alternative text. People who cannot see it hear that text instead; write in one or two "
    "sentences what the picture shows.",
)
NO_GLYPH = Code(
    "no-glyph",
    _WARNING,
    "A character is not in the fonts of the paper, so that the PDF shows an empty frame in its place: most often a "
    "rare emoji, or a letter of a script such as Thai or Chinese. A PDF with such a frame breaks the rules for "
    "archives and for screen readers. Write the word instead, or the name in Latin letters.",
)

RIGHT_TO_LEFT = Code(
    "right-to-left",
    _WARNING,
    "The PDF shows words of a script that is written from right to left, such as Arabic or Hebrew, in the wrong order. "
    "A word or a phrase inside a sentence is fine; a paragraph that begins with one is not, nor is a phrase that a "
    "link, a footnote or bold and italic letters part in two. Give the name in Latin letters, or change the sentence "
    "so that the phrase stands in one piece between other words.",
)
FOOTNOTE_TOO_LONG = Code(
    "footnote-too-long",
    _WARNING,
    "A footnote does not fit on the page of the PDF that calls it: the program that makes the PDF cannot go on with a "
    "footnote on the next page, so that its beginning is cut off or it stands on another page. Shorten it, or move a "
    "part of it into the text; about 250 words always fit.",
)

# ── templates ────────────────────────────────────────────────────────────────────────────────────────────────────────

TEMPLATE_SYNTAX = Code(
    "template-syntax",
    _ERROR,
    "A template cannot be read: a tag that does not end, a filter that does not exist, or a file to include that is "
    "not there. Tags are written {% … %}, values {{ … }}; every {% if %} and {% for %} needs its {% endif %} or {% "
    "endfor %}.",
)
TEMPLATE_NAME = Code(
    "template-name",
    _ERROR,
    "A template prints or asks for something that does not exist, most often because of a slip of the pen. The hint "
    "names the nearest name that there is; README lists all that a template may print.",
)
TEMPLATE_FAILED = Code(
    "template-failed",
    _ERROR,
    "A template could be read but not carried out at this line: a filter was given something that it cannot handle, "
    "such as a text where a date is needed. Compare the line with those of a template that comes with reportkit, or "
    "ask whoever keeps the template; the inputs of the meeting need no change.",
)
TEMPLATE_FORBIDDEN = Code(
    "template-forbidden",
    _ERROR,
    "A template tries to do something that templates may not do, such as calling into the program or looping a "
    "million times. Templates only print values and choose among them.",
)
NOT_PRINTABLE = Code(
    "not-printable",
    _ERROR,
    "A template prints a whole list, a group of values or a yes/no. Go over a list with {% for %} or join it with "
    'the filter "and", print one part of a group, and ask for a yes/no with {% if %}.',
)
BLOCKS_IN_LINE = Code(
    "blocks-in-line",
    _ERROR,
    "A table, the contents or a passage of the notes is printed in the middle of a line. Such a value needs a line "
    "of its own, with a blank line before and after it.",
)
NOTICE_UNKNOWN = Code(
    "notice-unknown",
    _ERROR,
    "meeting.yaml asks for a notice that the template does not have. Notices are kept, word for word, in the "
    "template's template.yaml under notices; the hint names those that there are.",
)
TEMPLATE_NEEDS = Code(
    "template-needs",
    _ERROR,
    "The template cannot be filled without an input that this meeting lacks, such as recommendations for a "
    "one-pager. template.yaml lists what it needs. Add the input, or choose another template under template in "
    "meeting.yaml.",
)
TEMPLATE_FILE = Code(
    "template-file",
    _ERROR,
    "A template is a folder with paper.md, template.yaml and, if it does not use the shared look, look.css and "
    "look.docx. One of these is missing or cannot be read.",
)

# ── the paper before it is written ───────────────────────────────────────────────────────────────────────────────────

REFERENCE_UNKNOWN = Code(
    "reference-unknown",
    _ERROR,
    "A cross-reference leads to something that is not in the paper: no finding, recommendation, table, figure, "
    "heading or reference has that id. Correct the id, or take the cross-reference out.",
)
ANCHOR_TWICE = Code(
    "anchor-twice",
    _ERROR,
    "Two things in the paper have the same id, so that a cross-reference could mean either. Give one of them "
    "another id.",
)
FIGURE_MISSING = Code(
    "figure-missing",
    _ERROR,
    "A figure names a picture that is not in the meeting's figures folder. Put the file there (PNG or JPEG), and "
    "write its name as figures/name.png.",
)
FIGURE_WITHOUT_WORDS = Code(
    "figure-without-words",
    _ERROR,
    "A figure has no alternative text, so that people who cannot see it learn nothing from it, and the file fails "
    "every accessibility check. Write what the figure shows between the brackets: ![what it "
    "shows](figures/name.png); in Word, right-click the figure and choose View Alt Text.",
)
HEADING_SKIPPED = Code(
    "heading-skipped",
    _WARNING,
    "A heading is two or more levels below the one before it (for example ### straight after #). People who move "
    "through the paper by its headings think that something is missing. Use the level in between.",
)

# ── files ────────────────────────────────────────────────────────────────────────────────────────────────────────────

NO_MEETING_FILE = Code(
    "no-meeting-file",
    _ERROR,
    "A folder is a meeting if it holds a file meeting.yaml: the title, the dates, the sessions and the themes. This "
    "folder has none, so there is nothing to make a paper of. Check the name of the folder, or begin a new meeting "
    'with "reportkit new NAME", which writes a meeting.yaml that explains itself.',
)
INPUT_ABSENT = Code(
    "input-absent",
    _NOTE,
    "One of the files that a meeting may have is not there. The paper is made without it: without participants.csv "
    "it does not say who took part, without trainings.csv it has no inventory, without notes it has only what "
    'findings.yaml holds. If the file should be there, look at its name: "Participants.csv" is not '
    '"participants.csv" on every computer.',
)
FILE_UNREADABLE = Code(
    "file-unreadable",
    _ERROR,
    "A file is there, but it cannot be read: it is not an ordinary file, another program holds it, or you have no "
    "permission to open it. Open it yourself to see whether it works, close the program that uses it, and build "
    "again.",
)
FILE_TOO_LARGE = Code(
    "file-too-large",
    _ERROR,
    "A file is far larger than the notes, lists and pictures of one meeting can be: texts may have 5 MB, pictures "
    "10 MB. Usually the wrong file was put in the folder, or a picture comes straight from a camera. Split the "
    "text, or save the picture in the size in which it will be printed (2 000 pixels wide is plenty).",
)
OUTSIDE_FOLDER = Code(
    "outside-folder",
    _ERROR,
    "A file is named by a path that leaves the meeting's folder, or is a link to something outside it. A paper is "
    "made of what lies in its folder and nothing else, so that nothing from elsewhere on the computer gets into it "
    'by mistake. Copy the file into the folder, and name it from there, such as "figures/map.png".',
)
NOT_UTF8 = Code(
    "not-utf8",
    _ERROR,
    "A text file is not saved as UTF-8, so that letters such as é, ł or ž cannot be told apart. In Excel choose "
    'File, Save as, "CSV UTF-8"; in Notepad choose Save as and the encoding "UTF-8"; in VS Code click on the '
    'encoding in the status bar and choose "Save with encoding". The message names the first line that cannot be '
    "read.",
)

# ── YAML ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

YAML_SYNTAX = Code(
    "yaml-syntax",
    _ERROR,
    "A YAML file (meeting.yaml, findings.yaml, or the lines between --- at the top of notes) is not well formed, so "
    "that nothing after this line can be understood. Most often a text with a colon needs quotation marks (title: "
    '"Prison: a view from inside"), a line begins with a tab instead of spaces, a quotation mark or bracket is not '
    "closed, or a line is not in the same column as its neighbours. The mistake is on the line named, or just above "
    "it.",
)
YAML_TOO_LARGE = Code(
    "yaml-too-large",
    _ERROR,
    "A YAML file holds more than 100 000 values, lists inside lists more than 50 deep, or an alias (*name) that "
    "contains itself. No meeting needs this; the file is damaged, or made to do harm. Write the values out without "
    "& and *.",
)
DUPLICATE_KEY = Code(
    "duplicate-key",
    _ERROR,
    "The same field stands twice in the same place of a YAML file, and only one of the two values could be used. "
    "The message names both lines. Delete the one that is wrong; if both belong there, the field needs a list, or "
    "the second belongs to a new entry that begins with a dash.",
)

# ── fields ───────────────────────────────────────────────────────────────────────────────────────────────────────────

UNKNOWN_KEY = Code(
    "unknown-key",
    _ERROR,
    "A field is not one that reportkit knows at this place, so that what it says would be lost without a word. "
    "Often its name is misspelt, or it stands too far left or right and so belongs to another entry. The hint names "
    "the nearest field. To keep a remark for yourself, put a # before it.",
)
MISSING_FIELD = Code(
    "missing-field",
    _ERROR,
    "An entry lacks a field that it cannot do without, such as the title of a session or the text of a "
    "recommendation; a field with nothing after its colon counts as missing. Add it, in the same column as the "
    "other fields of the entry. The hint says what it is for.",
)
WRONG_TYPE = Code(
    "wrong-type",
    _ERROR,
    "A field holds another sort of thing than it should: a list where a text is needed, a text where fields are "
    'needed, a word where a number is needed. A list has one entry a line, each beginning with "- "; fields have '
    'one "name: value" a line, moved in by two spaces. For instance, "target_groups" is a list of entries that each '
    "have an id and a title.",
)
EMPTY_TEXT = Code(
    "empty-text",
    _ERROR,
    "A field that needs words, or a list that needs at least one entry, is empty. Write something, or delete the "
    "line if the field is not needed.",
)
BAD_DATE = Code(
    "bad-date",
    _ERROR,
    "A date cannot be understood. Dates are written year-month-day with two digits for month and day, such as "
    '"2021-11-04" for 4 November 2021: this is the one form that nobody reads in two ways. Check too that the day '
    "exists.",
)
BAD_TIME = Code(
    "bad-time",
    _ERROR,
    'A time of day cannot be understood. Times are written with 24 hours and a point, such as "9.00" or "17.30"; a '
    'colon instead of the point is read as well. Leave out words such as "h", "am" and "CET": the zone has a field '
    "of its own.",
)
BAD_NUMBER = Code(
    "bad-number",
    _ERROR,
    "A number is needed and something else stands there, or the number is too small or too large. Years have four "
    "digits, ranks begin with 1. Write digits alone, without words or signs.",
)
BAD_ID = Code(
    "bad-id",
    _ERROR,
    "An id is the short name by which other files speak of an entry, such as 2a, F12 or landscape. It has letters "
    "from A to Z, digits, points, hyphens and underscores, and no spaces. In a table, several ids are parted by "
    "semicolons.",
)
BAD_ADDRESS = Code(
    "bad-address",
    _ERROR,
    "An address on the internet is not complete. It begins with https:// or http:// (or mailto: for e-mail) and has "
    "no spaces, such as https://home-affairs.ec.europa.eu/. Copy it from the address bar of the browser.",
)
BAD_CHOICE = Code(
    "bad-choice",
    _ERROR,
    "A field takes one of a few words, and another word stands there. The hint names the nearest one, or all of "
    "them. Capitals do not matter, and neither does a hyphen instead of a space.",
)
BAD_VALUE = Code(
    "bad-value",
    _ERROR,
    "A value does not fit its field in some way that has no code of its own; the message says how. Compare it with "
    'the same field in a new meeting, made by "reportkit new NAME".',
)

# ── tables: participants.csv and trainings.csv ───────────────────────────────────────────────────────────────────────

TABLE_SYNTAX = Code(
    "table-syntax",
    _ERROR,
    "A CSV file is not well formed: most often a quotation mark is opened and never closed, or text follows a "
    "closing one. Cells with commas, semicolons or line breaks stand between quotation marks, and a quotation mark "
    "inside them is doubled. A spreadsheet program does all of this by itself; nothing below this line was read.",
)
TABLE_EMPTY = Code(
    "table-empty",
    _ERROR,
    "A CSV file has no first line with the names of its columns. Write them as the first line, for instance "
    "name,role,organisation,group,country, or delete the file: the paper can be made without it.",
)
COLUMN_MISSING = Code(
    "column-missing",
    _ERROR,
    "A table lacks a column that is needed. The names of the columns stand in the first line, in any order and in "
    "small or capital letters. participants.csv needs name, role, group and country; trainings.csv needs title, "
    "country, audience and topics. If the column is there under another name, rename it.",
)
COLUMN_UNKNOWN = Code(
    "column-unknown",
    _WARNING,
    "A table has columns that reportkit does not use. They were dropped at once and appear nowhere: registration "
    "lists often hold birth dates, telephone numbers and addresses that have no business in a paper. Delete such "
    "columns from the file; if a column is needed, the hint may name the one that was meant.",
)
COLUMN_TWICE = Code(
    "column-twice",
    _ERROR,
    "Two columns of a table have the same name, so that nobody can say which of them counts. Rename or delete one "
    "of them.",
)
TOO_MANY_CELLS = Code(
    "too-many-cells",
    _ERROR,
    "A row has more cells than the first line has columns, so that its cells stand under the wrong names. Usually a "
    'cell contains a comma (or a semicolon) and lacks its quotation marks: write "Smith, Jones and Co" with them.',
)
CELL_MISSING = Code(
    "cell-missing",
    _ERROR,
    "A row of a table lacks a cell that is needed. A participant has a name, a role, a group and a country, because "
    "the paper counts people by group and country; a training has a title, a country, an audience and topics. Fill "
    "in the cell. If the person did not take part, delete the row.",
)
PERSON_TWICE = Code(
    "person-twice",
    _WARNING,
    "Two rows of participants.csv name the same person of the same organisation, so that the paper would count them "
    "twice. The message gives the rows, not the name. Delete one of them, unless they are two people.",
)

# ── notes ────────────────────────────────────────────────────────────────────────────────────────────────────────────

NOTES_WITHOUT_SESSION = Code(
    "notes-without-session",
    _ERROR,
    "Notes must say which session they are from, since every finding in them is traced back to it. The file begins "
    'with three lines: "---", then "session: 2a" with an id of meeting.yaml, then "---" again. A group, the '
    "rapporteur's name (never printed) and a theme may stand there too.",
)
NOTES_IGNORED = Code(
    "notes-ignored",
    _WARNING,
    "A file lies in the folder notes and is not read, because its name does not end in .md. What a rapporteur wrote "
    "in it would be missing from the paper. Save it as plain text (in Word: Save as, Plain text, UTF-8), give it a "
    "name that ends in .md, and put the three lines with its session at the top. If it is not notes, move it "
    "elsewhere.",
)
PRIVATE_OPEN = Code(
    "private-open",
    _ERROR,
    'A line "PRIVATE" opens a passage that is not for publication, and no line "END PRIVATE" closes it. To be safe, '
    "everything below it was left out and nothing is built. Write END PRIVATE on a line of its own where the "
    'passage ends. To keep back a single paragraph, begin it with "PRIVATE:" and a colon; it ends at the next blank '
    "line.",
)
PRIVATE_UNOPENED = Code(
    "private-unopened",
    _ERROR,
    'A line "END PRIVATE" closes a passage that no line "PRIVATE" opened. Something that should be kept back may '
    "stand in the text above it, so nothing is built. Write PRIVATE on a line of its own where the passage begins, "
    "or delete the line if nothing is to be kept back.",
)
PRIVATE_UNCLEAR = Code(
    "private-unclear",
    _ERROR,
    "Something looks like PRIVATE and does not work as such: the word is misspelt, stands in the middle of a line "
    "or in a table, or lacks its colon. Rather than print what was meant to be kept back, nothing is built. Put "
    "PRIVATE: at the beginning of a paragraph, or PRIVATE and END PRIVATE on lines of their own.",
)
PRIVATE_MARKER = Code(
    "private-marker",
    _WARNING,
    "A marked line such as FINDING: stands inside a private paragraph and is left out with it. A private paragraph "
    "ends only at a blank line. If the finding is not private, put a blank line before it; if it is, nothing needs "
    "to be done but to close the passage between PRIVATE and END PRIVATE, which makes this warning go away.",
)
MARKER_UNKNOWN = Code(
    "marker-unknown",
    _WARNING,
    "A line begins with a word in capitals and a colon that is almost one of the markers FINDING, GAP, NEED, REC, "
    "PRACTICE, ACTION and QUOTE. It was kept as ordinary text. If it should be a marker, write it as the hint says; "
    "if not, write the word in small letters.",
)
MARKER_WITHOUT_COLON = Code(
    "marker-without-colon",
    _WARNING,
    "A line begins with a marker word in capitals, but no colon follows it directly, so it was kept as ordinary "
    'text and becomes no finding. Write "FINDING: Trainees want more practice." with the colon directly after the '
    "word, and the number, if any, in braces at the end: {F3}.",
)
MARKER_EMPTY = Code(
    "marker-empty",
    _ERROR,
    "A marker such as FINDING: has no words after it. Write the statement directly after the colon, on the same "
    "line or on the next one without a blank line between, or delete the marker.",
)
MARKER_NOT_ONE_PARAGRAPH = Code(
    "marker-not-one-paragraph",
    _ERROR,
    "What follows a marker is one paragraph: it becomes a row of a table or an item of a list. Lists, tables, "
    "headings and pictures do not fit there. Put a blank line before them, so that they become part of the notes, "
    "and keep the statement itself as a sentence.",
)
DETAILS_BROKEN = Code(
    "details-broken",
    _ERROR,
    "The details of a marked line stand in one pair of braces at its very end, parted by semicolons, such as {F3; "
    "theme: competences; strength: broad}. The first may be the id; each of the others is a name, a colon and a "
    "value; several values are parted by commas. Here a brace is not closed, the braces are not at the end, there "
    "are two pairs, or a detail lacks its name or its value.",
)
DETAIL_UNKNOWN = Code(
    "detail-unknown",
    _ERROR,
    "A detail in braces has a name that this marker does not take, so that what it says would be lost. A finding "
    "takes theme, kind, strength, sessions and outcome; a recommendation takes to, evidence, horizon and outcome. "
    "The hint names the nearest, or all of them; a heading takes only theme.",
)
MARKER_ID = Code(
    "marker-id",
    _ERROR,
    "The id in braces does not fit its marker. Ids are a letter and a number: F for FINDING, G for GAP, N for NEED, "
    "R for REC, P for PRACTICE, A for ACTION and Q for QUOTE, such as {R2}. You may leave the id out; reportkit "
    "then gives the next free number. Write it if a recommendation refers to the finding, so that the number stays.",
)
PRACTICE_WITHOUT_NAME = Code(
    "practice-without-name",
    _ERROR,
    'A practice needs a name by which people can find it, and a description. Write "PRACTICE: Name: what it is and '
    'what it achieves." with a colon or a dash between the two, or put the name in the braces: {P1; name: Peer '
    "visits}.",
)
FOOTNOTE_TWICE = Code(
    "footnote-twice",
    _ERROR,
    "Two footnotes of one notes file have the same name, and only the first would be printed. Names of footnotes "
    "are not printed: any word will do, such as [^source]. Rename one of the two, where it is written and where it "
    "is called.",
)
FOOTNOTE_UNUSED = Code(
    "footnote-unused",
    _WARNING,
    "A footnote is written in the notes, but no text calls it, so it is not printed. Put its mark, such as [^1], "
    "where it belongs, or delete the footnote.",
)
NOTES_WITHOUT_THEME = Code(
    "notes-without-theme",
    _NOTE,
    'A stretch of notes belongs to no theme and is printed under "Other points raised". If it belongs to a theme, '
    "say so behind the heading above it, such as ## Training needs {theme: competences}, or for the whole file in "
    "its first lines, such as theme: competences.",
)

# ── pictures ─────────────────────────────────────────────────────────────────────────────────────────────────────────

IMAGE_MISSING = Code(
    "image-missing",
    _ERROR,
    "The notes show a picture that is not in the meeting's folder. Pictures lie in the folder figures beside notes "
    "and are named from the meeting's folder: ![What the picture shows](figures/map.png). Look at the spelling, at "
    "capitals too, and at the ending: .png, .jpg, .jpeg or .svg.",
)
IMAGE_UNREADABLE = Code(
    "image-unreadable",
    _ERROR,
    "A picture cannot be used: it is damaged, larger than 25 megapixels, or neither PNG nor JPEG whatever its name "
    "says. Open it in a picture program and export it anew as PNG (drawings) or JPEG (photographs), about 2 000 "
    "pixels wide. A drawing (SVG) may hold shapes and words, but nothing from outside itself: no pictures, no fonts or "
    "styles from the internet. Export it as plain SVG, or as PNG.",
)
IMAGE_UNUSED = Code(
    "image-unused",
    _NOTE,
    "A picture lies in the folder figures, and no notes show it. It is not in the paper. Nothing needs to be done, "
    "unless it was forgotten: ![What the picture shows](figures/map.png) on a line of its own puts it there.",
)

# ── names that must be known ─────────────────────────────────────────────────────────────────────────────────────────

UNKNOWN_SESSION = Code(
    "unknown-session",
    _ERROR,
    "Notes or a finding name a session that meeting.yaml does not list, so that nobody could say where it comes "
    'from. Sessions are listed under "sessions" with an id such as 2a; use that id. If the session took place, add '
    "it there.",
)
UNKNOWN_THEME = Code(
    "unknown-theme",
    _ERROR,
    "A heading or a finding names a theme that meeting.yaml does not list, so that it has no chapter to stand in. "
    'Themes are listed under "themes" with an id and a title; the id is what notes use. Correct the name, or add '
    "the theme.",
)
UNKNOWN_TOPIC = Code(
    "unknown-topic",
    _ERROR,
    "A training or a gap names a topic that meeting.yaml does not list, so that it has no column in the table of "
    'gaps. Topics are listed under "topics" with an id such as a, b or c. Use these ids, parted by semicolons in '
    "trainings.csv.",
)
UNKNOWN_GROUP = Code(
    "unknown-group",
    _ERROR,
    "A participant, a training, a gap, a need or a practice names a target group that meeting.yaml does not list. "
    'Target groups are listed under "event", "target_groups", with an id such as B. Use this id; add the group if '
    "it is missing.",
)
UNKNOWN_ADDRESSEE = Code(
    "unknown-addressee",
    _ERROR,
    "A recommendation is for somebody whom meeting.yaml does not list, so that it would stand under no heading. "
    'Addressees are listed under "addressees" with an id such as ms and a title such as "Prison administrations"; '
    "use the id.",
)
UNKNOWN_EVIDENCE = Code(
    "unknown-evidence",
    _ERROR,
    "A recommendation rests on a finding, gap or need that does not exist, so that a reader could not see why it is "
    "made. Its evidence is a list of ids such as F1, G2 or N3, given in braces in the notes or in findings.yaml. "
    "Correct the id, or write the finding that is meant.",
)
UNKNOWN_COUNTRY = Code(
    "unknown-country",
    _ERROR,
    "A country is not known by this name or code. Write the code that EU papers use (two letters; Greece is EL, the "
    "United Kingdom UK) or the name in English, such as Czechia. A training on the level of the Union has the "
    "country EU.",
)
UNKNOWN_LANGUAGE = Code(
    "unknown-language",
    _ERROR,
    'A language is not known by this code. Languages are written as two small letters, such as "en", "fr" or "el" '
    'for Greek; the language of the paper may name a country too, such as "en-GB". Country codes are not language '
    "codes: Greek is el, Czech is cs, Danish is da, Slovenian is sl.",
)
DUPLICATE_ID = Code(
    "duplicate-id",
    _ERROR,
    "Two entries have the same id, so that nobody could say which of them a reference means. The message names both "
    "places. Give one of them another id, and look whether something refers to it. In notes an id may be left out "
    "altogether: reportkit then gives a free one.",
)

# ── what a meeting must and should have ──────────────────────────────────────────────────────────────────────────────

DATE_OUTSIDE_MEETING = Code(
    "date-outside-meeting",
    _ERROR,
    "A session takes place on a day that is not one of the meeting's days. Either its date is mistyped, or the day "
    'is missing under "event", "dates". The paper prints both, and readers would notice that they disagree.',
)
WEEKDAY_WRONG = Code(
    "weekday-wrong",
    _ERROR,
    "The weekday does not fit the date: one of them is mistyped. A calendar shows which; the message says which "
    "weekday the date falls on. You may also leave the weekday out; reportkit then works it out.",
)
DAY_TWICE = Code(
    "day-twice",
    _ERROR,
    "The same date is listed twice among the meeting's days, or a day stands after a later one. Each day of the "
    "meeting is listed once, the first day first; hours of the morning and of the afternoon belong to the sessions.",
)
TIMES_REVERSED = Code(
    "times-reversed",
    _ERROR,
    "Something ends before it begins, or at the same moment. One of the two times is mistyped; times have 24 hours, "
    "so that half past two in the afternoon is 14.30.",
)
PAPER_BEFORE_MEETING = Code(
    "paper-before-meeting",
    _ERROR,
    "The paper has an earlier date than the last day of the meeting whose conclusions it draws. paper_date is the "
    "date of the paper, not of the meeting. Correct one of the two.",
)
TIME_ZONE_MISSING = Code(
    "time-zone-missing",
    _ERROR,
    "People joined this meeting from several countries over the internet, and the paper prints hours, so it must "
    'say in which time zone they are. Write time_zone: CET under "event" (CEST in summer, EET in Athens or '
    "Helsinki).",
)
TOOL_MISSING = Code(
    "tool-missing",
    _ERROR,
    'A meeting that was online or hybrid says with which tool, such as WebEx. Write tool: WebEx under "event". If '
    "people met in a room after all, set mode: in person and name the place.",
)
PLACE_MISSING = Code(
    "place-missing",
    _ERROR,
    "A meeting in person or a hybrid one says where it was: the front page prints it. Write place: Brussels under "
    '"event", and the country with its code. If nobody travelled, set mode: online and name the tool.',
)
ATTENDANCE_UNKNOWN = Code(
    "attendance-unknown",
    _ERROR,
    "The column attendance of participants.csv lists the days on which somebody was there, as numbers: 1 for the "
    'first day of the meeting, "1; 2" for the first two. Here a day is named that the meeting does not have.',
)
RECOMMENDATION_WITHOUT_ADDRESSEE = Code(
    "recommendation-without-addressee",
    _ERROR,
    "A recommendation says whom it is for; one that is for nobody is done by nobody. Name one or more addressees of "
    "meeting.yaml: {R1; to: ms, ec} in notes, to: [ms, ec] in findings.yaml.",
)
RECOMMENDATION_WITHOUT_EVIDENCE = Code(
    "recommendation-without-evidence",
    _ERROR,
    "A recommendation rests on something that the meeting found: at least one finding, gap or need. Otherwise it is "
    "the rapporteur's opinion. Name them by their ids: {R1; to: ms; evidence: F1, N2} in notes, evidence: [F1, N2] "
    "in findings.yaml. If the finding is not written down yet, write it down.",
)
FINDING_WITHOUT_SESSION = Code(
    "finding-without-session",
    _ERROR,
    "A finding, gap or need says in which session it came up, so that it can be traced and its weight judged. In "
    'notes this happens by itself; in findings.yaml write sessions: ["2a"]. Put ids that are numbers or begin with '
    "one in quotation marks.",
)
SESSION_WITHOUT_NOTES = Code(
    "session-without-notes",
    _WARNING,
    "A session of the agenda has no notes and no finding comes from it, so that the paper says nothing of it. "
    "Perhaps a rapporteur's file has not arrived, or names another session. A pause needs no notes: give it kind: "
    "break.",
)
TRAINING_ENDS_EARLY = Code(
    "training-ends-early",
    _ERROR,
    "A training ends in a year before the one in which it began. One of the two years is mistyped. Leave end_year "
    "empty if the training is still running.",
)
TRAINING_OUTSIDE_WINDOW = Code(
    "training-outside-window",
    _WARNING,
    "The meeting looked at trainings of the 24 months before its first day, and this one ended earlier or began "
    "later. Readers take the inventory for recent practice. Check the years; if the training should be listed all "
    "the same, nothing needs to be done.",
)
PRACTICE_WITHOUT_DESCRIPTION = Code(
    "practice-without-description",
    _WARNING,
    "A practice has a name and next to no description. Readers need two to five sentences: what it is, for whom, "
    "and what is known of its effect. Add them after the name and a colon, or in description in findings.yaml.",
)
ACTION_INCOMPLETE = Code(
    "action-incomplete",
    _WARNING,
    "An action lacks its owner or its date, and such actions are seldom done. Name the role that does it (not the "
    "person) and the day: {A1; owner: RAN staff; due: 2022-01-31}. Actions appear only in the restricted edition.",
)
ABBREVIATION_TWICE = Code(
    "abbreviation-twice",
    _WARNING,
    "An abbreviation is explained twice, in two ways, in meeting.yaml or in notes. The paper can spell it out in "
    "one way only and takes the first. Keep one of the two; spelling and capitals count.",
)
OUTCOME_COUNT = Code(
    "outcome-count",
    _WARNING,
    "Key outcomes fill the box on the first page; four to eight of them can be read and remembered. With fewer, the "
    "box looks empty; with more, nobody knows what matters. A finding or recommendation becomes a key outcome by "
    "outcome: and a phrase that begins with a verb, such as {F1; outcome: train staff and partners together}.",
)
APPROVAL_INCOMPLETE = Code(
    "approval-incomplete",
    _ERROR,
    "A paper whose status is approved or published says who approved it (approved_by, a role rather than a name) "
    "and when (approved_on). Add both, or set the status back to draft or in review; it then bears the mark of a "
    "draft.",
)
MARKING_CLASSIFIED = Code(
    "marking-classified",
    _ERROR,
    "The marking is that of EU classified information (RESTREINT UE/EU RESTRICTED and above). Such a paper may only "
    "be made on systems approved for it, under Commission Decision (EU, Euratom) 2015/444, and reportkit is not one "
    "of them. Nothing is built. Take the files off this computer as the security officer of your service tells you.",
)
MARKING_TLP = Code(
    "marking-tlp",
    _ERROR,
    "A label of the Traffic Light Protocol is exactly one of TLP:RED, TLP:AMBER, TLP:AMBER+STRICT, TLP:GREEN and "
    "TLP:CLEAR: capitals, no space, never translated. Version 2.0 of the protocol has replaced TLP:WHITE by "
    "TLP:CLEAR. Marks of other kinds have scheme: free.",
)

# ── the conventions of EU papers ─────────────────────────────────────────────────────────────────────────────────────


def _rule(name: str, explanation: str) -> Code:
    """A convention that a template may switch off."""
    switch = f'To switch the rule off, write "{name}: off" under rules in template.yaml.'
    return Code(name, _WARNING, f"{explanation} {switch}")


RULE_UNKNOWN = Code(
    "rule-unknown",
    _ERROR,
    "A template switches a rule that does not exist, so that the rule which was meant goes on as before. The rules "
    "are named under rules in template.yaml, by the same names that stand in brackets in the warnings; the hint "
    "names the nearest one.",
)
COUNTRY_NAME = _rule(
    "country-name",
    "A country has another name, or another code, than EU papers give it: they write Czechia, the Netherlands and "
    "Türkiye, and the codes EL and UK where other lists have GR and GB. The names are those of the "
    "Interinstitutional style guide, annex A5, which all institutions follow. Words in quotation marks and titles "
    "of works keep theirs.",
)
COUNTRY_ORDER = _rule(
    "country-order",
    "Three or more Member States are listed in an order of the author's own. EU papers list them in protocol order, "
    "the alphabetical order of their names in their own languages (Belgium, Bulgaria, Czechia, Denmark, Germany …), "
    "so that no list can be read as a ranking: Interinstitutional style guide, section 7.1. The hint has the right "
    "order. If the order means something, such as the most trainings first, say so and list the countries with "
    "their numbers.",
)
DATE_FORM = _rule(
    "date-form",
    "A date is not written the way EU papers write dates in text: day, month in words, year, without a comma or "
    '"th", as in 4 November 2021 (Interinstitutional style guide, section 10.5). A date such as 04/11/2021 is the '
    "fourth of November to some readers and the eleventh of April to others.",
)
TIME_FORM = _rule(
    "time-form",
    "A time of day is not written the way EU papers write it: 24 hours and a point, as in 9.00 and 18.00 "
    "(Interinstitutional style guide, section 10.5). Say the time zone once, as in 18.00 (CET). Times in "
    "meeting.yaml may have a colon; the paper prints them with a point.",
)
NUMBER_FORM = _rule(
    "number-form",
    "Thousands are parted by a comma, which readers of most languages of the Union take for a decimal sign. EU "
    "papers part them by a space, as in 2 000 (Interinstitutional style guide, section 10.5). Type an ordinary "
    "space: the paper makes it a hard one, so that the number is not torn apart at the end of a line.",
)
MONEY_FORM = _rule(
    "money-form",
    "A sum of money has a sign, or its currency behind it. EU papers put the code of the currency before figures, "
    "as in EUR 3 000, and the word behind numbers in words, as in three thousand euros (Interinstitutional style "
    "guide, section 7.3.3). Type an ordinary space: the paper makes it a hard one.",
)
RANGE_FORM = _rule(
    "range-form",
    "A range of numbers has spaces around its dash, or begins with a word and goes on with a dash. The Commission's "
    'web guide asks for a short dash without spaces, as in 2019-2021, or for two words, as in "from 2019 to 2021", '
    "and for no mixture of both. Ranges of whole dates, as in 30 November - 1 December, do have spaces.",
)
ABBREVIATION_UNDEFINED = _rule(
    "abbreviation-undefined",
    "A word in capital letters looks like an abbreviation, and nothing says what it stands for. The paper spells "
    "each abbreviation out where it is first used and lists it at the end, if meeting.yaml has it under "
    "abbreviations (Interinstitutional style guide, section 10.8). You may also spell it out in the text, with the "
    "short form in parentheses, or define it in the notes with a line *[SHORT]: the long form. It is reported once, "
    "where it first stands; codes of countries, formats and a few names such as UNESCO need no explanation.",
)
ABBREVIATION_VARIANT = _rule(
    "abbreviation-variant",
    "An abbreviation is written in two ways, such as P-CVE in the text and P/CVE in meeting.yaml. Readers take them "
    "for two things, and the paper cannot spell the second one out. Use one form everywhere (Interinstitutional "
    "style guide, section 10.8); if the other one is right, change meeting.yaml.",
)
AMERICAN_SPELLING = _rule(
    "american-spelling",
    "A word has its American spelling. EU papers in English use British spelling, with -ise and -isation: organise, "
    "programme, centre, behaviour, defence (Interinstitutional style guide, section 10.3). Names keep their own "
    "spelling, and so do quotations in quotation marks, the words of links, and the titles of the works listed in "
    "meeting.yaml.",
)
HOUSE_SPELLING = _rule(
    "house-spelling",
    "A word has a hyphen that EU papers do not use: they write cooperation and coordination in one word "
    "(Interinstitutional style guide, section 10.3). Written in two ways, the word is found only half the time by "
    "somebody who searches the paper.",
)
HEADING_FULL_STOP = _rule(
    "heading-full-stop",
    "A heading or title ends in a full stop. Headings have none, even if they are whole sentences; a question mark "
    "stays (Interinstitutional style guide, section 10.1.1).",
)
LINK_WORDS = _rule(
    "link-words",
    'A link is called "here", "link" or "read more". People who cannot see the page go from link to link and hear '
    "only these words, and on paper nobody knows what was meant. Let the words of the link say where it leads, such "
    "as the title of the page (WCAG 2.1, criterion 2.4.4, at which the Publications Office aims).",
)
RECOMMENDATION_VERB = _rule(
    "recommendation-verb",
    "A recommendation does not begin with a verb that says what is to be done. Readers who are asked to act look "
    'for the action first: "Train staff and partners together", not "Staff and partners should be trained '
    'together". Whom it is for stands under to. This is a convention of reportkit; it knows words that never are '
    'verbs, their endings, and "should" near the beginning, and so it may be wrong about a word now and then.',
)
OUTCOME_VERB = _rule(
    "outcome-verb",
    "A key outcome does not begin with a verb. The paper lists key outcomes behind the words “Key outcomes from the "
    "meeting indicate the need to:”, so that each has to go on this sentence and all of them are built alike, as in "
    '"train staff and partners together". The first letter may be a capital, and a full stop may stand at the end; '
    "the paper sets both right.",
)
STRENGTH_WORDS = _rule(
    "strength-words",
    "A finding claims more agreement in its words than its strength says, such as “most participants” with "
    "strength: several. The paper prints both, and a reader would not know which to believe. Most participants are "
    "broad, several are several, all are a consensus; change the words or the strength.",
)

# ── the look of Word files ───────────────────────────────────────────────────────────────────────────────────────────

LOOK_UNREADABLE = Code(
    "look-unreadable",
    _ERROR,
    "The file look.docx of a template cannot be read as a Word document. It says how the Word file of the paper "
    "looks: its styles, lists, page, header and footer. Open it in Word and save it anew, as a document (.docx) and "
    "without a password; or copy the look.docx of another template.",
)
LOOK_STYLE_MISSING = Code(
    "look-style-missing",
    _ERROR,
    "The paper needs a style that look.docx does not have. Each kind of text has a style of its own name in Word: "
    '"Heading 1", "Body Text", "Key Outcomes" and so on. Open look.docx in Word, add a style of that name, or copy '
    "it from another look.docx with Word's Organizer.",
)
LOOK_LIST_MISSING = Code(
    "look-list-missing",
    _ERROR,
    "A list style of look.docx has no bullets or numbers, so that the lists of the paper would lose theirs. Open "
    "look.docx in Word, choose Modify Style, Format, Numbering, and pick the bullets or numbers that belong to the "
    "style.",
)

# ── the finished files ───────────────────────────────────────────────────────────────────────────────────────────────

FILES_DIFFER = Code(
    "files-differ",
    _ERROR,
    "The Word file or the PDF does not say what the paper says: a word, a heading, a list item, a table cell, a "
    "footnote, a picture's alternative text or a link is missing, is another one, or stands elsewhere. Nothing is "
    "published. The fault is reportkit's, or that of a look.css or look.docx that hides something or prints words "
    "of its own; it is never the fault of the notes. Undo the last change to the look, or report the message with "
    "the inputs.",
)

# ── finished files of any origin, as ``reportkit inspect`` finds them ─────────────────────────────────────────────────

NO_PAPER_FILE = Code(
    "no-paper-file",
    _ERROR,
    "The file is neither a Word document (.docx) nor a PDF, whatever its name says. Old Word files (.doc) and those of "
    "other programs have to be saved as .docx or exported as PDF first; then reportkit inspect says what is in them.",
)
FILE_DAMAGED = Code(
    "file-damaged",
    _ERROR,
    "The file is cut off or its inside is not as its format demands, so that some programs will not open it and "
    "others will show part of it. Often a download or a copy was interrupted. Fetch it again, or open it in the "
    "program that made it and save it anew.",
)
FILE_LOCKED = Code(
    "file-locked",
    _ERROR,
    "The file is encrypted and opens with a password only, so that nothing in it can be looked at. A paper for "
    "distribution has no password. Open it with the password, remove the protection, and save it again.",
)
FILE_BOMB = Code(
    "file-bomb",
    _ERROR,
    "The file is made in a way that would exhaust the computer that opens it: it unpacks to far more than it seems to "
    "hold, or it defines its text by tricks that no paper needs. Do not open it in another program either, and ask "
    "its sender where it comes from.",
)
INSPECTION_FAILED = Code(
    "inspection-failed",
    _ERROR,
    "The file opens, but something in it is put together in a way that reportkit does not understand, so that "
    "nothing can be said of it. Other programs may stumble over it too. Make the file again with the program it "
    "comes from; if the message stays, report it together with the file.",
)
TITLE_MISSING = Code(
    "title-missing",
    _ERROR,
    "The properties of the file have no title. Screen readers say the title first, and windows, libraries and search "
    "results show it; without one they show the name of the file. In Word it stands under File, Info, Title, and a "
    "PDF takes it from there.",
)
LANGUAGE_MISSING = Code(
    "language-missing",
    _ERROR,
    "The file does not say in which language it is, so that screen readers pronounce it in the language of their "
    "user. In Word choose Review, Language, Set Proofing Language for the whole text, and export the PDF again.",
)
HEADINGS_MISSING = Code(
    "headings-missing",
    _WARNING,
    "The file has several pages and not one heading that a program could recognise, so that nobody can move through "
    "it by headings. Large bold letters are not a heading: use the styles Heading 1, Heading 2 and so on.",
)
TABLE_WITHOUT_HEADER = Code(
    "table-without-header",
    _ERROR,
    "A table has no cell that is marked as a header, so that people who hear it cannot know what a cell is about. In "
    "Word select the first row and choose Table Layout, Repeat Header Rows. If it is no table but keeps things in "
    "their places on the page, use paragraphs instead.",
)
HEADER_WITHOUT_SCOPE = Code(
    "header-without-scope",
    _WARNING,
    "Header cells of a table in a PDF do not say whether they stand for their row or their column. Screen readers "
    "guess, and in tables with headers on both sides they guess wrong. The program that writes the PDF has to set it "
    "(the attribute Scope).",
)
ALTERNATIVE_IS_FILE_NAME = Code(
    "alternative-is-file-name",
    _WARNING,
    "The alternative text of a figure is the name of a file, as some programs fill it in by themselves. It says "
    "nothing to people who cannot see the figure. Write in a sentence what the figure shows.",
)
LINK_WITHOUT_WORDS = Code(
    "link-without-words",
    _WARNING,
    'The words of a link do not say where it leads: they are missing, or are "here", "click here", "more" and so on. '
    "People who go through a paper by its links hear these words and nothing else. Let the link bear the name of what "
    "it leads to.",
)
LINK_BROKEN = Code(
    "link-broken",
    _WARNING,
    "A link or cross-reference leads to a place in the file that is not there: the place was deleted, or lost when "
    "text was copied. In Word it will show an error as soon as fields are updated. Insert it again.",
)
PDF_UNTAGGED = Code(
    "pdf-untagged",
    _ERROR,
    "The PDF has no tags: nothing in it says what is a heading, a list, a table or a figure, nor in which order it is "
    "read. It fails every standard of accessibility. Export it again with tags (in Word: Options, Document structure "
    "tags for accessibility); a printed or scanned PDF never has any.",
)
PAGE_WITHOUT_TEXT = Code(
    "page-without-text",
    _ERROR,
    "Pages of the PDF show pictures and hold no words, as scans do. Nobody can search, copy or hear them. Make the "
    "PDF from the document itself; where only paper is left, run text recognition and read the result.",
)
FONT_NOT_EMBEDDED = Code(
    "font-not-embedded",
    _ERROR,
    "The PDF uses a font that it does not bring along. Other computers put another font in its place, and letters "
    "change their width or become boxes. Standards for archives and accessibility forbid it. Export the PDF again "
    "with all fonts embedded.",
)
STANDARD_NOT_CLAIMED = Code(
    "standard-not-claimed",
    _NOTE,
    "The PDF does not say that it follows PDF/UA (accessibility) or PDF/A (archives). It may be a good file all the "
    "same, and a file that does say so may still break the standard: only a validator such as veraPDF can tell.",
)
TITLE_NOT_DISPLAYED = Code(
    "title-not-displayed",
    _WARNING,
    "The PDF asks programs to show the name of the file in the title bar instead of the title, and screen readers "
    "then say the name of the file. In Acrobat it is set under Properties, Initial View, Show: Document Title.",
)
BOOKMARKS_MISSING = Code(
    "bookmarks-missing",
    _WARNING,
    "The PDF is longer than a few pages and has no bookmarks, the list of headings beside the page by which people "
    "find their way. Export it again and ask for bookmarks from headings.",
)
CONTENTS_EMPTY = Code(
    "contents-empty",
    _ERROR,
    "The table of contents in the Word file is empty until somebody updates it, and a reader who does not know that "
    "sees a blank. Open the file in Word, press Ctrl+A and F9, and save it.",
)
FIELDS_STALE = Code(
    "fields-stale",
    _WARNING,
    "Word is asked to work out fields (contents, numbers, references) when the file is opened: people see a question "
    "about it that worries them, and a number that may be wrong if they answer no. Open the file in Word, press "
    "Ctrl+A and F9, and save it.",
)
COMMENTS_LEFT = Code(
    "comments-left",
    _ERROR,
    "There are comments in the file, with the names of those who wrote them. They are meant for authors, not for "
    "readers. Work them in and delete them before the paper goes out; the report says who left them and where.",
)
CHANGES_LEFT = Code(
    "changes-left",
    _ERROR,
    "There are tracked changes in the file, with names, and with every word that was deleted: whoever receives the "
    "file can read them. Accept or reject all of them before the paper goes out, and turn tracking off.",
)
HIDDEN_TEXT = Code(
    "hidden-text",
    _WARNING,
    "The file holds words that are not to be seen: formatted as hidden, drawn invisibly, or in a layer that is "
    "switched off. Others can find and copy them. Delete them unless they are meant, as under a scanned page; the "
    "report shows their beginning.",
)
READING_RESTRICTED = Code(
    "reading-restricted",
    _WARNING,
    "The PDF is encrypted and forbids something to its readers, such as copying, printing or reading aloud. Some "
    "screen readers obey that, archives refuse such files, and it protects nothing. Save it without restrictions.",
)
ACTIVE_CONTENT = Code(
    "active-content",
    _WARNING,
    "Opening or using the file runs something or loads something from elsewhere: macros, scripts, a template or a "
    "picture on another computer. Mail filters stop such files, and whoever keeps the other place learns who opens "
    "the paper. Remove it before the paper goes out.",
)
